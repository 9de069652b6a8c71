"""How much is found in articles that nothing was tuned on: the same classes of queries, drawn anew.

    .venv/bin/python benchmarks/heldout.py ARTICLES.jsonl.gz QUERIES.jsonl.gz [--part a|b|later|first] [--class typo]

``later`` are the articles after the first 5,000 that the file of queries is about; ``a`` is every other one of them, to
look at failures, ``b`` the rest, for the final figure. ``first`` draws from the first 5,000 themselves: its figures
beside those of ``benchmarks/search.py`` show how true the draw is. The queries of ``--class`` that do not find all are
printed, too. ``--count`` of 300 a class tells smaller changes from chance.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from search import articles, classes, goals
from search.built import index, write
from search.found import Ask, measure, ours

FIRST = 5000


def main() -> None:
    """Draw, build, ask; print a table."""
    options = _options()
    read = articles.queried(loaded := articles.load(options.articles), len(loaded))
    first, later = read[:FIRST], read[FIRST:]
    part = {"first": first, "later": later, "a": later[::2], "b": later[1::2]}[options.part]
    rows = classes.drawn(part, options.seed, options.count)
    rows += classes.listed(articles.load(options.queries), classes.read(first), classes.read(part))
    with tempfile.TemporaryDirectory() as name:
        write(index(articles.archive(part)), Path(name))
        ask = ours(Path(name))
        found = measure(rows, ask)
        goals.head("recall of ten", "goal", "met", f"{options.part}, {len(part)} articles", "queries")
        for label, values in found.recall.items():
            goals.row(label, goals.of_class(label), [mean(values), len(values)], ".3g")
        goals.row("mean of the classes", goals.FOUND["mean of the classes"], [found.mean], ".3g")
        goals.row("exact form first (MRR)", goals.FOUND["exact form first (MRR)"], [mean(found.first)], ".3g")
        _missed([row for row in rows if row["class"] == options.name], ask)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--part", choices=("a", "b", "later", "first"), default="later")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=classes.COUNT, help="queries of a class that is drawn")
    parser.add_argument("--class", dest="name", help="show the queries of this class that do not find all")
    return parser.parse_args()


def _missed(rows: Sequence[dict[str, Any]], ask: Ask) -> None:
    for row in rows:
        if (score := mean(measure([row], ask).recall[row["class"]])) < 1:
            print(f"{score:.2f} {row['query']}")


if __name__ == "__main__":
    main()
