"""Long lists in parts."""

from __future__ import annotations

from datetime import date, timedelta

from mujaz.model import Briefing
from mujaz.pages.parts import WHOLE, in_parts


def briefings(count: int, first: date, step: int) -> dict[str, Briefing]:
    """Briefings newest first, ``step`` days apart."""
    days = [first - timedelta(days=step * n) for n in range(count)]
    return {f"b{n}": Briefing(f"b{n}", "", (), "", date=day) for n, day in enumerate(days)}


def test_a_short_list_is_whole():
    known = briefings(WHOLE, date(2023, 12, 31), 1)
    assert in_parts(tuple(known), known) == {}


def test_a_longer_one_is_cut_by_year():
    known = briefings(WHOLE + 1, date(2023, 12, 31), 30)
    parts = in_parts(tuple(known), known)
    assert list(parts) == ["2023", "2022", "2021", "2020", "2019"]
    assert [id_ for ids in parts.values() for id_ in ids] == list(known)


def test_a_long_year_is_cut_by_month():
    known = briefings(WHOLE * 2, date(2023, 12, 31), 1)
    assert list(in_parts(tuple(known), known))[:2] == ["2023-12", "2023-11"]


def test_the_undated_stand_together():
    known = {f"u{n}": Briefing(f"u{n}", "", (), "") for n in range(WHOLE + 1)}
    assert list(in_parts(tuple(known), known)) == ["undated"]
