"""Days of the week and week-ends, where the day of publication and the sentence say which one is meant."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from mujaz.arabic.temporal import periods
from mujaz.arabic.temporal.rule import Context, Resolution, Rule, relative, stem_before, word_before, word_behind
from mujaz.arabic.temporal.tense import looks
from mujaz.arabic.temporal.words import END, START, dayparts, direction, direction_of, listed, weekday, weekday_of

_NEAR = 45  # characters within which a verb must stand to move such a weekday into the future


def _day(at: date, weekday: int, way: str, looking: int) -> date | None:
    """The day of the week that a word, or failing that the sentence, tells."""
    if way in ("past", "recent"):
        return periods.weekday_before(at, weekday)
    if way == "next":
        return periods.weekday_after(at, weekday)
    if way == "current" or at.weekday() == weekday:
        return periods.moved(at, weekday - at.weekday(), "day")
    if looking == 0:
        return None
    return periods.weekday_before(at, weekday) if looking < 0 else periods.weekday_after(at, weekday)


def _looking(match: re.Match[str], context: Context) -> int:
    """Which way the sentence looks.

    A weekday without «يوم», as agencies write it («أعلنت الوزارة، الأربعاء»), lies behind if nothing says otherwise.
    """
    has_day = "يوم" in match.group()
    if match.group().startswith("ليوم") or (has_day and word_before(match) == "الي"):
        return 1
    return looks(context.before, context.behind) if has_day else looks(context.before[-_NEAR:], "") or -1


def _weekdays(match: re.Match[str], context: Context) -> Resolution:
    """One day of the week, or several that follow one another, as an interval."""
    at = context.published
    named = [weekday_of(word) for word in re.findall(weekday(), match["weekdays"])]
    if not at or not named:  # «للاثنين» holds the letters of a weekday that is not one
        return relative(None)
    way = direction_of(match["dir"]) if match["dir"] else ""
    first = _day(at, named[0], way, _looking(match, context))
    if not first or len(named) == 1:
        return relative(periods.day(first) if first else None)
    return relative(periods.interval(first, periods.moved(first, (named[-1] - named[0]) % 7, "day")))


def _is_no_weekday(match: re.Match[str]) -> bool:
    """Whether a day of the week is a set («كل أحد»), a prayer, a market or a name."""
    if match["dir"]:
        return False
    return (
        not {word_before(match), stem_before(match)}.isdisjoint(listed("not_weekday_after"))
        or match.group().lstrip("وفبلك").startswith("ايام")
        or word_behind(match) in listed("not_weekday_before")
    )


def _is_any_weekend(match: re.Match[str]) -> bool:
    """Whether «عطلة نهاية الأسبوع» is a custom rather than a date."""
    return not match["dir"] and word_before(match).endswith("عطله")


def _weekend(match: re.Match[str], context: Context) -> Resolution:
    if not context.published:
        return relative(None)
    way = direction_of(match["dir"]) if match["dir"] else "current" if "هذا" in match.group() else ""
    shifts = {"past": -1, "next": 1, "current": 0}
    if way not in shifts:
        return relative(None)
    monday = periods.stepped(context.published, shifts[way], "week").first
    return relative(periods.interval(periods.moved(monday, 5, "day"), periods.moved(monday, 6, "day")))


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of this module."""
    several = rf"(?P<weekdays>{weekday()}(?:\s*(?:و|،\s*و?)\s*(?:يوم\s+)?{weekday()})*)"
    week_days = rf"{START}(?:ايام\s+)?{dayparts()}{several}(?:\s+{direction()})?"
    weekend = rf"{START}نهايه\s+(?:هذا\s+)?الاسبوع{END}(?:\s+{direction()})?"
    return (
        Rule("weekday", re.compile(week_days), _weekdays, _is_no_weekday),
        Rule("weekend", re.compile(weekend), _weekend, _is_any_weekend, needs=("نهايه",)),
    )
