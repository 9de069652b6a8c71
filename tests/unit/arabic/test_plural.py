"""Counted nouns: the form that each number asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mujaz.arabic.plural import counted, nouns

GOLDEN = Path(__file__).parents[2] / "golden" / "dates" / "plurals.yml"
CASES = [
    (noun, n, text) for noun, forms in yaml.safe_load(GOLDEN.read_text("utf-8")).items() for n, text in forms.items()
]


@pytest.mark.parametrize(("noun", "number", "text"), CASES)
def test_counts_in_words(noun: str, number: int, text: str) -> None:
    assert counted(number, noun) == text


def test_every_noun_has_all_forms_in_both_languages() -> None:
    assert nouns("ar") == nouns("en")
    for noun in nouns("ar"):
        assert len({counted(number, noun) for number in (0, 1, 2, 3, 11, 100)}) == 6
        assert all("{" not in counted(number, noun, lang="en") for number in (0, 1, 2))


def test_the_dual_after_a_preposition() -> None:
    assert counted(2, "briefing", case="oblique") == "موجزين"
    assert counted(3, "briefing", case="oblique") == "3 موجزات"


def test_digits_and_english() -> None:
    assert counted(1234, "result", digits="arabic") == "١٬٢٣٤ نتيجة"
    assert [counted(n, "country", lang="en") for n in (0, 1, 2)] == ["0 countries", "1 country", "2 countries"]


def test_an_unknown_noun_is_told() -> None:
    with pytest.raises(KeyError, match="camel"):
        counted(1, "camel")
