"""The map, the neighbourhood of an entity and the chart: pictures that say what their tables say."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from making import briefing
from mujaz.archive.index import build_archive
from mujaz.archive.outlets import Outlets
from mujaz.model import Entity, Kind
from mujaz.pages.chart import activity
from mujaz.pages.network import network_page
from mujaz.pages.rows import Rows
from mujaz.pages.wording import Wording
from mujaz.pages.worldmap import LEVELS, level, map_page

ATLAS = files("mujaz.pages.atlas")
NAMES = {"SA": "السعودية", "IR": "إيران", "BH": "البحرين", "TN": "تونس"}
ENTITIES = {code: Entity(code, Kind.COUNTRY, name) for code, name in NAMES.items()}


def rows(*briefings):
    return Rows(build_archive(briefings, ENTITIES, Outlets(ENTITIES)), Wording())


@pytest.fixture
def met():
    return rows(
        briefing("a", "2023-11-30", countries=("SA", "IR", "BH", "TN")),
        briefing("b", "2024-02-01", countries=("SA", "IR")),
        briefing("c", countries=("SA",)),
    )


def test_every_country_of_the_archive_is_a_link_on_the_map(met):
    page = map_page(met)
    linked = {mark.link.path: mark.label for mark in page.drawings[0].marks if mark.link}
    assert linked == {
        "countries/sa.md": "السعودية: 3 موجزات",
        "countries/ir.md": "إيران: موجزان",
        "countries/bh.md": "البحرين: موجز واحد",
        "countries/tn.md": "تونس: موجز واحد",
    }
    assert [entry.link.text for entry in page.sections[0].entries][:2] == ["السعودية", "إيران"]


def test_a_country_too_small_to_see_has_a_dot(met):
    dots = [mark for mark in map_page(met).drawings[0].marks if mark.tag == "circle"]
    assert [mark.link.text for mark in dots] == ["البحرين"]


def test_the_map_has_every_country_that_has_an_outline():
    world, around = (
        json.loads(ATLAS.joinpath(name).read_text(encoding="utf-8")) for name in ("world.json", "locators.json")
    )
    assert set(around) - set(world) == {"GI", "TV", "UM"}  # only the finer outlines have them


def test_shades_grow_with_the_count():
    shades = [level(count, 1000) for count in (0, 1, 3, 10, 100, 1000)]
    assert shades == sorted(shades)
    assert (shades[0], shades[1], shades[-1]) == (0, 1, LEVELS)


def test_a_network_leads_to_what_is_shared(met):
    page = network_page(ENTITIES["SA"], met.archive.by_entity["SA"], met)
    around, below = (
        {mark.link.url for mark in drawing.marks if mark.attributes.get("class") == "spoke"}
        for drawing in page.drawings
    )
    assert around == below == {"#with-ir", "#with-bh", "#with-tn"}
    assert {f"#{entry.id}" for entry in page.sections[0].entries} == around
    assert [chip.text for chip in page.sections[0].entries[0].chips] == ["b", "a"]


def test_few_neighbours_are_no_picture(met):
    assert network_page(ENTITIES["SA"], ("b",), met) is None


def test_the_chart_has_a_place_for_every_month(met):
    bars = [mark for mark in activity(met).marks if mark.tag == "rect"]
    assert [mark.label for mark in bars] == ["نوفمبر 2023: موجز واحد", "فبراير 2024: موجز واحد"]
    first, second = (float(mark.attributes["x"]) for mark in bars)
    assert first > 2 * second


def test_a_chart_of_mostly_empty_months_is_one_of_years():
    sparse = rows(briefing("a", "2013-05-01"), briefing("b", "2017-06-01"), briefing("c", "2017-06-02"))
    chart = activity(sparse)
    bars = [(mark.label, mark.link.path) for mark in chart.marks if mark.tag == "rect"]
    assert bars == [("2013: موجز واحد", "dates/2013.md"), ("2017: موجزان", "dates/2017.md")]
    assert [mark.text for mark in chart.marks if mark.tag == "text"] == ["2013", "2014", "2015", "2016", "2017"]


def test_one_month_is_no_chart():
    assert activity(rows(briefing("a", "2023-11-30"))) is None
