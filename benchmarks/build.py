"""How long a site takes to build, and how much memory: Mujaz against bare Material on the same text.

    .venv/bin/python benchmarks/build.py ARTICLES.jsonl.gz --count 1000

Both sites are built one after the other in processes of their own. Compare them by the ratio of CPU seconds, which
hardly moves on a busy machine.
Bare Material is spared its menu: with every page in it, 1,000 pages take it twice as long, and more pages much more.
``--profile`` prints where Mujaz's time goes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

THEME = "theme: {name: material, language: ar, font: false}\nuse_directory_urls: false\n"
MATERIAL = f"site_name: bare\n{THEME}plugins: []\nnav: [index.md]\nnot_in_nav: '*.md'\n"
MUJAZ = f"site_name: موجز\n{THEME}plugins: [mujaz]\n"


@dataclass
class Measured:
    """What one build took."""

    seconds: float
    processor: float
    megabytes: float
    pages: int


def main() -> None:
    """Lay out both archives, build both, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("articles", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument(
        "--profile", action="store_true", help="print the 25 functions that Mujaz's build spends most in"
    )
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        records = first_records(chosen.articles, chosen.count)
        lay_bare(records, root / "bare")
        lay_mujaz(records, root / "mujaz")
        bare, mujaz = build(root / "bare"), build(root / "mujaz")
        show(bare, mujaz)
        if chosen.profile:
            profile(root / "mujaz")


def first_records(path: Path, count: int) -> list[dict[str, str]]:
    """The first records of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for _, line in zip(range(count), lines, strict=False)]


def lay_bare(records: list[dict[str, str]], root: Path) -> None:
    """The records as plain pages of Material."""
    (root / "docs").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
    (root / "docs/index.md").write_text("# bare\n", encoding="utf-8")
    for place, record in enumerate(records):
        text = f"---\ntitle: {json.dumps(record['title'], ensure_ascii=False)}\n---\n\n{record['text']}\n"
        (root / f"docs/{place}.md").write_text(text, encoding="utf-8")


def lay_mujaz(records: list[dict[str, str]], root: Path) -> None:
    """The records as an archive, imported by ``mujaz import``."""
    for folder in ("docs", "briefings"):
        (root / folder).mkdir(parents=True)
    (root / "mkdocs.yml").write_text(MUJAZ, encoding="utf-8")
    records_file = root / "records.jsonl"
    records_file.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")
    program = [sys.executable, "-c", "from mujaz.cli import main; main()"]
    subprocess.run([*program, "import", str(records_file), str(root / "briefings")], check=True, capture_output=True)


def build(root: Path) -> Measured:
    """Build a site in a process of its own, and measure it."""
    before = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml")], env=quiet()
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - before
    if status:
        sys.exit(f"the build of {root.name} failed")
    unit = 1024 if sys.platform == "linux" else 1024 * 1024
    return Measured(
        seconds,
        usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss / unit,
        sum(1 for _ in (root / "site").rglob("*.html")),
    )


def quiet() -> dict[str, str]:
    """The environment without Material's banner."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def show(bare: Measured, mujaz: Measured) -> None:
    """Print both, and how they compare."""
    print(f"{'':10} {'seconds':>9} {'CPU s':>8} {'pages':>7} {'pages/s':>9} {'MB':>7}")
    for name, it in (("material", bare), ("mujaz", mujaz)):
        figures = (
            f"{it.seconds:9.1f} {it.processor:8.1f} {it.pages:7} {it.pages / it.processor:9.1f} {it.megabytes:7.0f}"
        )
        print(f"{name:10} {figures}")
    whole = mujaz.processor / bare.processor
    print(f"ratio of CPU seconds {whole:.2f}, of CPU seconds per page {whole * bare.pages / mujaz.pages:.2f}")


def profile(root: Path) -> None:
    """Where the time of Mujaz's build goes."""
    command = [sys.executable, "-m", "cProfile", "-s", "tottime", "-m", "mkdocs", "build", "-q", "-f"]
    whole = [*command, str(root / "mkdocs.yml")]
    done = subprocess.run(whole, check=False, env=quiet(), capture_output=True, text=True)
    print("\n".join(done.stdout.splitlines()[:35]))


if __name__ == "__main__":
    main()
