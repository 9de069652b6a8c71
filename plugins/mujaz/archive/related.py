"""Related briefings, with the reason: what two briefings share, the rarest first.

An inverted index of entities and topics gives the candidates. Of a key that half the archive shares only the
briefings nearest in time are looked at, so the cost is that of the mentions, not of the pairs of briefings.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest
from math import log

from mujaz.model import Briefing, Related

NEAREST = 24  # candidates that one key gives on each side in time
SHOWN = 6
PASSING = 0.35  # weight of an entity that one of the two only mentions
LEAST = 1.5  # what names met in passing must weigh together where the two are about nothing in common


def related(ordered: Sequence[Briefing]) -> dict[str, tuple[Related, ...]]:
    """For each briefing its related ones, best first. ``ordered`` is the archive's order, newest first."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for place, briefing in enumerate(ordered):
        for key in _keys(briefing):
            postings[key].append(place)
    weights = {key: log(1 + len(ordered) / len(places)) for key, places in postings.items()}
    found = ((briefing.id, _of(place, ordered, postings, weights)) for place, briefing in enumerate(ordered))
    return {id_: others for id_, others in found if others}


def _keys(briefing: Briefing) -> tuple[str, ...]:
    return (*briefing.entities, *(f"topic:{topic}" for topic in briefing.topics))


def _of(
    place: int, ordered: Sequence[Briefing], postings: Mapping[str, list[int]], weights: Mapping[str, float]
) -> tuple[Related, ...]:
    briefing = ordered[place]
    shared: defaultdict[int, dict[str, float]] = defaultdict(dict)
    close: set[int] = set()
    for key in _keys(briefing):
        for other in _near(postings[key], place):
            mutual = key.startswith("topic:") or (key in briefing.about and key in ordered[other].about)
            shared[other][key] = weights[key] * (1 if mutual else PASSING)
            close |= {other} if mutual else set()
    scored = ((sum(keys.values()), -abs(other - place), other) for other, keys in shared.items())
    best = nlargest(SHOWN, (item for item in scored if item[2] in close or item[0] >= LEAST))
    return tuple(Related(ordered[other].id, _strongest(shared[other])) for _, _, other in best)


def _near(places: list[int], place: int) -> list[int]:
    """The places of a posting list nearest to one of them, itself left out."""
    at = bisect_left(places, place)
    return places[max(0, at - NEAREST) : at] + places[at + 1 : at + 1 + NEAREST]


def _strongest(keys: Mapping[str, float]) -> tuple[str, ...]:
    return tuple(sorted(keys, key=lambda key: (-keys[key], key))[:3])
