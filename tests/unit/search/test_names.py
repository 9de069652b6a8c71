from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from searching import ask, briefing, write

CASES = yaml.safe_load((Path(__file__).parents[2] / "golden/search/names.yml").read_text("utf-8"))
ENOUGH = 0.98  # of a class; a slip may give a name that is as near to another one


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    names = sorted({name for _, _, name in CASES})
    told = (briefing(f"b{number}", f"تقرير عن {name}", f"تحدث {name} أمس") for number, name in enumerate(names))
    return write(tmp_path_factory.mktemp("site"), told)


def test_there_are_more_than_a_hundred_cases():
    assert len(CASES) > 100


def test_names_are_found_however_they_are_written(site: Path):
    wrong = defaultdict(list)
    answers = ask(site, *(query for _, query, _ in CASES), limit=10)
    for (kind, query, name), answer in zip(CASES, answers, strict=True):
        wrong[kind] += [query] * all(result["title"] != f"تقرير عن {name}" for result in answer["results"])
    for kind, queries in wrong.items():
        assert len(queries) <= (1 - ENOUGH) * sum(case[0] == kind for case in CASES), queries


def test_a_name_that_is_nearly_typed_says_whose_it_is(site: Path):
    kind, query, name = next(case for case in CASES if case[0] == "latin")
    (answer,) = ask(site, query)
    assert kind == "latin"
    assert any(note["code"] == "entity" and note["found"] == name for note in answer["notes"])
    assert "entity" not in [note["code"] for note in ask(site, query, plain=True)[0]["notes"]]
