"""Labels: what scraped pages write in front of a date, a source, keywords or links to other articles.

The labels are data (``labels.yml``) and are compared folded. A label counts where a mark follows it or nothing does,
those of the lists named ``…_open`` also where their value follows at once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from mujaz.arabic.fold import fold_with_offsets
from mujaz.arabic.words import separated, words
from mujaz.reading.lines import key
from mujaz.reading.lists import lists

_MARK = re.compile(
    r"^[\s)\]\u064b-\u0652]*(?:[:(\[\uff1a|/\uff0f<>«»=\u2190\u2192-]|[\u2013\u2014\u25c0\u25b6\u25c4\u25ba]|\.{2,}|…)+"
)
_FIRST_WORD, _LONGEST = 24, 120  # characters within which a label begins, and ends
_BULLET = 3  # signs that may stand before a label: a bullet, a bracket, an arrow
_EDGES = " \t\u00a0\"'«»“”()[]|:-–—"


class Labelled(StrEnum):
    """What a label announces."""

    DATE = "date"
    UPDATED = "updated"
    SOURCE = "source"
    LINK = "link"
    KEYWORDS = "keywords"
    ALSO = "also"
    BYLINE = "byline"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a text: ``name`` as folded, where its value starts, and whether a mark stood between."""

    kind: Labelled
    name: str
    value: str
    value_start: int
    marked: bool


@cache
def _table() -> Mapping[str, tuple[tuple[tuple[str, ...], Labelled, bool], ...]]:
    """First word of a label -> all labels that begin so, the longest first, and whether they need no mark."""
    rows: dict[str, list[tuple[tuple[str, ...], Labelled, bool]]] = {}
    for title, labels in lists("labels").items():
        if title == "time":
            continue
        kind = Labelled(title.removesuffix("_open"))
        for label in labels:
            phrase = tuple(key(label).split())
            rows.setdefault(phrase[0], []).append((phrase, kind, title.endswith("_open")))
    return {first: tuple(sorted(found, key=lambda row: (-len(row[0]), not row[2]))) for first, found in rows.items()}


def label_at(text: str) -> Label | None:
    """The label that a text begins with, if it begins with one."""
    if not (candidates := _table().get(key(text[:_FIRST_WORD]).partition(" ")[0], ())):
        return None
    folded = fold_with_offsets(text[:_LONGEST])
    spans = [*words(separated(folded.text))]
    if not spans or len(folded.text[: spans[0][1]].strip()) > _BULLET:
        return None
    said = tuple(word for word, _, _ in spans[:8])
    for phrase, kind, is_open in candidates:
        if said[: len(phrase)] == phrase:
            end = folded.original(spans[len(phrase) - 1][2])
            mark = _MARK.match(text[end:])
            value_start = end + (mark.end() if mark else 0)
            value = text[value_start:].strip(_EDGES)
            if mark or is_open or not key(value):
                return Label(kind, " ".join(phrase), value, value_start, bool(mark))
    return None
