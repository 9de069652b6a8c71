"""From briefings to occurrences: which word stands where, in which field, in which spelling.

Briefings are numbered from the oldest to the newest, undated ones first, so that a higher number is the newer one and
a new briefing leaves the blocks of the older ones as they were.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from mujaz.model import Archive, Briefing
from mujaz.reading.markdown import plain
from mujaz.search.tokens import spelt

GAP = 8  # positions between two fields, so that no phrase reaches from one into the next


@dataclass(frozen=True, slots=True)
class Texts:
    """A briefing's fields as plain text."""

    title: str
    lead: str
    body: str


@dataclass(slots=True)
class Occurrences:
    """Where each spelling stands: for each briefing its number, how many places, the places; and fields' bounds."""

    places: dict[str, array[int]] = field(default_factory=dict)
    titles: array[int] = field(default_factory=lambda: array("I"))  # where the title ends
    leads: array[int] = field(default_factory=lambda: array("I"))  # where the lead ends
    lengths: array[int] = field(default_factory=lambda: array("I"))  # words in all


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
    for word, places in here.items():
        stream = found.places.get(word)
        if stream is None:
            stream = found.places[word] = array("I")
        stream.extend((number, len(places), *places))
    found.titles.append(title)
    found.leads.append(lead)
    found.lengths.append(sum(map(len, parts)))


def readings(stream: array[int]) -> Iterator[tuple[int, array[int]]]:
    """The briefings of a word's stream, each with the places."""
    at = 0
    while at < len(stream):
        end = at + 2 + stream[at + 1]
        yield stream[at], stream[at + 2 : end]
        at = end
