"""Lists of names and of events that are long: what is met most first, all of it folded, nothing left out."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest

from making import briefing
from mujaz.archive.index import build_archive
from mujaz.archive.outlets import Outlets
from mujaz.model import Block, BlockKind, Entity, Kind, Time
from mujaz.pages import indexes
from mujaz.pages.export import to_markdown
from mujaz.pages.parts import WHOLE
from mujaz.pages.rows import Rows
from mujaz.pages.timeline import timeline_pages
from mujaz.pages.wording import Wording

COUNTRIES = {f"A{chr(65 + n)}": Entity(f"A{chr(65 + n)}", Kind.COUNTRY, f"بلد {n}") for n in range(12)}
PEOPLE = {f"p{n}": Entity(f"p{n}", Kind.PERSON, f"{'ابتثجح'[n % 6]}سماء {n}") for n in range(indexes.LONG + 1)}


def pages(made, entities, *briefings):
    rows = Rows(build_archive(briefings, entities, Outlets(entities)), Wording())
    return {page.path: page for page in made(rows)}


def names(sections):
    return [entry.link.text for section in sections for entry in section.entries]


@pytest.fixture
def actors():
    told = [briefing(f"b{n}", "2023-01-01", actors=(*PEOPLE, "p7")[n:]) for n in range(3)]
    return pages(indexes.index_pages, PEOPLE, *told)["actors/index.md"]


def test_many_actors_of_a_kind_stand_under_their_letters_below_those_met_most(actors):
    people = next(section for section in actors.sections if section.id == "person")
    assert len(people.entries) == indexes.MOST
    assert [part.title for part in people.parts] == ["أ", "ب", "ت", "ث", "ج", "ح"]
    assert sorted(names(people.parts)) == sorted(entity.name for entity in PEOPLE.values())


def test_an_export_has_what_is_folded(actors):
    text = to_markdown(actors)
    assert "\n### ب\n" in text
    assert all(entity.name in text for entity in PEOPLE.values())


def test_many_pairs_stand_under_both_of_their_countries():
    told = [
        briefing(f"b{n}", "2023-01-01", countries=pair, about=frozenset(pair))
        for n, pair in enumerate(combinations(COUNTRIES, 2))
    ]
    page = pages(indexes.index_pages, COUNTRIES, *told)["pairs/index.md"]
    listed = page.sections[0]
    assert len(listed.entries) == indexes.MOST_PAIRS
    assert {part.title: len(part.entries) for part in listed.parts} == {c.name: 11 for c in COUNTRIES.values()}


def of_days(days, months=0):
    """A briefing that names so many days of May 2024, and the month alone."""
    iso = [f"2024-05-{day + 1:02}" for day in range(days)] + ["2024-05"] * months
    told = [(one, date.fromisoformat(f"{one}-01"[:10])) for one in iso]
    return tuple(Time(0, 0, 3, "أمس", (0, 4), "yesterday", one, day, day) for one, day in told)


@pytest.mark.parametrize("many", [False, True])
def test_a_month_with_many_events_has_them_folded_by_day(many):
    body = (Block(BlockKind.PARAGRAPH, "أمس."),)
    told = [briefing(f"b{n}", body=body, times=of_days(10, 1)) for n in range(12 if many else 1)]
    page = pages(timeline_pages, {}, *told)
    page = page.get("timeline/2024-05.md") or page["timeline/2024.md"]
    if not many:
        assert len(told[0].times) <= WHOLE
        assert [section.parts for section in page.sections] == [()]
        return
    days = page.sections[0].parts
    assert [day.title for day in days] == [f"{10 - n} مايو 2024" for n in range(10)] + ["بلا يوم محدّد"]
    assert {len(day.entries) for day in days} == {12}
    assert not any(entry.moment for day in days for entry in day.entries)
