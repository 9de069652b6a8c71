"""One curated file as checks look at it: its text, what reading made of it, and the raw article that it names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mujaz.checks.findings import Finding
from mujaz.checks.text import SourceText
from mujaz.model import Article, Block, Briefing, Mention
from mujaz.reading.markdown import prose
from mujaz.reading.yaml_places import Place

_KEY = re.compile(r"([a-z_]+)\s*:")
TITLE = -1  # the title among the texts of a briefing, beside its blocks 0, 1, …


@dataclass(frozen=True)
class Curated:
    """A curated file; ``raw`` is the article that it names."""

    source: SourceText
    briefing: Briefing
    stated: frozenset[str]
    raw: Article | None = None

    @cached_property
    def keys(self) -> Mapping[str, Place]:
        """Where each key of the front matter stands that begins a line."""
        lines = self.source.text[: self.source.body_start].split("\n")
        found = ((number, _KEY.match(line)) for number, line in enumerate(lines, start=1))
        return {match[1]: Place(number, 1) for number, match in found if match}

    @property
    def has_text(self) -> bool:
        """Whether the text stands in the file itself and not in the raw article."""
        return bool(self.briefing.body)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks that are published."""
        return self.briefing.body or (self.raw.body if self.raw else ())

    @cached_property
    def texts(self) -> Sequence[str]:
        """The title and the blocks, as names are looked for in them."""
        title = self.briefing.title or (self.raw.title if self.raw else "")
        return [title, *(prose(block.text).text if self.has_text else block.text for block in self.blocks)]

    @property
    def publisher(self) -> str:
        """Who carried the article, as the front matter or the raw article says."""
        if "publisher" in self.stated or not self.raw:
            return self.briefing.publisher
        return self.raw.publisher

    def at_key(self, key: str, code: str, values: Mapping[str, str] | None = None) -> Finding:
        """A finding at a key of the front matter; at its first line where the key is not there."""
        place = self.keys.get(key, Place(1, 1))
        return Finding(self.source.path, place.line, place.column, code, values or {})

    def in_text(self, block: int, start: int, code: str, values: Mapping[str, str]) -> Finding:
        """A finding at a character of a block, or of the title; at a key where the text is not in the file."""
        if block == TITLE:
            return self.at_key("title", code, values)
        if not self.has_text:
            return self.at_key("source", code, values)
        text = self.blocks[block].text
        line = self.blocks[block].line + text.count("\n", 0, start)
        return Finding(self.source.path, line, start - text.rfind("\n", 0, start), code, values)


Mentions = Sequence[Sequence[Mention]]
