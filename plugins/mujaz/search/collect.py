"""From briefings to occurrences: which word stands where, in which field, in which spelling.

Briefings are numbered from the oldest to the newest, undated ones first, so that a higher number is the newer one and
a new briefing leaves the blocks of the older ones as they were.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from operator import sub

from mujaz.model import Archive, Briefing
from mujaz.reading.markdown import plain
from mujaz.search.coding import numbers
from mujaz.search.tokens import spelt

GAP = 8  # positions between two fields, so that no phrase reaches from one into the next
TITLE, LEAD = 8, 16  # flags of a head: in which fields the word stands
MET, NUMBER = 5, 32  # from which bit on a head has in how many places it stands, and the briefing's number


@dataclass(frozen=True, slots=True)
class Texts:
    """A briefing's fields as plain text."""

    title: str
    lead: str
    body: str


@dataclass(slots=True)
class Occurrences:
    """For each spelling, by briefing: a head; how many places, and the gaps between them, as a shard holds them."""

    heads: defaultdict[str, array[int]] = field(default_factory=lambda: defaultdict(partial(array, "Q")))
    places: defaultdict[str, bytearray] = field(default_factory=lambda: defaultdict(bytearray))
    lengths: array[int] = field(default_factory=lambda: array("I"))  # words of each briefing


def numbered(archive: Archive) -> tuple[Briefing, ...]:
    """The briefings in the order of their numbers."""
    return tuple(sorted(archive.briefings.values(), key=lambda briefing: (briefing.date or date.min, briefing.id)))


def years(briefings: Sequence[Briefing]) -> tuple[tuple[int, int], ...]:
    """The years in which numbered briefings were published, each with the number of the first."""
    found: dict[int, int] = {}
    for number, briefing in enumerate(briefings):
        if briefing.date:
            found.setdefault(briefing.date.year, number)
    return tuple(found.items())


def texts(briefing: Briefing) -> Texts:
    """What is searched of a briefing, and what snippets are cut from."""
    blocks = (plain(block.text) if briefing.markup else block.text for block in briefing.body)
    lead = "\n".join((*briefing.summary, *briefing.keywords))
    return Texts(briefing.title, lead, "\n".join(blocks))


def collect(fields: Iterable[Texts]) -> Occurrences:
    """Read all briefings once, in the order of their numbers."""
    found = Occurrences()
    for number, text in enumerate(fields):
        _add(found, number, text)
    return found


def _add(found: Occurrences, number: int, text: Texts) -> None:
    parts = [spelt(text.title), spelt(text.lead), spelt(text.body)]
    here: dict[str, list[int]] = {}
    start = 0
    for part in parts:
        for place, word in enumerate(part, start):
            if word in here:
                here[word].append(place)
            else:
                here[word] = [place]
        start += len(part) + GAP
    fields = dict.fromkeys(parts[0], TITLE)
    fields |= {word: fields.get(word, 0) | LEAD for word in parts[1]}
    for word, places in here.items():
        met = len(places)
        found.heads[word].append(number << NUMBER | met << MET | fields.get(word, 0))
        found.places[word] += numbers((met, places[0], *map(sub, places[1:], places)))
    found.lengths.append(sum(map(len, parts)))
