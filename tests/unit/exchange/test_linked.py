"""Linked data: what a briefing is based on and about, and the way to it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from making import briefing
from mujaz.archive.index import build_archive
from mujaz.archive.outlets import Outlets
from mujaz.exchange.linked import linked_data, script
from mujaz.model import Correction, Entity, Kind, Outlet
from mujaz.pages import paths
from mujaz.pages.view import Link, Page, PageKind

ENTITIES = {
    "SA": Entity("SA", Kind.COUNTRY, "السعودية", "Saudi Arabia"),
    "IR": Entity("IR", Kind.COUNTRY, "إيران", "Iran"),
    "mbs": Entity("mbs", Kind.PERSON, "محمد بن سلمان"),
}
TOLD = briefing(
    "x",
    "2023-11-30",
    title='قال </script> & "غيره"',
    url="https://a.example/1",
    publisher="spa",
    countries=("SA", "IR"),
    actors=("mbs",),
    about=frozenset({"SA"}),
    corrections=(Correction(date(2024, 1, 5), "صُحّح اسم"),),
)
ARCHIVE = build_archive(
    [TOLD, briefing("undated", countries=("SA",))], ENTITIES, Outlets(ENTITIES, [Outlet("spa", "واس")])
)
BRIEFING = Page(paths.briefing("x"), PageKind.BRIEFING, TOLD.title, meta={"id": "x"})


def data(page: Page) -> list[dict]:
    return [
        json.loads(each) for each in linked_data(page, ARCHIVE, lambda path: f"https://s.example/{path}", "الأرشيف")
    ]


def test_a_briefing_is_based_on_the_article_of_its_outlet():
    article, trail = data(BRIEFING)
    assert (article["@type"], article["headline"]) == ("Article", TOLD.title)
    assert article["isBasedOn"] == {
        "@type": "NewsArticle",
        "headline": TOLD.title,
        "url": "https://a.example/1",
        "publisher": {"@type": "NewsMediaOrganization", "name": "واس"},
    }
    assert [thing["name"] for thing in article["about"]] == ["السعودية"]
    assert [(thing["@type"], thing["name"]) for thing in article["mentions"]] == [
        ("Country", "إيران"),
        ("Person", "محمد بن سلمان"),
    ]
    assert article["about"][0]["mainEntityOfPage"] == "https://s.example/countries/sa.md"
    assert (article["datePublished"], article["dateModified"]) == ("2023-11-30", "2024-01-05")
    assert [item["position"] for item in trail["itemListElement"]] == [1, 2]


def test_an_unknown_date_is_left_out():
    article, _ = data(replace(BRIEFING, path=paths.briefing("undated"), meta={"id": "undated"}))
    assert {"datePublished", "dateModified"} & article.keys() == set()


def test_a_hub_is_a_collection_about_its_entity():
    page, trail = data(Page(paths.entity("SA"), PageKind.COUNTRY, "السعودية", meta={"entity": "SA"}))
    assert (page["@type"], [thing["name"] for thing in page["about"]]) == ("CollectionPage", ["السعودية"])
    assert trail["@type"] == "BreadcrumbList"


def test_a_pair_is_a_collection_about_two():
    both = tuple(Link(ENTITIES[code].name, paths.entity(code)) for code in ("IR", "SA"))
    page, _ = data(Page(paths.pair(("IR", "SA")), PageKind.PAIR, "إيران والسعودية", kicker=both))
    assert [thing["name"] for thing in page["about"]] == ["إيران", "السعودية"]


@pytest.mark.parametrize("kind", [PageKind.HOME, PageKind.SEARCH, PageKind.DRAWING])
def test_other_pages_stand_for_nothing(kind):
    assert data(Page("x.md", kind, "x")) == []


def test_nothing_in_the_data_ends_its_element():
    assert "<" not in script({"headline": TOLD.title})
