"""The times that a briefing's text names, found in the whole text and told by block.

The text is read as one, since a time may lean on one of an earlier paragraph («وفي يوليو من نفس العام»); each is told
by its place in its own block.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from mujaz.arabic.temporal.reader import read_times
from mujaz.model import Briefing, Time
from mujaz.reading.markdown import prose

BETWEEN = "\n\n"


def read_block_times(briefing: Briefing) -> tuple[Time, ...]:
    """The times of the briefing's blocks, in their order; unresolved ones too."""
    texts = [prose(block.text).text if briefing.markup else block.text for block in briefing.body]
    starts = [0, *accumulate(len(text) + len(BETWEEN) for text in texts)]
    found = []
    for time in read_times(BETWEEN.join(texts), briefing.date):
        block = bisect_right(starts, time.start) - 1
        base = starts[block]
        if time.end - base > len(texts[block]):
            continue  # runs over the end of a paragraph: two times that happen to follow one another
        first, last = (max(0, place - base) for place in time.sentence)
        found.append(
            Time(
                block,
                time.start - base,
                time.end - base,
                time.surface,
                (first, min(last, len(texts[block]))),
                time.rule,
                time.iso,
                time.first,
                time.last,
            )
        )
    return tuple(found)
