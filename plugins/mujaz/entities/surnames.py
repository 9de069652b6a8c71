"""Surnames alone, after the full name: كار after ليام كار is the same person in the rest of the article.

Two persons of one surname are never merged: where an article names both in full, the surname alone is nobody's. Nor
does a surname count right after another first name, or where it is itself a form of another entity.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mujaz.arabic.clitics import PREFIXES
from mujaz.entities.actors import alone
from mujaz.entities.forms import Form, normal, without_article
from mujaz.entities.gazetteer import Gazetteer, Hit, Reading, Text
from mujaz.entities.overlaps import Found
from mujaz.entities.rules import Rules
from mujaz.entities.scene import Scene
from mujaz.entities.verdict import Verdict
from mujaz.model import Alias, Entity, How, Kind

# Words that belong to the name after them (Ibn, Al, Abu, Abd, particles of foreign names), and to the name before.
_BEFORE = frozenset(normal("بن ابن آل أبو أبي عبد بو دي دا فان فون ماك لو سان بنت ولد نصر").split())
_GOD = normal("الله")
_ORDER = frozenset(normal("الابن الأب الأول الثاني الثالث الرابع الخامس السادس الأصغر الأكبر").split())
_SHORTEST = 3


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

    def __init__(self, entities: Iterable[Entity], gazetteer: Gazetteer) -> None:
        persons = [entity for entity in entities if entity.kind is Kind.PERSON]
        named = ((person, surname(person.name)) for person in persons)
        self._of = {person.id: (person, own) for person, own in named if own and own.stem not in gazetteer}
        self._first = frozenset(normal(person.name).split()[0] for person in persons if " " in person.name)

    def after(self, texts: Sequence[Iterable[Found]]) -> Heard:
        """The surnames that an article has introduced by full names."""
        first: dict[Surname, dict[str, tuple[Entity, int, int]]] = {}
        for number, found in enumerate(texts):
            for one in found:
                if (known := self._of.get(one.verdict.reading.entity.id)) and one.verdict.counts:
                    first.setdefault(known[1], {}).setdefault(known[0].id, (known[0], number, one.hit.end))
        return Heard({own: next(iter(by.values())) for own, by in first.items() if len(by) == 1})

    def find(self, number: int, text: Text, heard: Heard, rules: Rules) -> Iterator[Found]:
        """The surnames alone in a text of the article."""
        for own, (person, text_number, offset) in heard.since.items():
            if number < text_number:
                continue
            reading = Reading(person, Form(own.stem, Alias(own.stem, How.ALIAS, strong=False), own.definite))
            for hit in _standing(text.words, own, offset if number == text_number else 0):
                if not self._of_another(text.words, hit, rules) and alone(Scene(text, hit), rules):
                    yield Found(hit, Verdict(reading, How.ALIAS, counts=True, why="surname after the full name"))

    def _of_another(self, words: str, hit: Hit, rules: Rules) -> bool:
        """Whether the words around make it another person's name: a first name before it, «son of» after it."""
        last = words[max(0, hit.start - 30) : hit.start].split()[-1:]
        following = words[hit.end : hit.end + 6].split()[:1]
        others = self._first | rules.parts.given_names | _BEFORE | rules.persons.named_after
        return any(word in others for word in last) or any(word in _BEFORE for word in following)


def surname(name: str) -> Surname | None:
    """The surname in a person's name; none where the name has one word, or ends in a number or «junior»."""
    words = normal(name).split()
    if len(words) < 2 or words[-1] in _ORDER:  # noqa: PLR2004 - a first name and a surname
        return None
    size = 2 if words[-2] in _BEFORE or words[-1] == _GOD else 1
    definite, bare = without_article(" ".join(words[-size:])) if size < len(words) else (False, "")
    return Surname(bare, definite) if len(bare) >= _SHORTEST else None


def _standing(words: str, own: Surname, start: int) -> Iterator[Hit]:
    """Where the surname stands as a word, with clitics before it, and with its article where it has one."""
    at = words.find(own.stem + " ", start)
    while at >= 0:
        begin = words.rfind(" ", 0, at) + 1
        prefix = PREFIXES.get(words[begin:at])
        if prefix and prefix.definite == own.definite:
            yield Hit(begin, at, at + len(own.stem), prefix, ())
        at = words.find(own.stem + " ", at + 1)
