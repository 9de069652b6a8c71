"""Words, and the clitics before them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic.clitics import PREFIXES, cores
from mujaz.arabic.fold import fold
from mujaz.arabic.words import separated, words


@given(st.text())
def test_separating_keeps_every_offset(text: str):
    assert len(separated(fold(text))) == len(fold(text))


def test_punctuation_of_either_script_separates():
    assert [word for word, _, _ in words(separated(fold("قالت: «بلومبيرغ»، إنّ السعودية/إيران…")))] == [
        "قالت",
        "بلومبيرغ",
        "ان",
        "السعوديه",
        "ايران",
    ]


def test_words_know_where_they_stand():
    text = " مالي والنيجر "
    assert [(text[start:end], word) for word, start, end in words(text)] == [("مالي", "مالي"), ("والنيجر", "والنيجر")]


def test_the_seat_of_a_hamza_makes_no_difference():
    assert separated(fold("مسؤول")) == separated(fold("مسوول"))


def test_lam_and_the_article_are_written_lam_lam():
    assert PREFIXES["ولل"].definite
    assert PREFIXES["ولل"].letters == "ول"
    assert "لال" not in PREFIXES


def test_the_cores_of_a_word_are_what_is_left_under_each_prefix():
    assert list(cores("وبالسعوديه")) == ["وبالسعوديه", "بالسعوديه", "السعوديه", "سعوديه"]
