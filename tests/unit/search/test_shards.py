"""What is kept of the shards that were loaded: so many bytes, and of those the ones used last."""

from __future__ import annotations

import json
import subprocess
from importlib.resources import files

import pytest

from mujaz.problems import MujazError
from mujaz.search.coding import packed
from mujaz.search.node import node

MEGABYTE = 1_000_000
CLIENT = files("mujaz.search.client")
ASK = """
const loaded = [];
const shards = new MujazSearch.Shards(async (name) => {
  loaded.push(name);
  if (name === "lost") throw new Error(name);
  return shard;
});
(async () => {
  for (const name of names) await shards.get(name, (bytes) => bytes.length).catch(() => {});
  console.log(JSON.stringify({ loaded, size: shards.size, kept: [...shards.kept.keys()] }));
})();
"""


def asked(*names: str) -> dict[str, object]:
    """What a client loads that asks for shards of twelve million bytes, one after the other."""
    try:
        program = node()
    except MujazError:
        pytest.skip("no Node")
    scripts = "".join((CLIENT / f"{name}.js").read_text("utf-8") for name in ("bytes", "shards"))
    shard = json.dumps(packed(bytes(12 * MEGABYTE)).decode())
    script = f"{scripts}const shard = {shard};\nconst names = {json.dumps(names)};\n{ASK}"
    done = subprocess.run([program, "-"], input=script, capture_output=True, text=True, check=True)
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def test_a_shard_is_loaded_once():
    assert asked("a", "b", "a", "b") == {"loaded": ["a", "b"], "size": 24 * MEGABYTE, "kept": ["a", "b"]}


def test_only_the_one_not_used_for_longest_is_forgotten():
    assert asked("a", "b", "a", "c", "a", "b") == {
        "loaded": ["a", "b", "c", "b"],
        "size": 24 * MEGABYTE,
        "kept": ["a", "b"],
    }


def test_one_that_failed_is_asked_for_again():
    assert asked("lost", "lost") == {"loaded": ["lost", "lost"], "size": 0, "kept": []}
