"""Where a country lies: who borders whom as the outlines have it, and names that have room."""

from __future__ import annotations

from itertools import combinations

import pytest

from making import briefing
from mujaz.archive.index import build_archive
from mujaz.archive.outlets import Outlets
from mujaz.entities.registry import load_registry
from mujaz.pages.locator import LETTER, LINE, locate
from mujaz.pages.rows import Rows
from mujaz.pages.wording import Wording

REGISTRY, _ = load_registry()


@pytest.fixture(scope="module")
def rows():
    archive = build_archive([briefing("a", countries=("SA", "IR", "YE"))], REGISTRY, Outlets(REGISTRY))
    return Rows(archive, Wording())


def bordering(code, rows):
    lists = {section.id: section.entries for section in locate(code, rows).lists}
    return {entry.link.text for entry in lists.get("neighbours", ())}


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("TN", {"الجزائر", "ليبيا"}),
        ("PS", {"مصر", "إسرائيل", "الأردن"}),
        ("LB", {"سوريا", "إسرائيل"}),
        ("QA", {"السعودية"}),
        ("BH", set()),
        ("EH", {"المغرب", "الجزائر", "موريتانيا"}),
        ("TW", set()),
    ],
)
def test_neighbours_are_those_of_natural_earth(rows, code, names):
    assert bordering(code, rows) == names


def test_a_neighbour_with_a_page_is_a_link_and_another_is_a_name(rows):
    marks = {mark.label: mark for mark in locate("SA", rows).drawing.marks if mark.label}
    assert marks["اليمن"].link.path == "countries/ye.md"
    assert marks["الأردن"].link.path == ""


def test_islands_have_countries_nearby(rows):
    nearby = next(section for section in locate("KM", rows).lists if section.id == "nearby")
    assert {"مدغشقر", "موزمبيق"} <= {entry.link.text for entry in nearby.entries}


def test_a_country_too_small_to_see_has_a_ring(rows):
    assert [mark.tag for mark in locate("VA", rows).drawing.marks].count("circle") == 1


def test_an_actor_has_none(rows):
    assert locate("wagner-group", rows) is None


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_no_two_names_overlap_on_any_map(rows, lang):
    spoken = Rows(rows.archive, Wording(lang))
    for code in rows.archive.countries:
        if located := locate(code, spoken):
            texts = [mark for mark in located.drawing.marks if mark.tag == "text"]
            boxes = [(float(m.attributes["x"]), float(m.attributes["y"]), len(m.text) * LETTER) for m in texts]
            for (x, y, wide), (other_x, other_y, other_wide) in combinations(boxes, 2):
                assert abs(y - other_y) >= LINE or abs(x - other_x) >= (wide + other_wide) / 2
