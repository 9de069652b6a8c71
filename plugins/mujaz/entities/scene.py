"""What stands around a hit, and what else its article names: the evidence on which a reading is chosen."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property

from mujaz.arabic.clitics import cores
from mujaz.arabic.words import separated
from mujaz.entities.gazetteer import Hit, Text

_STOPS = re.compile("[.:;!?()\\[\\]|\n\u060c\u061b\u061f,]")
_SENTENCE = re.compile("[.!?\n\u061b\u061f]")
_REACH = 60  # characters on either side in which the words right before and after are looked for
_FAR = 160  # and in which cues of the same sentence are


@dataclass(frozen=True)
class Scene:
    """A hit in its surroundings. Words are folded, and nearest first; none lies beyond a comma or a full stop."""

    text: Text
    hit: Hit
    known: AbstractSet[str] = field(default_factory=frozenset)

    @cached_property
    def before(self) -> tuple[str, ...]:
        """The words before the hit, nearest first."""
        start = self.hit.start - 1
        stretch = _STOPS.split(self.text.folded.text[max(0, start - _REACH) : start])[-1]
        return tuple(reversed(separated(stretch).split()))

    @cached_property
    def after(self) -> tuple[str, ...]:
        """The words after the hit, nearest first."""
        end = self.hit.end - 1
        return tuple(separated(_STOPS.split(self.text.folded.text[end : end + _REACH], maxsplit=1)[0]).split())

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
    def mark_before(self) -> str:
        """The character of the shown text that stands right before the word, spaces skipped."""
        return self.text.folded.text[: self.hit.start - 1].rstrip(" ")[-1:]

    def preceded(self, cues: AbstractSet[str]) -> str:
        """The cue that stands right before, if one does: a word, also with clitics, or a pair of words."""
        return _met(self.before, cues, backwards=True)

    def followed(self, cues: AbstractSet[str]) -> str:
        """The cue that stands right after, if one does."""
        return _met(self.after, cues)


def _met(words: tuple[str, ...], cues: AbstractSet[str], *, backwards: bool = False) -> str:
    if not words:
        return ""
    pair = words[:2][::-1] if backwards else words[:2]
    for core in cores(pair[0]):
        if len(pair) > 1 and f"{core} {pair[1]}" in cues:
            return f"{core} {pair[1]}"
    return next((core for core in cores(words[0]) if core in cues), "")
