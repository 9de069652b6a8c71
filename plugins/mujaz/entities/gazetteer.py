"""The gazetteer: all forms of all entities as one automaton, and where a text contains them.

A hit is a whole word or words, with the clitics before it; which of several entities it names, and whether it names
any, is decided later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, Implementation

from mujaz.arabic.clitics import LONGEST, PREFIXES, Prefix
from mujaz.arabic.fold import Folded, fold_with_offsets
from mujaz.arabic.words import separated
from mujaz.entities.forms import Form, written
from mujaz.model import Entity


@dataclass(frozen=True, slots=True)
class Reading:
    """What a form may stand for."""

    entity: Entity
    form: Form


@dataclass(frozen=True, slots=True)
class Text:
    """A text made ready: folded with punctuation, and word by word with a space at either end (offsets one more)."""

    shown: str
    folded: Folded
    words: str


@dataclass(frozen=True, slots=True)
class Hit:
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


class Gazetteer:
    """Finds the forms of entities in texts."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        forms: dict[str, list[Reading]] = {}
        for entity in entities:
            for form in written(entity):
                forms.setdefault(form.stem, []).append(Reading(entity, form))
        self._stems = frozenset(forms)
        self._readings = tuple(map(tuple, forms.values()))
        self._automaton = AhoCorasick([stem + " " for stem in forms], implementation=Implementation.ContiguousNFA)

    def __len__(self) -> int:
        return len(self._readings)

    def __contains__(self, stem: str) -> bool:
        return stem in self._stems

    def hits(self, words: str) -> Iterator[Hit]:
        """All hits, nested and overlapping ones, too, by their end."""
        for number, stem, end in self._automaton.find_matches_as_indexes(words, overlapping=True):
            start = words.rfind(" ", max(0, stem - LONGEST - 1), stem) + 1
            prefix = PREFIXES.get(words[start:stem]) if start else None
            if prefix is not None:
                found = self._readings[number]
                fitting = tuple(r for r in found if r.form.definite is None or r.form.definite == prefix.definite)
                if fitting:
                    yield Hit(start, stem, end - 1, prefix, fitting)
