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
from itertools import pairwise
from math import sqrt
from zlib import crc32

from mujaz.reading.lines import key

SAMPLE = 32  # smallest hashes by which candidates are found
CROWD = 20  # texts that share a pair of words beyond which it is a phrase of the house and says nothing
SHARED = 2  # hashes of the sample that candidates share at least
LEAST = 12  # pairs of words below which a text is too short to tell
ALIKE = 0.56  # share of the shorter text's pairs, weighed, from which on two are near-duplicates
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
    counts = Counter(value for name in names for value in sketches[name])
    sharing: defaultdict[int, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        for value in sketches[name][:SAMPLE]:
            sharing[value].append(place)
    for place, name in enumerate(names):
        shared: Counter[int] = Counter()
        for value in sketches[name][:SAMPLE]:
            if counts[value] <= CROWD:
                shared.update(other for other in sharing[value] if other < place)
        for other in sorted(other for other, count in shared.items() if count >= SHARED):
            share = _share(sketches[name], sketches[names[other]], counts)
            if share >= ALIKE:
                yield Duplicate(name, names[other], share)


def _share(one: Sequence[int], other: Sequence[int], counts: Mapping[int, int]) -> float:
    """The share of the shorter text's own pairs that both have, weighed; none where their lengths differ too much.

    What a pair weighs is one by the root of the number of texts that have it, these two counted as one.
    """
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < RATIO * len(longer):
        return 0.0
    first, second = sorted(
        ({value for value in values if counts[value] <= CROWD} for values in (shorter, longer)), key=len
    )
    if len(first) < LEAST:
        return 0.0
    both = sum(1 / sqrt(max(1, counts[value] - 1)) for value in sorted(first & second))
    alone = sum(1 / sqrt(counts[value]) for value in sorted(first - second))
    return both / (both + alone)
