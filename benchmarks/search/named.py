"""Queries for names that the gazetteer holds: with one slip, in Latin letters, in another Arabic spelling.

Drawn from the archive's entities by seeded dice, never picked: an entity, one of its names, one change. What is
relevant are the entity's briefings. A change that gives a word which the archive has, or a name of another entity, is
drawn again.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from mujaz.entities.forms import forms, named, without_article
from mujaz.model import Alias, Archive, Briefing, Entity, How, Kind
from mujaz.search.tokens import folded, words

CLASSES = ("name typo", "name latin", "name spelling")
COUNT = 200  # queries of a class
_TRIES = 40
_LEAST = 5  # letters of a word that bears a slip
_QUOTES = re.compile('["«»]')
_NAMES = frozenset({How.NAME, How.ALIAS})
_ROWS = ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ")
_SPELT = {
    "غ": "جقك", "ج": "غ", "ق": "كغ", "ك": "ق", "ث": "تس", "ت": "ط", "ط": "ت", "س": "ص", "ؤ": "و", "ئ": "ي",
}  # fmt: skip
_LATIN = (
    ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("u", "ou"), ("y", "i"), ("i", "y"), ("q", "k"),
    ("k", "q"), ("dj", "j"), ("gh", "g"), ("c", "k"), ("v", "w"), ("e", "i"), ("o", "u"), ("a", "e"), ("sh", "ch"),
    (r"([b-df-hj-np-tv-z])\1", r"\1"), (r"(?<=[aeiou])([lmnrst])(?=[aeiou])", r"\1\1"), (r"h\b", ""), ("'", ""),
    (r"\b[ae]l-", ""), (r"\b[ae]l-", "al "), (r"\bal-", "el-"), ("-", " "),
)  # fmt: skip

Change = Callable[[str, random.Random], str]


def drawn(archive: Archive, seed: int = 0, count: int = COUNT) -> list[dict[str, Any]]:
    """Rows like those of the queries' file: ``class``, ``query``, ``relevant``, with ``entity`` beside."""
    known = {word for briefing in archive.briefings.values() for word in _words_of(briefing)}
    taken = {form for one in archive.entities.values() for form in forms(one)}
    rows: list[dict[str, Any]] = []
    for name, pick, change in zip(CLASSES, (_arabic, _latin, _transcribed), (_slip, _romanised, _spelt), strict=True):
        dice = random.Random(f"{name}{seed}")  # noqa: S311 - the same queries in every run
        sure = {identity for identity in archive.by_entity if archive.by_entity[identity]}
        entities = [archive.entities[identity] for identity in sorted(sure)]
        picked = {one.id: names for one in entities if (names := pick(one))}
        for query, entity in _queries(picked, change, dice, (known, taken), count):
            rows.append({"class": name, "query": query, "relevant": list(archive.by_entity[entity]), "entity": entity})
    return rows


def _queries(
    picked: Mapping[str, Sequence[str]],
    change: Change,
    dice: random.Random,
    others: tuple[set[str], set[str]],
    count: int,
) -> Iterator[tuple[str, str]]:
    known, taken = others
    made: set[str] = set()
    for _ in range(_TRIES * count):
        if len(made) == count:
            return
        entity = dice.choice(sorted(picked))
        name = dice.choice(picked[entity])
        query = change(name, dice)
        plain = " ".join(words(query))
        changed = set(words(query)) - set(words(name))
        if (
            not query
            or query in made
            or plain == " ".join(words(name))
            or plain in taken
            or not changed
            or changed & known
        ):
            continue
        made.add(query)
        yield query, entity


def _words_of(briefing: Briefing) -> Iterator[str]:
    yield from words(briefing.title)
    for block in briefing.body:
        yield from words(block.text)


def _arabic(entity: Entity) -> list[str]:
    """The Arabic names of an entity that are enough alone, without their article."""
    found = (without_article(_QUOTES.sub("", alias.text))[1] for alias in _strong(entity))
    return sorted({name for name in found if not re.search("[a-z]", folded(name)) and len(_longest(name)) >= _LEAST})


def _strong(entity: Entity) -> Iterator[Alias]:
    yield from (alias for alias in named(entity) if alias.how in _NAMES and alias.strong)


def _latin(entity: Entity) -> list[str]:
    """A person's Latin name, which is transcribed and not translated; its last word where that is a name of its own."""
    if entity.kind is not Kind.PERSON or not entity.latin:
        return []
    alone = any(alias.text == entity.name.split()[-1] for alias in _strong(entity))
    return [entity.latin.lower(), *([entity.latin.lower().split()[-1]] if alone else [])]


def _transcribed(entity: Entity) -> list[str]:
    """Arabic names of persons and countries: letters change in what comes from elsewhere, not in «وكالة»."""
    return _arabic(entity) if entity.kind in {Kind.PERSON, Kind.COUNTRY} else []


def _longest(name: str) -> str:
    return max(name.split(), key=len, default="")


def _slip(name: str, dice: random.Random) -> str:
    """One letter left out, doubled, swapped with its neighbour, or the next key, in a word of five letters or more."""
    word = dice.choice([one for one in name.split() if len(one) >= _LEAST])
    at = dice.randrange(len(word))
    kind = dice.randrange(4)
    if kind == 0:
        wrong = word[:at] + word[at + 1 :]
    elif kind == 1:
        wrong = word[:at] + word[at] + word[at:]
    elif kind == 2:
        at = min(at, len(word) - 2)
        wrong = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    else:
        wrong = word[:at] + _beside(word[at], dice) + word[at + 1 :]
    return name.replace(word, wrong, 1)


def _beside(letter: str, dice: random.Random) -> str:
    for row in _ROWS:
        at = row.find(letter)
        if at >= 0:
            return dice.choice([row[place] for place in (at - 1, at + 1) if 0 <= place < len(row)])
    return letter


def _spelt(name: str, dice: random.Random) -> str:
    """One letter in the place of another that is written for the same sound; or the last alef a heh, or back."""
    places = [at for at, letter in enumerate(name) if letter in _SPELT]
    if name[-1] in "اهة" and (not places or dice.random() < 1 / 3):
        return name[:-1] + ("ه" if name[-1] == "ا" else "ا")
    if not places:
        return ""
    at = dice.choice(places)
    return name[:at] + dice.choice(_SPELT[name[at]]) + name[at + 1 :]


def _romanised(name: str, dice: random.Random) -> str:
    """The name in another romanisation: one or two of the ways in which they differ."""
    for _ in range(dice.randint(1, 2)):
        fitting = [(old, new) for old, new in _LATIN if re.search(old, name)]
        if not fitting:
            return ""
        old, new = dice.choice(fitting)
        name = re.sub(old, new, name, count=1)
    return name
