"""What an article is known to name, and what a hit is listed with: support for forms that cannot stand alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from mujaz.entities.gazetteer import Hit, Text
from mujaz.entities.overlaps import Found
from mujaz.model import How

_LISTABLE = {How.NAME: "name", How.ALIAS: "name", How.CAPITAL: "capital"}
_AND = "\u0648"
_COMMAS = ("\u060c", ",", "/", "-", "\u2013")


@dataclass(frozen=True, slots=True)
class Known:
    """The entities that an article names for sure; a hit never supports itself."""

    entities: frozenset[str] = frozenset()
    once: Mapping[tuple[int, int], str] = field(default_factory=dict)  # text and offset of what alone names it

    @staticmethod
    def of(texts: Sequence[Iterable[Found]]) -> Known:
        """What the sure ones among the findings of a first reading name, text by text."""
        sure = [(number, one) for number, found in enumerate(texts) for one in found if one.verdict.sure]
        times = Counter(one.verdict.reading.entity.id for _, one in sure)
        places = {(number, one.hit.stem): one.verdict.reading.entity.id for number, one in sure}
        return Known(frozenset(times), {place: entity for place, entity in places.items() if times[entity] == 1})

    def beside(self, number: int, hit: Hit) -> frozenset[str]:
        """What is known apart from this hit in the text of that number."""
        own = self.once.get((number, hit.stem))
        return self.entities - {own} if own else self.entities


def listed(text: Text, hits: Sequence[Hit]) -> dict[int, frozenset[str]]:
    """By the stem's offset of a hit: whether names of countries or capitals stand beside it in a list."""
    beside: dict[int, frozenset[str]] = {}
    for left, right in pairwise(_longest(hits)):
        if _in_list(text, left, right):
            beside[left.stem] = beside.get(left.stem, frozenset()) | _kind(right)
            beside[right.stem] = beside.get(right.stem, frozenset()) | _kind(left)
    return beside


def _longest(hits: Sequence[Hit]) -> Iterator[Hit]:
    """The hits on countries in the order of the text, without those inside another."""
    end = 0
    for hit in sorted(hits, key=lambda hit: (hit.stem, -hit.end)):
        if hit.stem >= end and hit.readings[0].entity.is_country:
            yield hit
            end = hit.end


def _kind(hit: Hit) -> frozenset[str]:
    """What the hit is in a list; a form that several entities share does not say."""
    shared = len({reading.entity.id for reading in hit.readings}) > 1
    kind = _LISTABLE.get(hit.readings[0].form.alias.how)
    return frozenset({kind}) if kind and not shared else frozenset()


def _in_list(text: Text, left: Hit, right: Hit) -> bool:
    """Whether only «and», a comma or a stroke stands between the two."""
    between = text.folded.text[left.end - 1 : right.start - 1].strip()
    return (not between and right.prefix.letters == _AND) or between in _COMMAS
