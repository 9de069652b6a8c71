"""Near-duplicates: briefings most of whose text is that of another, found without comparing all pairs.

A text is the set of its pairs of neighbouring words, hashed. Of each the smallest hashes are a sample that two texts
share in proportion to what they have in common (bottom-k sketch, Broder 1997, the one-hash form of MinHash); who
shares some of them is compared in full. The standard library does this in a second for ten thousand texts; datasketch
and simhash were left out since they bring numpy (and scipy): some 60 MB for a hash table.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

from mujaz.reading.lines import key

SAMPLE = 32  # smallest hashes by which candidates are found
CROWD = 20  # texts that share a pair of words beyond which it is a phrase of the house and says nothing
SHARED = 2  # hashes of the sample that candidates share at least
LEAST = 12  # pairs of words below which a text is too short to tell
ALIKE = 0.55  # share of the shorter text's pairs from which on two are near-duplicates
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
    return array("I", sorted({crc32(b" ".join(pair)) for pair in pairwise(words)}))


def duplicates(sketches: Mapping[str, Sequence[int]]) -> Iterator[Duplicate]:
    """The pairs of near-duplicates, each once, in the order of the names."""
    names = [name for name in sorted(sketches) if len(sketches[name]) >= LEAST]
    common = _common(sketches[name] for name in names)
    sharing: defaultdict[int, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        for value in sketches[name][:SAMPLE]:
            sharing[value].append(place)
    for place, name in enumerate(names):
        shared: Counter[int] = Counter()
        for value in sketches[name][:SAMPLE]:
            if value not in common:
                shared.update(other for other in sharing[value] if other < place)
        for other in sorted(other for other, count in shared.items() if count >= SHARED):
            share = _share(sketches[name], sketches[names[other]], common)
            if share >= ALIKE:
                yield Duplicate(name, names[other], share)


def _common(sketches: Iterable[Sequence[int]]) -> frozenset[int]:
    """The pairs of words that more than a few texts have."""
    counts = Counter(value for values in sketches for value in values)
    return frozenset(value for value, count in counts.items() if count > CROWD)


def _share(one: Sequence[int], other: Sequence[int], common: frozenset[int]) -> float:
    """The share of the shorter text's own pairs that both have; none where their lengths differ too much."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < RATIO * len(longer):
        return 0.0
    own = sorted((set(shorter) - common, set(longer) - common), key=len)
    return len(own[0] & own[1]) / len(own[0]) if len(own[0]) >= LEAST else 0.0
