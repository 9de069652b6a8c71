"""Arithmetic of the calendar: periods of a day, a week, a month, a year and more, their neighbours and their thirds.

Weeks begin on Monday (ISO 8601); a week-end is Saturday and Sunday. A step back or forth keeps the unit's precision:
three months ago is a month, five years ago is a year.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from mujaz.arabic.temporal.found import Period, Precision

Unit = Literal["day", "week", "month", "year", "decade", "century"]
Third = Literal["first", "middle", "last"]
_DECADE = 10
_YEARS = {"year": 1, "decade": 10, "century": 100}


def day(at: date) -> Period:
    """One day."""
    return Period(at, at, Precision.DAY)


def month(year: int, number: int) -> Period:
    """One month; ``number`` may lie outside 1 to 12 and then counts into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Period(date(year, number, 1), date(year, number, monthrange(year, number)[1]), Precision.MONTH)


def year(number: int) -> Period:
    """One year."""
    return Period(date(number, 1, 1), date(number, 12, 31), Precision.YEAR)


def interval(first: date, last: date) -> Period:
    """Any stretch of days."""
    return Period(first, last, Precision.INTERVAL)


def years(first: int, last: int) -> Period:
    """Whole years, the last included."""
    return interval(date(first, 1, 1), date(last, 12, 31))


def week(at: date) -> Period:
    """The week in which a day lies."""
    monday = at - timedelta(days=at.weekday())
    return interval(monday, monday + timedelta(days=6))


def _months_on(at: date, count: int) -> date:
    """The same day some months on, or that month's last day."""
    there = month(at.year, at.month + count)
    return there.first.replace(day=min(at.day, there.last.day))


def moved(at: date, count: int, unit: Unit) -> date:
    """The day that lies ``count`` units after ``at`` (before, where negative)."""
    if unit in ("day", "week"):
        return at + timedelta(days=count * (7 if unit == "week" else 1))
    return _months_on(at, count * 12 * _YEARS[unit] if unit != "month" else count)


def stepped(at: date, count: int, unit: Unit) -> Period:
    """The day, week, month, year, decade or century that lies ``count`` of them from that of ``at``."""
    if unit == "day":
        return day(moved(at, count, "day"))
    if unit == "week":
        return week(moved(at, count, "week"))
    if unit == "month":
        return month(at.year, at.month + count)
    if unit == "year":
        return year(at.year + count)
    size = _YEARS[unit]
    start = (at.year // size + count) * size + (1 if unit == "century" else 0)
    return years(start, start + size - 1)


def third(period: Period, which: Third) -> Period:
    """The beginning, the middle or the end of a period: a third of its days, months or years."""
    place = ("first", "middle", "last").index(which)
    count = period.last.year - period.first.year + 1
    if period.precision is Precision.INTERVAL and count >= _DECADE:
        start = period.first.year
        return years(start + place * count // 3, start + (place + 1) * count // 3 - 1)
    if period.precision is Precision.YEAR:
        start = period.first.year
        return interval(month(start, 4 * place + 1).first, month(start, 4 * place + 4).last)
    days = (period.last - period.first).days + 1
    size = max(1, days // 3)
    first = period.first + timedelta(days=place * size)
    last = period.last if which == "last" else first + timedelta(days=size - 1)
    return interval(first, last)


def fraction(of: int, place: int, parts: int) -> Period | None:
    """The ``place``-th of ``parts`` equal parts (2, 3 or 4) of a year, or none if there are not so many."""
    size = 12 // parts
    if not 1 <= place <= parts:
        return None
    return interval(month(of, (place - 1) * size + 1).first, month(of, place * size).last)


def weekday_near(at: date, weekday: int) -> date:
    """The day of that weekday that is nearest to ``at``, at most three days away."""
    ahead = (weekday - at.weekday()) % 7
    return at + timedelta(days=ahead if ahead <= 3 else ahead - 7)  # noqa: PLR2004 - half a week


def weekday_before(at: date, weekday: int) -> date:
    """The last day of that weekday before ``at``."""
    return at - timedelta(days=(at.weekday() - weekday - 1) % 7 + 1)


def weekday_after(at: date, weekday: int) -> date:
    """The first day of that weekday after ``at``."""
    return at + timedelta(days=(weekday - at.weekday() - 1) % 7 + 1)
