"""The words of a text with what stands between them, for patterns that walk from word to word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from mujaz.arabic.words import words
from mujaz.entities.gazetteer import Text

_BREAK = re.compile("[/*.:;!?()\\[\\]|\n\u060c\u061b\u061f,\u2013\u2014\u2026]|- | -")
_QUOTE = re.compile('["\u00ab\u00bb\u201c\u201d]')
_CONJUNCTIONS = ("\u0648", "\u0641")  # and, so
_ARTICLE = "\u0627\u0644"


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, its span in ``Text.words``, and whether a break (a comma, a dash) or a quotation mark precedes."""

    text: str
    start: int
    end: int
    broken: bool
    quoted: bool

    @property
    def definite(self) -> bool:
        """Whether it has the article."""
        return self.text.startswith(_ARTICLE) and len(self.text) > len(_ARTICLE) + 1

    def among(self, listed: AbstractSet[str]) -> bool:
        """Whether a list has the word, with or without «and» before it."""
        return self.text in listed or self.bare in listed

    @property
    def bare(self) -> str:
        """Without «and» before it."""
        return self.text[1:] if self.text.startswith(_CONJUNCTIONS) and len(self.text) > 3 else self.text  # noqa: PLR2004 - root


def walk(text: Text) -> Iterator[Word]:
    """The words of the text in order."""
    end = 0
    for word, start, stop in words(text.words):
        gap = text.folded.text[end - 1 if end else 0 : start - 1]
        yield Word(word, start, stop, bool(_BREAK.search(gap)) or not end, bool(_QUOTE.search(gap)))
        end = stop
