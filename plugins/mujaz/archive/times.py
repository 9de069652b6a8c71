"""The times that a briefing's text names, found in the whole text and told by block.

The text is read as one, since a time may lean on one of an earlier paragraph («وفي يوليو من نفس العام»); each is told
by its place in its own block.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from mujaz.arabic.temporal.event import first_event
from mujaz.arabic.temporal.found import TimeFound
from mujaz.arabic.temporal.reader import read_times
from mujaz.model import Block, Briefing, Time
from mujaz.reading.markdown import prose

BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Clock:
    """The times of a text, unresolved ones too, and the day of its main event where that is told."""

    times: tuple[Time, ...]
    happened: date | None


def read_clock(briefing: Briefing) -> Clock:
    """When things happened, as the briefing's body tells it."""
    texts = [_readable(block, markup=briefing.markup) for block in briefing.body]
    whole = BETWEEN.join(texts)
    found = read_times(whole, briefing.date)
    event = first_event(whole, found, briefing.date)
    starts = [0, *accumulate(len(text) + len(BETWEEN) for text in texts)]
    told = (_in_block(time, texts, starts) for time in found)
    return Clock(tuple(time for time in told if time), event.first if event else None)


def _readable(block: Block, *, markup: bool) -> str:
    """The text of a block; nothing of a table, whose cells are no sentences."""
    if markup and block.text.lstrip().startswith("|"):
        return ""
    return prose(block.text).text if markup else block.text


def _in_block(time: TimeFound, texts: Sequence[str], starts: Sequence[int]) -> Time | None:
    """The time by its place in its block; none for one that runs over the end of a paragraph."""
    block = bisect_right(starts, time.start) - 1
    base, length = starts[block], len(texts[block])
    if time.end - base > length:
        return None
    sentence = max(0, time.sentence[0] - base), min(time.sentence[1] - base, length)
    span = time.start - base, time.end - base
    return Time(block, *span, time.surface, sentence, time.rule, time.iso, time.first, time.last)
