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
from mujaz.search.tokens import spelt, words

CASES = yaml.safe_load((Path(__file__).parents[2] / "golden/fold.yml").read_text("utf-8"))


@pytest.mark.parametrize(("text", "folded", "spellings"), CASES)
def test_python_folds(text: str, folded: list[str], spellings: list[str]):
    assert words(text) == folded
    assert spelt(text) == spellings


def test_the_client_folds_alike():
    script = f"""{scripts(("fold",))}
    MujazSearch.tables = {json.dumps(tables())};
    const cases = {json.dumps([case[0] for case in CASES])};
    console.log(JSON.stringify(cases.map((text) => [MujazSearch.words(text), MujazSearch.spellings(text)])));
    """
    try:
        program = node()
    except MujazError:
        pytest.skip("no Node")
    done = subprocess.run([program, "-"], input=script, capture_output=True, text=True, check=True, encoding="utf-8")
    assert json.loads(done.stdout) == [case[1:] for case in CASES]
