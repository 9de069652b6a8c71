"""The map of the world, shaded by how many briefings name each country; a table says the same.

Every country that has a page is a link. A country too small to be seen is drawn as a dot. Nothing of it needs a
script, and it works from a disk.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from math import log
from typing import Any

from mujaz.pages import paths
from mujaz.pages.rows import Rows
from mujaz.pages.view import Drawing, Layout, Link, Mark, Page, PageKind, Section

VIEW_BOX = "20 0 980 436"  # the world without Antarctica
LEVELS = 5  # steps of shade
DOT = 6.0  # an outline of less area is drawn as a dot, too


@cache
def _outlines() -> Mapping[str, Mapping[str, Any]]:
    text = files("mujaz.pages.atlas").joinpath("world.json").read_text(encoding="utf-8")
    outlines: dict[str, dict[str, Any]] = json.loads(text)
    return outlines


def map_page(rows: Rows) -> Page:
    """The page of the map."""
    counts = {id_: len(ids) for id_, ids in rows.archive.by_entity.items() if id_.isupper()}
    links = {id_: rows.entity(id_) for id_ in rows.archive.entities if id_.isupper()}
    ranked = sorted(counts, key=lambda id_: (-counts[id_], id_))
    entries = tuple(rows.tally(links[id_], counts[id_]) for id_ in ranked if id_ in links)
    title = rows.wording("map")
    drawing = Drawing("world", title, VIEW_BOX, tuple(_marks(counts, links, rows)), rows.wording("map_note"))
    table = Section("countries", rows.wording("countries"), Layout.TABLE, entries, rows.wording("numbers_note"))
    return Page(paths.MAP, PageKind.DRAWING, title, drawings=(drawing,), sections=(table,) if entries else ())


def _marks(counts: Mapping[str, int], links: Mapping[str, Link], rows: Rows) -> Iterator[Mark]:
    """The outlines of all countries, then the dots above them."""
    most = max(counts.values(), default=1)
    dots = []
    for code, outline in _outlines().items():
        count = counts.get(code, 0)
        shade = f"level-{level(count, most)}"
        link = links.get(code)
        label = f"{link.text}: {rows.wording.counted(count, 'briefing')}" if link and count else ""
        yield Mark("path", {"class": shade, "d": outline["path"]}, link, label)
        if outline["area"] < DOT and count:
            x, y = outline["middle"]
            dots.append(Mark("circle", {"class": shade, "cx": f"{x:g}", "cy": f"{y:g}", "r": "3"}, link, label))
    yield from dots


def level(count: int, most: int) -> int:
    """The shade of a count, 0 for none to ``LEVELS`` for the most, by its logarithm: news is not spread evenly."""
    if not count:
        return 0
    return 1 + min(LEVELS - 1, int(LEVELS * log(count) / log(most + 1))) if most > 1 else LEVELS
