"""Terms of several words in a line of words with nothing between them: what shows that some of them are one.

A list of known terms shows it, the article's own text, repetition, and grammar: a noun that is followed by one with the
article («طوفان الأقصى») is a construct, unless either is known to stand for itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from mujaz.arabic.fold import fold
from mujaz.reading.lines import key

_LONGEST = 5
_ARTICLE = "\u0627\u0644"  # alef, lam


class Evidence:
    """What is known when a line of words is cut into terms.

    Args:
        soup: the whole line, folded.
        about: the words of the article, folded.
        known: folded terms; those of one word stand for themselves.
    """

    def __init__(self, soup: Sequence[str], about: Sequence[str], known: Collection[str]) -> None:
        self._soup, self._about, self._known = _phrases(soup), _phrases(about), known

    def terms(self, tokens: Sequence[str]) -> Iterator[str]:
        """The terms that some words of the line are, the longest first, as they stand."""
        at = 0
        while at < len(tokens):
            sizes = range(min(_LONGEST, len(tokens) - at), 1, -1)
            size = next((n for n in sizes if self._is_term(tokens[at : at + n])), 1)
            yield " ".join(tokens[at : at + size])
            at += size

    def _is_term(self, tokens: Sequence[str]) -> bool:
        """Whether some words are one term; one that is a term by itself does not join others."""
        if fold(" ".join(tokens)) in self._known:
            return True
        if any(fold(token) in self._known for token in tokens):
            return False
        words = tuple(key(token) for token in tokens)
        return words in self._about or self._soup[words] > 1 or self._is_construct(words)

    def _is_construct(self, words: tuple[str, ...]) -> bool:
        """Whether only the second of two words has the article, and both stand nowhere else."""
        first, second = words[0], words[-1]
        is_form = len(words) == 2 and second.startswith(_ARTICLE) and not first.startswith(_ARTICLE)  # noqa: PLR2004
        return is_form and all(self._soup[(word,)] == 1 and (word,) not in self._about for word in words)


def _phrases(words: Sequence[str]) -> Counter[tuple[str, ...]]:
    """How often each phrase of up to the longest term's words stands there."""
    return Counter(tuple(words[at : at + n]) for n in range(1, _LONGEST + 1) for at in range(len(words) - n + 1))
