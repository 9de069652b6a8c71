"""Small sites to search in: an index of a few sentences, written where Node finds it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mujaz.archive.brief import Briefer
from mujaz.archive.index import build_archive
from mujaz.archive.outlets import Outlets
from mujaz.entities.recogniser import Recogniser
from mujaz.entities.registry import load_registry
from mujaz.model import Archive, Block, BlockKind, Briefing
from mujaz.problems import MujazError
from mujaz.search.index import build_index
from mujaz.search.node import answers, node


def briefing(name: str, title: str, text: str = "", when: date | None = None) -> Briefing:
    body = tuple(Block(BlockKind.PARAGRAPH, part) for part in text.split("\n") if part)
    return Briefing(name, title, body, f"briefings/{name}.md", date=when)


def archive(briefings: Iterable[Briefing]) -> Archive:
    registry, _ = load_registry()
    outlets = Outlets(registry, ())
    briefer = Briefer(Recogniser(registry).read, outlets)
    return build_archive([briefer.from_curated(one, frozenset(), None) for one in briefings], registry, outlets)


def write(folder: Path, briefings: Iterable[Briefing], lang: str = "ar") -> Path:
    """Write an index; skip the test where there is no Node to ask it."""
    try:
        node()
    except MujazError:
        pytest.skip("no Node")
    found = archive(briefings)
    urls = {identity: f"briefings/{identity}.html" for identity in found.briefings}
    for path, data in build_index(found, urls, lang=lang).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder


def ask(site: Path, *queries: str, **options: object) -> list[dict[str, Any]]:
    return list(answers(site, ({"query": query, "limit": 50, **options} for query in queries)))


def ids(answer: Mapping[str, Any]) -> list[str]:
    return [result["id"] for result in answer["results"]]
