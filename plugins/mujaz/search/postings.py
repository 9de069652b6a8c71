"""In which briefings a spelling stands, and how much each is about it, as a shard holds them.

The weight of a word in a briefing is BM25's, without the word's rarity, which the client adds: it grows with how often
the word stands there, less and less, and falls with the briefing's length. Three bits hold it; two more say that the
word is in the title or in the lead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mujaz.search.coding import number
from mujaz.search.collect import LEAD, MET, NUMBER, TITLE, Occurrences

_STEPS = 8  # weights of three bits
_FIELDS, _LOW = TITLE | LEAD, (1 << NUMBER) - 1
_K1, _B = 1.2, 0.5


@dataclass(frozen=True, slots=True)
class Weights:
    """Weighs words. ``norms`` is, for each briefing, what BM25 makes of its length."""

    norms: Sequence[float]

    @classmethod
    def of(cls, found: Occurrences) -> Weights:
        """The weights of a collection."""
        mean = sum(found.lengths) / max(1, len(found.lengths))
        return cls([_K1 * (1 - _B + _B * (length / mean)) for length in found.lengths])

    def write(self, heads: Iterable[int], gaps: bytearray, weights: bytearray) -> None:
        """A word's postings: how many briefings are left out before each, and weights and fields, one byte each."""
        next_one = 0
        for head in heads:
            briefing = head >> NUMBER
            met = (head & _LOW) >> MET
            gaps += number(briefing - next_one)
            weights.append(int(met / (met + self.norms[briefing]) * _STEPS) | head & _FIELDS)
            next_one = briefing + 1
