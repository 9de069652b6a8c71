"""Surnames alone, after the full name: كار after ليام كار is the same person in the rest of the article.

Two persons of one surname are never merged: where an article names both in full, the surname alone is nobody's. Nor
does a surname count right after another first name, or where it is itself a form of another entity.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mujaz.arabic.clitics import PREFIXES
from mujaz.entities.actors import alone
from mujaz.entities.form_index import FormIndex
from mujaz.entities.forms import Form
from mujaz.entities.gazetteer import Hit, Reading, Text
from mujaz.entities.overlaps import Found
from mujaz.entities.rules import Rules
from mujaz.entities.scene import Scene
from mujaz.entities.surname import JOINED
from mujaz.entities.verdict import Verdict
from mujaz.model import Alias, Entity, How
from mujaz.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Surname:
    """A folded surname without its article, and whether it has one."""

    stem: str
    definite: bool


@dataclass(frozen=True, slots=True)
class Heard:
    """By surname: the person, and the text and offset from which on the surname alone is theirs."""

    since: Mapping[Surname, tuple[Entity, int, int]]


class Surnames:
    """The surnames of the persons of a registry."""

    def __init__(self, index: FormIndex, rules: Rules) -> None:
        self._rules = rules
        self._of = {identity: Surname(*own) for identity, own in index.surnames.items()}
        first = rules.parts.given_names.union(index.first_names)
        self._others = first | JOINED | rules.persons.named_after  # after these a surname is another's

    def after(self, texts: Sequence[Iterable[Found]]) -> Heard:
        """The surnames that an article has introduced by full names."""
        first: dict[Surname, dict[str, tuple[Entity, int, int]]] = {}
        for number, found in enumerate(texts):
            for one in found:
                person = one.verdict.reading.entity
                if (own := self._of.get(person.id)) and one.verdict.counts:
                    first.setdefault(own, {}).setdefault(person.id, (person, number, one.hit.end))
        return Heard({own: next(iter(by.values())) for own, by in first.items() if len(by) == 1})

    def find(self, number: int, text: Text, heard: Heard) -> Iterator[Found]:
        """The surnames alone in a text of the article."""
        for own, (person, text_number, offset) in heard.since.items():
            if number < text_number:
                continue
            reading = Reading(person, Form(own.stem, Alias(own.stem, How.ALIAS, strong=False), own.definite))
            for hit in _standing(text.words, own, offset if number == text_number else 0):
                if not self._of_another(text.words, hit) and alone(Scene(text, hit), self._rules):
                    yield Found(hit, Verdict(reading, How.ALIAS, counts=True, why=Phrase("why_surname")))

    def _of_another(self, words: str, hit: Hit) -> bool:
        """Whether the words around make it another person's name: a first name before it, «son of» after it."""
        last = words[max(0, hit.start - 30) : hit.start].split()[-1:]
        following = words[hit.end : hit.end + 6].split()[:1]
        return any(word in self._others for word in last) or any(word in JOINED for word in following)


def _standing(words: str, own: Surname, start: int) -> Iterator[Hit]:
    """Where the surname stands as a word, with clitics before it, and with its article where it has one."""
    at = words.find(own.stem + " ", start)
    while at >= 0:
        begin = words.rfind(" ", 0, at) + 1
        prefix = PREFIXES.get(words[begin:at])
        if prefix and prefix.definite == own.definite:
            yield Hit(begin, at, at + len(own.stem), prefix, ())
        at = words.find(own.stem + " ", at + 1)
