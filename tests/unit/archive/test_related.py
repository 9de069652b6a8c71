"""Related briefings and their reasons."""

from __future__ import annotations

from making import briefing
from mujaz.archive.related import NEAREST, SHOWN, related


def test_the_reason_is_what_both_share_rarest_first():
    common = [briefing(f"c{n}", f"2023-02-{n + 1:02}", countries=("SA",), about=frozenset({"SA"})) for n in range(9)]
    both = frozenset({"SA", "cma"})
    first, second = (
        briefing(name, "2023-01-01", countries=("SA",), actors=("cma",), about=both) for name in ("first", "second")
    )
    best = related([*common, first, second])["first"][0]
    assert (best.briefing, best.shared) == ("second", ("cma", "SA"))


def test_a_briefing_is_not_related_to_itself_or_to_strangers():
    found = related([briefing("a", countries=("SA",)), briefing("b", countries=("TN",))])
    assert found == {}


def test_a_topic_relates_too():
    found = related([briefing("a", topics=("trade",)), briefing("b", topics=("trade",)), briefing("c")])
    assert [other.shared for other in found["a"]] == [("topic:trade",)]
    assert "c" not in found


def test_work_does_not_grow_with_the_square():
    many = [briefing(f"b{n:04}", countries=("SA",), about=frozenset({"SA"})) for n in range(400)]
    found = related(many)
    assert all(len(others) <= SHOWN for others in found.values())
    places = {b.id: place for place, b in enumerate(many)}
    assert all(abs(places[id_] - places[o.briefing]) <= NEAREST for id_, others in found.items() for o in others)
