"""The archive's order and indexes."""

from __future__ import annotations

from making import briefing
from mujaz.archive.index import build_archive
from mujaz.archive.outlets import Outlets
from mujaz.model import Entity, Kind

ENTITIES = {
    "IR": Entity("IR", Kind.COUNTRY, "إيران"),
    "SA": Entity("SA", Kind.COUNTRY, "السعودية"),
    "cma": Entity("cma", Kind.ARMED_GROUP, "تنسيقية الحركات الأزوادية", path="docs/actors/cma.md"),
}


def archive(*briefings):
    return build_archive(briefings, ENTITIES, Outlets(ENTITIES))


def test_newest_first_and_undated_last():
    built = archive(
        briefing("undated"), briefing("old", "2023-01-02"), briefing("b", "2024-01-01"), briefing("a", "2024-01-01")
    )
    assert list(built.briefings) == ["a", "b", "old", "undated"]
    assert built.undated == ("undated",)


def test_an_undated_briefing_is_in_no_month():
    built = archive(briefing("dated", "2023-11-30"), briefing("undated"))
    assert built.by_month == {"2023-11": ("dated",)}


def test_entities_are_those_that_are_named_or_written_about():
    built = archive(briefing("one", countries=("SA",)))
    assert list(built.entities) == ["SA", "cma"]


def test_about_is_told_from_mentioned():
    built = archive(briefing("one", countries=("SA", "IR"), about=frozenset({"SA"})))
    assert built.by_entity == {"IR": ("one",), "SA": ("one",)}
    assert built.about == {"SA": ("one",)}
