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
from itertools import accumulate
from operator import sub

from mujaz.model import Archive, Briefing
from mujaz.reading.markdown import plain
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
    """For each spelling, by briefing: a head; how many places, and the gaps between them."""

    heads: defaultdict[str, array[int]] = field(default_factory=lambda: defaultdict(partial(array, "Q")))
    places: defaultdict[str, array[int]] = field(default_factory=lambda: defaultdict(partial(array, "I")))
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
    title, lead, _ = accumulate(len(part) + GAP for part in parts)
    here: dict[str, list[int]] = {}
    for start, part in zip((0, title, lead), parts, strict=True):
        for place, word in enumerate(part, start):
            here.setdefault(word, []).append(place)
    in_lead = frozenset(parts[1])
    for word, places in here.items():
        first, met = places[0], len(places)
        fields = (TITLE if first < title else 0) | (LEAD if word in in_lead else 0)
        found.heads[word].append(number << NUMBER | met << MET | fields)
        found.places[word].extend((met, first) if met == 1 else (met, first, *map(sub, places[1:], places)))
    found.lengths.append(sum(map(len, parts)))
