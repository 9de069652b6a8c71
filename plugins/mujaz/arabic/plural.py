"""Counted nouns: a number with its noun in the form that the number asks for.

Arabic has six forms; which one a number takes is CLDR's rule (by Babel), and the forms themselves are data.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from babel import Locale
from babel.plural import PluralRule

from mujaz.arabic.numerals import Digits, in_digits
from mujaz.arabic.wordlists import word_list

_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
Case = Literal["nominative", "oblique"]


@cache
def _rule(lang: str) -> PluralRule:
    """CLDR's plural rule of a language."""
    return Locale(lang).plural_form


def category(number: int, lang: str = "ar") -> str:
    """The plural category of a number by CLDR: ``few`` for 3 in Arabic."""
    return _rule(lang)(number)


def nouns(lang: str = "ar") -> tuple[str, ...]:
    """The nouns that can be counted in a language, sorted."""
    return tuple(sorted(word_list("plural")[lang]))


def plural_forms(noun: str, lang: str = "ar") -> dict[str, str]:
    """The forms of a counted noun for every plural category of CLDR, «{n}» for the number: for scripts that count."""
    forms = word_list("plural")[lang][noun]
    return {each: str(forms.get(each, forms["other"])) for each in _CATEGORIES}


def counted(number: int, noun: str, *, lang: str = "ar", digits: Digits = "latin", case: Case = "nominative") -> str:
    """A count in words: ``counted(3, "briefing")`` is «3 موجزات», ``counted(2, "briefing")`` is «موجزان».

    Args:
        number: How many, from 0.
        noun: A key of ``plural.yml`` (``briefing``, ``country``, …).
        lang: ``ar`` or ``en``.
        digits: Which digits the number is written in.
        case: ``oblique`` after a preposition, where the dual differs («في موجزين»).

    Raises:
        KeyError: The noun is not in ``plural.yml``.
    """
    forms = word_list("plural")[lang][noun]
    form = category(number, lang)
    if case == "oblique" and form == "two" and "oblique" in forms:
        form = "oblique"
    text = str(forms.get(form, forms["other"]))
    return text.replace("{n}", in_digits(f"{number:,}", digits))
