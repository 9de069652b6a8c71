"""The gazetteer: all forms of all entities as one automaton, and where a text contains them.

A hit is a whole word or words, with the clitics before it; which of several entities it names, and whether it names
any, is decided later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation

from mujaz.arabic.clitics import LONGEST, PREFIXES, Prefix
from mujaz.arabic.fold import Folded, fold_with_offsets
from mujaz.arabic.words import separated
from mujaz.entities.form_index import FormIndex
from mujaz.entities.forms import Form, named
from mujaz.model import Entity


class Reading(NamedTuple):
    """What a form may stand for."""

    entity: Entity
    form: Form


@dataclass(frozen=True, slots=True)
class Text:
    """A text made ready: folded with punctuation, and word by word with a space at either end (offsets one more)."""

    shown: str
    folded: Folded
    words: str


class Hit(NamedTuple):
    """A form in a text. Offsets are those of ``Text.words``: of the word's start, the stem's start, and the end."""

    start: int
    stem: int
    end: int
    prefix: Prefix
    readings: tuple[Reading, ...]


def ready(text: str) -> Text:
    """The text as it is searched."""
    folded = fold_with_offsets(text)
    return Text(text, folded, f" {separated(folded.text)} ")


def _bytes(words: str) -> bytes:
    """A byte a letter, so that offsets stay and the automaton is half as large.

    Letters that are rare in Arabic text become alike, and are told apart when a form is met.
    """
    return words.encode("cp1256", "replace")


@lru_cache(maxsize=2)
def _automaton(stems: tuple[str, ...]) -> BytesAhoCorasick:
    """Finds the stems; it takes longer to make than many texts to read, and the same records are read with again."""
    patterns = _bytes("".join(f"{stem} \n" for stem in stems)).split(b"\n")[:-1]
    return BytesAhoCorasick(patterns, implementation=Implementation.ContiguousNFA)


class Gazetteer:
    """Finds the forms of entities in texts."""

    def __init__(self, entities: Mapping[str, Entity], index: FormIndex) -> None:
        self._entities = entities
        self._index = index
        self._readings: dict[tuple[int, bool], tuple[Reading, ...]] = {}
        self._automaton = _automaton(tuple(index.stems))

    def __len__(self) -> int:
        return len(self._index.stems)

    def hits(self, words: str) -> Iterator[Hit]:
        """All hits, nested and overlapping ones, too, by their end."""
        for number, stem, end in self._automaton.find_matches_as_indexes(_bytes(words), overlapping=True):
            start = words.rfind(" ", max(0, stem - LONGEST - 1), stem) + 1
            prefix = PREFIXES.get(words[start:stem]) if start else None
            if prefix is not None and words[stem : end - 1] == self._index.stems[number]:
                readings = self._readings.get((number, prefix.definite))
                if readings is None:
                    readings = self._readings[number, prefix.definite] = tuple(self._read(number, prefix.definite))
                if readings:
                    yield Hit(start, stem, end - 1, prefix, readings)

    def _read(self, number: int, article: bool) -> Iterator[Reading]:
        """The readings of a form with or without the article, made when it is first met."""
        for owner in self._index.owners(number):
            if owner.definite is None or owner.definite == article:
                entity = self._entities[owner.entity]
                alias = tuple(named(entity))[owner.alias]
                yield Reading(entity, Form(self._index.stems[number], alias, owner.definite))
