"""What an article is about, and what it only mentions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from mujaz.entities.about import rank
from mujaz.entities.recogniser import Recogniser
from mujaz.entities.registry import load_registry
from mujaz.model import How, Kind, Mention, Passage


def mention(entity: str, how: How = How.NAME, kind: Kind = Kind.COUNTRY, start: int = 5, **more: object) -> Mention:
    return Mention(entity, kind, start, start + 4, "xxxx", how, **more)  # type: ignore[arg-type]


def test_the_title_weighs_most():
    ranking = rank([Passage(-1, (mention("ML"),)), Passage(3, (mention("DZ"), mention("DZ"), mention("DZ")))], 5)
    assert ranking.countries == ("ML", "DZ")
    assert ranking.about == {"ML", "DZ"}


def test_a_passing_mention_is_not_what_the_article_is_about():
    ranking = rank([Passage(-1, (mention("SA"), mention("IR"))), Passage(7, (mention("GB", How.NISBA),))], 8)
    assert ranking.countries == ("SA", "IR", "GB")
    assert ranking.about == {"SA", "IR"}


def test_adjectives_in_passing_are_no_subject_beside_a_person_of_the_title():
    passing = Passage(1, (mention("DZ", How.NISBA), mention("DZ", How.NISBA), mention("DZ")))
    assert rank([passing], 2).about == {"DZ"}
    titled = Passage(-1, (mention("selma-elloumi", kind=Kind.PERSON),))
    assert rank([titled, passing], 2).about == {"selma-elloumi"}
    named_twice = Passage(1, (mention("DZ"), mention("DZ")))
    assert "DZ" in rank([titled, named_twice], 2).about


def test_what_does_not_count_is_not_ranked():
    assert rank([Passage(0, (mention("FR", How.CAPITAL, counts=False),))], 1).countries == ()


def test_an_army_lends_weight_to_its_country():
    ranking = rank([Passage(0, (mention("malian-army", kind=Kind.GOVERNMENT, also=("ML",)),))], 1)
    assert ranking == (("ML",), ("malian-army",), {"ML", "malian-army"})


def test_a_medium_that_is_quoted_is_not_the_subject():
    quoted = rank([Passage(-1, (mention("bloomberg", kind=Kind.MEDIA, start=0), mention("SA")))], 1)
    assert quoted.actors == ("bloomberg",)
    assert quoted.about == {"SA"}
    treated = rank([Passage(-1, (mention("bloomberg", kind=Kind.MEDIA, start=9),))], 1)
    assert treated.about == {"bloomberg"}


def test_the_lead_of_a_long_article_has_two_blocks():
    passages = [Passage(-1, (mention("SA"),)), Passage(1, (mention("IR"),))]
    assert "IR" in rank(passages, 20).about
    assert "IR" not in rank(passages, 3).about


GOLDEN = Path(__file__).parents[2] / "golden" / "names" / "about.yml"


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser(load_registry()[0])


@pytest.mark.parametrize("case", yaml.load(GOLDEN.read_text("utf-8"), yaml.BaseLoader), ids=lambda case: case["title"])  # noqa: S506
def test_what_real_articles_are_about(case: dict[str, Any], recogniser: Recogniser):
    texts = recogniser.read([case["title"], *case["blocks"]])
    ranking = rank([Passage(block - 1, mentions) for block, mentions in enumerate(texts)], len(case["blocks"]))
    about = [entity for entity in (*ranking.countries, *ranking.actors) if entity in ranking.about]
    assert sorted(entity for entity in about if entity.isupper()) == case["countries"]
    assert set(case["actors"]) <= set(about)
    assert not set(case.get("mentioned", ())) & set(about)
