"""Long lists in parts."""

from __future__ import annotations

from datetime import date, timedelta

from mujaz.model import Briefing
from mujaz.pages.parts import DAY, MONTH, WHOLE, in_parts, level_below


def briefings(count: int, first: date, step: float) -> dict[str, Briefing]:
    """Briefings newest first, ``step`` days apart."""
    days = [first - timedelta(days=int(step * n)) for n in range(count)]
    return {f"b{n}": Briefing(f"b{n}", "", (), "", date=day) for n, day in enumerate(days)}


def test_a_short_list_is_whole():
    known = briefings(WHOLE, date(2023, 12, 31), 1)
    assert in_parts(tuple(known), known) == {}


def test_a_longer_one_is_cut_by_year():
    known = briefings(WHOLE + 1, date(2023, 12, 31), 45)
    parts = in_parts(tuple(known), known)
    assert list(parts) == ["2023", "2022", "2021"]
    assert [id_ for ids in parts.values() for id_ in ids] == list(known)


def test_a_list_of_one_year_is_cut_by_month():
    known = briefings(WHOLE + 1, date(2023, 12, 31), 5)
    assert list(in_parts(tuple(known), known))[:2] == ["2023-12", "2023-11"]


def test_a_long_month_is_cut_by_day():
    known = briefings(WHOLE + 1, date(2023, 12, 31), 0.5)
    assert list(in_parts(tuple(known), known, level_below("2023-12")))[:2] == ["2023-12-31", "2023-12-30"]


def test_the_level_below_a_period():
    assert [level_below(iso) for iso in ("2023", "2023-12", "2023-12-31", "undated")] == [MONTH, DAY, 3, 3]


def test_what_no_period_parts_stands_together():
    undated = {f"u{n}": Briefing(f"u{n}", "", (), "") for n in range(WHOLE + 1)}
    assert in_parts(tuple(undated), undated) == {}
    busy = briefings(WHOLE + 1, date(2023, 12, 31), 0)
    assert in_parts(tuple(busy), busy) == {}


def test_the_undated_are_a_part_beside_years():
    known = briefings(WHOLE, date(2023, 12, 31), 0) | {"u": Briefing("u", "", (), "")}
    assert list(in_parts(tuple(known), known)) == ["2023", "undated"]
