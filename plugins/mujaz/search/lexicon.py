"""The lexicon: every word that a reader may type and the archive knows, with the groups and entities it leads to.

It is in alphabetical order, so that what begins with the letters typed so far lies together; and it is what a typing
error is corrected from. Forms, bases met only with clitics, plurals that are not met but whose singular is, and the
first words of entities' names are all entries of one kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from mujaz.search.coding import Alphabet, Writer, sets_apart

_SIZE = 8_000  # bytes of a shard before it is compressed
_MOST = 14
_STEMS = 3
_FRONT, _BACK = 7, 15
_EXPLICIT = 0xFF
_UNIT = "\uffff"  # the client counts UTF-16 units
_LEADS, _SEE, _STEM = 16, 32, 64  # flags of an entry's head, above the four bits of how often it is met


@dataclass(frozen=True, slots=True)
class Lead:
    """A name that starts with this word: the words that follow, and the number of its entity."""

    rest: str
    entity: int
    strong: bool


@dataclass(slots=True)
class Entry:
    """A word. ``met`` is in how many briefings it stands; ``see`` are other words that are meant by it."""

    met: int = 0
    stems: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    leads: list[Lead] = field(default_factory=list)


def write_lexicon(entries: Mapping[str, Entry], alphabet: Alphabet) -> Iterator[tuple[str, bytes]]:
    """What the first word of each shard begins with, and the shard."""
    first, before, out = "", "", Writer(alphabet)
    for word in sorted(entries):
        if len(out.bytes) > _SIZE:
            yield first, bytes(out.bytes)
            first, before, out = sets_apart(word, before), "", Writer(alphabet)
        out.after(word, before)
        _write_entry(out, word, entries[word])
        before = word
    yield first, bytes(out.bytes)


def _write_entry(out: Writer, word: str, entry: Entry) -> None:
    head = min(_MOST, entry.met.bit_length())
    stems = entry.stems[:_STEMS]
    out.byte(head | _LEADS * bool(entry.leads) | _SEE * bool(entry.see) | _STEM * len(stems))
    for stem in stems:
        _write_stem(out, word, stem)
    if entry.see:
        out.text(" ".join(entry.see))
    if entry.leads:
        _write_leads(out, entry.leads)


def _write_stem(out: Writer, word: str, stem: str) -> None:
    """A stem as the letters to take off at the front and at the back, or in full where that does not make it."""
    front = word.find(stem)
    back = len(word) - front - len(stem)
    if 0 <= front <= _FRONT and back < _BACK and max(word) <= _UNIT:
        out.byte(front << 4 | back)
    else:
        out.byte(_EXPLICIT)
        out.text(stem)


def _write_leads(out: Writer, leads: Iterable[Lead]) -> None:
    found = sorted(leads, key=lambda lead: (lead.rest, lead.entity))
    out.number(len(found))
    for lead in found:
        out.text(lead.rest)
        out.number(lead.entity << 1 | lead.strong)
