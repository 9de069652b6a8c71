"""TopoJSON as npm's ``world-atlas`` writes it: arcs that neighbours share, and the rings of countries made of them.

What has no code of ISO 3166-1 but a name of its own in Natural Earth stands under the code that ``UNCODED`` gives it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate
from typing import Any

from babel.core import get_global

Point = tuple[float, float]
Ring = Sequence[int]  # the arcs that a ring is made of; a negative number is the arc ~number backwards
LEFT_OUT = ("AQ",)  # Antarctica: no news, a fifth of the map's height, and the one outline that its edges would cut
UNCODED = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}  # places without a number of ISO 3166-1


def unpacked(topology: Mapping[str, Any]) -> list[list[Point]]:
    """The arcs as longitudes and latitudes; a topology holds them as steps of a grid."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    steps = (accumulate(arc, lambda at, step: (at[0] + step[0], at[1] + step[1])) for arc in topology["arcs"])
    return [[(x * sx + tx, y * sy + ty) for x, y in arc] for arc in steps]


def country_rings(topology: Mapping[str, Any]) -> dict[str, list[Ring]]:
    """The outer and inner rings of each country, by its code."""
    found: defaultdict[str, list[Ring]] = defaultdict(list)
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape.get("arcs", [])]
        if (code := code_of(shape)) and code not in LEFT_OUT:
            found[code] += [one for polygon in polygons for one in polygon]
    return dict(sorted(found.items()))


def joined(ring: Iterable[int], arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """The closed line that a ring's arcs make."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def code_of(shape: Mapping[str, Any]) -> str:
    """The code of a shape: by its number of ISO 3166-1, or by its name; empty where it has none."""
    return _codes().get(str(shape.get("id", ""))) or UNCODED.get(shape["properties"]["name"], "")


@cache
def _codes() -> dict[str, str]:
    """ISO 3166-1 alpha-2 by number, from CLDR's table of aliases."""
    aliases = get_global("territory_aliases")
    return {old: new[0] for old, new in aliases.items() if old.isdigit() and len(new) == 1}
