"""Translating through one byte a character gives what ``str.translate`` gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic import fold, words

USUAL = st.characters(max_codepoint=0x06FF) | st.characters(min_codepoint=0x2000, max_codepoint=0x2060)


@given(st.text(USUAL) | st.text())
def test_folding_is_the_table(text: str):
    assert fold.fold(text) == text.translate(fold.table())


@given(st.text(USUAL) | st.text())
def test_separating_is_the_table(text: str):
    assert words.separated(text) == text.translate(words.separators())


def test_every_character_of_the_tables_is_translated_alone_and_beside_an_unusual_one():
    for code, to in fold.table().items():
        assert fold.fold(chr(code)) == to
        assert fold.fold(chr(code) + "\U0001f54a") == to + "\U0001f54a"
