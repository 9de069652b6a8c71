"""Words before a time that take a part of it: the end of March, the first quarter of 2017, its first five months."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from mujaz.arabic.fold import fold
from mujaz.arabic.months import any_of
from mujaz.arabic.numerals import ordinals
from mujaz.arabic.temporal import periods
from mujaz.arabic.temporal.found import Period, Precision
from mujaz.arabic.temporal.words import (
    END,
    GAP,
    START,
    dayparts,
    keyed,
    number,
    number_of,
    part_of,
    plain,
    weekday,
    weekday_of,
)

_TAIL = r"\s+(?:(?:من|ل)\s*)?(?:شهر\s+|عام\s+|سنه\s+)?$"
_TAIL_OF_PART = r"\s+(?:شهر\s+|عام\s+|سنه\s+)?$"  # «بداية من مارس» is from March on, not its beginning
_LONGEST = 60  # characters that such words take at most


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a period that words before it name; ``start`` is where they begin in the text before the period."""

    start: int
    rule: str
    period: Period


@cache
def _thirds() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وفبلك]{{0,2}}(?:ال)?(?P<part>{any_of(keyed('parts'))}){_TAIL_OF_PART}")


@cache
def _fractions() -> re.Pattern[str]:
    of, place = any_of(keyed("fractions")), any_of(keyed("places"))
    return re.compile(rf"(?<!\w)[وفبلك]{{0,2}}(?:ال|لل)(?P<of>{of})\s+ال(?P<place>{place}){_TAIL}")


@cache
def _weeks() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وفبلك]{{0,2}}الاسبوع\s+(?P<place>ال{any_of(ordinals())}|الاخير){_TAIL}")


@cache
def _first_months() -> re.Pattern[str]:
    months = r"(?:(?:ال|لل)?(?:اشهر|شهور)|(?:ال|لل)?شهرين)"
    count = rf"(?P<before>(?:ال|لل)?{number()})?\s*{months}(?:\s+(?P<behind>ال{number()}))?"
    return re.compile(
        rf"(?<!\w)[وفبلك]{{0,2}}{count}\s+(?P<place>الاولي|الاولين|الاول|الاوائل|الاخيره|الاخيرين){_TAIL}"
    )


@cache
def _leads() -> re.Pattern[str]:
    deictic = rf"(?:{any_of(map(str, keyed('deictics')))}{GAP}[(]?)?"
    return re.compile(rf"{START}(?:هذا\s+)?{dayparts()}{deictic}{dayparts()}(?:{weekday()}\s*و\s*)*$")


def lead_before(text: str, start: int) -> int:
    """Where a day begins with the words right before it that belong to it: «ظهر اليوم», «يومي الثلاثاء و»."""
    begin = max(0, start - _LONGEST)
    match = _leads().search(text[begin:start])
    return begin + match.start() if match and match.group().strip("وفبلك ،,") else start


def _third(match: re.Match[str], period: Period) -> Period | None:
    if period.precision is Precision.DAY:
        return None
    return periods.third(period, part_of(match["part"]))


@cache
def _deictic() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وفبل]?(?P<deictic>{any_of(keyed('deictics'))}){END}")


def settled(words: str, day: date, published: date) -> date:
    """The day that «غدا الأحد 21 جانفي» means: where its parts disagree, two of them outvote the third."""
    deictic, named = _deictic().search(words), re.search(weekday(), words)
    if not deictic or not named:
        return day
    pointed = published + timedelta(days=int(keyed("deictics")[re.sub(r"\s+", " ", deictic["deictic"])]))
    number = weekday_of(named.group())
    return pointed if pointed.weekday() == number != day.weekday() else day


def _is_month(period: Period) -> bool:
    """Whether a period is a month, of either calendar."""
    return (period.last - period.first).days + 1 in range(28, 32)


def _week_of(match: re.Match[str], period: Period) -> Period | None:
    """The first, second … or last seven days of a month."""
    if not _is_month(period):
        return None
    place = plain(match["place"])
    if place == "اخير":
        return periods.interval(period.last - timedelta(days=6), period.last)
    first = period.first + timedelta(days=7 * (ordinals()[place] - 1))
    return periods.interval(first, min(first + timedelta(days=6), period.last)) if first <= period.last else None


def _half(match: re.Match[str], period: Period) -> Period | None:
    """The first or the second half of a month: to its fifteenth day, or from the sixteenth."""
    middle = period.first + timedelta(days=14)
    halves = {"1": (period.first, middle), "2": (middle + timedelta(days=1), period.last)}
    half = halves.get(keyed("places")[match["place"]])
    return periods.interval(*half) if half else None


def _fraction(match: re.Match[str], period: Period) -> Period | None:
    """A half, a third or a quarter of a year, or half a month."""
    if _is_month(period) and match["of"] == "نصف":
        return _half(match, period)
    if period.precision is not Precision.YEAR:
        return None
    parts, place = int(keyed("fractions")[match["of"]]), int(keyed("places")[match["place"]])
    return periods.fraction(period.first.year, parts if place < 0 else place, parts)


def _months_of(match: re.Match[str], period: Period) -> Period | None:
    """The first or last months of a year."""
    if period.precision is not Precision.YEAR:
        return None
    word = match["before"] or match["behind"]
    if not word and "شهرين" not in match.group():
        return None
    count = number_of(word.removeprefix("لل")) if word else 2
    if not 1 <= count <= 12:  # noqa: PLR2004 - the months of a year
        return None
    year = period.first.year
    first = 1 if match["place"].startswith(fold("الأول")) or match["place"] == fold("الأوائل") else 13 - count
    return periods.interval(periods.month(year, first).first, periods.month(year, first + count - 1).last)


def part_before(text: str, start: int, period: Period) -> Part | None:
    """The part of a period that the folded words right before it name, if they name one."""
    begin = max(0, start - _LONGEST)
    before = text[begin:start]
    if not before.endswith((" ", "ل", "\t")):
        before += " "
    for rule, pattern, take in (
        ("part", _thirds(), _third),
        ("fraction", _fractions(), _fraction),
        ("week", _weeks(), _week_of),
        ("first-months", _first_months(), _months_of),
    ):
        match = pattern.search(before)
        taken = take(match, period) if match else None
        if match and taken:
            return Part(begin + match.start(), rule, taken)
    return None
