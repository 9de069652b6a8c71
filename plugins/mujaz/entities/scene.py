"""What stands around a hit, and what else its article names: the evidence on which a reading is chosen."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from mujaz.arabic.clitics import cores
from mujaz.entities.gazetteer import Hit, Text

# Where the words before and after end: a comma, a full stop, a bracket, a dash with a space beside it.
_STOPS = re.compile("[.:;!?()\\[\\]|\n\u060c\u061b\u061f,\u2013\u2014]|- | -")
_SENTENCE = re.compile("[.!?\n\u061b\u061f]")
_DATELINE = re.compile("\\s*(\\([^)]{2,30}\\)|[-\u2013\u2014:/])")
_QUOTES = "\"'\u00ab\u00bb\u201c\u201d"
_REACH = 60  # characters on either side in which the words right before and after are looked for
_FAR = 160  # and in which cues of the same sentence are


class Scene:
    """A hit in its surroundings. Words are folded, nearest first; none lies beyond a comma or a full stop.

    What is costly to know is found when it is first asked for. ``peers`` says what stands beside the hit in a list: the
    name of a country, a capital. ``asked`` says whether what else the article names was asked for: if not, the verdict
    stays whatever the rest of the article names.
    """

    __slots__ = ("_after", "_before", "_left", "_near", "_right", "asked", "elsewhere", "hit", "peers", "text")

    def __init__(self, text: Text, hit: Hit, peers: frozenset[str] = frozenset()) -> None:
        self.text, self.hit, self.peers = text, hit, peers
        self.elsewhere: frozenset[str] = frozenset()
        self.asked = False
        self._before: tuple[str, ...] | None = None
        self._after: tuple[str, ...] | None = None
        self._left: tuple[str, ...] | None = None
        self._right: tuple[str, ...] | None = None
        self._near: frozenset[str] | None = None

    @property
    def known(self) -> frozenset[str]:
        """The entities that the article names for sure, apart from this hit."""
        self.asked = True
        return self.elsewhere

    @property
    def before(self) -> tuple[str, ...]:
        """The words before the hit, nearest first."""
        if self._before is None:
            start = self.hit.start - 1
            stretch = _STOPS.split(self.text.folded.text[max(0, start - _REACH) : start])[-1]
            self._before = tuple(reversed(self.text.words[self.hit.start - len(stretch) : self.hit.start].split()))
        return self._before

    @property
    def after(self) -> tuple[str, ...]:
        """The words after the hit, nearest first."""
        if self._after is None:
            end = self.hit.end - 1
            stretch = _STOPS.split(self.text.folded.text[end : end + _REACH], maxsplit=1)[0]
            self._after = tuple(self.text.words[self.hit.end : self.hit.end + len(stretch)].split())
        return self._after

    @property
    def near(self) -> frozenset[str]:
        """All words of the sentence, each also without the clitics it may carry."""
        if self._near is None:
            folded, start, end = self.text.folded.text, self.hit.start - 1, self.hit.end - 1
            left = len(_SENTENCE.split(folded[max(0, start - _FAR) : start])[-1])
            right = len(_SENTENCE.split(folded[end : end + _FAR], maxsplit=1)[0])
            words = self.text.words
            around = words[self.hit.start - left : self.hit.start].split()
            around += words[self.hit.end : self.hit.end + right].split()
            self._near = frozenset(chain.from_iterable(map(cores, around)))
        return self._near

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

    def preceded(self, cues: frozenset[str]) -> str:
        """The cue that stands right before, if one does: a word, also with conjunction and preposition, or a pair."""
        if self._left is None:
            word, other = (*self.before[:2], "", "")[:2]
            pairs = (f"{bare} {word}" for bare in _bare(other)) if other else ()
            self._left = (*pairs, *_bare(word)) if word else ()
        return _first(self._left, cues)

    def followed(self, cues: frozenset[str]) -> str:
        """The cue that stands right after, if one does."""
        if self._right is None:
            word, other = (*self.after[:2], "", "")[:2]
            pairs = (f"{bare} {other}" for bare in _bare(word)) if other else ()
            self._right = (*pairs, *_bare(word)) if word else ()
        return _first(self._right, cues)


def _first(forms: tuple[str, ...], cues: frozenset[str]) -> str:
    return "" if cues.isdisjoint(forms) else next(form for form in forms if form in cues)


@lru_cache(maxsize=1 << 14)
def _bare(word: str) -> tuple[str, ...]:
    """The word, and the word without a conjunction and a preposition before it; its article stays."""
    forms, rest = [word], word
    if rest[:1] in ("\u0648", "\u0641"):
        rest = rest[1:]
        forms.append(rest)
    if rest.startswith("\u0644\u0644"):
        forms.append("\u0627" + rest[1:])
    elif rest[:1] in ("\u0628", "\u0644", "\u0643"):
        forms.append(rest[1:])
    return tuple(forms)
