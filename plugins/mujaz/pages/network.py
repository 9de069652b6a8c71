"""The neighbourhood of an entity: whom it is met with, drawn around it, and the shared briefings as a table.

The neighbours stand on a circle, those of a kind together and the strongest first, so that a reader finds a name
where it was; lines between neighbours are chords. That is laid out without a search for the best place: it is the
same on every machine, and a thousand of them cost a second. (Force-directed layouts of networkx were not taken: they
want numpy, some 10 ms for each of thousands of pages, and give an order that means nothing.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import copysign, cos, pi, sin, sqrt

from mujaz.model import Entity
from mujaz.pages import paths
from mujaz.pages.rows import Rows
from mujaz.pages.view import Drawing, Entry, Layout, Link, Mark, Page, PageKind, Section

NEIGHBOURS = 24  # around an entity; with it, well under forty
LEAST = 3  # fewer neighbours are a sentence, not a picture
CHORDS = 40
SHARED = 3  # briefings that a line of the table shows
RADIUS, CENTRE, SIZE = 190.0, 300.0, 600
BESIDE = 11.0  # from the middle of a dot to where its name begins
UPRIGHT = 0.25  # of the radius: a name nearer to the vertical stands above or below its dot

Place = tuple[float, float]


def network_page(entity: Entity, ids: Sequence[str], rows: Rows) -> Page | None:
    """The page of an entity's neighbourhood; none where it has too few neighbours."""
    near = neighbours(entity.id, ids, rows)
    if len(near) < LEAST:
        return None
    hub = rows.entity(entity.id)
    title = rows.wording("network_of", name=hub.text)
    places = _places(near)
    marks = (*_lines(ids, near, places, rows), *_nodes(hub, near, places, rows))
    drawing = Drawing("network", title, f"0 0 {SIZE} {SIZE}", marks, rows.wording("network_note"))
    table = Section("neighbours", rows.wording("met_with"), Layout.TABLE, tuple(_table(near, ids, rows)))
    path = paths.part(hub.path, "network")
    return Page(path, PageKind.DRAWING, title, kicker=(hub,), drawings=(drawing,), sections=(table,))


def neighbours(entity_id: str, ids: Sequence[str], rows: Rows) -> dict[str, int]:
    """The entities met most often with one, and in how many briefings; those of a kind together."""
    known = rows.archive.entities
    met = Counter(other for id_ in ids for other in rows.archive.briefings[id_].entities)
    counts = {id_: count for id_, count in met.items() if id_ != entity_id and id_ in known}
    strongest = sorted(counts, key=lambda id_: (-counts[id_], id_))[:NEIGHBOURS]
    return {id_: counts[id_] for id_ in sorted(strongest, key=lambda id_: (known[id_].kind.value, -counts[id_], id_))}


def _places(near: Mapping[str, int]) -> dict[str, Place]:
    """Places on a circle, from the top, in the order of the neighbours."""
    turn = 2 * pi / len(near)
    angles = {id_: turn * at - pi / 2 for at, id_ in enumerate(near)}
    return {id_: (CENTRE + RADIUS * cos(angle), CENTRE + RADIUS * sin(angle)) for id_, angle in angles.items()}


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
        yield Mark("line", {"class": "spoke", **_ends((CENTRE, CENTRE), places[id_]), **_width(count)}, shared, label)


def _ends(start: Place, end: Place) -> dict[str, str]:
    names = ("x1", "y1", "x2", "y2")
    return {name: f"{value:.0f}" for name, value in zip(names, (*start, *end), strict=True)}


def _width(count: int) -> dict[str, str]:
    return {"stroke-width": f"{min(6.0, 0.7 + sqrt(count) / 2):.1f}"}


def _nodes(hub: Link, near: Mapping[str, int], places: Mapping[str, Place], rows: Rows) -> Iterator[Mark]:
    """A dot and a name for each, the name on the outer side."""
    yield Mark("circle", {"class": "node centre", "cx": f"{CENTRE:g}", "cy": f"{CENTRE:g}", "r": "9"})
    yield Mark("text", {"x": f"{CENTRE:g}", "y": f"{CENTRE - 16:g}", "text-anchor": "middle"}, hub, text=hub.text)
    for id_ in near:
        x, y = places[id_]
        link = rows.entity(id_)
        outward = (x - CENTRE) / RADIUS
        anchor = (
            "middle" if abs(outward) < UPRIGHT else "end" if (outward > 0) is (rows.wording.lang == "ar") else "start"
        )
        below = 24 if y > CENTRE else -16
        at = {
            "x": f"{x + (0 if anchor == 'middle' else copysign(BESIDE, outward)):.0f}",
            "y": f"{y + (below if anchor == 'middle' else 5 + 8 * (y - CENTRE) / RADIUS):.0f}",
            "text-anchor": anchor,
        }
        yield Mark("circle", {"class": f"node {link.kind}", "cx": f"{x:.0f}", "cy": f"{y:.0f}", "r": "6"}, link)
        yield Mark("text", at, link, text=link.text)


def _table(near: Mapping[str, int], ids: Sequence[str], rows: Rows) -> Iterator[Entry]:
    """For each neighbour how often it is met, and the newest briefings that name both."""
    shared: dict[str, list[str]] = {id_: [] for id_ in near}
    for id_ in ids:
        for other in rows.archive.briefings[id_].entities:
            if other in shared and len(shared[other]) < SHARED:
                shared[other].append(id_)
    for other, count in sorted(near.items(), key=lambda item: (-item[1], item[0])):
        chips = tuple(rows.briefing(id_).link for id_ in shared[other])
        yield Entry(
            rows.entity(other), count=rows.wording.counted(count, "briefing"), chips=chips, id=f"with-{other.lower()}"
        )
