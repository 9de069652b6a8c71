"""Neighbours below each other, for a narrow screen: names where a line begins, arcs on the other side of the dots.

An arc diagram (Wattenberg, "Arc Diagrams: Visualizing Structure in Strings", 2002): no name is cut or turned, however
many there are, and it is as wide as a phone.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.pages.network.ties import BREAK, Ties, tie, two_lines
from mujaz.pages.view import Link, Mark

WIDTH, DEEP = 340, 112  # of the picture; of its widest arc
DOTS = 122  # from the arcs' edge to the line of dots
BESIDE = 14  # from a dot to its name
ROW, SECOND = 28, 16  # height of a line, and what a second one adds


def draw(ties: Ties, *, rtl: bool) -> tuple[str, tuple[Mark, ...]]:
    """The view box and the marks: arcs first, then a dot and a name for each, the entity itself on top."""
    names = {"": ties.hub.text, **{id_: two_lines(link.text) for id_, link in ties.links.items()}}
    heights, top = {}, 0
    for id_, name in names.items():
        row = ROW + (SECOND if BREAK in name else 0)
        heights[id_], top = top + row // 2, top + row
    dots = WIDTH - DOTS if rtl else DOTS

    def arc(one: str, other: str) -> dict[str, str]:
        above, below = sorted((heights[one], heights[other]))
        deep = round(DEEP * ((below - above) / top) ** 0.5)
        return {"d": f"M{dots} {above}A{deep} {(below - above) / 2:g} 0 0 {int(rtl)} {dots} {below}"}

    marks = [tie("path", arc(one, other), count, ties) for (one, other), count in ties.chords]
    marks += [tie("path", arc("", id_), count, ties, id_) for id_, count in ties.near.items()]
    side = -BESIDE if rtl else BESIDE
    for id_, name in names.items():
        marks += _node(ties.links.get(id_, ties.hub), name, (dots, heights[id_]), side, own=not id_)
    return f"0 0 {WIDTH} {top}", tuple(marks)


def _node(link: Link, name: str, dot: tuple[int, int], side: int, *, own: bool) -> Iterator[Mark]:
    """A dot and the name beside it."""
    x, y = dot
    yield Mark(
        "circle", {"class": f"node {'centre' if own else link.kind}", "cx": f"{x}", "cy": f"{y}", "r": "6"}, link
    )
    middle = y + 5 - (SECOND // 2 + 1 if BREAK in name else 0)
    at = {"x": f"{x + side}", "y": f"{middle}", "text-anchor": "start"}
    yield Mark("text", {"class": "own", **at} if own else at, link, text=name)
