"""A source file's text as checks look at it: where front matter ends, and which characters of the body are prose.

Places are offsets in the text as it stands on the disk, so that what is found can be replaced and nothing else moves.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from mujaz.checks.findings import Finding
from mujaz.reading.block_starts import FENCE
from mujaz.reading.frontmatter import body_of
from mujaz.reading.markdown import HIDDEN, prose

_TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>")
_CHUNK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters ``start`` to ``end`` of a file, what was found there, and what belongs there where that is sure."""

    start: int
    end: int
    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    new: str | None = None


@dataclass(frozen=True)
class SourceText:
    """The text of a curated file."""

    path: str
    text: str

    @cached_property
    def body_start(self) -> int:
        """Where the body begins; 0 where there is no front matter."""
        plain = self.text.replace("\r\n", "\n")
        rest = body_of(plain.removeprefix("\ufeff"))
        lines = plain[: len(plain) - len(rest)].count("\n")
        cut = len(plain) - len(rest)
        if not lines:
            return 0
        start = self._starts[lines]
        return start + (cut - plain.rfind("\n", 0, cut) - 1)

    @cached_property
    def shown(self) -> str:
        """The whole text with all but the body's prose hidden, character for character."""
        front = "\n".join(HIDDEN * len(line) for line in self.text[: self.body_start].split("\n"))
        return front + visible(self.text[self.body_start :])

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1; a byte order mark takes no column."""
        line = bisect_right(self._starts, offset) - 1
        marked = line == 0 and self.text.startswith("\ufeff")
        return line + 1, max(1, offset - self._starts[line] + 1 - marked)

    def finding(self, spot: Spot) -> Finding:
        """A spot as a finding of this file."""
        return Finding(self.path, *self.place(spot.start), spot.code, spot.values, spot.new)


def visible(body: str) -> str:
    """A Markdown text with code, addresses, tags and comments hidden, as long as it was."""
    out, end = [], 0
    fenced = _without_fences(body)
    for start, stop in _chunks(fenced):
        out += [body[end:start], _prose(body[start:stop])]
        end = stop
    whole = "".join((*out, body[end:]))
    if fenced == body:
        return whole
    return "".join(HIDDEN if mark == HIDDEN else char for char, mark in zip(whole, fenced, strict=True))


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """The runs of lines that are not blank."""
    return (match.span() for match in _CHUNK.finditer(text))


def _prose(chunk: str) -> str:
    return _TAG.sub(lambda tag: HIDDEN * len(tag.group()), prose(chunk).text)


def _without_fences(body: str) -> str:
    """The text with fenced code and comments hidden; line ends stay."""
    if "```" not in body and "~~~" not in body and "<!--" not in body:
        return body
    out: list[str] = []
    closing = ""
    for line in body.split("\n"):
        opening = FENCE.fullmatch(line.rstrip("\r")) if not closing else None
        starts_comment = not closing and line.lstrip(" ").startswith("<!--")
        hidden = bool(closing or opening or starts_comment)
        out.append(HIDDEN * len(line) if hidden else line)
        if opening:
            closing = opening["fence"]
        elif starts_comment:
            closing = "" if "-->" in line else "-->"
        elif closing and _closes(line.strip(), closing):
            closing = ""
    return "\n".join(out)


def _closes(line: str, closing: str) -> bool:
    if closing == "-->":
        return line.endswith("-->")
    return len(line) >= len(closing) and set(line) == {closing[0]}
