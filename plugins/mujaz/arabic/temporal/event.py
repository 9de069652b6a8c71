"""The day of the event that a story is about, for the second of a briefing's two clocks: when it happened.

News puts its event first, so the first day that the opening sentences name is taken, and none rather than a doubtful
one: no day after the publication (a preview), none too long before it (background), none behind a time that could not
be resolved.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from mujaz.arabic.temporal.found import Precision, TimeFound
from mujaz.arabic.temporal.reader import sentences

_OPENING = 3  # sentences in which a story has to say when
_RECENT = timedelta(days=31)


def first_event(text: str, times: Sequence[TimeFound], published: date | None) -> TimeFound | None:
    """The time that a story's main event is placed at, or none.

    Args:
        text: The story's body as plain text, a paragraph a line, without its title.
        times: What ``read_times`` found in that very text.
        published: The day of publication; without it, only a day with its year can be found.

    Returns:
        The first day of the opening, if it lies within a month before the publication.
    """
    opening = sentences(text)[:_OPENING]
    early = (time for time in times if opening and time.end <= opening[-1][1])
    first = next((time for time in early if not time.resolved or time.precision is Precision.DAY), None)
    if not first or not first.first:
        return None
    if not published:
        return first
    return first if timedelta(0) <= published - first.first <= _RECENT else None
