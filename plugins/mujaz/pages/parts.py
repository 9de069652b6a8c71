"""A long list in parts: whole while it is short, else by year, and a long year by month.

A hub with thousands of briefings would be a page of megabytes; in parts, a page stays in proportion to what it shows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from mujaz.model import Briefing

WHOLE = 60  # a list of up to so many briefings is one page
LATEST = 20  # how many of a longer one stand on the hub itself
UNDATED = "undated"


def in_parts(ids: Sequence[str], briefings: Mapping[str, Briefing]) -> dict[str, tuple[str, ...]]:
    """The parts of a list that is too long for one page, by year («2017»), month («2017-03») or «undated».

    Args:
        ids: briefings, newest first, undated last.
        briefings: where their dates are.

    Returns:
        Parts in the order of ``ids``; none where the list is short.
    """
    if len(ids) <= WHOLE:
        return {}
    parts: dict[str, tuple[str, ...]] = {}
    for year, of_year in _by(ids, briefings, "%Y").items():
        long = len(of_year) > WHOLE and year != UNDATED
        parts |= _by(of_year, briefings, "%Y-%m") if long else {year: of_year}
    return parts


def _by(ids: Sequence[str], briefings: Mapping[str, Briefing], form: str) -> dict[str, tuple[str, ...]]:
    def period(briefing_id: str) -> str:
        day = briefings[briefing_id].date
        return day.strftime(form) if day else UNDATED

    return {key: tuple(group) for key, group in groupby(ids, key=period)}
