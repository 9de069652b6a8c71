"""In which briefings a spelling stands, how much each is about it, and at which places.

The weight of a word in a briefing is BM25's, without the word's rarity, which the client adds: it grows with how often
the word stands there, less and less, and falls with the briefing's length. Three bits hold it; two more say that the
word is in the title or in the lead.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.search.collect import Occurrences, readings

TITLE, LEAD = 8, 16
_STEPS = 7  # the highest weight of three bits
_K1, _B = 1.2, 0.5


@dataclass(frozen=True, slots=True)
class Posting:
    """One briefing: its number, its weight and fields as one byte, and the places of the word."""

    number: int
    weight: int
    places: array[int]


@dataclass(frozen=True, slots=True)
class Postings:
    """Reads postings out of what was collected."""

    found: Occurrences
    mean: float  # words of a briefing

    @classmethod
    def of(cls, found: Occurrences) -> Postings:
        """The postings of a collection."""
        return cls(found, sum(found.lengths) / max(1, len(found.lengths)))

    def of_word(self, spelling: str) -> Iterator[Posting]:
        """The postings of a spelling, the oldest briefing first."""
        for number, places in readings(self.found.places[spelling]):
            yield Posting(number, self._weight(number, places), places)

    def _weight(self, number: int, places: array[int]) -> int:
        length = self.found.lengths[number] / self.mean
        much = len(places) / (len(places) + _K1 * (1 - _B + _B * length))
        weight = min(_STEPS, int(much * (_STEPS + 1)))
        if places[0] < self.found.titles[number]:
            weight |= TITLE
        if any(self.found.titles[number] <= place < self.found.leads[number] for place in places):
            weight |= LEAD
        return weight
