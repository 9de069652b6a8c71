"""The matcher: where an article names entities.

The article is read twice: first what is sure in itself, then, knowing that, what needs support (weak forms, surnames,
homographs). Mentions come in the order of the text; those that count do not overlap, save where one form names two
countries (الكوريتان).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mujaz.entities.decide import Cases, decide
from mujaz.entities.form_index import form_index
from mujaz.entities.gazetteer import Gazetteer, Text, ready
from mujaz.entities.known import Known, listed
from mujaz.entities.overlaps import Found, outermost
from mujaz.entities.rules import Rules, load_rules
from mujaz.entities.scene import Scene
from mujaz.entities.surnames import Surnames
from mujaz.entities.verdict import Verdict
from mujaz.model import Entity, Mention

Verdicts = tuple[Verdict, ...]


class Recogniser:
    """Finds the mentions of entities in articles; built once for a registry."""

    def __init__(self, entities: Mapping[str, Entity] | Iterable[Entity], rules: Rules | None = None) -> None:
        held = entities if isinstance(entities, Mapping) else {entity.id: entity for entity in entities}
        index = form_index(held)
        self._gazetteer = Gazetteer(held, index)
        self._cases = Cases(rules or load_rules())
        self._surnames = Surnames(index, self._cases.rules)

    def read(self, texts: Sequence[str]) -> tuple[tuple[Mention, ...], ...]:
        """The mentions in the texts of one article, its title first; offsets are those of each text."""
        made = [ready(text) for text in texts]
        scenes = [self._scenes(text) for text in made]
        first = [[(scene, decide(scene, self._cases)) for scene in of] for of in scenes]
        sure = [outermost(_found(decided)) for decided in first]
        known, heard = Known.of(sure), self._surnames.after(sure)
        mentions = []
        for number, (text, decided) in enumerate(zip(made, first, strict=True)):
            alone = list(self._surnames.find(number, text, heard))
            standing = sure[number]
            if alone or any(scene.asked for scene, _ in decided):
                again = [self._again(number, scene, verdicts, known) for scene, verdicts in decided]
                standing = outermost([*_found(again), *alone])
            mentions.append(tuple(_mention(text, found) for found in standing))
        return tuple(mentions)

    def _scenes(self, text: Text) -> list[Scene]:
        """The hits of a text in their surroundings."""
        hits = list(self._gazetteer.hits(text.words))
        peers = listed(text, hits)
        return [Scene(text, hit, peers.get(hit.stem, frozenset())) for hit in hits]

    def _again(self, number: int, scene: Scene, verdicts: Verdicts, known: Known) -> tuple[Scene, Verdicts]:
        """The verdicts, knowing what the article names elsewhere; those that did not ask for it stay."""
        if not scene.asked:
            return scene, verdicts
        scene.elsewhere = known.beside(number, scene.hit)
        return scene, decide(scene, self._cases) if scene.elsewhere else verdicts


def _found(decided: Iterable[tuple[Scene, Verdicts]]) -> Iterator[Found]:
    return (Found(scene.hit, verdict) for scene, verdicts in decided for verdict in verdicts)


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
