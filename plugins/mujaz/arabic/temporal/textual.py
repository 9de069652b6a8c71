"""Times counted from a time that the text named before: the same day, the next day, a month after this attack."""

from __future__ import annotations

import re
from functools import cache

from mujaz.arabic.temporal import periods
from mujaz.arabic.temporal.found import Period
from mujaz.arabic.temporal.periods import Unit
from mujaz.arabic.temporal.rule import Context, Resolution, Rule, textual
from mujaz.arabic.temporal.tense import looks
from mujaz.arabic.temporal.words import END, START, day_number, day_of, dayparts, number, number_of, unit_of, units

_NIGHT = "الليله"
_SAME, _SELF = ("نفس ", "ذات ", "ذلك ", "تلك "), ("نفسه", "ذاته", "ذاتها", "نفسها", "عينه", "عينها")


def _base(context: Context, unit: Unit) -> Period | None:
    """The time named last that lies within one such unit: a day cannot be counted from a month."""
    fine = (named for named in reversed(context.named) if named.last <= periods.stepped(named.first, 0, unit).last)
    return next(fine, None)


def _step(match: re.Match[str], context: Context, count: int) -> Resolution:
    """So many units on from the time named last."""
    unit: Unit = "day" if match["unit"] == _NIGHT else unit_of(match["unit"])[0]
    base = _base(context, unit)
    return textual(periods.stepped(base.first, count, unit) if base else None)


def _if_told(found: Resolution, context: Context) -> Resolution:
    """What a story tells as done cannot lie ahead of it: then it counts from a time that was not understood."""
    is_ahead = found.period and context.published and found.period.first > context.published
    return textual(None) if is_ahead and looks(context.before, context.behind) <= 0 else found


def _same(match: re.Match[str], context: Context) -> Resolution:
    """The day, month or year in which the time named last lies."""
    return _step(match, context, 0)


def _next(match: re.Match[str], context: Context) -> Resolution:
    """The day, month or year after the one named last."""
    return _if_told(_step(match, context, 1), context)


def _day_of_same_month(match: re.Match[str], context: Context) -> Resolution:
    """A day of the month in which the time named last lies: «يوم 23 من الشهر ذاته»."""
    base = _base(context, "month")
    return textual(periods.day(base.first.replace(day=day_of(match["day"]))) if base else None)


def _after(match: re.Match[str], context: Context) -> Resolution:
    """So many units after or before the time named last; «سنوات» without a number are not counted."""
    grammatical = unit_of(match["unit"])[1]
    if grammatical == "many" and not match["count"]:
        return textual(None)
    count = number_of(match["count"]) if match["count"] else {"one": 1, "two": 2}[grammatical]
    return _if_told(_step(match, context, -count if match["way"].endswith("قبل") else count), context)


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of this module."""
    unit = rf"(?P<unit>ال{units('one')}|{_NIGHT})"
    same_month = r"(?:(?:نفس|ذات)\s+الشهر|الشهر\s+(?:نفسه|ذاته|عينه))"
    counted = rf"(?:(?P<count>{number()})\s+)?(?P<unit>{units('one', 'two', 'many')})"
    way = r"(?<!\w)[وف]?(?P<way>بعد|قبل)"
    about, this = r"(?:حوالي\s+|نحو\s+|قرابه\s+)?", r"(?:هذا|هذه|ذلك|تلك)"
    same = rf"{START}{dayparts()}(?:نفس|ذات|ذلك|تلك)\s+{unit}{END}"
    itself = rf"{START}{dayparts()}{unit}\s+(?:نفس|ذات|عين)(?:ه|ها){END}"
    following = rf"{START}{dayparts()}{unit}\s+(?:الموالي|التالي|اللاحق)(?:ه)?{END}"
    day = rf"{START}{dayparts()}(?P<day>{day_number()})\s+(?:من\s+)?{same_month}{END}"
    after_this = rf"{way}\s+{about}{counted}\s+(?:من|علي|عن)\s+{this}(?:\s+\w+)?"
    after_it = rf"{way}(?:ها|ه|\s+ذلك)\s+ب\s*{about}{counted}{END}"
    then = rf"{START}{counted}\s+(?P<way>بعد|قبل)\s+ذلك{END}"
    return (
        Rule("same", re.compile(same), _same, needs=_SAME),
        Rule("same", re.compile(itself), _same, needs=_SELF),
        Rule("next", re.compile(following), _next, needs=("موالي", "تالي", "لاحق")),
        Rule("day-of-same-month", re.compile(day), _day_of_same_month, needs=("نفس", "ذات", "عين")),
        Rule("after-this", re.compile(after_this), _after),
        Rule("after-that", re.compile(after_it), _after),
        Rule("after-that", re.compile(then), _after, needs=("بعد ذلك", "قبل ذلك")),
    )
