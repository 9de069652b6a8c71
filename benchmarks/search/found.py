"""How much is found: queries with their relevant articles, asked in Node of the engine that readers have."""

from __future__ import annotations

import re
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean

from mujaz.search.node import answers

Ask = Callable[[list[str]], list[list[str]]]
HARD = frozenset({"typo", "latin", "altspelling"})


@dataclass(slots=True)
class Found:
    """Recall among the first ten results by class, the reciprocal rank of exact words, and the time of each query."""

    recall: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    first: list[float] = field(default_factory=list)
    seconds: float = 0

    @property
    def mean(self) -> float:
        """The mean of the classes."""
        return mean(mean(values) for values in self.recall.values())

    @property
    def easy(self) -> float:
        """The mean of the classes without typing errors, Latin and other spellings."""
        return mean(mean(values) for name, values in self.recall.items() if name not in HARD)


def ours(site: Path) -> Ask:
    """The engine of this project, over a built index."""

    def ask(queries: list[str]) -> list[list[str]]:
        found = answers(site, ({"query": query, "limit": 10} for query in queries))
        return [[result["id"] for result in answer["results"]] for answer in found]

    return ask


def measure(rows: Sequence[dict[str, object]], ask: Ask) -> Found:
    """Ask all queries and compare."""
    found = Found()
    start = time.perf_counter()
    for row, got in zip(rows, ask([str(row["query"]) for row in rows]), strict=True):
        want = {_flat(str(one)) for one in row["relevant"]}  # type: ignore[attr-defined]
        hits = [any(_flat(one).endswith(wanted) for wanted in want) for one in got[:10]]
        found.recall[str(row["class"])].append(sum(hits) / min(10, len(want)))
        if row["class"] == "exact":
            found.first.append(next((1 / (place + 1) for place, hit in enumerate(hits) if hit), 0))
    found.seconds = time.perf_counter() - start
    return found


def _flat(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
