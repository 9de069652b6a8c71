"""Times that point from the day of publication: today and yesterday, this and last and next week, month and year."""

from __future__ import annotations

import re
from functools import cache

from mujaz.arabic.months import any_of
from mujaz.arabic.temporal import periods
from mujaz.arabic.temporal.rule import Context, Resolution, Rule, relative, word_before, word_behind
from mujaz.arabic.temporal.words import (
    END,
    GAP,
    START,
    day_number,
    day_of,
    dayparts,
    direction,
    direction_of,
    keyed,
    listed,
    unit_of,
    units,
    weekday,
    weekday_of,
)

_STEPS = {"past": -1, "recent": -1, "current": 0, "next": 1}


def _deictic_days(word: str) -> int:
    """How many days from publication a word of the kind of «أمس» points."""
    spaced = re.sub(r"\s+", " ", word)
    found = keyed("deictics")
    return int(next(found[key] for key in sorted(found, key=len, reverse=True) if key in spaced))


def _today(match: re.Match[str], context: Context) -> Resolution:
    """Today, yesterday, tomorrow; a weekday beside it decides, unless it would put yesterday into the future."""
    at = context.published
    if not at:
        return relative(None)
    days = _deictic_days(match["deictic"])
    day = periods.moved(at, days, "day")
    if match["weekday"]:
        day = periods.weekday_near(day, weekday_of(match["weekday"]))
    contradicts = (days < 0 and day >= at) or (days > 0 and day <= at)
    return relative(None if contradicts else periods.day(day))


def _is_no_today(match: re.Match[str]) -> bool:
    """Whether «اليوم» is a day of something, a name, or the day of an event: «اليوم الأول», «في ذلك اليوم»."""
    if match["weekday"] or not re.search("يوم|ليله$", match["deictic"]):
        return False
    return word_behind(match) in listed("not_today_before") or word_before(match) in listed("not_today_after")


def _unit(match: re.Match[str], context: Context) -> Resolution:
    """This, last or next week, month, year, decade."""
    if not context.published:
        return relative(None)
    unit, _ = unit_of(match["unit"])
    way = direction_of(match["dir"]) if match["dir"] else "current"
    return relative(periods.stepped(context.published, _STEPS[way], unit))


def _is_another(match: re.Match[str]) -> bool:
    """Whether nothing points, a day is meant («هذا اليوم» is read as today), or the last of something."""
    unit = unit_of(match["unit"])[0]
    if not (match["this"] or match["dir"]) or unit == "day":
        return True
    way = direction_of(match["dir"]) if match["dir"] else "current"
    return way == "recent" or (unit == "decade" and way != "past")  # «العقد الحالي» is a contract


def _day_of_this_month(match: re.Match[str], context: Context) -> Resolution:
    """A day of this, last or next month: «يوم 15 من الشهر الجاري», «يوم 15 الجاري»."""
    if not context.published:
        return relative(None)
    there = periods.stepped(context.published, _STEPS[direction_of(match["dir"])], "month").first
    return relative(periods.day(there.replace(day=day_of(match["day"]))))


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of this module."""
    deictic = rf"{START}(?:هذا\s+)?{dayparts()}(?P<deictic>{any_of(keyed('deictics'))}){END}"
    today = rf"{deictic}(?:{GAP}(?:يوم\s+)?(?P<weekday>{weekday()}))?"
    unit = rf"{START}(?:(?P<this>هذا|هذه)\s+)?(?P<unit>(?:ال|لل){units('one')}){END}(?:\s+{direction()})?"
    day = rf"{START}يوم\s+(?P<day>{day_number()})\s+(?:من\s+)?(?:(?:ال)?شهر\s+)?{direction()}"
    return (
        Rule("today", re.compile(today), _today, _is_no_today),
        Rule("unit", re.compile(unit), _unit, _is_another),
        Rule("day-of-month", re.compile(day), _day_of_this_month, needs=("يوم",)),
    )
