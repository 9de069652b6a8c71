"""From an article or a curated file to a briefing: what its front matter leaves out is derived here, and marked.

What front matter states is the truth: countries and actors that it lists are the whole truth, and mentions of others
are dropped. What it leaves out comes from the raw article it names, then from the text itself.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, replace

from mujaz.archive.outlets import Outlets
from mujaz.archive.times import read_clock
from mujaz.entities.about import rank
from mujaz.model import Article, Briefing, Mention, Passage, SourceRef
from mujaz.reading.markdown import prose

Reader = Callable[[Sequence[str]], tuple[tuple[Mention, ...], ...]]
TITLE = -1  # the passage of a briefing's title, beside its blocks 0, 1, …
FROM_RAW = ("title", "date", "publisher", "origin", "url", "keywords")


@dataclass(frozen=True, slots=True)
class Briefer:
    """Makes briefings; holds what that takes: who can be named, and which outlets are known."""

    read: Reader
    outlets: Outlets

    def from_article(self, article: Article, briefing_id: str, path: str, source: SourceRef) -> Briefing:
        """The briefing of a raw article that nobody has curated: all of it is derived."""
        stub = Briefing(briefing_id, article.title, article.body, path, source=source)
        return self._derive(_with_raw(stub, article, frozenset()), frozenset())

    def from_curated(self, briefing: Briefing, stated: frozenset[str], raw: Article | None) -> Briefing:
        """The briefing of a curated file, with what it does not state derived from its raw article and its text."""
        return self._derive(_with_raw(briefing, raw, stated) if raw else briefing, stated)

    def _derive(self, briefing: Briefing, stated: frozenset[str]) -> Briefing:
        passages = _passages(self.read(_texts(briefing)))
        ranking = rank(passages, len(briefing.body))
        countries = briefing.countries if "countries" in stated else ranking.countries
        actors = briefing.actors if "actors" in stated else ranking.actors
        listed = frozenset((*countries, *actors))
        met = frozenset((*ranking.countries, *ranking.actors))
        clock = read_clock(briefing)
        filled = {"countries", "actors"} | {name for name in FROM_RAW if getattr(briefing, name)}
        return replace(
            briefing,
            publisher=self.outlets.resolve(briefing.publisher),
            origin=self.outlets.resolve(briefing.origin),
            countries=countries,
            actors=actors,
            about=(ranking.about & listed) | (listed - met),
            passages=tuple(_only(passage, listed) for passage in passages),
            times=clock.times,
            happened=clock.happened,
            derived=frozenset(filled) - stated,
        )


def _texts(briefing: Briefing) -> list[str]:
    """The title and the blocks, as names are looked for in them."""
    blocks = [block.text for block in briefing.body]
    return [briefing.title, *((prose(text).text for text in blocks) if briefing.markup else blocks)]


def _passages(found: Iterable[tuple[Mention, ...]]) -> tuple[Passage, ...]:
    return tuple(Passage(block, mentions) for block, mentions in enumerate(found, start=TITLE) if mentions)


def _only(passage: Passage, listed: Container[str]) -> Passage:
    """The passage without mentions of entities that the briefing does not list."""
    return replace(passage, mentions=tuple(mention for mention in passage.mentions if mention.entity in listed))


def _with_raw(briefing: Briefing, raw: Article, stated: frozenset[str]) -> Briefing:
    """The briefing with what its raw article knows and its front matter does not state."""
    known = {name: getattr(raw, name) for name in FROM_RAW if name not in stated and getattr(raw, name)}
    own = bool(briefing.body)
    source = replace(briefing.source, lines=raw.lines) if briefing.source else None
    return replace(briefing, **known, source=source, body=briefing.body or raw.body, markup=briefing.markup and own)
