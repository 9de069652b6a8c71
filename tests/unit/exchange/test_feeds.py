"""Feeds as feed readers read them, and data as spreadsheets and programs do."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from xml.etree import ElementTree as ET

import feedparser
import jsonschema
import pytest

from making import briefing
from mujaz.archive.index import build_archive
from mujaz.archive.outlets import Outlets
from mujaz.exchange.files import exchange_files
from mujaz.model import Block, BlockKind, Correction, Entity, Kind, Outlet
from mujaz.pages import paths
from mujaz.pages.rows import Rows
from mujaz.pages.wording import Wording

ENTITIES = {"SA": Entity("SA", Kind.COUNTRY, "السعودية", "Saudi Arabia")}
TITLE = 'الرياض <تنفي> & "تؤكد" \x0b'


@pytest.fixture
def files():
    body = (Block(BlockKind.PARAGRAPH, "نصّ الخبر"),)
    dated = briefing(
        "2023-11-30-x",
        "2023-11-30",
        title=TITLE,
        body=body,
        countries=("SA",),
        about=frozenset({"SA"}),
        publisher="spa",
        corrections=(Correction(date(2024, 1, 5), "صُحّح اسم"),),
    )
    undated = briefing("undated", title="=1+1", body=body, countries=("SA",), about=frozenset({"SA"}))
    archive = build_archive([dated, undated], ENTITIES, Outlets(ENTITIES, [Outlet("spa", "واس")]))
    pages = [paths.HOME, paths.entity("SA"), *(paths.briefing(id_) for id_ in archive.briefings)]
    urls = {path: path.replace(".md", ".html") for path in pages}
    return exchange_files(Rows(archive, Wording()), "https://mujaz.example/sub/", urls)


@pytest.mark.parametrize("ending", ["atom", "rss"])
def test_a_feed_reader_reads_it(files, ending):
    feed = feedparser.parse(files[f"countries/sa.{ending}"])
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.feed.title == "السعودية"
    first, second = feed.entries
    assert first.link == "https://mujaz.example/sub/briefings/2023-11-30-x.html"
    assert first.id == first.link
    assert first.published_parsed[:3] == (2023, 11, 30)
    assert first.author == "واس"
    assert '<div dir="rtl" lang="ar">نصّ الخبر</div>' in first.summary
    assert "published" not in second


def test_atom_has_what_the_standard_asks(files):
    root = ET.fromstring(files["feed.atom"])  # noqa: S314 - our own output
    atom = "{http://www.w3.org/2005/Atom}"
    for element in (root, *root.findall(f"{atom}entry")):
        for name in ("id", "title", "updated"):
            assert element.findtext(f"{atom}{name}")
    assert 'الرياض <تنفي> & "تؤكد" ' in [e.findtext(f"{atom}title") for e in root.findall(f"{atom}entry")]


def test_json_feed(files):
    feed = json.loads(files["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [("date_published" in item) for item in feed["items"]] == [True, False]


def test_opml_lists_all_feeds(files):
    root = ET.fromstring(files["feeds.opml"])  # noqa: S314 - our own output
    addresses = [outline.get("xmlUrl") for outline in root.iter("outline")]
    assert addresses == ["https://mujaz.example/sub/feed.atom", "https://mujaz.example/sub/countries/sa.atom"]


def test_data_follows_its_schema(files):
    schema = json.loads(files["data/briefings.schema.json"])
    records = [json.loads(line) for line in files["data/briefings.jsonl"].decode().splitlines()]
    assert [list(record) for record in records] == [list(schema["properties"])] * 2
    assert records[1]["date"] == ""


def test_a_cell_is_no_formula(files):
    rows = list(csv.DictReader(io.StringIO(files["data/briefings.csv"].decode("utf-8-sig"))))
    assert rows[1]["title"] == "'=1+1"
    assert rows[0]["countries"] == "SA"


def test_without_an_address_there_are_no_feeds():
    archive = build_archive([], {}, Outlets({}))
    found = exchange_files(Rows(archive, Wording()), "", {})
    assert sorted(found) == ["data/briefings.csv", "data/briefings.jsonl", "data/briefings.schema.json"]


def test_elements_of_rss_are_in_no_namespace(files):
    """Strict readers find nothing in an ``rss`` that has fallen into the namespace of Atom."""
    root = ET.fromstring(files["feed.rss"])  # noqa: S314 - our own output
    channel = root.find("channel")
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    assert all(channel.findtext(name) for name in ("title", "link", "description"))
    assert [item.findtext("guid") for item in channel.findall("item")] == [
        "https://mujaz.example/sub/briefings/2023-11-30-x.html",
        "https://mujaz.example/sub/briefings/undated.html",
    ]
    own = channel.find("{http://www.w3.org/2005/Atom}link")
    assert own.get("href") == "https://mujaz.example/sub/feed.rss"


def test_a_correction_makes_an_entry_new_and_leaves_its_id(files):
    root = ET.fromstring(files["feed.atom"])  # noqa: S314 - our own output
    atom = "{http://www.w3.org/2005/Atom}"
    entry = root.find(f"{atom}entry")
    told = [entry.findtext(f"{atom}{name}") for name in ("id", "published", "updated")]
    assert told == [
        "https://mujaz.example/sub/briefings/2023-11-30-x.html",
        "2023-11-30T00:00:00Z",
        "2024-01-05T00:00:00Z",
    ]
    assert root.findtext(f"{atom}updated") == "2024-01-05T00:00:00Z"
    item = json.loads(files["feed.json"])["items"][0]
    assert item["date_modified"] == "2024-01-05T00:00:00+00:00"


def test_the_data_is_valid_by_its_schema(files):
    schema = json.loads(files["data/briefings.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    records = [json.loads(line) for line in files["data/briefings.jsonl"].decode().splitlines()]
    assert [list(validator.iter_errors(record)) for record in records] == [[], []]
    assert list(validator.iter_errors({**records[0], "date": "30-11-2023"}))
    assert list(validator.iter_errors({**records[0], "countries": ["Saudi Arabia"]}))
