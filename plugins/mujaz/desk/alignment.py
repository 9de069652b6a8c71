"""Raw lines beside the lines of a draft that were made of them, so that a reviewer sees what was left out or added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz.arabic.fold import fold
from mujaz.reading.markdown import plain

_SIGNS = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Row:
    """A raw line and the lines of the draft that stand in it; one of the two may be missing."""

    number: int
    raw: str
    draft: tuple[str, ...]


def beside(raw: Sequence[tuple[int, str]], draft: Sequence[str]) -> Iterator[Row]:
    """Rows in the order of the raw lines; a line of the draft that stands in none has its own row."""
    whole = [_key(line) for _, line in raw]
    at = 0
    held: list[str] = []
    for line in draft:
        found = next((n for n in range(at, len(raw)) if _key(plain(line)) in whole[n]), None)
        if (found is None or found > at) and held:
            yield Row(*raw[at], tuple(held))
            at, held = at + 1, []
        if found is None:
            yield Row(0, "", (line,))
            continue
        yield from (Row(*raw[n], ()) for n in range(at, found))
        at, held = found, [*held, line]
    if held:
        yield Row(*raw[at], tuple(held))
        at += 1
    yield from (Row(*raw[n], ()) for n in range(at, len(raw)))


def _key(text: str) -> str:
    return " ".join(_SIGNS.sub(" ", fold(text)).split())  # what mends punctuation changes no word
