"""Months of the Hijri calendar by name: with their year, with a word that says where they lie, or the nearest."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from hijridate import Gregorian, Hijri

from mujaz.arabic.fold import fold
from mujaz.arabic.months import any_of, hijri_months
from mujaz.arabic.temporal import periods
from mujaz.arabic.temporal.found import Period
from mujaz.arabic.temporal.periods import weekday_near
from mujaz.arabic.temporal.rule import Context, Resolution, Rule, absolute, relative, word_before
from mujaz.arabic.temporal.words import (
    END,
    START,
    YEAR_WORD,
    day_number,
    day_of,
    dayparts,
    direction,
    direction_of,
    listed,
    weekday,
    weekday_of,
)

_RAMADAN = fold("رمضان")
_SURE = 120  # days within which the nearest is taken: a third of the lunar year


def _month(year: int, month: int) -> Period:
    """A Hijri month as a period of the Gregorian calendar."""
    first = Hijri(year, month, 1)
    start = first.to_gregorian()
    return periods.interval(start, start + timedelta(days=first.month_length() - 1))


def _nearest(at: date, month: int, way: str) -> Period | None:
    """The last, the next or the nearest month of that number."""
    year = Gregorian.fromdate(at).to_hijri().year
    around = [_month(year + shift, month) for shift in (-1, 0, 1)]
    if way in ("past", "recent"):
        return max((period for period in around if period.last < at), key=lambda period: period.first)
    if way == "next":
        return min((period for period in around if period.first > at), key=lambda period: period.first)
    nearest = min(around, key=lambda period: abs(period.first + timedelta(days=15) - at))
    return nearest if abs((nearest.first + timedelta(days=15) - at).days) <= _SURE else None


def _in_gregorian(year: int, month: int) -> Period | None:
    """The Hijri month that begins in a Gregorian year, unless two of them do."""
    hijri = Gregorian(year, 1, 1).to_hijri().year
    begun = [period for shift in (0, 1) if (period := _month(hijri + shift, month)).first.year == year]
    return begun[0] if len(begun) == 1 else None


def _resolve(match: re.Match[str], context: Context) -> Resolution:
    month = hijri_months()[re.sub(r"\s+", " ", match["hijri"])]
    if match["year"]:
        return absolute(_month(int(match["year"]), month))
    if match["gregorian"]:
        return absolute(_in_gregorian(int(match["gregorian"]), month))
    if not context.published:
        return relative(None)
    if match["this"]:
        return relative(_in_gregorian(context.published.year, month))
    return relative(_nearest(context.published, month, direction_of(match["dir"]) if match["dir"] else ""))


def _day(match: re.Match[str], context: Context) -> Resolution:
    """A day of a Hijri month without its year; a weekday beside it settles where the moon was sighted."""
    found = _resolve(match, context)
    if not found.period:
        return found
    day = found.period.first + timedelta(days=day_of(match["day"]) - 1)
    return replace(
        found, period=periods.day(weekday_near(day, weekday_of(match["weekday"])) if match["weekday"] else day)
    )


def _year(match: re.Match[str], _: Context) -> Resolution:
    number = int(match["number"])
    return absolute(periods.interval(_month(number, 1).first, _month(number, 12).last))


def _is_a_name(match: re.Match[str]) -> bool:
    """Whether nothing but the name stands there: «رمضان», «رجب» and «شعبان» are names of people too."""
    if word_before(match) == "كل":
        return True
    leads = match["hijri"] == _RAMADAN and word_before(match) in (*listed("month_leads"), "من")
    return not (leads or any(match[group] for group in ("head", "year", "gregorian", "this", "dir")))


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of this module."""
    epithet = r"(?:\s+(?:المعظم|المبارك|الكريم|الفضيل|الحرام))?"
    year = rf"\s+(?:من\s+)?(?:{YEAR_WORD}\s+)?(?:(?P<year>1[34]\d{{2}})(?:\s*ه(?!\w))?|(?P<gregorian>20\d{{2}}))(?!\d)"
    this = rf"(?P<this>\s+(?:من\s+|ل)?(?:هذا\s+العام|هذه\s+السنه){END})"
    name = rf"(?P<hijri>{any_of(hijri_months())}){END}{epithet}"
    of = rf"(?P<head>(?:ال|لل)?شهر\s+)?{name}(?:{year}|{this}|\s+{direction()})?"
    day = rf"(?:(?P<weekday>{weekday()})[\s،,]*)?(?P<day>{day_number()})\s+(?:من\s+)?"
    hijri_year = rf"{YEAR_WORD}\s+(?P<number>1[34]\d{{2}})\s*(?:ه|هجري\w*|للهجره){END}"
    names = tuple(sorted({name.split()[-1] for name in hijri_months()}))
    return (
        Rule("hijri-month", re.compile(rf"{START}{of}"), _resolve, _is_a_name, names),
        Rule("hijri-day", re.compile(rf"{START}{dayparts()}{day}{of}"), _day, needs=names),
        Rule("hijri-year", re.compile(rf"{START}{hijri_year}"), _year, needs=("ه",)),
    )
