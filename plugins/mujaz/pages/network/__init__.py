"""The neighbourhood of an entity: whom it is met with, drawn twice, and the shared briefings as a table.

Where there is room the neighbours stand on a circle; on a phone they stand below each other, and arcs join them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mujaz.model import Entity
from mujaz.pages import paths
from mujaz.pages.network import arcs, circle
from mujaz.pages.network.ties import LEAST, find
from mujaz.pages.rows import Rows
from mujaz.pages.view import Drawing, Entry, Layout, Page, PageKind, Section

SHARED = 3  # briefings that a line of the table shows


def network_page(entity: Entity, ids: Sequence[str], rows: Rows) -> Page | None:
    """The page of an entity's neighbourhood; none where it has too few neighbours."""
    ties = find(entity.id, ids, rows)
    if len(ties.near) < LEAST:
        return None
    title, note = rows.wording("network_of", name=ties.hub.text), rows.wording("network_note")
    drawings = tuple(
        Drawing(name, title, *draw(ties, rtl=rows.wording.lang == "ar"), note)
        for name, draw in (("circle", circle.draw), ("arcs", arcs.draw))
    )
    table = Section("neighbours", rows.wording("met_with"), Layout.TABLE, tuple(_table(ties.near, ids, rows)))
    path = paths.part(ties.hub.path, "network")
    return Page(path, PageKind.DRAWING, title, kicker=(ties.hub,), drawings=drawings, sections=(table,))


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
