"""Articles as an archive, without the way through files: what is measured is search alone."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from mujaz.archive.brief import Briefer
from mujaz.archive.index import build_archive
from mujaz.archive.outlets import Outlets
from mujaz.entities.recogniser import Recogniser
from mujaz.entities.registry import load_registry
from mujaz.model import Archive, Block, BlockKind, Briefing

LEAST_WORDS = 60
_SENTENCE = re.compile(r"(?<=[.!؟\n])")


def load(path: Path) -> list[dict[str, str]]:
    """All records of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def queried(articles: Sequence[dict[str, str]], count: int = 5000) -> list[dict[str, str]]:
    """Those that the queries were made from: long enough, and of a title not met before."""
    found: dict[str, dict[str, str]] = {}
    for article in articles:
        if len(article["text"].split()) >= LEAST_WORDS:
            found.setdefault(article["title"], article)
        if len(found) == count:
            break
    return list(found.values())


def doubled(articles: Sequence[dict[str, str]], count: int = 20_000) -> list[dict[str, str]]:
    """Twice as many: the second half are the same with their sentences in another order."""
    once = list(articles[: count // 2])
    dice = random.Random(0)  # noqa: S311 - the same order in every run
    again = []
    for article in once:
        sentences = _SENTENCE.split(article["text"])
        dice.shuffle(sentences)
        again.append({**article, "id": article["id"] + "-b", "text": " ".join(sentences)})
    return once + again


def archive(articles: Sequence[dict[str, str]]) -> Archive:
    """The archive of the articles, with countries and actors recognised."""
    registry, _ = load_registry()
    outlets = Outlets(registry, ())
    briefer = Briefer(Recogniser(registry).read, outlets)
    briefings = [briefer.from_curated(_briefing(article), frozenset(), None) for article in articles]
    return build_archive(briefings, registry, outlets)


def _briefing(article: dict[str, str]) -> Briefing:
    name = re.sub(r"[^a-z0-9]+", "-", article["id"].lower())
    paragraphs = (part.strip() for part in article["text"].split("\n"))
    body = tuple(Block(BlockKind.PARAGRAPH, part) for part in paragraphs if part)
    return Briefing(name, article["title"], body, f"briefings/{name}.md", date=_date(article.get("time", "")))


def _date(text: str) -> date | None:
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text[:10], form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None
