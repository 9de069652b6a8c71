"""The matcher: where an article names entities.

The article is read twice: first what is sure in itself, then, knowing that, what needs support (weak forms, surnames,
homographs). Mentions come in the order of the text; those that count do not overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mujaz.entities.decide import Verdict, decide
from mujaz.entities.gazetteer import Gazetteer, Hit, Text, ready
from mujaz.entities.rules import Rules, load_rules
from mujaz.entities.scene import Scene
from mujaz.model import Entity, How, Mention


@dataclass(frozen=True, slots=True)
class _Found:
    hit: Hit
    verdict: Verdict


class Recogniser:
    """Finds the mentions of entities in articles; built once for a registry."""

    def __init__(self, entities: Mapping[str, Entity] | Iterable[Entity], rules: Rules | None = None) -> None:
        self._gazetteer = Gazetteer(entities.values() if isinstance(entities, Mapping) else entities)
        self._rules = rules or load_rules()

    def read(self, texts: Sequence[str]) -> tuple[tuple[Mention, ...], ...]:
        """The mentions in the texts of one article, its title first; offsets are those of each text."""
        made = [ready(text) for text in texts]
        hits = [list(self._gazetteer.hits(text.words)) for text in made]
        known = frozenset(self._known(made, hits))
        return tuple(self._mentions(text, found, known) for text, found in zip(made, hits, strict=True))

    def _known(self, texts: Sequence[Text], hits: Sequence[list[Hit]]) -> Iterator[str]:
        """The entities that the article names beyond doubt."""
        for text, found in zip(texts, hits, strict=True):
            for one in _outermost(self._decided(text, found, frozenset())):
                if one.verdict.counts:
                    yield one.verdict.reading.entity.id

    def _decided(self, text: Text, hits: Iterable[Hit], known: frozenset[str]) -> list[_Found]:
        verdicts = ((hit, decide(Scene(text, hit, known), self._rules)) for hit in hits)
        return [_Found(hit, verdict) for hit, verdict in verdicts if verdict]

    def _mentions(self, text: Text, hits: Iterable[Hit], known: frozenset[str]) -> tuple[Mention, ...]:
        found = _outermost(self._decided(text, hits, known))
        return tuple(_mention(text, one) for one in found)


def _outermost(found: Iterable[_Found]) -> list[_Found]:
    """Leftmost and longest first; what lies inside a mention that counts is a part of it or goes."""
    ordered = sorted(found, key=lambda one: (one.hit.stem, -one.hit.end, not one.verdict.counts))
    kept: list[_Found] = []
    cover, reach = None, 0
    for one in ordered:
        if one.hit.stem >= reach or cover is None:
            kept.append(one)
        elif part := _part(cover, one):
            kept.append(part)
        if one.verdict.counts and one.hit.end > reach and one.hit.stem >= reach:
            cover, reach = one.verdict, one.hit.end
    return sorted(kept, key=lambda one: (one.hit.start, -one.hit.end))


def _part(cover: Verdict, inner: _Found) -> _Found | None:
    """A country inside an actor's name is recorded as a part; everything else inside a name goes."""
    whole, entity = cover.reading.entity, inner.verdict.reading.entity
    if whole.is_country or not entity.is_country or inner.verdict.how is How.AMBIGUOUS:
        return None
    counted = entity.id in whole.stands_for
    why = f"part of «{whole.name}»" + (", which stands for it" if counted else "")
    return _Found(inner.hit, Verdict(inner.verdict.reading, How.PART, counts=False, why=why))


def _mention(text: Text, found: _Found) -> Mention:
    start, end = text.folded.span(found.hit.start - 1, found.hit.end - 1)
    entity = found.verdict.reading.entity
    return Mention(
        entity=entity.id,
        kind=entity.kind,
        start=start,
        end=end,
        surface=text.shown[start:end],
        how=found.verdict.how,
        alias=found.verdict.reading.form.alias.text,
        why=found.verdict.why,
        counts=found.verdict.counts,
        also=entity.stands_for if found.verdict.counts else (),
    )
