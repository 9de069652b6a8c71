"""How well and how fast readers find, measured against Pagefind and MiniSearch on the same articles in the same run.

    .venv/bin/python benchmarks/search.py ARTICLES.jsonl.gz QUERIES.jsonl.gz

Articles have ``id``, ``title``, ``text`` and ``time``; queries have ``class``, ``query`` and ``relevant``, over the
first 5,000 articles of at least sixty words and a title not met before. A query's score is the share of its relevant
articles (at most ten) among the first ten results. The 20,000 articles are the first 10,000 twice, the second time with
their sentences in another order. Servers are local and do not compress, so bytes are those on the disk. Without npm
only this project is measured; ``--small`` leaves the 20,000 out.
"""

from __future__ import annotations

import argparse
import pickle
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from search import articles, others
from search.browser import Waited, asked, wait
from search.built import Built
from search.found import HARD, Ask, Found, measure, ours

from mujaz.model import Archive

HERE = Path(__file__).parent
FIRST = ("hamza", "taa", "yaa", "al", "clitic", "pronoun", "diac", "soundplural", "adj_country", "twowords")
WARM = 1000


def main() -> None:
    """Build, ask, wait; print the tables."""
    options = _options()
    read = articles.load(options.articles)
    rows = articles.load(options.queries)
    npm = None if options.alone else others.packages(options.cache)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small = articles.archive(articles.queried(read))
        _found(folder / "small", small, rows, npm)
        sizes: list[tuple[str, Archive]] = [("1,000", articles.archive(articles.queried(read, 1000))), ("5,000", small)]
        if not options.small:
            sizes.append(("20,000", articles.archive(articles.doubled(read))))
        print("\n| articles | words of one | bytes of one | ms of one | peak MB | client, compressed |")
        print("|---|---|---|---|---|---|")
        for label, archive in sizes:
            _show_built(label, _build(archive, folder / f"mujaz-{label}"))
        label, archive = sizes[-1]
        _waited(folder, label, archive, rows, npm)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--small", action="store_true", help="leave the 20,000 articles out")
    parser.add_argument("--alone", action="store_true", help="measure this project only")
    parser.add_argument(
        "--cache", type=Path, default=Path.home() / ".cache/mujaz-benchmarks", help="for npm's packages"
    )
    return parser.parse_args()


def _build(archive: Archive, site: Path) -> Built:
    site.mkdir(parents=True, exist_ok=True)
    pickled = site.with_suffix(".pickle")
    pickled.write_bytes(pickle.dumps(archive))
    command = [sys.executable, "-m", "search.built", str(pickled), str(site)]
    done = subprocess.run(command, check=True, capture_output=True, cwd=HERE)
    shutil.copy(HERE / "search/page.html", site / "page.html")
    built: Built = pickle.loads(done.stdout)  # noqa: S301 - written by our own process
    return built


def _show_built(label: str, one: Built) -> None:
    print(
        f"| {label} | {one.words:.0f} | {one.bytes:.0f} | {one.milliseconds:.2f} | {one.megabytes:.0f} "
        f"| {one.client} |",
        flush=True,
    )


def _found(folder: Path, archive: Archive, rows: Sequence[dict[str, Any]], npm: Path | None) -> None:
    """The table of what is found."""
    _build(archive, folder / "mujaz")
    engines: dict[str, Ask] = {"Mujaz": ours(folder / "mujaz")}
    if npm:
        others.pagefind(archive, folder / "pagefind", npm)
        others.minisearch(archive, folder / "minisearch", npm)
        engines |= {name: asked(folder / name.lower()) for name in ("Pagefind", "MiniSearch")}
    found = {name: measure(rows, ask) for name, ask in engines.items()}
    print("| recall of ten | " + " | ".join(found) + " |\n|---" + "|---" * len(found) + "|")
    for name in found["Mujaz"].recall:
        _row(name, found.values(), lambda one, name=name: mean(one.recall[name]))
    _row("mean of the classes", found.values(), lambda one: one.mean)
    _row(f"without {', '.join(sorted(HARD))}", found.values(), lambda one: one.easy)
    _row("exact form first (MRR)", found.values(), lambda one: mean(one.first))


def _row(label: str, found: Iterable[Found], value: Callable[[Found], float]) -> None:
    print(f"| {label} | " + " | ".join(f"{value(one):.3f}" for one in found) + " |", flush=True)


def _waited(folder: Path, label: str, archive: Archive, rows: Sequence[dict[str, Any]], npm: Path | None) -> None:
    """The table of what a reader waits for."""
    first = [next(row["query"] for row in rows if row["class"] == name) for name in FIRST]
    queries = [row["query"] for row in rows][:WARM]
    waited = {"Mujaz": wait(folder / f"mujaz-{label}", first, queries)}
    if npm:
        for name, prepare in (("Pagefind", others.pagefind), ("MiniSearch", others.minisearch)):
            site = folder / f"{name.lower()}-{label}"
            prepare(archive, site, npm)
            waited[name] = wait(site, first, queries)
    print(f"\n| {label} articles, Chromium | " + " | ".join(waited) + " |\n|---" + "|---" * len(waited) + "|")
    for field, text in Waited.LABELS.items():
        print(f"| {text} | " + " | ".join(f"{getattr(one, field):.0f}" for one in waited.values()) + " |")


if __name__ == "__main__":
    main()
