"""What an article is about: its countries and actors, the most important first.

Mentioned is not about. Each mention that counts has a weight by how it names its entity (a name or another name 3, a
capital or seat that acts 2, an adjective 1.5) and by where it stands: four times in the title, twice in the lead, which
is the first text after the title, or the first two of an article of more than ten. An actor that stands for its country
lends it half of its weight. Ties go to what is named first.

An entity is what the article is about when the title names it, or when its weight is at least a quarter of the heaviest
of its sort (countries, actors) and it is named in the lead or more than once; where the title names a country or a
person, who has a country, adjectives («السوق الجزائرية») are not names. A medium is a source rather than a subject: the
article is about it only when the title names it elsewhere than at its start («بلومبيرغ: محادثة نادرة»).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mujaz.model import How, Kind, Mention, Passage

_WEIGHTS = {How.NAME: 3.0, How.ALIAS: 3.0, How.CAPITAL: 2.0, How.SEAT: 2.0, How.NISBA: 1.5}
TITLE, LEAD = -1, 0
_IN_TITLE, _IN_LEAD = 4.0, 2.0
_LENT = 0.5  # of an actor's weight to the country it stands for
_LONG = 10  # blocks from which on the lead has two
_SHARE = 0.25  # of the heaviest
_SETTLE = (Kind.COUNTRY, Kind.PERSON)  # named in the title, they say where the article is at home


class Ranking(NamedTuple):
    """Countries and actors, most important first, and those that the article is about."""

    countries: tuple[str, ...]
    actors: tuple[str, ...]
    about: frozenset[str]


@dataclass(slots=True)
class _Tally:
    kind: Kind
    first: int
    weight: float = 0.0
    count: int = 0
    named: int = 0  # without adjectives
    leading: bool = False
    titled: bool = False


def rank(passages: Sequence[Passage], blocks: int = 1) -> Ranking:
    """Rank what the title (block -1) and the blocks of an article mention.

    Args:
        passages: The mentions, by block.
        blocks: How many blocks the article has.
    """
    lead = 2 if blocks > _LONG else 1
    tallies: dict[str, _Tally] = {}
    for passage in passages:
        for entity, kind, how, weight in _weighed(passage):
            tally = tallies.setdefault(entity, _Tally(kind, first=len(tallies)))
            tally.weight += weight * (
                _IN_TITLE if passage.block == TITLE else _IN_LEAD if passage.block < lead else 1.0
            )
            tally.count += 1
            tally.named += how is not How.NISBA
            tally.leading |= passage.block < lead
            tally.titled |= passage.block == TITLE
    order = sorted(tallies, key=lambda entity: (-tallies[entity].weight, tallies[entity].first))
    countries = tuple(entity for entity in order if tallies[entity].kind is Kind.COUNTRY)
    actors = tuple(entity for entity in order if tallies[entity].kind is not Kind.COUNTRY)
    sources = frozenset(_sources(passages))
    about = frozenset((*_about(countries, tallies), *(one for one in _about(actors, tallies) if one not in sources)))
    return Ranking(countries, actors, about)


def _weighed(passage: Passage) -> Iterator[tuple[str, Kind, How, float]]:
    """What each mention that counts gives to whom."""
    for mention in passage.mentions:
        if mention.counts:
            weight = _WEIGHTS.get(mention.how, 1.0)
            yield mention.entity, mention.kind, mention.how, weight
            yield from ((country, Kind.COUNTRY, mention.how, weight * _LENT) for country in mention.also)


def _sources(passages: Sequence[Passage]) -> Iterator[str]:
    """The media that the article quotes rather than treats."""
    title = next((passage.mentions for passage in passages if passage.block == TITLE), ())
    subjects = {mention.entity for mention in title if not _announces(mention)}
    for passage in passages:
        for mention in passage.mentions:
            if mention.kind is Kind.MEDIA and mention.entity not in subjects:
                yield mention.entity


def _announces(mention: Mention) -> bool:
    """Whether the mention opens the text, as an attribution does («بلومبيرغ: …»)."""
    return mention.start == 0


def _about(order: Sequence[str], tallies: Mapping[str, _Tally]) -> Iterator[str]:
    least = tallies[order[0]].weight * _SHARE if order else 0.0
    titled = any(tally.titled and tally.kind in _SETTLE for tally in tallies.values())
    for entity in order:
        tally = tallies[entity]
        repeated = (tally.named if titled else tally.count) > 1
        if tally.titled or (tally.weight >= least and (tally.leading or repeated)):
            yield entity
