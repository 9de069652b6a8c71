"""The matcher: where an article names entities.

The article is read twice: first what is sure in itself, then, knowing that, what needs support (weak forms, surnames,
homographs). Mentions come in the order of the text; those that count do not overlap, save where one form names two
countries (الكوريتان).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mujaz.entities.decide import decide
from mujaz.entities.form_index import form_index
from mujaz.entities.gazetteer import Gazetteer, Hit, Text, ready
from mujaz.entities.known import Known, listed
from mujaz.entities.overlaps import Found, outermost
from mujaz.entities.rules import Rules, load_rules
from mujaz.entities.scene import Scene
from mujaz.entities.surnames import Heard, Surnames
from mujaz.model import Entity, Mention


class Recogniser:
    """Finds the mentions of entities in articles; built once for a registry."""

    def __init__(self, entities: Mapping[str, Entity] | Iterable[Entity], rules: Rules | None = None) -> None:
        held = entities if isinstance(entities, Mapping) else {entity.id: entity for entity in entities}
        index = form_index(held)
        self._gazetteer = Gazetteer(held, index)
        self._surnames = Surnames(held, index)
        self._rules = rules or load_rules()

    def read(self, texts: Sequence[str]) -> tuple[tuple[Mention, ...], ...]:
        """The mentions in the texts of one article, its title first; offsets are those of each text."""
        made = [ready(text) for text in texts]
        hits = [list(self._gazetteer.hits(text.words)) for text in made]
        sure = [outermost(self._found(text, its, Known())) for text, its in zip(made, hits, strict=True)]
        known = Known.of((text, found) for text, its in zip(made, sure, strict=True) for found in its)
        later = self._surnames.after(sure)
        return tuple(
            tuple(_mention(text, found) for found in self._all(number, text, its, known, later))
            for number, (text, its) in enumerate(zip(made, hits, strict=True))
        )

    def _all(self, number: int, text: Text, hits: Sequence[Hit], known: Known, later: Heard) -> list[Found]:
        """What the text names, knowing what the article names for sure; surnames fill what is left."""
        found = [*self._found(text, hits, known)]
        return outermost([*found, *self._surnames.find(number, text, later, self._rules)])

    def _found(self, text: Text, hits: Sequence[Hit], known: Known) -> Iterator[Found]:
        peers = listed(text, hits)
        for hit in hits:
            scene = Scene(text, hit, known.beside(text, hit), peers.get(hit.stem, frozenset()))
            for verdict in decide(scene, self._rules):
                yield Found(hit, verdict)


def _mention(text: Text, found: Found) -> Mention:
    start, end = text.folded.span(found.hit.start - 1, found.hit.end - 1)
    entity, verdict = found.verdict.reading.entity, found.verdict
    return Mention(
        entity=entity.id,
        kind=entity.kind,
        start=start,
        end=end,
        surface=text.shown[start:end],
        how=verdict.how,
        alias=verdict.reading.form.alias.text,
        why=verdict.why,
        counts=verdict.counts,
        also=entity.stands_for if verdict.counts else (),
    )
