"""What stands around a hit, and what else its article names: the evidence on which a reading is chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from mujaz.arabic.clitics import cores
from mujaz.arabic.words import separated
from mujaz.entities.gazetteer import Hit, Text

# Where the words before and after end: a comma, a full stop, a bracket, a dash with a space beside it.
_STOPS = re.compile("[.:;!?()\\[\\]|\n\u060c\u061b\u061f,\u2013\u2014]|- | -")
_SENTENCE = re.compile("[.!?\n\u061b\u061f]")
_DATELINE = re.compile("\\s*(\\([^)]{2,30}\\)|[-\u2013\u2014:/])")
_QUOTES = "\"'\u00ab\u00bb\u201c\u201d"
_REACH = 60  # characters on either side in which the words right before and after are looked for
_FAR = 160  # and in which cues of the same sentence are


@dataclass(frozen=True)
class Scene:
    """A hit in its surroundings. Words are folded, nearest first; none lies beyond a comma or a full stop."""

    text: Text
    hit: Hit
    known: AbstractSet[str] = frozenset()
    peers: AbstractSet[str] = frozenset()  # what stands beside it in a list: "name" of a country, "capital"

    @cached_property
    def before(self) -> tuple[str, ...]:
        """The words before the hit, nearest first."""
        start = self.hit.start - 1
        stretch = self.text.folded.text[max(0, start - _REACH) : start]
        return tuple(reversed(separated(_STOPS.split(stretch)[-1]).split()))

    @cached_property
    def after(self) -> tuple[str, ...]:
        """The words after the hit, nearest first."""
        end = self.hit.end - 1
        stretch = self.text.folded.text[end : end + _REACH]
        return tuple(separated(_STOPS.split(stretch, maxsplit=1)[0]).split())

    @cached_property
    def near(self) -> frozenset[str]:
        """All words of the sentence, each also without the clitics it may carry."""
        folded, start, end = self.text.folded.text, self.hit.start - 1, self.hit.end - 1
        left = _SENTENCE.split(folded[max(0, start - _FAR) : start])[-1]
        right = _SENTENCE.split(folded[end : end + _FAR], maxsplit=1)[0]
        return frozenset(core for word in separated(f"{left} {right}").split() for core in cores(word))

    @property
    def stem(self) -> str:
        """The form that was met, without clitics and article."""
        return self.text.words[self.hit.stem : self.hit.end]

    @property
    def word(self) -> str:
        """The form that was met, with its clitics."""
        return self.text.words[self.hit.start : self.hit.end]

    @property
    def shown(self) -> str:
        """The word as it is shown, with the marks that folding drops."""
        start, end = self.text.folded.span(self.hit.start - 1, self.hit.end - 1)
        return self.text.shown[start:end]

    @property
    def dateline(self) -> bool:
        """Whether the word opens the text as the place of a report: «عمان - », «عمان (بترا)»."""
        opens = not self.text.words[: self.hit.start].strip()
        return opens and bool(_DATELINE.match(self.text.folded.text, self.hit.end - 1))

    @property
    def after_quotation(self) -> bool:
        """Whether a closing quotation mark stands right before the word."""
        gap = self.text.folded.text[max(0, self.hit.start - 3) : self.hit.start - 1].rstrip()
        return gap[-1:] != "" and gap[-1:] in _QUOTES

    def preceded(self, cues: AbstractSet[str]) -> str:
        """The cue that stands right before, if one does: a word, also with conjunction and preposition, or a pair."""
        return _met(self.before[0], self.before[1:2], cues, backwards=True) if self.before else ""

    def followed(self, cues: AbstractSet[str]) -> str:
        """The cue that stands right after, if one does."""
        return _met(self.after[0], self.after[1:2], cues) if self.after else ""


def _met(word: str, neighbour: tuple[str, ...], cues: AbstractSet[str], *, backwards: bool = False) -> str:
    for other in neighbour:
        first, second = (other, word) if backwards else (word, other)
        for bare in _bare(first):
            if (pair := f"{bare} {second}") in cues:
                return pair
    return next((bare for bare in _bare(word) if bare in cues), "")


def _bare(word: str) -> Iterator[str]:
    """The word, and the word without a conjunction and a preposition before it; its article stays."""
    yield word
    rest = word
    if rest[:1] in ("\u0648", "\u0641"):
        rest = rest[1:]
        yield rest
    if rest.startswith("\u0644\u0644"):
        yield "\u0627" + rest[1:]
    elif rest[:1] in ("\u0628", "\u0644", "\u0643"):
        yield rest[1:]
