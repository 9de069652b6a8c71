"""What a machine suggests about a curated briefing: names that its lists lack or need not have, a summary, records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mujaz.archive.bench import Bench
from mujaz.archive.outlets import new_outlet_id
from mujaz.desk.drafting import first_sentence
from mujaz.entities.suggest import suggest
from mujaz.model import Briefing, Mention
from mujaz.phrases import say
from mujaz.reading.markdown import plain
from mujaz.reading.yaml_text import dump_yaml


class Deed(StrEnum):
    """What accepting a suggestion does."""

    ADD = "add"
    DROP = "drop"
    SUMMARY = "summary"
    NEW = "new"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to accept or leave: ``id`` names it in flags, ``message`` says it to a person.

    ``text`` is the summary, or the record that is written; ``file`` is where below the hand-written pages.
    """

    id: str
    deed: Deed
    key: str
    message: str
    text: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """Makes suggestions about one briefing: as it states itself, and as it would be if its lists were left out."""

    lang: str
    bench: Bench
    stated: Briefing
    keys: frozenset[str]
    derived: Briefing

    def all(self, mentions: tuple[Mention, ...]) -> Iterator[Suggestion]:
        """First what the lists lack or have too much, then a summary, then outlets and names that no record knows."""
        surfaces = {one.entity: one.surface for one in reversed(mentions) if one.counts}
        surfaces |= {code: one.surface for one in mentions for code in one.also if code not in surfaces}
        yield from self._of_list("countries", surfaces)
        yield from self._of_list("actors", surfaces)
        if not self.stated.summary and (sentence := plain(first_sentence(self.derived))):
            message = say(self.lang, "review_summary", sentence=sentence)
            yield Suggestion("summary", Deed.SUMMARY, "summary", message, sentence)
        yield from self._outlets()
        yield from self._unknown()

    def _of_list(self, key: str, surfaces: Mapping[str, str]) -> Iterator[Suggestion]:
        if key not in self.keys:
            return  # derived as it is
        stated, found = getattr(self.stated, key), getattr(self.derived, key)
        for id_ in found:
            if id_ not in stated:
                words = {"surface": surfaces.get(id_, ""), "name": self.bench.names[id_].name, "id": id_, "key": key}
                yield Suggestion(id_, Deed.ADD, key, say(self.lang, "review_add", **words))
        for id_ in stated:
            if id_ not in found:
                name = self.bench.names[id_].name if id_ in self.bench.names else "؟"
                yield Suggestion(id_, Deed.DROP, key, say(self.lang, "review_drop", id=id_, name=name, key=key))

    def _outlets(self) -> Iterator[Suggestion]:
        names = {self.stated.publisher: "publisher", self.stated.origin: "origin"}
        for name, key in names.items():
            if name and self.bench.briefer.outlets.resolve(name) not in self.bench.known_outlets:
                id_ = new_outlet_id(name)
                message = say(self.lang, "review_outlet", name=name, id=id_)
                yield Suggestion(id_, Deed.OUTLET, key, message, _record(name=name), f"sources/{id_}.md")

    def _unknown(self) -> Iterator[Suggestion]:
        blocks = (plain(block.text) if self.derived.markup else block.text for block in self.derived.body)
        for one in suggest([(self.stated.id, [self.derived.title, *blocks])], self.bench.names, least=1):
            message = say(self.lang, "review_new", name=one.name, id=one.id)
            record = _record(id=one.id, name=one.name, kind=one.kind.value)
            yield Suggestion(one.id, Deed.NEW, "actors", message, record, f"actors/{one.id}.md")


def _record(**values: str) -> str:
    """A page of a new record, with nothing but its front matter."""
    return f"---\n{dump_yaml(values)}---\n"
