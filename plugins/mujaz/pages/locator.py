"""Where a country lies: a small map of it and its neighbours, those with a page as links; lists of names say the same.

The outlines are ready in ``atlas/locators.json``; what is done here is to name them. A name stands on the first of its
country's places where it overlaps no other name and is not cut by the map's edge, else nowhere: the lists have it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from mujaz.arabic.collation import collation_key
from mujaz.pages.rows import Rows
from mujaz.pages.view import Drawing, Entry, Layout, Link, Mark, Section

WIDTH, HEIGHT = 280, 230
LETTER, LINE = 6.7, 16.0  # room that a letter and a line of a name take at most, in units of the map
OFFSETS = (0, -12, 12, 24, -24)  # how far a name may be moved up or down
BESIDE = (26, -26)  # the same for the name of a country that it would hide
RING = 9  # the radius of the ring around a country that is too small to be seen

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Located:
    """A country's map, and the same as lists of names."""

    drawing: Drawing
    lists: tuple[Section, ...]


@cache
def _maps() -> Mapping[str, Any]:
    text = files("mujaz.pages.atlas").joinpath("locators.json").read_text(encoding="utf-8")
    maps: dict[str, Any] = json.loads(text)
    return maps


def locate(code: str, rows: Rows) -> Located | None:
    """The map of a country; none for actors and for the few places without an outline."""
    chart = _maps().get(code) if code in rows.archive.countries else None
    if chart is None:
        return None
    name = _name(code, rows)
    links = {near: _link(near, rows) for near in (*chart["near"], *chart["borders"]) if near in rows.archive.countries}
    marks = (*_shapes(chart, links), *_names(name, chart, links))
    wording = rows.wording
    drawing = Drawing("locator", wording("locator", name=name), f"0 0 {WIDTH} {HEIGHT}", marks, wording("locator_note"))
    borders = [link for near, link in links.items() if near in chart["borders"]]
    nearby = [link for near, link in links.items() if near not in chart["borders"]]
    lists = (_list("neighbours", borders, rows), _list("nearby", nearby, rows))
    return Located(drawing, lists)


def _name(code: str, rows: Rows) -> str:
    return rows.wording.name(rows.archive.countries[code])


def _link(code: str, rows: Rows) -> Link:
    """A country's name, which leads on where it has a page."""
    return rows.entity(code) if code in rows.archive.entities else Link(_name(code, rows))


def _list(id_: str, links: Iterable[Link], rows: Rows) -> Section:
    ordered = sorted(links, key=lambda link: collation_key(link.text))
    return Section(id_, rows.wording(id_), Layout.CHIPS, tuple(map(Entry, ordered)))


def _shapes(chart: Mapping[str, Any], links: Mapping[str, Link]) -> Iterator[Mark]:
    """The land, the countries around, and above them the country itself."""
    if chart["land"]:
        yield Mark("path", {"class": "land", "d": chart["land"]})
    for code, near in chart["near"].items():
        link = links.get(code)
        look = "near" if link and link.path else "land"
        yield Mark("path", {"class": look, "d": near["path"]}, link, link.text if link else "")
    if chart["here"]:
        yield Mark("path", {"class": "here", "d": chart["here"]})
    if "ring" in chart:
        x, y = chart["ring"]
        yield Mark("circle", {"class": "ring", "cx": f"{x}", "cy": f"{y}", "r": f"{RING}"})


def _names(name: str, chart: Mapping[str, Any], links: Mapping[str, Link]) -> Iterator[Mark]:
    """Names that do not overlap: the country's own first, then the others, the largest first."""
    taken: list[Box] = []
    small = len(chart["at"]) == 1  # a name would hide it
    if at := _room(name, chart["at"], BESIDE if small else OFFSETS, taken):
        yield _text(name, at, "own beside" if small else "own")
    for code, near in chart["near"].items():
        if code in links and (at := _room(links[code].text, near["at"], OFFSETS, taken)):
            yield _text(links[code].text, at, "name")


def _room(name: str, places: Sequence[Sequence[float]], offsets: Iterable[int], taken: list[Box]) -> Sequence[float]:
    """The first place where a name has room, which it then takes; nothing where it has none."""
    half = len(name) * LETTER / 2 + 2
    for offset in offsets:
        for x, middle in places:
            y = middle + offset
            box = (x - half, y - LINE / 2, x + half, y + LINE / 2)
            inside = box[0] >= 0 and box[1] >= 0 and box[2] <= WIDTH and box[3] <= HEIGHT
            if inside and not any(_meet(box, other) for other in taken):
                taken.append(box)
                return x, y
    return ()


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _text(name: str, at: Sequence[float], look: str) -> Mark:
    x, y = at
    return Mark("text", {"class": look, "x": f"{x:g}", "y": f"{y + 4:g}", "text-anchor": "middle"}, text=name)
