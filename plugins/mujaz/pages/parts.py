"""A long list in parts: whole while it is short, else by year, a long year by month, a long month by day.

A hub with thousands of briefings would be a page of megabytes; in parts, a page stays in proportion to what it shows.
One rule holds on each level: up to ``WHOLE`` lines are a page; of more, the newest stand there and the rest one level
finer, so that everything is reached without a script and the address of a period never changes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from mujaz.model import Briefing

WHOLE = 24  # a list of up to so many briefings is one page
LATEST = 12  # how many of a longer one stand on the page itself
UNDATED = "undated"
FORMS = ("%Y", "%Y-%m", "%Y-%m-%d")
YEAR, MONTH, DAY = range(3)  # levels, as places in ``FORMS``

Parts = Mapping[str, Sequence[str]]


def in_parts(ids: Sequence[str], briefings: Mapping[str, Briefing], level: int = YEAR) -> dict[str, tuple[str, ...]]:
    """The parts of a list that is too long for one page: «2017», «2017-03», «2017-03-12» or «undated».

    Args:
        ids: briefings, newest first, undated last.
        briefings: where their dates are.
        level: the coarsest part; a level that has all in one part is skipped.

    Returns:
        Parts in the order of ``ids``; none where the list is short, or no period parts it.
    """
    if len(ids) <= WHOLE:
        return {}
    for form in FORMS[level:]:
        parts = _by(ids, briefings, form)
        if len(parts) > 1:
            return parts
    return {}


def level_below(iso: str) -> int:
    """The level of the parts of a period; of a day or the undated there are none."""
    return len(FORMS) if iso == UNDATED else iso.count("-") + 1


def _by(ids: Sequence[str], briefings: Mapping[str, Briefing], form: str) -> dict[str, tuple[str, ...]]:
    def period(briefing_id: str) -> str:
        day = briefings[briefing_id].date
        return day.strftime(form) if day else UNDATED

    return {key: tuple(group) for key, group in groupby(ids, key=period)}
