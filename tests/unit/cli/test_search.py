"""``mujaz search`` where the engine fails: an error and an end, never a wait for an answer that does not come."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BROKEN = 'globalThis.MujazSearch = { open: () => ({ search: async () => { throw new Error("broken shard") } }) };'


def test_an_engine_that_fails_ends_the_command_with_an_error(tmp_path: Path):
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "mujaz-search.js").write_text(BROKEN, "utf-8")
    command = [sys.executable, "-c", "from mujaz.cli import main; main()", "search", str(tmp_path), "--jsonl", "-"]
    done = subprocess.run(
        command,
        input='{"query": "\u0625\u064a\u0631\u0627\u0646"}\n',
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "E903" in done.stderr
    assert "broken shard" in done.stderr
