from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
import yaml

from mujaz.problems import MujazError
from mujaz.search.client import scripts
from mujaz.search.manifest import tables
from mujaz.search.node import node
from mujaz.search.tokens import folded, spelt, words

CASES = yaml.safe_load((Path(__file__).parents[2] / "golden/fold.yml").read_text("utf-8"))


@pytest.mark.parametrize(("text", "wanted", "spellings"), CASES)
def test_python_folds(text: str, wanted: list[str], spellings: list[str]):
    assert words(text) == wanted
    assert spelt(text) == spellings


def in_the_client(expression: str, texts: list[str]) -> list[object]:
    script = f"""{scripts(("fold",))}
    MujazSearch.tables = {json.dumps(tables("ar"))};
    console.log(JSON.stringify({json.dumps(texts)}.map((text) => {expression})));
    """
    try:
        program = node()
    except MujazError:
        pytest.skip("no Node")
    done = subprocess.run([program, "-"], input=script, capture_output=True, text=True, check=True, encoding="utf-8")
    found: list[object] = json.loads(done.stdout)
    return found


def test_the_client_folds_alike():
    found = in_the_client("[MujazSearch.words(text), MujazSearch.spellings(text)]", [case[0] for case in CASES])
    assert found == [case[1:] for case in CASES]


def test_the_client_folds_each_letter_alike():
    letters = [chr(code) for code in range(1, 0x10000) if not 0xD800 <= code < 0xE000]
    found = in_the_client("MujazSearch.fold(text)", letters)
    assert {one: to for one, to in zip(letters, found, strict=True) if to != folded(one)} == {}
