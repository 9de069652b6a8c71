"""Days and months by name: with their year, with a word that says where they lie, or bare.

A bare day or month belongs to the year that brings it nearest to the publication, unless the text has just spoken of
the past: then nothing is sure, and it stays unresolved.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import groupby

from mujaz.arabic.fold import fold
from mujaz.arabic.temporal import periods
from mujaz.arabic.temporal.found import Anchor, Period
from mujaz.arabic.temporal.rule import Context, Resolution, Rule, relative, stem_before, word_before, word_behind
from mujaz.arabic.temporal.words import (
    START,
    day_number,
    day_of,
    dayparts,
    direction_of,
    listed,
    month,
    month_of,
    months_of,
    weekday,
)
from mujaz.arabic.temporal.year_clause import YEAR_GROUPS, candidates, directed, nearest, told_year, year_clause

_AB = fold("آب")  # also a father, and with a clitic a door («باب»)
_SAME_MONTH = r"(?:(?:نفس|ذات)\s+الشهر|الشهر\s+(?:نفسه|ذاته|عينه))"


def _one_day(match: re.Match[str], context: Context, month_number: int, day: int) -> tuple[date | None, Anchor]:
    """One day of a month in the year that its clause or its surroundings tell."""
    year, anchor = told_year(match, context)
    if year:
        return date(year, month_number, day), anchor
    if anchor is Anchor.TEXT or not context.published:
        return None, anchor
    days = candidates(context.published, month_number, day)
    if match["dir"]:
        return directed(context.published, days, direction_of(match["dir"])), anchor
    return nearest(context, days), anchor


def _days(match: re.Match[str], context: Context) -> Resolution:
    """One day, or the days of a list or range as one interval."""
    month_number = month_of(match["month"])
    numbers = [day_of(word) for word in re.findall(day_number(), match["days"])]
    if not month_number:
        return relative(None)
    last, anchor = _one_day(match, context, month_number, numbers[-1])
    if last and len(numbers) == 1:
        return Resolution(periods.day(last), anchor)
    if last and numbers[0] < numbers[-1]:
        return Resolution(periods.interval(last.replace(day=numbers[0]), last), anchor)
    return Resolution(None, anchor)


def _one_month(match: re.Match[str], context: Context, number: int) -> tuple[Period | None, Anchor]:
    """One month in the year that its clause or its surroundings tell."""
    year, anchor = told_year(match, context)
    if year:
        return periods.month(year, number), anchor
    at = context.published
    if anchor is Anchor.TEXT or not at:
        return None, anchor
    if match["dir"]:
        day = directed(at.replace(day=1), candidates(at, number, 1), direction_of(match["dir"]))
    elif number == at.month:
        day = at
    else:
        day = nearest(replace(context, published=at.replace(day=15)), candidates(at, number, 15))
    return (periods.month(day.year, day.month) if day else None), anchor


def _months(match: re.Match[str], context: Context) -> Resolution:
    """One month, or the months of a list or range as one interval."""
    numbers = [number for number, _ in groupby(months_of(match["months"]))]
    last, anchor = _one_month(match, context, numbers[-1])
    if not last or len(numbers) == 1:
        return Resolution(last, anchor)
    first = periods.month(last.first.year - (1 if numbers[0] > numbers[-1] else 0), numbers[0])
    return Resolution(periods.interval(first.first, last.last), anchor)


def _same_month(match: re.Match[str], context: Context) -> Resolution:
    """The month of the time named last, in another year: «الشهر ذاته من العام الماضي»."""
    within = (named for named in reversed(context.named) if named.last <= periods.stepped(named.first, 0, "month").last)
    base = next(within, None)
    year, anchor = told_year(match, context)
    return Resolution(periods.month(year, base.first.month) if base and year else None, anchor)


def _same_day(match: re.Match[str], context: Context) -> Resolution:
    """The day of publication in another year: «في مثل هذا اليوم من السنة الماضية»."""
    year, anchor = told_year(match, context)
    at = context.published
    return Resolution(periods.day(at.replace(year=year)) if at and year else None, anchor)


def _has_no_year(match: re.Match[str]) -> bool:
    """Whether nothing tells another year; then the words mean the very month."""
    return not any(match[group] for group in YEAR_GROUPS if group not in ("same", "dir"))


def _recurs(match: re.Match[str]) -> bool:
    """Whether the day or month is that of every year."""
    return word_before(match) == "كل" or bool(re.match(r"\s+من\s+كل\s", match.string[match.end() : match.end() + 12]))


def _names_a_place(match: re.Match[str]) -> bool:
    """Whether a day and month without a year is the name of a street, a stadium or an uprising."""
    if any(match[group] for group in YEAR_GROUPS):
        return False
    if _recurs(match):
        return True
    stands_in = match.group().startswith("ب") or word_before(match) == "ب"  # «بـ 02 مارس» is a quarter of a town
    return stands_in or stem_before(match) in listed("name_heads")


def _is_no_month(match: re.Match[str]) -> bool:
    """Whether a bare word is no month: «آب» without support, a surname («تيريزا ماي»), a verb."""
    if _recurs(match):
        return True
    if match["head"] or any(match[group] for group in YEAR_GROUPS):
        return False
    if match["months"] == _AB:
        return True
    return word_before(match) not in listed("month_leads") or word_behind(match) in ("ان", "من")


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of this module."""
    one, joint = day_number(), r"\s*(?:،|,|و|او|الي|الي غايه|وحتي|حتي|[-–/])\s*"
    named = rf"(?:(?:يوم\s+)?{weekday()}[\s،,]*)?"
    of = r"\s*(?:من\s+)?(?:شهر\s+)?[/\-]?\s*"
    listed = rf"{one}(?:{joint}{named}(?:(?:ال)?يوم\s+)?{one}){{0,9}}"
    days = rf"{START}{dayparts()}{named}(?P<days>{listed}){of}(?P<month>{month()})"
    head = r"(?:(?P<head>(?:ال|ل|لل)?شهر\s*|شهري\s+|اشهر\s+))?"
    months = rf"{START}{head}(?P<months>{month()}(?:\s*(?:،|و|او|الي|حتي|[-–])\s*(?:شهر\s+)?{month()})*)"
    same = rf"{START}{_SAME_MONTH}{year_clause()}"
    today = rf"{START}هذا\s+اليوم{year_clause()}"
    return (
        Rule("day-month", re.compile(days + year_clause()), _days, _names_a_place),
        Rule("same-month", re.compile(same), _same_month, _has_no_year, ("نفس", "ذات", "عين")),
        Rule("same-day", re.compile(today), _same_day, _has_no_year, ("هذا اليوم",)),
        Rule("month", re.compile(months + year_clause()), _months, _is_no_month),
    )
