"""How well and how fast readers find, measured against Pagefind and MiniSearch on the same articles in the same run.

    .venv/bin/python benchmarks/search.py ARTICLES.jsonl.gz QUERIES.jsonl.gz

Articles have ``id``, ``title``, ``text`` and ``time``; queries have ``class``, ``query`` and ``relevant``, over the
first 5,000 articles of at least sixty words and a title not met before. A query's score is the share of its relevant
articles (at most ten) among the first ten results. Classes «name …» are drawn from the gazetteer (search/named.py). The
20,000 articles are the first 10,000 twice, the second time with their sentences in another order. Servers are local and
do not compress, so bytes are those on the disk.

A next query is one that is new to a page that stands open: from the call of ``ask`` to ten drawn titles, with all
that it loads on the way. Memory is that of the page's scripts after a collection of garbage, for which the goals are,
and that of the whole process that shows the page, with the browser's own share in it. Each row of what a reader waits
for gets a minute an engine; how many queries there was time for is a row of its own. ``--small`` leaves the 20,000 out,
``--alone`` the others; without npm they are left out, too.
"""

from __future__ import annotations

import argparse
import pickle
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import mean
from typing import Any

import yaml
from search import articles, goals, named, others
from search.browser import Waited, asked, wait
from search.built import Built
from search.found import HARD, Ask, measure, ours

from mujaz.model import Archive

HERE = Path(__file__).parent
NEGATIVE = HERE.parent / "tests/golden/search/negative.yml"
FIRST = ("hamza", "taa", "yaa", "al", "clitic", "pronoun", "diac", "soundplural", "adj_country", "twowords")
WARM = 1000
LIMIT = 60  # seconds


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
        _negative(folder / "negative")
        sizes: list[tuple[str, Archive]] = [("1,000", articles.archive(articles.queried(read, 1000))), ("5,000", small)]
        if not options.small:
            sizes.append(("20,000", articles.archive(articles.doubled(read))))
        goals.head("index", "goal", "met", *(label for label, _ in sizes))
        _show_built([(label, _build(archive, folder / f"mujaz-{label}")) for label, archive in sizes])
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


def _show_built(built: Sequence[tuple[str, Built]]) -> None:
    """The table of what an index takes; each size is judged."""
    for place, (label, one) in enumerate(built):
        goals.row(f"bytes of one at {label}", goals.BYTES.get(label), [one.bytes], ".0f", before=place)
    for label, field, form in (
        ("words of one", "words", ".0f"),
        ("ms of one", "milliseconds", ".2f"),
        ("peak MB", "megabytes", ".0f"),
        ("client, compressed", "client", ".0f"),
    ):
        goals.row(label, goals.BUILT.get(label), [getattr(one, field) for _, one in built], form, judged=len(built))


def _found(folder: Path, archive: Archive, rows: Sequence[dict[str, Any]], npm: Path | None) -> None:
    """The table of what is found."""
    _build(archive, folder / "mujaz")
    engines: dict[str, Ask] = {"Mujaz": ours(folder / "mujaz")}
    if npm:
        others.pagefind(archive, folder / "pagefind", npm)
        others.minisearch(archive, folder / "minisearch", npm)
        engines |= {name: asked(folder / name.lower()) for name in ("Pagefind", "MiniSearch")}
    found = {name: measure(rows, ask) for name, ask in engines.items()}
    names = {name: measure(named.drawn(archive), ask) for name, ask in engines.items()}
    goals.head("recall of ten", "goal", "met", *found)
    for table in (found, names):
        for name in table["Mujaz"].recall:
            goals.row(name, goals.of_class(name), [mean(one.recall[name]) for one in table.values()])
    for label, value in (
        ("mean of the classes", lambda one: one.mean),
        (f"mean without {', '.join(sorted(HARD))}", lambda one: one.easy),
        ("exact form first (MRR)", lambda one: mean(one.first)),
    ):
        goals.row(label, goals.FOUND[label], [value(one) for one in found.values()])


def _negative(folder: Path) -> None:
    """How many of the words that resemble others find what they should not."""
    cases = yaml.safe_load(NEGATIVE.read_text("utf-8"))
    sentences = sorted({sentence for _, *both in cases for sentence in both})
    numbers = {sentence: f"s{number}" for number, sentence in enumerate(sentences)}
    _build(articles.archive([{"id": numbers[one], "title": one, "text": one} for one in sentences]), folder)
    found = ours(folder)([query for query, *_ in cases])
    wrong = sum(
        numbers[resembles] in got or numbers[holds] not in got
        for (_, holds, resembles), got in zip(cases, found, strict=True)
    )
    goals.row(f"wrong among {len(cases)} negative queries", (goals.AT_MOST, 0), [wrong], ".0f")


def _waited(folder: Path, label: str, archive: Archive, rows: Sequence[dict[str, Any]], npm: Path | None) -> None:
    """The table of what a reader waits for."""
    first = [next(row["query"] for row in rows if row["class"] == name) for name in FIRST]
    queries = [row["query"] for row in rows][:WARM]
    waited = {"Mujaz": wait(folder / f"mujaz-{label}", first, queries, LIMIT)}
    if npm:
        for name, prepare in (("Pagefind", others.pagefind), ("MiniSearch", others.minisearch)):
            site = folder / f"{name.lower()}-{label}"
            prepare(archive, site, npm)
            waited[name] = wait(site, first, queries, LIMIT)
    goals.head(f"{label} articles, Chromium", "goal", "met", *waited)
    for field, text in Waited.LABELS.items():
        form = ".1f" if field in {"middle", "slow", "again", "letter", "letter_slow"} else ".0f"
        goals.row(text, goals.WAITED.get(field), [getattr(one, field) for one in waited.values()], form)


if __name__ == "__main__":
    main()
