"""Names on an English site: Latin where a record has them, for entities, outlets and topics alike."""

from __future__ import annotations

from dataclasses import replace

from making import briefing
from mujaz.archive.index import build_archive
from mujaz.archive.outlets import Outlets
from mujaz.archive.topics import topics
from mujaz.entities.registry import load_registry
from mujaz.model import Topic
from mujaz.pages.rows import Rows
from mujaz.pages.wording import Wording

REGISTRY = load_registry()[0]


def english(*briefings, written=()):
    outlets = Outlets(REGISTRY)
    known = tuple(replace(one, publisher=outlets.resolve(one.publisher)) for one in briefings)
    archive = replace(build_archive(known, REGISTRY, outlets), topics=topics(written))
    return Rows(archive, Wording(lang="en"))


def test_topics_and_outlets_have_names_in_english():
    rows = english(briefing("a", publisher="عربي21", topics=("war",)))
    assert rows.topic("war").text == "War and conflict"
    assert rows.outlet("arabi21").text == "Arabi21"


def test_every_topic_of_the_package_has_both_names():
    assert all(topic.name and topic.latin for topic in topics().values())


def test_a_topic_without_one_keeps_its_arabic_name():
    rows = english(briefing("a", topics=("water",)), written=(Topic("water", "مياه"),))
    assert rows.topic("water").text == "مياه"


def test_palestine_is_called_so():
    assert REGISTRY["PS"].latin == "Palestine"
