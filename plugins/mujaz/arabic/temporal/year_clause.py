"""What tells the year of a day or month that is named without one, behind its name or in its surroundings."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from mujaz.arabic.fold import fold
from mujaz.arabic.months import any_of
from mujaz.arabic.temporal.found import Anchor, Period, Precision
from mujaz.arabic.temporal.rule import Context
from mujaz.arabic.temporal.tense import looks
from mujaz.arabic.temporal.words import END, YEAR, YEAR_WORD, direction, year_of
from mujaz.arabic.wordlists import word_list

_SURE = 150  # days within which the nearest year is taken without a further sign
_ANOTHER_ERA = 550  # days before publication from which on a text is taken to tell of the past
_SHIFTS = {"this": 0, "lastyear": -1, "nextyear": 1}
YEAR_GROUPS = ("year", "same", *_SHIFTS, "dir")


def _the_year(way: str) -> str:
    """«العام الماضي», «السنة الماضية» and the like, for a direction of the lexicon."""
    words = any_of(map(fold, word_list("temporal")["directions"][way]))
    return rf"(?:العام|السنه)\s+ال{words}(?:ه|يه)?{END}"


@cache
def year_clause() -> str:
    """What may tell the year behind a month: figures, a year relative to another, or the way it lies."""
    self_same = r"(?:نفس|ذات|ذلك|تلك)\s+(?:العام|السنه)|(?:العام|السنه)\s+(?:نفسه|نفسها|ذاته|ذاتها)"
    this = rf"(?:هذا|هذه)\s+(?:العام|السنه)|{_the_year('current')}"
    years = (
        rf"(?:{YEAR_WORD}\s+)?(?P<year>{YEAR})(?!\w)|(?P<same>{self_same}){END}|(?P<this>{this}){END}"
        rf"|(?P<lastyear>{_the_year('past')})|(?P<nextyear>{_the_year('next')})"
    )
    return rf"(?:\s*،?\s*(?:من\s+|ل)?(?:{years})|\s*(?:من\s+)?{direction()})?"


def told_year(match: re.Match[str], context: Context) -> tuple[int | None, Anchor]:
    """The year that a clause tells, if it tells one, and what it was counted from."""
    if match["year"]:
        return year_of(match["year"]), Anchor.ABSOLUTE
    if match["same"]:
        return (context.last.first.year if context.last else None), Anchor.TEXT
    shift = next((shift for group, shift in _SHIFTS.items() if match[group]), None)
    if shift is None or not context.published:
        return None, Anchor.PUBLICATION
    return context.published.year + shift, Anchor.PUBLICATION


def candidates(at: date, month: int, day: int) -> list[date]:
    """The same day in the year before, of and after a date, where it exists."""
    found = []
    for year in (at.year - 1, at.year, at.year + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return found


def nearest(context: Context, days: list[date]) -> date | None:
    """The nearest candidate; where that is half a year away, the sentence has to say which way to look."""
    at = context.published
    if not at or not days or (context.last and _is_of_the_past(context.last, at)):
        return None
    found = min(days, key=lambda day: abs(day - at))
    if abs((found - at).days) <= _SURE:
        return found
    way = looks(context.before, context.behind)
    there = [day for day in days if (day > at) == (way > 0)]
    return min(there, key=lambda day: abs(day - at)) if way and there else None


def _is_of_the_past(last: Period, at: date) -> bool:
    """Whether the text last spoke of a year well before those around the publication."""
    return last.precision is not Precision.INTERVAL and last.last < at - timedelta(days=_ANOTHER_ERA)


def directed(at: date, days: list[date], way: str) -> date | None:
    """The candidate on the side that a word says: «الماضي» is the last before, «القادم» the first after."""
    if way in ("past", "recent"):
        return max((day for day in days if day < at), default=None)
    if way == "next":
        return min((day for day in days if day > at), default=None)
    return min(days, key=lambda day: abs(day - at), default=None)
