"""How long `mujaz check` takes: one file from a cold start, and an archive of ten thousand briefings.

    .venv/bin/python benchmarks/check.py articles.jsonl.gz

The archive is made with `mujaz import` in a temporary folder. A cold start is a process of its own; the best of a few
is told, since other work on the machine only ever adds.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

RUNS = 5
GOAL_ONE, GOAL_ALL = 1.0, 20.0
MUJAZ = (str(Path(sys.executable).with_name("mujaz")),)
CONFIG = "site_name: x\nplugins: [mujaz]\n"


def lay(folder: Path, articles: Path) -> list[Path]:
    """An archive of all articles."""
    (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (folder / "docs").mkdir()
    subprocess.run([*MUJAZ, "import", str(articles), str(folder / "briefings")], check=True, capture_output=True)
    return sorted((folder / "briefings").rglob("*.md"))


def seconds(folder: Path, *words: str) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    done = subprocess.run([*MUJAZ, "check", *words], cwd=folder, capture_output=True, check=False)
    if done.returncode > 1 or b"Traceback" in done.stderr:
        sys.exit(done.stderr.decode())
    return time.perf_counter() - start


def told(what: str, took: Sequence[float], goal: float) -> None:
    """A line for the best of some runs."""
    print(f"{what:28} {min(took):6.2f} s   (goal < {goal:g} s; all runs: {', '.join(f'{one:.2f}' for one in took)})")


def main(articles: Path) -> None:
    """Lay out, check, print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = lay(folder, articles)
        middle = files[len(files) // 2].relative_to(folder).as_posix()
        told("one file, cold", [seconds(folder, middle) for _ in range(RUNS)], GOAL_ONE)
        told(f"{len(files):,} briefings", [seconds(folder, "--format", "json") for _ in range(2)], GOAL_ALL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
