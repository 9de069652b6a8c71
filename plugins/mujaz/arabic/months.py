"""The names of months and weekdays: which number a name stands for, and which name a tradition gives a number.

Arabic has three sets of names for the months of the Gregorian calendar, which newspapers also join («نيسان/ أبريل»),
and one for those of the Hijri calendar. Reading knows all of them at once; writing keeps to one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache

from mujaz.arabic.fold import fold
from mujaz.arabic.wordlists import word_list


class Months(StrEnum):
    """Whose names of the months are written. ``DUAL`` writes the Levantine and the Egyptian ones."""

    EGYPTIAN = "egyptian"
    LEVANTINE = "levantine"
    MAGHREBI = "maghrebi"
    DUAL = "dual"


def month_name(month: int, tradition: Months = Months.EGYPTIAN, lang: str = "ar") -> str:
    """The name of a Gregorian month (1 to 12) in a tradition, or in English for ``lang="en"``."""
    if lang == "en":
        return str(word_list("months")["english"]["names"][month - 1])
    if tradition is Months.DUAL:
        return f"{month_name(month, Months.LEVANTINE)}/ {month_name(month, Months.EGYPTIAN)}"
    return str(word_list("months")["traditions"][tradition.value][month - 1])


def hijri_month_name(month: int, lang: str = "ar") -> str:
    """The name of a month (1 to 12) of the Hijri calendar."""
    names = word_list("months")
    return str((names["english"]["hijri"] if lang == "en" else names["hijri"]["names"])[month - 1])


def weekday_name(weekday: int, lang: str = "ar") -> str:
    """The name of a day of the week; 0 is Monday, as ``datetime.date.weekday`` counts."""
    names = word_list("weekdays")
    return str((names["english"] if lang == "en" else names["names"])[weekday])


def _numbered(names: Iterable[str], also: Mapping[int, Iterable[str]]) -> dict[str, int]:
    """Folded name to number, for names in order and further ones by number."""
    found = {fold(name): number for number, name in enumerate(names, 1)}
    return found | {fold(name): number for number, more in also.items() for name in more}


@cache
def gregorian_months() -> Mapping[str, int]:
    """Every known folded name of a Gregorian month, Arabic and English, and the month's number."""
    names = word_list("months")
    found = _numbered(names["english"]["names"], names["english"]["also"])
    for listed in names["traditions"].values():
        found |= _numbered(listed, names["also"])
    return found


@cache
def hijri_months() -> Mapping[str, int]:
    """Every known folded name of a Hijri month and the month's number."""
    names = word_list("months")
    return _numbered(names["hijri"]["names"], names["hijri"]["also"]) | _numbered(names["english"]["hijri"], {})


@cache
def weekdays() -> Mapping[str, int]:
    """Every known folded name of a day of the week, without the article, and its number from 0 (Monday)."""
    names = word_list("weekdays")
    arabic = {fold(name): number for number, listed in names["arabic"].items() for name in listed}
    return arabic | {fold(name): number for number, name in enumerate(names["english"])}


def any_of(names: Iterable[str]) -> str:
    """A regular expression that finds any of the folded names, the longest first, with any space between words."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, name.split())) for name in ordered) + ")"
