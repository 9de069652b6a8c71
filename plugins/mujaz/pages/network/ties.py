"""Whom an entity is met with and who of them meet each other, and the marks that both drawings share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from mujaz.pages.rows import Rows, met_in
from mujaz.pages.view import Link, Mark

NEIGHBOURS = 24  # around an entity; with it, well under forty
LEAST = 3  # fewer neighbours are a sentence, not a picture
CHORDS = 40
LINE = 22  # letters of a name that stand on one line
BREAK = "\n"


@dataclass(frozen=True, slots=True)
class Ties:
    """An entity, and its neighbours in the order in which they are drawn.

    ``spokes`` tells of each neighbour what is shared with it; ``chords`` are the strongest ties between neighbours.
    ``near`` and ``chords`` count briefings.
    """

    hub: Link
    near: dict[str, int]
    links: dict[str, Link]
    spokes: dict[str, str]
    chords: tuple[tuple[tuple[str, str], int], ...]


def find(entity_id: str, ids: Sequence[str], rows: Rows) -> Ties:
    """The ties of one entity in the briefings that name it; neighbours of a kind together, the strongest first."""
    known = rows.archive.entities
    met = Counter(other for id_ in ids for other in met_in(rows.archive.briefings[id_]))
    counts = {id_: count for id_, count in met.items() if id_ != entity_id and id_ in known}
    strongest = sorted(counts, key=lambda id_: (-counts[id_], id_))[:NEIGHBOURS]
    near = {id_: counts[id_] for id_ in sorted(strongest, key=lambda id_: (known[id_].kind.value, -counts[id_], id_))}
    links = {id_: rows.entity(id_) for id_ in near}
    spokes = {id_: f"{links[id_].text}: {rows.wording.counted(count, 'briefing')}" for id_, count in near.items()}
    together: Counter[tuple[str, str]] = Counter()
    for id_ in ids:
        among = sorted(other for other in rows.archive.briefings[id_].entities if other in near)
        together.update(combinations(among, 2))
    chords = sorted(together.items(), key=lambda item: (-item[1], item[0]))[:CHORDS]
    return Ties(rows.entity(entity_id), near, links, spokes, tuple(chords))


def tie(tag: str, shape: dict[str, str], count: int, ties: Ties, to: str = "") -> Mark:
    """A line as wide as what it counts; a spoke (to a neighbour) leads to the shared briefings, a chord nowhere."""
    width = {"stroke-width": f"{min(6.0, 0.7 + sqrt(count) / 2):.1f}"}
    if not to:
        return Mark(tag, {"class": "chord", **shape, **width})
    shared = Link(ties.links[to].text, url=f"#with-{to.lower()}")
    return Mark(tag, {"class": "spoke", **shape, **width}, shared, ties.spokes[to])


def two_lines(name: str) -> str:
    """A name, cut between words near its middle where it is long."""
    spaces = [at for at, char in enumerate(name) if char == " "]
    if len(name) <= LINE or not spaces:
        return name
    at = min(spaces, key=lambda space: abs(space - len(name) / 2))
    return f"{name[:at]}{BREAK}{name[at + 1 :]}"
