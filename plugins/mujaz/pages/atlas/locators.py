"""Makes ``locators.json``, a small map around each country, from the TopoJSON of npm's ``world-atlas``.

    python -m mujaz.pages.atlas.locators package/countries-50m.json package/countries-10m.json

It takes some minutes; ``outlines`` says where the two files come from.

The outlines and which country borders which are those of Natural Earth (public domain; ISC licence), unchanged: two
countries are neighbours where their outlines share an arc. So Western Sahara, Palestine, Kosovo and Taiwan have
outlines of their own here as they have there, and what has no code of ISO 3166-1 stands as ``topology`` says.

Each map is an equal-area projection about its country, so that none is cut at the antimeridian or drawn too wide in
the north. Parts that lie far from a country's largest (French Guiana, Hawaii) are outside its map.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import combinations, pairwise
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt
from pathlib import Path
from typing import Any

from mujaz.pages.atlas.outlines import area, distance, path, simplify
from mujaz.pages.atlas.topology import Point, Ring, country_rings, joined, unpacked

WIDTH, HEIGHT = 280.0, 230.0  # of a map, in its own units
MARGIN = 8.0  # how far outlines go on beyond the map's edge, where their cuts are not seen
EARTH = 6371.0  # km
NARROWEST, WIDEST = 420.0, 4800.0  # km across, but for countries that are larger themselves
FINE = 700.0  # km across, up to which a map takes the finer outlines
GROWTH = 1.3  # how much wider a map becomes while it shows too little beside its country
OTHERS = 0.12  # of a map that must be other countries
SEEN, GLIMPSED = 400.0, 25.0  # how large a country is told by name that is no neighbour; where there are none
MOST = 6  # such countries
SMALL = 14.0  # a country that is drawn smaller has a ring around it
TOLERANCE = 0.9
SPECK = 2.5  # rings of less area are left out, but for a country's largest
ROUGH = 2.0  # the tolerance of an outline within which places are looked for
STEP, APART, PLACES = 10.0, 34.0, 4  # where a name may stand: places tried, how far apart, how many are kept
NEAR, PART = 0.8, 0.02  # islands belong to a map if no further from it than this part of its size, and this large

Vector = tuple[float, float, float]


@dataclass(frozen=True)
class Atlas:
    """A topology: its arcs as places on the globe, and the outer and inner rings of each country."""

    arcs: list[list[Point]]
    rings: dict[str, list[Ring]]

    @cached_property
    def borders(self) -> dict[str, list[str]]:
        """Which country borders which."""
        owners: defaultdict[int, set[str]] = defaultdict(set)
        for code, rings in self.rings.items():
            for one in rings:
                for number in one:
                    owners[max(number, ~number)].add(code)
        found: defaultdict[str, set[str]] = defaultdict(set)
        for codes in owners.values():
            for first, second in combinations(sorted(codes), 2):
                found[first].add(second)
                found[second].add(first)
        return {code: sorted(found[code]) for code in self.rings}

    @cached_property
    def coarse(self) -> Atlas:
        """The same with fewer points, to measure areas by."""
        return Atlas([[*arc[:-1:25], arc[-1]] for arc in self.arcs], self.rings)

    def largest(self, code: str) -> Ring:
        """The ring of a country that encloses most."""
        return max(self.rings[code], key=lambda one: _span(joined(one, self.arcs)))


@dataclass(frozen=True)
class View:
    """An equal-area projection (Lambert's azimuthal) about a place, in km, then scaled and moved into the map."""

    longitude: float
    latitude: float
    scale: float = 1.0
    shift: Point = (0.0, 0.0)
    known: dict[int, list[Point]] = field(default_factory=dict)

    def place(self, point: Point) -> Point:
        """Where a place of the globe is on the map."""
        away, up = radians(point[0] - self.longitude), radians(point[1])
        middle = radians(self.latitude)
        near = sin(middle) * sin(up) + cos(middle) * cos(up) * cos(away)
        size = EARTH * sqrt(2 / max(1e-6, 1 + near))
        x = size * cos(up) * sin(away)
        y = size * (cos(middle) * sin(up) - sin(middle) * cos(up) * cos(away))
        return x * self.scale + self.shift[0], self.shift[1] - y * self.scale

    def arc(self, number: int, arcs: Sequence[Sequence[Point]]) -> list[Point]:
        """An arc on the map, with the fewest points that show it; far from the map, hardly any."""
        if number not in self.known:
            rough = [self.place(point) for point in (*arcs[number][:-1:40], arcs[number][-1])]
            if any(-2 * WIDTH < x < 3 * WIDTH and -2 * HEIGHT < y < 3 * HEIGHT for x, y in rough):
                rough = simplify([self.place(point) for point in arcs[number]], TOLERANCE)
            self.known[number] = rough
        return self.known[number]

    def ring(self, numbers: Ring, arcs: Sequence[Sequence[Point]]) -> list[Point]:
        """A ring on the map, cut off a little beyond its edges; empty where it lies outside."""
        points: list[Point] = []
        for number in numbers:
            arc = self.arc(max(number, ~number), arcs)
            points += (arc if number >= 0 else arc[::-1])[bool(points) :]
        return clip(points)


def read(topology: Mapping[str, Any]) -> Atlas:
    """The arcs and rings of a topology."""
    return Atlas(unpacked(topology), country_rings(topology))


def _span(points: Sequence[Point]) -> float:
    """The area of a ring on the globe, near enough to compare."""
    return area([(x * cos(radians(y)), y) for x, y in points])


def clip(points: Sequence[Point]) -> list[Point]:
    """The part of a ring within the map and its margin (Sutherland and Hodgman, one edge after the other)."""
    for axis, edge, sign in ((0, -MARGIN, 1), (0, WIDTH + MARGIN, -1), (1, -MARGIN, 1), (1, HEIGHT + MARGIN, -1)):
        kept: list[Point] = []
        for before, point in zip((*points[-1:], *points[:-1]), points, strict=True):
            was, is_ = ((each[axis] - edge) * sign >= 0 for each in (before, point))
            if was != is_:
                along = (edge - before[axis]) / (point[axis] - before[axis])
                kept.append((before[0] + along * (point[0] - before[0]), before[1] + along * (point[1] - before[1])))
            if is_:
                kept.append(point)
        points = kept
    return list(points)


def about(code: str, atlas: Atlas) -> View:
    """The projection about a country, with a frame that fits it."""
    vectors = [_vector(point) for point in joined(atlas.largest(code), atlas.arcs)]
    x, y, z = (sum(vector[axis] for vector in vectors) for axis in range(3))
    raw = View(degrees(atan2(y, x)), degrees(asin(z / hypot(x, y, z))))
    left, top, right, bottom = _extent(code, atlas, raw)
    size = max(right - left, (bottom - top) * WIDTH / HEIGHT)
    share = 0.5 if size < NARROWEST * 4 else 0.72
    across = max(NARROWEST, size / share)
    middle = ((left + right) / 2, (top + bottom) / 2)
    view = _framed(raw, across, middle)
    coarse = atlas.coarse
    while across < WIDEST and _others(code, coarse, view) < OTHERS * WIDTH * HEIGHT:
        across *= GROWTH
        view = _framed(raw, across, middle)
    return view


def _vector(point: Point) -> Vector:
    away, up = radians(point[0]), radians(point[1])
    return cos(up) * cos(away), cos(up) * sin(away), sin(up)


def _framed(raw: View, across: float, middle: Point) -> View:
    scale = WIDTH / across
    return View(raw.longitude, raw.latitude, scale, (WIDTH / 2 - middle[0] * scale, HEIGHT / 2 - middle[1] * scale))


def _extent(code: str, atlas: Atlas, raw: View) -> tuple[float, float, float, float]:
    """The box around a country's largest part and those parts that lie near it, in km."""
    rings = [[raw.place(point) for point in joined(one, atlas.arcs)] for one in atlas.rings[code]]
    rings.sort(key=area, reverse=True)
    box = _box(rings[0])
    for points in rings[1:]:
        other = _box(points)
        reach = NEAR * max(box[2] - box[0], box[3] - box[1])
        gap = max(other[0] - box[2], box[0] - other[2], other[1] - box[3], box[1] - other[3])
        if area(points) >= PART * area(rings[0]) and gap <= reach:
            box = min(box[0], other[0]), min(box[1], other[1]), max(box[2], other[2]), max(box[3], other[3])
    return box


def _box(points: Sequence[Point]) -> tuple[float, float, float, float]:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _shapes(atlas: Atlas, view: View) -> dict[str, list[list[Point]]]:
    """What of each country is on a map."""
    shapes = {}
    for code, rings in atlas.rings.items():
        near = (one for one in rings if _facing(atlas.arcs[max(one[0], ~one[0])][0], view))
        found = [points for one in near if len(points := view.ring(one, atlas.arcs)) > 2]  # noqa: PLR2004 - a ring
        if found := [points for points in found if area(points) > SPECK or points is max(found, key=area)]:
            shapes[code] = found
    return shapes


def _facing(point: Point, view: View) -> bool:
    """Whether a place is on the map's half of the globe: what lies around the other pole would be turned inside out."""
    ours, other = _vector((view.longitude, view.latitude)), _vector(point)
    return sum(a * b for a, b in zip(ours, other, strict=True)) > -0.3  # noqa: PLR2004 - rings are large


def _others(code: str, atlas: Atlas, view: View) -> float:
    return sum(sum(map(area, rings)) for other, rings in _shapes(atlas, view).items() if other != code)


def locator(code: str, world: Atlas, fine: Atlas) -> dict[str, Any]:
    """The map of one country as paths, with where names may stand; a narrow map is made of the finer outlines."""
    view = about(code, world if code in world.rings else fine)
    atlas = fine if view.scale > WIDTH / FINE or code not in world.rings else world
    shapes = _shapes(atlas, replace(view, known={}))
    sizes = {other: sum(map(area, rings)) for other, rings in shapes.items() if other != code}
    borders = [other for other in fine.borders[code] if other in sizes]
    least = SEEN if borders else GLIMPSED
    rest = sorted((o for o in sizes if o not in borders and sizes[o] > least), key=lambda o: -sizes[o])
    told = (*sorted(borders, key=lambda o: -sizes[o]), *rest[:MOST])
    ours = shapes.get(code) or [[(WIDTH / 2, HEIGHT / 2)]]  # a speck has lost its outline
    left, top, right, bottom = _box([point for points in ours for point in points])
    made: dict[str, Any] = {
        "here": path(ours),
        "at": places(ours),
        "near": {other: {"path": path(shapes[other]), "at": places(shapes[other])} for other in told},
        "land": path([points for o, rings in shapes.items() if o not in (*told, code) for points in rings]),
        "borders": fine.borders[code],
    }
    if max(right - left, bottom - top) < SMALL:
        made["ring"] = [round((left + right) / 2), round((top + bottom) / 2)]
    return made


def places(rings: Sequence[Sequence[Point]]) -> list[list[int]]:
    """Places well inside a shape, the most inside first; for a speck its middle."""
    largest = max(rings, key=area)
    left, top, right, bottom = _box(largest)
    middle = [round((left + right) / 2), round((top + bottom) / 2)]
    inside = sorted(_inside(largest), reverse=True)
    kept: list[list[int]] = []
    for _, x, y in inside:
        if all(hypot(x - a, y - b) >= APART for a, b in kept):
            kept.append([round(x), round(y)])
    return kept[:PLACES] or [middle]


def _inside(points: Sequence[Point]) -> Iterator[tuple[float, float, float]]:
    """Places of a grid within a ring and on the map, each after its distance from the outline or the map's edge."""
    closed = list(pairwise(simplify((*points, points[0]), ROUGH)))
    for row in range(1, int(HEIGHT / STEP)):
        y = row * STEP
        crossings = sorted(
            ax + (y - ay) * (bx - ax) / (by - ay) for (ax, ay), (bx, by) in closed if (ay > y) != (by > y)
        )
        for start, end in zip(crossings[::2], crossings[1::2], strict=True):
            for column in range(1, int(WIDTH / STEP)):
                x = column * STEP
                if start < x < end:
                    away = min(distance((x, y), a, b) for a, b in closed)
                    yield round(min(away, (x + 4) / 2, (WIDTH + 4 - x) / 2), 2), x, y


if __name__ == "__main__":
    atlases = [read(json.loads(Path(file).read_text(encoding="utf-8"))) for file in sys.argv[1:3]]
    maps = {code: locator(code, *atlases) for code in sys.argv[3:] or atlases[1].rings}
    lines = ",\n".join(f"{json.dumps(code)}:{json.dumps(one, separators=(',', ':'))}" for code, one in maps.items())
    Path(__file__).with_name("locators.json").write_text(f"{{{lines}}}\n", encoding="utf-8")
