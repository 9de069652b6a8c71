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
_MAQSURA, _YEH, _TATWEEL = "\u0649", "\u064a", "\u0640"
_ON_OR_ALI = ("\u0639\u0644\u064a", "\u0648\u0639\u0644\u064a")  # folding makes «on» and Ali alike, also after «and»


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, its span in ``Text.words``, and whether a break (a comma, a dash) or a quotation mark precedes.

    ``ali`` says that it is the first name rather than «on»: it is shown with yeh, in a text that knows alef maqsura.
    """

    text: str
    start: int
    end: int
    broken: bool
    quoted: bool
    ali: bool = False

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
    end, distinct = 0, _MAQSURA in text.shown
    for word, start, stop in words(text.words):
        gap = text.folded.text[end - 1 if end else 0 : start - 1]
        broken = not end or bool(_BREAK.search(gap)) or (len(gap) > 1 and _dashed(text, end, start))
        ali = distinct and word in _ON_OR_ALI and _last_letter(text, stop) == _YEH
        yield Word(word, start, stop, broken, bool(_QUOTE.search(gap)), ali)
        end = stop


def _dashed(text: Text, end: int, start: int) -> bool:
    """Whether a lone tatweel, which folding drops, stands between two words as a dash."""
    left, right = text.folded.span(end - 2, end - 1)[1], text.folded.span(start - 1, start)[0]
    return _TATWEEL in text.shown[left:right]


def _last_letter(text: Text, stop: int) -> str:
    begin, end = text.folded.span(stop - 2, stop - 1)
    return text.shown[begin:end][:1]
