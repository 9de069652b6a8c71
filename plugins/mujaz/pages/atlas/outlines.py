"""Makes ``world.json`` from the TopoJSON of npm's ``world-atlas`` (Natural Earth, public domain; ISC licence).

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
    python -m mujaz.pages.atlas.outlines package/countries-50m.json

Arcs are shared by neighbours, so simplifying arcs keeps borders closed. The projection is Equal Earth (Šavrič,
Patterson, Jenny 2018), which keeps areas comparable: the map is shaded by count.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import asin, cos, hypot, radians, sin, sqrt
from pathlib import Path
from typing import Any

from mujaz.pages.atlas.topology import Point, country_rings, joined, unpacked

WIDTH = 1000.0
TOLERANCE = 0.45  # how far an outline may move, in units of the map's width / 1000
SPECK = 0.6  # rings of less area are left out, but for a country's largest
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796  # Equal Earth's polynomial
RADIUS = 2.7066  # half of the projected width of the world on a unit sphere
MIDDLE = 11.0  # the meridian in the middle: the edges then run through the Bering Strait and cut no country


def project(longitude: float, latitude: float) -> Point:
    """A place on the map, x from 0 to ``WIDTH``, y downwards from 0."""
    longitude = (longitude - MIDDLE + 180) % 360 - 180
    theta = asin(sqrt(3) / 2 * sin(radians(latitude)))
    squared = theta * theta
    slope = A1 + 3 * A2 * squared + squared**3 * (7 * A3 + 9 * A4 * squared)
    x = 2 * sqrt(3) * radians(longitude) * cos(theta) / (3 * slope)
    y = theta * (A1 + A2 * squared + squared**3 * (A3 + A4 * squared))
    scale = WIDTH / (2 * RADIUS)
    return (x + RADIUS) * scale, (1.3173 - y) * scale


def simplify(line: Sequence[Point], tolerance: float = TOLERANCE) -> list[Point]:
    """Douglas and Peucker: the fewest points from which no left-out one is further than ``tolerance``."""
    keep, todo = {0, len(line) - 1}, [(0, len(line) - 1)]
    while todo:
        first, last = todo.pop()
        between = range(first + 1, last)
        far = max(between, key=lambda at: distance(line[at], line[first], line[last]), default=None)
        if far is not None and distance(line[far], line[first], line[last]) > tolerance:
            keep.add(far)
            todo += [(first, far), (far, last)]
    return [line[at] for at in sorted(keep)]


def distance(point: Point, start: Point, end: Point) -> float:
    """How far a point is from a segment."""
    (px, py), (ax, ay), (bx, by) = point, start, end
    length = hypot(bx - ax, by - ay)
    if not length:
        return hypot(px - ax, py - ay)
    along = max(0.0, min(1.0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length**2))
    return hypot(px - ax - along * (bx - ax), py - ay - along * (by - ay))


def area(points: Sequence[Point]) -> float:
    """The area that a ring encloses."""
    pairs = zip(points, (*points[1:], points[0]), strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def path(rings: Sequence[Sequence[Point]]) -> str:
    """Rings as the path data of SVG, to one decimal and relative, which is shortest."""
    parts = []
    for points in rings:
        whole = [(round(x * 10), round(y * 10)) for x, y in points]
        moves = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(whole) if (ax, ay) != (bx, by)]
        if moves:  # an island of less than the last decimal is no line
            drawn = " ".join(f"{_number(dx)} {_number(dy)}" for dx, dy in moves)
            parts.append(f"M{_number(whole[0][0])} {_number(whole[0][1])}l{drawn}z")
    return "".join(parts)


def _number(tenths: int) -> str:
    return f"{tenths / 10:g}"


def outlines(topology: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """By country: the path of its outline, the middle of its largest part, and that part's area."""
    arcs = [simplify([project(*place) for place in arc]) for arc in unpacked(topology)]
    return {code: _outline([joined(ring, arcs) for ring in own]) for code, own in country_rings(topology).items()}


def _outline(rings: list[list[Point]]) -> dict[str, Any]:
    rings = [points for points in rings if max(points)[0] - min(points)[0] < WIDTH / 2]  # but for islands on the edge
    largest = max(rings, key=area)
    kept = [points for points in rings if points is largest or area(points) >= SPECK]
    xs, ys = [x for x, _ in largest], [y for _, y in largest]
    middle = [round((min(xs) + max(xs)) / 2, 1), round((min(ys) + max(ys)) / 2, 1)]
    return {"path": path(kept), "middle": middle, "area": round(area(largest), 1)}


if __name__ == "__main__":
    found = outlines(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    Path(__file__).with_name("world.json").write_text(json.dumps(found, separators=(",", ":")) + "\n", encoding="utf-8")
