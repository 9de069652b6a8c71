"""Numbers as Arabic writes them: three sets of digits, and ordinals for the days of a month."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from mujaz.arabic.fold import fold
from mujaz.arabic.wordlists import word_list

Digits = Literal["latin", "arabic"]

_ARABIC_INDIC = str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬")


def in_digits(text: str, digits: Digits = "latin") -> str:
    """The text with its Latin digits, and the commas that group them, as the reader chose to see them."""
    return text.translate(_ARABIC_INDIC) if digits == "arabic" else text


@cache
def ordinals() -> Mapping[str, int]:
    """Folded ordinals of the days of a month, without the article (``"ثاني عشر"``), and their numbers."""
    return {fold(word): number for number, words in word_list("numerals")["ordinals"].items() for word in words}


@cache
def cardinals() -> Mapping[str, int]:
    """Folded numbers in words, one to nineteen and the tens to ninety."""
    return {fold(word): number for number, words in word_list("numerals")["cardinals"].items() for word in words}


def cardinal(words: str) -> int:
    """The number that folded words stand for, tens joined to ones by «و» included (``"خمسه وعشرين"``)."""
    one, _, ten = words.partition(" و")
    return cardinals()[one.strip()] + (cardinals()[ten.strip()] if ten else 0)
