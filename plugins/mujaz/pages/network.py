"""The neighbourhood of an entity: whom it is met with, drawn around it, and the shared briefings as a table.

The neighbours stand on a circle, those of a kind together and the strongest first, so that a reader finds a name
where it was; lines between neighbours are chords. That is laid out without a search for the best place: it is the
same on every machine, and a thousand of them cost a second. (Force-directed layouts of networkx were not taken: they
want numpy, some 10 ms for each of thousands of pages, and give an order that means nothing. All here meet the one in
the middle, so they draw dense neighbourhoods as one knot with names across each other; on a circle all can be read.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import copysign, cos, pi, sin, sqrt

from mujaz.model import Entity
from mujaz.pages import paths
from mujaz.pages.rows import Rows, met_in
from mujaz.pages.view import Drawing, Entry, Layout, Link, Mark, Page, PageKind, Section

NEIGHBOURS = 24  # around an entity; with it, well under forty
LEAST = 3  # fewer neighbours are a sentence, not a picture
CHORDS = 40
SHARED = 3  # briefings that a line of the table shows
RADIUS, FEW, NARROW = 190.0, 8, 130.0  # of the circle; of one with few neighbours
SIDE, ABOVE = 190.0, 48.0  # room for names beside the circle, and above and below it
LINE, BROAD = 22, 18.0  # letters of a name that stand on one line beside the circle; how far apart lines are
SIDEWAYS = 0.8  # of the radius: a name nearer to the middle's height may take two lines
BESIDE = 11.0  # from the middle of a dot to where its name begins
UPRIGHT = 0.25  # of the radius: a name nearer to the vertical stands above or below its dot
BREAK = "\n"

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Circle:
    """The circle on which neighbours stand, and the picture around it."""

    radius: float

    @property
    def middle(self) -> Place:
        """Where the entity itself stands."""
        return self.radius + SIDE, self.radius + ABOVE

    @property
    def view_box(self) -> str:
        """The picture with room for names."""
        return f"0 0 {2 * (self.radius + SIDE):g} {2 * (self.radius + ABOVE):g}"

    def places(self, near: Mapping[str, int]) -> dict[str, Place]:
        """Places on the circle, from the top, in the order of the neighbours, and the middle, which has no name."""
        x, y = self.middle
        turn = 2 * pi / len(near)
        angles = {id_: turn * at - pi / 2 for at, id_ in enumerate(near)}
        around = {id_: (x + self.radius * cos(angle), y + self.radius * sin(angle)) for id_, angle in angles.items()}
        return {"": (x, y), **around}


def network_page(entity: Entity, ids: Sequence[str], rows: Rows) -> Page | None:
    """The page of an entity's neighbourhood; none where it has too few neighbours."""
    near = neighbours(entity.id, ids, rows)
    if len(near) < LEAST:
        return None
    hub = rows.entity(entity.id)
    circle = Circle(NARROW if len(near) <= FEW else RADIUS)
    title = rows.wording("network_of", name=hub.text)
    places = circle.places(near)
    marks = (*_lines(ids, near, places, rows), *_nodes(hub, circle, places, rows))
    drawing = Drawing("network", title, circle.view_box, marks, rows.wording("network_note"))
    table = Section("neighbours", rows.wording("met_with"), Layout.TABLE, tuple(_table(near, ids, rows)))
    path = paths.part(hub.path, "network")
    return Page(path, PageKind.DRAWING, title, kicker=(hub,), drawings=(drawing,), sections=(table,))


def neighbours(entity_id: str, ids: Sequence[str], rows: Rows) -> dict[str, int]:
    """The entities met most often with one, and in how many briefings; those of a kind together."""
    known = rows.archive.entities
    met = Counter(other for id_ in ids for other in met_in(rows.archive.briefings[id_]))
    counts = {id_: count for id_, count in met.items() if id_ != entity_id and id_ in known}
    strongest = sorted(counts, key=lambda id_: (-counts[id_], id_))[:NEIGHBOURS]
    return {id_: counts[id_] for id_ in sorted(strongest, key=lambda id_: (known[id_].kind.value, -counts[id_], id_))}


def _lines(ids: Sequence[str], near: Mapping[str, int], places: Mapping[str, Place], rows: Rows) -> Iterator[Mark]:
    """The strongest chords between neighbours, and a spoke to each that leads to what is shared with it."""
    together: Counter[tuple[str, str]] = Counter()
    for id_ in ids:
        met = [other for other in rows.archive.briefings[id_].entities if other in near]
        together.update(combinations(sorted(met), 2))
    for (one, other), count in sorted(together.items(), key=lambda item: (-item[1], item[0]))[:CHORDS]:
        yield Mark("line", {"class": "chord", **_ends(places[one], places[other]), **_width(count)})
    for id_, count in near.items():
        shared = Link(rows.entity(id_).text, url=f"#with-{id_.lower()}")
        label = f"{shared.text}: {rows.wording.counted(count, 'briefing')}"
        yield Mark("line", {"class": "spoke", **_ends(places[""], places[id_]), **_width(count)}, shared, label)


def _ends(start: Place, end: Place) -> dict[str, str]:
    names = ("x1", "y1", "x2", "y2")
    return {name: f"{value:.0f}" for name, value in zip(names, (*start, *end), strict=True)}


def _width(count: int) -> dict[str, str]:
    return {"stroke-width": f"{min(6.0, 0.7 + sqrt(count) / 2):.1f}"}


def _nodes(hub: Link, circle: Circle, places: Mapping[str, Place], rows: Rows) -> Iterator[Mark]:
    """A dot and a name for each, the name on the outer side."""
    x, y = circle.middle
    yield Mark("circle", {"class": "node centre", "cx": f"{x:g}", "cy": f"{y:g}", "r": "9"})
    yield Mark("text", {"x": f"{x:g}", "y": f"{y - 16:g}", "text-anchor": "middle"}, hub, text=hub.text)
    for id_, (x, y) in places.items():
        if id_:
            link = rows.entity(id_)
            yield Mark("circle", {"class": f"node {link.kind}", "cx": f"{x:.0f}", "cy": f"{y:.0f}", "r": "6"}, link)
            yield _name(link, (x, y), circle, rtl=rows.wording.lang == "ar")


def _name(link: Link, place: Place, circle: Circle, *, rtl: bool) -> Mark:
    """A name beside its dot, or above or below it near the vertical; a long one beside it takes two lines."""
    outward, down = ((at - middle) / circle.radius for at, middle in zip(place, circle.middle, strict=True))
    upright = abs(outward) < UPRIGHT
    anchor = "middle" if upright else "end" if (outward > 0) is rtl else "start"
    x = place[0] + (0 if upright else copysign(BESIDE, outward))
    y = place[1] + ((24 if down > 0 else -16) if upright else 5 + 8 * down)
    text = _two_lines(link.text) if abs(down) < SIDEWAYS else link.text
    if BREAK in text:
        y -= BROAD / 2
    at = {"x": f"{x:.0f}", "y": f"{y:.0f}", "text-anchor": anchor}
    return Mark("text", at, link, text=text)


def _two_lines(name: str) -> str:
    """A name, cut between words near its middle where it is long."""
    spaces = [at for at, char in enumerate(name) if char == " "]
    if len(name) <= LINE or not spaces:
        return name
    at = min(spaces, key=lambda space: abs(space - len(name) / 2))
    return f"{name[:at]}{BREAK}{name[at + 1 :]}"


def _table(near: Mapping[str, int], ids: Sequence[str], rows: Rows) -> Iterator[Entry]:
    """For each neighbour how often it is met, and the newest briefings that name both."""
    shared: dict[str, list[str]] = {id_: [] for id_ in near}
    for id_ in ids:
        for other in rows.archive.briefings[id_].entities:
            if other in shared and len(shared[other]) < SHARED:
                shared[other].append(id_)
    for other, count in sorted(near.items(), key=lambda item: (-item[1], item[0])):
        chips = tuple(rows.title(rows.archive.briefings[id_]) for id_ in shared[other])
        yield Entry(rows.entity(other), count=f"{count}", chips=chips, id=f"with-{other.lower()}")
