"""What an article is about: its countries and actors, the most important first.

Mentioned is not about. Each mention that counts has a weight by how it names its entity (a name 3, another name 3, a
capital or seat that acts 2, a nisba 1.5) and by where it stands (title 4 times, first text after it twice). An actor
that stands for its country lends it half of its weight. An entity is what the article is about when the title names
it, or when its weight is at least a quarter of the heaviest of its sort (countries, actors) and it is named in the
lead or more than once; an article that names a single country or actor is about it. Ties go to the earlier mention.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mujaz.model import How, Kind, Passage

_WEIGHTS = {How.NAME: 3.0, How.ALIAS: 3.0, How.CAPITAL: 2.0, How.SEAT: 2.0, How.NISBA: 1.5}
TITLE, LEAD = -1, 0
_PLACES = {TITLE: 4.0, LEAD: 2.0}
_SHARE = 0.25  # of the heaviest


class Ranking(NamedTuple):
    """Countries and actors, most important first, and those that the article is about."""

    countries: tuple[str, ...]
    actors: tuple[str, ...]
    about: frozenset[str]


@dataclass(slots=True)
class _Weight:
    first: int
    weight: float = 0.0
    count: int = 0
    leading: bool = False
    titled: bool = False


def rank(passages: Sequence[Passage], blocks: int = 0) -> Ranking:  # noqa: ARG001 - shares are of mentions, not of text
    """Rank what the title (block -1) and the blocks of an article mention."""
    weights: dict[str, _Weight] = {}
    countries: set[str] = set()
    for passage in passages:
        for mention in passage.mentions:
            if mention.counts:
                weight = _WEIGHTS.get(mention.how, 1.0)
                _add(weights, mention.entity, passage.block, weight)
                countries.update(mention.also, {mention.entity} if mention.kind is Kind.COUNTRY else ())
                for country in mention.also:
                    _add(weights, country, passage.block, weight / 2)
    order = sorted(weights, key=lambda entity: (-weights[entity].weight, weights[entity].first))
    named = tuple(entity for entity in order if entity in countries)
    actors = tuple(entity for entity in order if entity not in countries)
    return Ranking(named, actors, _about(named, weights) | _about(actors, weights))


def _add(weights: dict[str, _Weight], entity: str, block: int, weight: float) -> None:
    tally = weights.setdefault(entity, _Weight(first=len(weights)))
    tally.weight += weight * _PLACES.get(block, 1.0)
    tally.count += 1
    tally.leading = tally.leading or block in _PLACES
    tally.titled = tally.titled or block == TITLE


def _about(order: Sequence[str], weights: Mapping[str, _Weight]) -> frozenset[str]:
    if not order:
        return frozenset()
    least = weights[order[0]].weight * _SHARE
    heavy = (e for e in order if weights[e].weight >= least and (weights[e].leading or weights[e].count > 1))
    return frozenset((*(e for e in order if weights[e].titled), *heavy)) or frozenset(order[:1])
