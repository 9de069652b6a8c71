"""Golden sentences: homographs in both readings, adjectives and peoples, actors with their countries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from mujaz.entities.recogniser import Recogniser
from mujaz.entities.registry import load_registry
from mujaz.model import How, Mention

GOLDEN = Path(__file__).parents[2] / "golden" / "names"


def cases(name: str) -> list[dict[str, Any]]:
    """The base loader keeps NO, the code of Norway, a text."""
    return yaml.load((GOLDEN / f"{name}.yml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506


@cache
def whole() -> Recogniser:
    return Recogniser(load_registry()[0])


@cache
def countries_only() -> Recogniser:
    """Homographs have to come out right without the help of records of actors, which any archive may change."""
    return Recogniser({code: entity for code, entity in load_registry()[0].items() if entity.is_country})


def counted(mentions: Iterable[Mention]) -> Iterator[str]:
    for mention in mentions:
        if mention.counts:
            yield from (mention.entity, *mention.also)


@pytest.mark.parametrize("case", [*cases("homographs"), *cases("homographs_held")], ids=lambda case: case["text"][:40])
def test_a_homograph_is_read_by_its_context(case: dict[str, Any]):
    (mentions,) = countries_only().read([case["text"]])
    found = set(counted(mentions)) - set(case.get("maybe", ()))
    assert sorted(found) == case["countries"], [(m.surface, m.entity, m.why) for m in mentions]


@pytest.mark.parametrize("name", ["nisba", "nisba_held"])
def test_adjectives_and_peoples(name: str):
    right = wrong = missed = 0
    for case in cases(name):
        (mentions,) = countries_only().read([case["text"]])
        found = {mention.entity for mention in mentions if mention.counts and mention.how is How.NISBA}
        gold, either = set(case["nisba"]), set(case.get("maybe", ()))
        right += len(found & gold)
        wrong += len(found - gold - either)
        missed += len(gold - found)
    assert right / (right + wrong) >= 0.97
    assert right / (right + missed) >= 0.95


@pytest.mark.parametrize("case", cases("actors"), ids=lambda case: case["texts"][0][:40])
def test_actors_are_found_and_their_countries(case: dict[str, Any]):
    texts = whole().read(case["texts"])
    found = {entity for mentions in texts for entity in counted(mentions)}
    assert set(case.get("actors", ())) <= found
    assert not set(case.get("not_actors", ())) & found
    if "countries" in case:
        assert sorted(entity for entity in found if entity.isupper()) == case["countries"]


def test_an_ordinary_word_is_the_person_only_beside_a_verb_of_saying():
    said, seen = whole().read(["افتتح يوسف الشاهد المعرض", "وقال الشاهد إن الحكومة تدعمه", "كان الشاهد الوحيد طفلا"])[
        1:
    ]
    assert [mention.entity for mention in said if mention.counts] == ["youssef-chahed"]
    assert not [mention for mention in seen if mention.counts]


def test_a_surname_after_another_first_name_is_another_person():
    _, other, same = whole().read(["قال إيمانويل ماكرون إنه مستعد", "وظهرت بريجيت ماكرون", "وأضاف ماكرون"])
    assert not [m for m in other if m.counts and m.entity == "emmanuel-macron"]
    assert [m.entity for m in same if m.counts] == ["emmanuel-macron"]


def test_two_actors_of_one_surname_are_never_merged():
    _, alone = whole().read(["التقى الرئيس بشار الأسد عمه رفعت الأسد", "وقال الأسد إنه باق"])
    (surname,) = (mention for mention in alone if mention.surface == "الأسد")
    assert not surname.counts
    assert surname.why == "may be bashar-al-assad, rifaat-al-assad"


def test_a_renamed_actor_is_one():
    (mentions,) = whole().read(["بمساندة مرتزقة من الفيلق الإفريقي (المعروف سابقاً بمجموعة فاغنر)"])
    assert [mention.entity for mention in mentions if mention.counts] == ["wagner-group", "wagner-group"]
