"""Shards of groups: for each stem its forms, their spellings and postings; the places of words are in files beside.

A shard is written heads first, then all letters, then all gaps between briefings' numbers, then all weights: like
beside like compresses best. A head is a stem and how much of each of the rest is its own, so that the client reads the
one group that it needs and nothing of the others. Places are needed only for phrases and for nearness, so they are
loaded only then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import sub

from mujaz.search.coding import Alphabet, Shard, Writer, number, numbers, sets_apart, shard
from mujaz.search.collect import Occurrences
from mujaz.search.families import Form
from mujaz.search.postings import Weights

_SIZE = 9_000  # bytes of a shard before it is compressed
_PLACES = 24_000  # the same for a file of places

_ALEFS = "\u0627\u0623\u0625\u0622"  # plain, hamza above, hamza below, madda
_TEH_MARBUTA, _HEH, _MAQSURA, _YEH = "\u0629", "\u0647", "\u0649", "\u064a"
_EXPLICIT = 0x80


@dataclass(frozen=True, slots=True)
class Link:
    """From a base of a group to its singular or broken plural, in another group."""

    base: str
    stem: str
    other: str


@dataclass(slots=True)
class _Draft:
    """A shard while it is filled."""

    heads: Writer
    letters: Writer
    gaps: bytearray = field(default_factory=bytearray)
    weights: bytearray = field(default_factory=bytearray)
    places: list[bytearray] = field(default_factory=list)

    @property
    def sizes(self) -> tuple[int, int, int, int]:
        return len(self.letters.bytes), len(self.gaps), len(self.weights), len(self.places)

    @property
    def size(self) -> int:
        return len(self.heads.bytes) + len(self.letters.bytes) + len(self.gaps) + len(self.weights)


@dataclass(frozen=True, slots=True)
class GroupWriter:
    """Writes the groups of an archive."""

    found: Occurrences
    weights: Weights
    alphabet: Alphabet
    proclitics: Mapping[str, int]  # by number

    def write(
        self, groups: Mapping[str, tuple[Form, ...]], links: Mapping[str, tuple[Link, ...]]
    ) -> Iterator[tuple[str, bytes, tuple[Shard, ...]]]:
        """What the first stem of each shard begins with, the shard, and its files of places."""
        number, first, last, draft = 0, "", "", self._draft()
        for stem, forms in groups.items():
            if draft.size > _SIZE:
                yield (first, *self._finished(number, draft))
                number, first, draft = number + 1, sets_apart(stem, last), self._draft()
            before = draft.sizes
            self._add(draft, stem, forms, links.get(stem, ()))
            draft.heads.text(stem)
            draft.heads.bytes += numbers(map(sub, draft.sizes, before))
            last = stem
        yield (first, *self._finished(number, draft))

    def _draft(self) -> _Draft:
        return _Draft(Writer(self.alphabet), Writer(self.alphabet))

    def _add(self, draft: _Draft, stem: str, forms: Sequence[Form], links: Iterable[Link]) -> None:
        found = sorted(links, key=lambda link: (link.base, link.stem, link.other))
        draft.letters.number(len(found))
        for link in found:
            draft.letters.after(link.base, stem)
            draft.letters.text(link.stem)
            draft.letters.after(link.other, link.stem)
        bases: dict[str, list[Form]] = {}
        for form in forms:
            bases.setdefault(form.base, []).append(form)
        draft.letters.number(len(bases))
        before = stem
        for base in sorted(bases):
            draft.letters.after(base, before)
            draft.letters.number(len(bases[base]))
            for form in bases[base]:
                self._add_form(draft, form)
            before = base

    def _add_form(self, draft: _Draft, form: Form) -> None:
        out = draft.letters.bytes
        out.append(self.proclitics[form.proclitic])
        out += number(len(form.spellings))
        for spelling in form.spellings:
            heads = self.found.heads[spelling]
            out += self._spelling(form, spelling) + number(len(heads))
            self.weights.write(heads, draft.gaps, draft.weights)
            draft.places.append(self.found.places[spelling])

    def _spelling(self, form: Form, spelling: str) -> bytes:
        """How a form is spelt, mostly in one byte: its first alef behind the proclitic, its last letter."""
        if form.text == spelling:
            return b"\0"
        at = len(form.proclitic)
        code = _code(form.text, spelling, at)
        if spelt_by(form.text, code, at) == spelling:
            return bytes((code,))
        return bytes((_EXPLICIT,)) + self.alphabet.encode(spelling)

    def _finished(self, number: int, draft: _Draft) -> tuple[bytes, tuple[Shard, ...]]:
        files: list[Shard] = []
        starts: list[int] = []
        for start, content in _cut(draft.places, self.alphabet):
            files.append(shard("places", f"{number}-{len(files)}", content))
            starts.append(start)
        out = Writer(self.alphabet)
        out.number(len(files))
        for start, file in zip(starts, files, strict=True):
            out.number(start)
            out.bytes += file.mark.encode()
        parts = (draft.heads.bytes, draft.letters.bytes, draft.gaps)
        out.bytes += numbers(map(len, parts))
        return bytes(out.bytes + draft.heads.bytes + draft.letters.bytes + draft.gaps + draft.weights), tuple(files)


def _cut(places: Sequence[bytearray], alphabet: Alphabet) -> Iterator[tuple[int, bytes]]:
    """The places of consecutive spellings in files of a bounded size, each with the number of its first spelling."""
    start, out = 0, Writer(alphabet)
    for place, blob in enumerate(places):
        if out.bytes and len(out.bytes) + len(blob) > _PLACES:
            yield start, bytes(out.bytes)
            start, out = place, Writer(alphabet)
        out.number(len(blob))
        out.bytes += blob
    yield start, bytes(out.bytes)


def _code(form: str, spelling: str, at: int) -> int:
    place = form.find(_ALEFS[0], at)
    alef = _ALEFS.find(spelling[place]) if 0 <= place < len(spelling) else 0
    return max(0, alef) | 4 * (spelling[-1] == _TEH_MARBUTA) | 8 * (spelling[-1] == _MAQSURA)


def spelt_by(form: str, code: int, at: int) -> str:
    """The spelling that a code stands for; the client does the same."""
    place = form.find(_ALEFS[0], at)
    if code & 3 and place >= 0:
        form = form[:place] + _ALEFS[code & 3] + form[place + 1 :]
    if code & 4 and form.endswith(_HEH):
        form = form[:-1] + _TEH_MARBUTA
    if code & 8 and form.endswith(_YEH):
        form = form[:-1] + _MAQSURA
    return form
