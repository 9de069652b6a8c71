"""Surnames alone, after the full name: كار after ليام كار is the same person in the rest of the article.

Two persons of one surname are never merged: where an article names both in full, the surname alone is nobody's. Nor
does a surname count right after another given name, or where it is itself a country's adjective or another entity's
form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mujaz.arabic.clitics import PREFIXES
from mujaz.entities.forms import Form, normal, without_article
from mujaz.entities.gazetteer import Gazetteer, Hit, Reading, Text
from mujaz.entities.overlaps import Found
from mujaz.entities.rules import Rules
from mujaz.entities.verdict import Verdict
from mujaz.model import Alias, Entity, How, Kind

# Words that belong to the name after them: Ibn, Al, Abu, Abd, and what foreign surnames start with.
_JOINS = frozenset(
    map(
        normal,
        ("بن", "ابن", "آل", "أبو", "أبي", "عبد", "بو", "دي", "دا", "فان", "فون", "ماك", "لو", "سان", "بنت", "ولد"),
    )
)
_SHORTEST = 3


class Surnames:
    """The surnames of the persons of a registry."""

    @dataclass(frozen=True, slots=True)
    class Heard:
        """By surname: the person, and the text and offset from which on the surname alone is theirs."""

        since: Mapping[str, tuple[Entity, int, int]]

    def __init__(self, entities: Iterable[Entity], gazetteer: Gazetteer) -> None:
        persons = (entity for entity in entities if entity.kind is Kind.PERSON)
        named = ((person, surname(person.name)) for person in persons)
        self._of = {person.id: (person, own) for person, own in named if own and own not in gazetteer}

    def after(self, texts: Sequence[Iterable[Found]]) -> Heard:
        """The surnames that an article has introduced by full names."""
        first: dict[str, dict[str, tuple[Entity, int, int]]] = {}
        for number, found in enumerate(texts):
            for one in found:
                if (known := self._of.get(one.verdict.reading.entity.id)) and one.verdict.counts:
                    first.setdefault(known[1], {}).setdefault(known[0].id, (known[0], number, one.hit.end))
        return Surnames.Heard({own: next(iter(by.values())) for own, by in first.items() if len(by) == 1})

    def find(self, number: int, text: Text, heard: Heard, rules: Rules) -> Iterator[Found]:
        """The surnames alone in a text of the article."""
        for own, (person, text_number, offset) in heard.since.items():
            if number >= text_number:
                start = offset if number == text_number else 0
                for hit in _standing(text.words, own, start):
                    if not _other_person(text.words, hit, rules):
                        yield Found(
                            hit,
                            Verdict(_reading(person, own), How.ALIAS, counts=True, why="surname after the full name"),
                        )


def surname(name: str) -> str:
    """The folded surname of a person's name without its article; empty where the name has one word."""
    words = normal(name).split()
    if len(words) < 2:  # noqa: PLR2004 - a given name and a surname
        return ""
    size = 2 if words[-2] in _JOINS else 1
    own = " ".join(words[-size:]) if size < len(words) else ""
    _, bare = without_article(own)
    return bare if len(bare) >= _SHORTEST else ""


def _reading(person: Entity, own: str) -> Reading:
    return Reading(person, Form(own, Alias(own, How.ALIAS, strong=False), None))


def _standing(words: str, own: str, start: int) -> Iterator[Hit]:
    """Where the surname stands as a word, with clitics or article before it."""
    at = words.find(own + " ", start)
    while at >= 0:
        begin = words.rfind(" ", 0, at) + 1
        if prefix := PREFIXES.get(words[begin:at]):
            yield Hit(begin, at, at + len(own), prefix, ())
        at = words.find(own + " ", at + 1)


def _other_person(words: str, hit: Hit, rules: Rules) -> bool:
    """Whether the word before is a given name or another first part of a name."""
    last = words[max(0, hit.start - 30) : hit.start].split()[-1:]
    following = words[hit.end : hit.end + 6].split()[:1]
    joined = bool(following) and following[0] in ("بن", "ابن")
    return joined or any(word in rules.parts.given_names or word in _JOINS for word in last)
