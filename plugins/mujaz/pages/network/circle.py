"""Neighbours on a circle, those of a kind together and the strongest first, so that a reader finds a name where it was.

That is laid out without a search for the best place: it is the same on every machine, and a thousand of them cost a
second. (Force-directed layouts of networkx were not taken: they want numpy, some 10 ms for each of thousands of pages,
and give an order that means nothing. All here meet the one in the middle, so they draw dense neighbourhoods as one knot
with names across each other; on a circle all can be read.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import copysign, cos, pi, sin

from mujaz.pages.network.ties import BREAK, Ties, tie, two_lines
from mujaz.pages.view import Link, Mark

RADIUS, FEW, NARROW = 190.0, 8, 130.0  # of the circle; of one with few neighbours
SIDE, ABOVE = 190.0, 48.0  # room for names beside the circle, and above and below it
BROAD = 18.0  # how far apart the lines of a name are
SIDEWAYS = 0.8  # of the radius: a name nearer to the middle's height may take two lines
BESIDE = 11.0  # from the middle of a dot to where its name begins
UPRIGHT = 0.25  # of the radius: a name nearer to the vertical stands above or below its dot

Place = tuple[float, float]


def draw(ties: Ties, *, rtl: bool) -> tuple[str, tuple[Mark, ...]]:
    """The view box and the marks: lines first, then the one in the middle, then each neighbour with its name."""
    radius = NARROW if len(ties.near) <= FEW else RADIUS
    middle = x, y = radius + SIDE, radius + ABOVE
    places = _places(list(ties.near), middle, radius)
    marks = [tie("line", _ends(places[one], places[other]), count, ties) for (one, other), count in ties.chords]
    marks += [tie("line", _ends(middle, places[id_]), count, ties, id_) for id_, count in ties.near.items()]
    marks.append(Mark("circle", {"class": "node centre", "cx": f"{x:g}", "cy": f"{y:g}", "r": "9"}))
    marks.append(
        Mark("text", {"x": f"{x:g}", "y": f"{y - 16:g}", "text-anchor": "middle"}, ties.hub, text=ties.hub.text)
    )
    for id_, (left, top) in places.items():
        outward = (left - x) / radius, (top - y) / radius
        marks += _node(ties.links[id_], (left, top), outward, rtl=rtl)
    return f"0 0 {2 * x:g} {2 * y:g}", tuple(marks)


def _places(near: Sequence[str], middle: Place, radius: float) -> dict[str, Place]:
    """Places on the circle, from the top, in the order of the neighbours."""
    turn = 2 * pi / len(near)
    angles = {id_: turn * at - pi / 2 for at, id_ in enumerate(near)}
    x, y = middle
    return {id_: (x + radius * cos(angle), y + radius * sin(angle)) for id_, angle in angles.items()}


def _ends(start: Place, end: Place) -> dict[str, str]:
    names = ("x1", "y1", "x2", "y2")
    return {name: f"{value:.0f}" for name, value in zip(names, (*start, *end), strict=True)}


def _node(link: Link, place: Place, outward: Place, *, rtl: bool) -> Iterator[Mark]:
    """A dot and its name, beside it on the outer side, or above or below it near the vertical."""
    across, down = outward
    x, y = place
    yield Mark("circle", {"class": f"node {link.kind}", "cx": f"{x:.0f}", "cy": f"{y:.0f}", "r": "6"}, link)
    upright = abs(across) < UPRIGHT
    anchor = "middle" if upright else "end" if (across > 0) is rtl else "start"
    x += 0 if upright else copysign(BESIDE, across)
    y += (24 if down > 0 else -16) if upright else 5 + 8 * down
    text = two_lines(link.text) if abs(down) < SIDEWAYS else link.text
    if BREAK in text:
        y -= BROAD / 2
    yield Mark("text", {"x": f"{x:.0f}", "y": f"{y:.0f}", "text-anchor": anchor}, link, text=text)
