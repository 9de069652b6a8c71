"""The times of a text, in its order, each with what it stands for and how that is known.

All rules are tried on the folded text; of readings that overlap, the longest stays. Then the text is walked once,
so that each time may lean on the one named before it, and neighbours that make a range become one time.

Libraries were tried first: of the 218 times that ``benchmarks/dates.py`` measures, dateparser gets 144 right, and it
finds 95 that are none; it knows no precision, no interval and nothing that is counted from the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from mujaz.arabic.calendar import dates_in_folded
from mujaz.arabic.fold import Folded, fold_with_offsets
from mujaz.arabic.temporal import absolute, calendar_names, counted, deictic, hijri_names, periods, textual, weekdays
from mujaz.arabic.temporal.found import Anchor, Period, Precision, TimeFound
from mujaz.arabic.temporal.modify import lead_before, part_before, settled
from mujaz.arabic.temporal.rule import Context, Resolution, Rule

_A_FEW_DAYS = 7
_BY_NAME = ("date", "day-month", "weekday", "hijri-day")
_DAYS = ("date", "day-month", "hijri-day")
_YEARLESS = ("day-month", "month")
_MEMORY = 4  # how many times a text is taken to have in mind
_AROUND = 1000  # characters on either side that are asked for the sentence around a time
_LEAD = 60  # characters that the words before a range take at most
_SENTENCE_END = re.compile(r"(?:[.!؟?](?=\s)|\n)\s*")
_BREAK = re.compile(r"[.!؟?](?=\s)|\n")
_TO = re.compile(r"\s*،?\s*(?:و?الي(?: غايه)?|و?حتي(?: غايه)?|[-–])\s*(?:يوم\s+)?")
_AND = re.compile(r"\s*،?\s*و\s*(?:يوم\s+)?")  # «بين الاثنين والخميس»; «بداية من اليوم ويوم غد» names two days
_FROM = re.compile(r"(?<!\w)(?:بين|من)\s+(?:يوم\s+)?$")
_BETWEEN = re.compile(r"(?<!\w)بين\s+(?:يوم\s+)?$")
_WAYS = ((_TO, _FROM), (_AND, _BETWEEN))


@dataclass(frozen=True, slots=True)
class _Reading:
    """Words that a rule, or the calendar, takes for a time; offsets are those of the folded text."""

    start: int
    end: int
    rule: str
    by: tuple[Rule, re.Match[str]] | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class _Time:
    """A reading with its resolution; ``yearless`` says that its year was guessed."""

    reading: _Reading
    start: int
    end: int
    rule: str
    resolution: Resolution


@cache
def _rules() -> tuple[Rule, ...]:
    """All rules; among readings of one length the earlier rule stays."""
    modules = (calendar_names, absolute, deictic, weekdays, counted, hijri_names, textual)
    return tuple(rule for module in modules for rule in module.rules())


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of a text's sentences; a line's end ends one too."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    starts = [0, *ends]
    spans = zip(starts, [*ends, len(text)], strict=True)
    return tuple((start, start + len(text[start:end].rstrip())) for start, end in spans if text[start:end].strip())


def _readings(text: str) -> list[_Reading]:
    """The longest readings that do not overlap, in the order of the text."""
    found = [_Reading(day.start, day.end, f"date-{day.rule}", day=day.date) for day in dates_in_folded(text)]
    for rule in _rules():
        found += [
            _Reading(*match.span("span" if "span" in rule.pattern.groupindex else 0), rule.name, by=(rule, match))
            for match in rule.matches(text)
        ]
    # A day by its name decides against whatever overlaps it, for its words before are added later.
    found.sort(key=lambda each: (not each.rule.startswith(_DAYS), each.start - each.end, each.start))
    return _apart(found)


def _apart(readings: Iterable[_Reading]) -> list[_Reading]:
    """The readings that overlap none before them, in the order of the text."""
    kept: list[_Reading] = []
    starts: list[int] = []
    for reading in readings:
        at = bisect_left(starts, reading.start)
        before_is_clear = at == 0 or kept[at - 1].end <= reading.start
        if before_is_clear and (at == len(kept) or reading.end <= starts[at]):
            kept.insert(at, reading)
            starts.insert(at, reading.start)
    return kept


def _resolve(reading: _Reading, context: Context) -> Resolution:
    """What a reading stands for; an impossible date stands for nothing."""
    if not reading.by:
        return Resolution(periods.day(reading.day) if reading.day else None, Anchor.ABSOLUTE)
    rule, match = reading.by
    try:
        return rule.resolve(match, context)
    except (ValueError, OverflowError):
        return Resolution(None, Anchor.PUBLICATION)


def _context(text: str, reading: _Reading, published: date | None, named: tuple[Period, ...]) -> Context:
    """The rest of the sentence around a reading, with what is known."""
    before = _BREAK.split(text[max(0, reading.start - _AROUND) : reading.start])[-1]
    behind = _BREAK.split(text[reading.end : reading.end + _AROUND], maxsplit=1)[0]
    return Context(published, named, before, behind)


def _walk(text: str, readings: list[_Reading], published: date | None) -> Iterator[_Time]:
    """Each reading resolved, with the words before it that belong to it."""
    named: tuple[Period, ...] = ()
    for reading in readings:
        resolution = _resolve(reading, _context(text, reading, published, named))
        time = _Time(reading, reading.start, reading.end, reading.rule, resolution)
        if resolution.period:
            named = (*named[-_MEMORY:], resolution.period)
            time = _widened(text, time, resolution.period, published)
        yield time


def _widened(text: str, time: _Time, period: Period, published: date | None) -> _Time:
    """A time with the words before it that take a part of it or belong to its name."""
    taken = part_before(text, time.start, period)
    if taken:
        rule = f"{taken.rule}-of-{time.rule}"
        return replace(time, start=taken.start, rule=rule, resolution=replace(time.resolution, period=taken.period))
    if (period.last - period.first).days >= _A_FEW_DAYS:
        return time
    time = replace(time, start=lead_before(text, time.start))
    if not published or period.precision is not Precision.DAY or not time.rule.startswith(_DAYS):
        return time
    day = settled(text[time.start : time.end], period.first, published)
    return replace(time, resolution=replace(time.resolution, period=periods.day(day)))


def _absorbed(text: str, times: list[_Time]) -> list[_Time]:
    """«اليوم» right before a full date is one time with it, and the date decides."""
    kept: list[_Time] = []
    for time in times:
        before = kept[-1] if kept else None
        period = time.resolution.period
        names_day = period and (period.last - period.first).days < _A_FEW_DAYS and time.rule.startswith(_BY_NAME)
        gap = text[before.end : time.start] if before else ""
        if before and names_day and before.rule in ("today", "weekday", "same") and re.fullmatch(r"[\s,،(]*", gap):
            kept[-1] = replace(time, start=before.start)
        else:
            kept.append(_behind(before, time) if before else time)
    return kept


def _behind(before: _Time, time: _Time) -> _Time:
    """A time without the words before it that belong to the time before («اليوم ويوم غد»)."""
    return time if before.end <= time.start else replace(time, start=time.reading.start)


def _ranged(text: str, times: list[_Time]) -> list[_Time]:
    """From one time to another is one interval; a first end without its year takes it from the second."""
    kept: list[_Time] = []
    for time in times:
        joined = _joined(text, kept[-1], time) if kept else None
        if joined:
            kept[-1] = joined
        else:
            kept.append(time)
    return kept


def _joined(text: str, first: _Time, second: _Time) -> _Time | None:
    """The interval between two times that a text joins, or none where it does not join them."""
    joined_by_and = text.startswith("و", second.start)  # the clitic belongs to the second time's words
    gap, lead = text[first.end : second.start + joined_by_and], text[max(0, first.start - _LEAD) : first.start]
    ends = second.resolution.period
    if not ends or not any(way.fullmatch(gap) and opening.search(lead) for way, opening in _WAYS):
        return None
    begins = first.resolution.period
    if first.resolution.anchor is Anchor.PUBLICATION and first.rule in _YEARLESS:
        begins = _resolve(first.reading, Context(ends.first, (), "", "")).period or begins
    if not begins or begins.first > ends.first:
        return None
    period = periods.interval(begins.first, ends.last)
    return replace(second, start=first.start, rule="range", resolution=replace(second.resolution, period=period))


def read_times(text: str, published: date | None = None) -> tuple[TimeFound, ...]:
    """The times that a text names.

    Args:
        text: Plain text; may have any length.
        published: The day the text was published; without it, what is counted from it stays unresolved.

    Returns:
        The times in the text's order, none overlapping another. Those whose ``first`` is none are unresolved.
    """
    folded = fold_with_offsets(text)
    times = list(_walk(folded.text, _readings(folded.text), published))
    times = _ranged(folded.text, _absorbed(folded.text, times))
    spans = sentences(text)
    return tuple(_found(text, folded, spans, time) for time in times)


def _found(text: str, folded: Folded, spans: Sequence[tuple[int, int]], time: _Time) -> TimeFound:
    """A time as it is told to others: at its place in the original text."""
    start, end = folded.span(time.start, time.end)
    at = bisect_right(spans, start, key=lambda span: span[0]) - 1
    sentence = spans[at] if at >= 0 and start < spans[at][1] else (start, end)
    period = time.resolution.period
    told = (period.precision, period.first, period.last) if period else (None, None, None)
    return TimeFound(start, end, text[start:end], sentence, time.rule, time.resolution.anchor, *told)
