"""The days that the site map states."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from making import briefing
from mujaz.exchange.changed import changed, changed_pages
from mujaz.model import Correction, SourceRef
from mujaz.pages import paths
from mujaz.pages.view import Entry, Layout, Link, Page, PageKind, Section

DATED = briefing("dated", "2023-11-30")
CORRECTED = briefing("corrected", "2023-11-01", corrections=(Correction(date(2024, 1, 5), "صُحّح الاسم"),))
UNDATED = briefing("undated")


def page(path: str, *shown: str, kind: PageKind = PageKind.COUNTRY) -> Page:
    entries = tuple(Entry(Link("x", target)) for target in shown)
    return Page(path, kind, "x", sections=(Section("s", "س", Layout.BRIEFINGS, entries),))


def test_a_correction_is_a_change():
    assert changed(DATED) == date(2023, 11, 30)
    assert changed(CORRECTED) == date(2024, 1, 5)
    assert changed(UNDATED) is None


def test_so_is_a_later_retrieval_of_its_source():
    fetched = replace(DATED, source=SourceRef("raw/x.txt", retrieved=date(2023, 12, 2)))
    assert changed(fetched) == date(2023, 12, 2)


def test_a_hub_is_as_new_as_its_newest_briefing_and_a_list_of_hubs_as_its_newest_hub():
    briefings = {each.id: each for each in (DATED, CORRECTED, UNDATED)}
    pages = [
        page("countries/index.md", "countries/sa.md", "countries/ml.md", kind=PageKind.INDEX),
        page("countries/sa.md", *map(paths.briefing, ("dated", "corrected"))),
        page("countries/ml.md", paths.briefing("undated")),
        page("countries/ir.md", paths.briefing("dated"), "countries/sa.md"),
        page("search.md", kind=PageKind.SEARCH),
    ]
    assert changed_pages(pages, briefings) == {
        "briefings/dated.md": "2023-11-30",
        "briefings/corrected.md": "2024-01-05",
        "countries/sa.md": "2024-01-05",
        "countries/ir.md": "2023-11-30",
        "countries/index.md": "2024-01-05",
    }
