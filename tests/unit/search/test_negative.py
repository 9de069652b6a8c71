from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from searching import ask, briefing, ids, write

CASES = yaml.safe_load((Path(__file__).parents[2] / "golden/search/negative.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    sentences = sorted({sentence for _, *both in CASES for sentence in both})
    names = {sentence: f"s{number}" for number, sentence in enumerate(sentences)}
    return write(tmp_path_factory.mktemp("site"), (briefing(names[one], one, one) for one in sentences))


def test_there_are_a_hundred_cases():
    assert len(CASES) >= 100


def test_a_word_is_found_and_what_resembles_it_is_not(site: Path):
    wrong = []
    for (query, holds, resembles), answer in zip(CASES, ask(site, *(case[0] for case in CASES)), strict=True):
        titles = {result["title"] for result in answer["results"]}
        if holds not in titles or resembles in titles:
            wrong.append((query, "not found" if holds not in titles else f"finds {resembles}"))
    assert wrong == []
    assert ids(answer)
