"""Near-duplicates: briefings most of whose text is that of another, found without comparing all pairs.

A near-duplicate is one report printed again, corrected or carried on, most of its sentences the same; two forecasts or
two lists of fixtures are none. A text is the set of its pairs of neighbouring words, hashed. Of each the smallest
hashes are a sample that two texts share in proportion to what they have in common (bottom-k sketch, Broder 1997, the
one-hash form of MinHash); who shares some of them is compared in full. There a pair of words weighs the less, the more
texts have it: what follows a form shares the form and not what is rare in it.

The standard library does this in seconds for ten thousand texts; datasketch and simhash were left out since they bring
numpy (and scipy): some 60 MB for a hash table.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import sqrt
from zlib import crc32

from mujaz.reading.lines import key

SAMPLE = 32  # smallest hashes by which candidates are found
CROWD = 20  # texts that share a pair of words beyond which it is a phrase of the house and says nothing
SHARED = 2  # hashes of the sample that candidates share at least
LEAST = 12  # pairs of words below which a text is too short to tell
ALIKE = 0.56  # share of the shorter text's pairs, weighed, from which on two are near-duplicates
_WEIGHTS = (0.0, *(1 / sqrt(count) for count in range(1, CROWD + 1)))  # of a pair, by the number of texts that have it
RATIO = 0.3  # of their lengths; a line quoted in a long article is no duplicate of it


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two texts, by name, the later one first, and the share of the shorter one that both have."""

    name: str
    other: str
    share: float


def sketch(text: str) -> array[int]:
    """The hashed pairs of neighbouring words of a text, sorted."""
    words = key(text).encode().split()
    return array("I", sorted(set(map(crc32, map(b" ".join, pairwise(words))))))


def duplicates(sketches: Mapping[str, Sequence[int]]) -> Iterator[Duplicate]:
    """The pairs of near-duplicates, each once, in the order of the names."""
    names = [name for name in sorted(sketches) if len(sketches[name]) >= LEAST]
    texts = _Texts([sketches[name] for name in names])
    for place, others in enumerate(texts.candidates()):
        for other in others:
            share = texts.share(place, other)
            if share >= ALIKE:
                yield Duplicate(names[place], names[other], share)


class _Texts:
    """Sketches by place, and how many texts have each pair of words."""

    def __init__(self, sketches: Sequence[Sequence[int]]) -> None:
        self._sketches = sketches
        self._counts = Counter(chain.from_iterable(sketches))
        self._crowded = frozenset(value for value, count in self._counts.items() if count > CROWD)
        self._rare: dict[int, frozenset[int]] = {}

    def candidates(self) -> Iterator[list[int]]:
        """For each text the earlier ones that share enough of its sample, sorted."""
        holding: defaultdict[int, list[int]] = defaultdict(list)
        for place, sketched in enumerate(self._sketches):
            telling = [value for value in sketched[:SAMPLE] if 1 < self._counts[value] <= CROWD]
            shared = Counter(chain.from_iterable(holding[value] for value in telling))
            yield sorted(other for other, count in shared.items() if count >= SHARED)
            for value in telling:
                holding[value].append(place)

    def share(self, one: int, other: int) -> float:
        """The share of the shorter text's own pairs that both have, weighed; none where their lengths differ too much.

        What a pair weighs is one by the root of the number of texts that have it, these two counted as one.
        """
        shorter, longer = sorted((one, other), key=lambda place: len(self._sketches[place]))
        if len(self._sketches[shorter]) < RATIO * len(self._sketches[longer]):
            return 0.0
        first, second = sorted((self._own(shorter), self._own(longer)), key=len)
        common = first & second
        if len(first) < LEAST or _at_most(len(common), len(first) - len(common)) < ALIKE:
            return 0.0
        counts = self._counts
        both = sum(_WEIGHTS[max(1, counts[value] - 1)] for value in sorted(common))
        alone = sum(_WEIGHTS[counts[value]] for value in sorted(first - second))
        return both / (both + alone)

    def _own(self, place: int) -> frozenset[int]:
        """The pairs of a text that are no phrase of the house."""
        if place not in self._rare:
            self._rare[place] = frozenset(self._sketches[place]) - self._crowded
        return self._rare[place]


def _at_most(common: int, alone: int) -> float:
    """What the weighed share can be at most; it rules out most candidates before anything is summed."""
    return common / (common + alone * _WEIGHTS[CROWD]) if common else 0.0
