"""Hubs: long lists in parts, the sentences that name an actor, what a pair and an outlet add."""

from __future__ import annotations

from making import briefing, naming
from mujaz.archive.index import build_archive
from mujaz.archive.outlets import Outlets
from mujaz.model import Entity, Kind, Outlet
from mujaz.pages.entity import entity_pages
from mujaz.pages.gatherings import gathering_pages
from mujaz.pages.indexes import index_pages
from mujaz.pages.parts import LATEST, WHOLE
from mujaz.pages.rows import Rows, naming_sentence
from mujaz.pages.wording import Wording

ENTITIES = {
    "SA": Entity("SA", Kind.COUNTRY, "السعودية"),
    "IR": Entity("IR", Kind.COUNTRY, "إيران"),
    "YE": Entity("YE", Kind.COUNTRY, "اليمن"),
    "houthis": Entity("houthis", Kind.ARMED_GROUP, "الحوثيون"),
}


def pages(make, *briefings):
    outlets = Outlets(ENTITIES, (Outlet("reuters", "رويترز"), Outlet("arabi21", "عربي21")))
    rows = Rows(build_archive(briefings, ENTITIES, outlets), Wording())
    return {page.path: page for page in make(rows)}


def section(page, id_):
    return next((section for section in page.sections if section.id == id_), None)


def texts(page, id_):
    return [entry.link.text for entry in section(page, id_).entries]


def test_a_long_hub_leads_to_all_that_it_has():
    many = [briefing(f"b{n}", f"2023-0{n % 2 + 1}-0{n % 3 + 1}", countries=("SA",)) for n in range(3 * WHOLE)]
    made = pages(entity_pages, *many)
    hub = made["countries/sa.md"]
    assert len(section(hub, "mentioned").entries) == LATEST
    found, todo = set(), [hub]
    while todo:
        for part in todo.pop().sections:
            found |= {entry.link.path for entry in part.entries if entry.link.kind == "briefing"}
            todo += [made[entry.link.path] for entry in part.entries if entry.link.kind == "period"]
    assert len(found) == 3 * WHOLE
    assert all(len(part.entries) <= WHOLE for page in made.values() for part in page.sections)


def test_a_long_month_leads_to_its_days():
    many = [briefing(f"b{n}", f"2023-01-0{n % 3 + 1}") for n in range(WHOLE + 1)]
    made = pages(gathering_pages, *many)
    assert [entry.link.path for entry in section(made["dates/2023-01.md"], "periods").entries] == [
        "dates/2023-01-03.md",
        "dates/2023-01-02.md",
        "dates/2023-01-01.md",
    ]
    assert [link.path for link in made["dates/2023-01-03.md"].kicker] == ["dates/2023.md", "dates/2023-01.md"]


def test_the_sentence_that_names():
    told = naming("a", "بدأ اللقاء أمس. ورحّبت إيران به. وانتهى.", ("إيران", "IR"))
    assert naming_sentence(told, "IR") == "ورحّبت إيران به."
    assert naming_sentence(told, "SA") == ""


def test_a_long_sentence_is_shown_around_the_name():
    told = naming_sentence(naming("a", "كلمة " * 80 + "ورحّبت إيران به" + " كلمة" * 80, ("إيران", "IR")), "IR")
    assert told.startswith("…\u00a0كلمة")
    assert told.endswith("كلمة\u00a0…")
    assert "ورحّبت إيران به" in told


def test_an_actor_lists_those_sentences():
    told = naming("a", "بدأ اللقاء. وغاب عنه الحوثيون.", ("الحوثيون", "houthis"))
    made = pages(entity_pages, briefing("a", "2023-01-01", body=told.body, passages=told.passages, actors=("houthis",)))
    assert [entry.excerpt for entry in section(made["actors/houthis.md"], "mentioned").entries] == [
        "وغاب عنه الحوثيون."
    ]


def test_a_pair_says_who_else_is_there():
    both = naming("a", "التقت السعودية إيران في اليمن.", ("السعودية", "SA"), ("إيران", "IR"), ("اليمن", "YE"))
    made = pages(gathering_pages, both)
    assert texts(made["pairs/ir-sa.md"], "met-countries") == ["اليمن"]


def test_an_outlet_says_what_it_carried_from_whom():
    made = pages(gathering_pages, briefing("a", publisher="arabi21", origin="reuters"))
    assert texts(made["sources/arabi21.md"], "carried_from") == ["رويترز"]
    assert texts(made["sources/reuters.md"], "carried_by") == ["عربي21"]


def test_home_shows_who_was_present_in_the_last_days_of_the_archive():
    old = briefing("old", "2023-01-01", countries=("YE",))
    new = briefing("new", "2023-06-01", countries=("SA", "IR"))
    undated = briefing("undated", countries=("YE",))
    home = pages(index_pages, old, new, undated)["index.md"]
    assert sorted(texts(home, "countries")) == ["إيران", "السعودية"]
    assert section(home, "countries").note == "في آخر 90 يومًا من الأرشيف، حتى 1 يونيو 2023."
    assert texts(home, "browse")[:1] == ["الدول"]
