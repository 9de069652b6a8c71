from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from mujaz.search import blocks, manifest
from mujaz.search.node import node
from searching import briefing, write

COUNT = 9
SIZES = {"CARDS": 2, "SERIES": 4}  # three series, of which the last has one card
ASK = """
const fs = require("node:fs");
const vm = require("node:vm");
const [search, type, queries] = JSON.parse(fs.readFileSync(0, "utf8"));
Object.defineProperty(globalThis, "navigator", { value: { connection: { effectiveType: type } } });
const loaded = [];
const load = (name) => new Promise((resolve) => {
  loaded.push(name);
  globalThis.MUJAZ = (_, text) => resolve(text);
  vm.runInThisContext(fs.readFileSync(`${search}/${name}.js`, "utf8"));
});
vm.runInThisContext(fs.readFileSync(`${search}/mujaz-search.js`, "utf8"));
(async () => {
  const engine = MujazSearch.open({ load });
  await engine.search("0");
  await engine.more();
  await MujazSearch.loadAhead(engine);
  const ahead = loaded.splice(0);
  const titles = [];
  for (const query of queries) titles.push((await engine.search(query)).results.map((one) => one.title));
  console.log(JSON.stringify({ ahead, titles, loaded }));
})();
"""


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        for name, size in SIZES.items():
            patch.setattr(blocks, name, size)
            patch.setattr(manifest, name, size)
        some = (briefing(f"b{number}", f"الخبر {number}") for number in range(COUNT))
        return write(tmp_path_factory.mktemp("site"), some) / "search"


def asked(search: Path, connection: str) -> dict[str, Any]:
    given = json.dumps([str(search), connection, [str(number) for number in range(COUNT)]])
    done = subprocess.run([node(), "-e", ASK], input=given, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_what_came_ahead_is_found_where_it_would_have_been_loaded(search: Path):
    found = asked(search, "4g")
    assert [one.partition(".")[0] for one in found["ahead"] if "all" in one] == [f"cards/all-{n}" for n in (2, 1, 0)]
    assert found["titles"] == [[f"الخبر {number}"] for number in range(COUNT)]
    assert not found["loaded"]


def test_on_a_slow_connection_nothing_comes_ahead(search: Path):
    found = asked(search, "3g")
    assert not any("all" in one for one in found["ahead"])
    assert found["titles"] == [[f"الخبر {number}"] for number in range(COUNT)]
    assert any(one.startswith("cards/") for one in found["loaded"])
