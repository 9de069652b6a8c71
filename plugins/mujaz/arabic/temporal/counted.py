"""So many days, weeks, months or years before or after the day of publication."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from mujaz.arabic.fold import fold
from mujaz.arabic.months import any_of
from mujaz.arabic.temporal import periods
from mujaz.arabic.temporal.found import Period
from mujaz.arabic.temporal.periods import Unit
from mujaz.arabic.temporal.rule import Context, Resolution, Rule, relative
from mujaz.arabic.temporal.tense import looks
from mujaz.arabic.temporal.words import (
    END,
    START,
    direction,
    direction_of,
    keyed,
    listed,
    number,
    number_of,
    unit_of,
    units,
    weekday,
)
from mujaz.arabic.wordlists import word_list

_VAGUE = (2, 10)  # what «أيام», «أسابيع», «سنوات» without a number stand for: more than one, no more than ten
_FEW = (2, 5)  # the same with «قليلة»


def _reach(at: date, count: int, unit: Unit, way: str) -> Period:
    """The last or the next so many units, up to the day of publication or from the day after it."""
    if way == "next":
        return periods.interval(periods.moved(at, 1, "day"), periods.moved(at, count, unit))
    return periods.interval(periods.moved(at, -count, unit), at)


def _count(match: re.Match[str], grammatical: str) -> int | None:
    """How many units the words count; none where they only say that there are several."""
    if match["count"]:
        return number_of(match["count"])
    return {"one": 1, "two": 2}.get(grammatical)


def _units(match: re.Match[str], context: Context) -> Resolution:
    """The last five years, the coming two days, recent weeks."""
    way = direction_of(match["dir"])
    if not context.published or way == "current":
        return relative(None)
    unit, grammatical = unit_of(match["unit"])
    count = number_of(match["behind"]) if match["behind"] else _count(match, grammatical)
    return relative(_reach(context.published, count or (_FEW if match["few"] else _VAGUE)[1], unit, way))


def _is_the_last_of(match: re.Match[str]) -> bool:
    """Whether «الأيام الأخيرة» are those of something: «من شهر رمضان»."""
    whole = any_of(fold(word) for word in word_list("temporal")["wholes"])
    behind = match.string[match.end() : match.end() + 40]
    return direction_of(match["dir"]) == "recent" and bool(re.match(rf"\s+من\s+(?:ال)?{whole}{END}", behind))


def _ago(match: re.Match[str], context: Context) -> Resolution:
    """So many units before publication; without a number, somewhere between two and ten of them."""
    at = context.published
    if not at:
        return relative(None)
    unit, grammatical = unit_of(match["unit"])
    count = _count(match, grammatical)
    if count and match["half"] and unit == "year":
        return relative(periods.stepped(at, -12 * count - 6, "month"))
    if count:
        return relative(periods.stepped(at, -count, unit))
    near, far = _FEW if match["few"] else _VAGUE
    return relative(periods.interval(periods.moved(at, -far, unit), periods.moved(at, -near, unit)))


def _within(match: re.Match[str], context: Context) -> Resolution:
    """Within days or weeks, where the sentence looks ahead."""
    if not context.published or looks(context.before, context.behind) <= 0:
        return relative(None)
    unit, grammatical = unit_of(match["unit"])
    count = _count(match, grammatical) or (_FEW if match["few"] else _VAGUE)[1]
    return relative(_reach(context.published, count, unit, "next"))


def _is_one_span(match: re.Match[str]) -> bool:
    """Whether «خلال يوم», «خلال سنة 2014» speaks of one such span rather than of a limit."""
    return "خلال" in match.group() and not match["count"] and unit_of(match["unit"])[1] == "one"


def _not_event() -> str:
    """Not «قبل يوم من الهجوم», which is counted from the attack, nor «قبل يوم 5», «منذ يوم أمس», which name a day."""
    named_day = rf"\s+(?:\d|{any_of(keyed('deictics'))}{END}|{weekday()}|ال(?!ي{END}))"
    return rf"(?!\s+(?:(?:فقط|تقريبا|بالضبط|كامل|كامله)\s+)?(?:من|علي)\s+(?!الان))(?!{named_day})"


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of this module."""
    one, many = units("one"), units("many", "two")
    few_words = any_of(listed("few"))
    few = rf"(?:\s+(?P<few>{few_words}){END}|(?!\s+{few_words}{END}))"
    lead = rf"(?:{any_of(listed('about'))}\s+)*(?:{any_of(listed('some'))}\s+)?(?:(?P<count>{number()})\s+)?"
    counted = rf"{lead}(?P<unit>{one}|{many}){END}{few}"
    reach = (
        rf"{START}(?:(?:ال)?(?P<count>{number()})\s*)?(?P<unit>(?:ال|لل)?(?:{many}|{one}))"
        rf"(?:\s+(?:ال)?(?P<behind>{number()}))?(?:\s+ال(?P<few>{few_words}))?\s+{direction()}"
    )
    ago = rf"(?<!\w)[وف]?(?:قبل|منذ|من(?=\s+\w+\s+{few_words}))\s+{counted}(?P<half>\s+و(?:ال)?نصف{END})?{_not_event()}"
    within = rf"(?<!\w)[وف]?(?:في\s+غضون|في\s+ظرف|خلال)\s+{counted}"
    return (
        Rule(
            "units-direction",
            re.compile(reach),
            _units,
            _is_the_last_of,
            needs=tuple(f"ال{word}" for word in keyed("directions")),
        ),
        Rule("ago", re.compile(ago), _ago, needs=("قبل", "من")),
        Rule("within", re.compile(within), _within, _is_one_span, needs=("غضون", "ظرف", "خلال")),
    )
