"""A summary says what the text says: each of its words that carries meaning stands in the text, too."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.arabic.clitics import cores
from mujaz.checks.briefing import Curated
from mujaz.checks.findings import Finding
from mujaz.reading.lines import key
from mujaz.reading.lists import word_set

_SHARE = 0.6  # of a sentence's words that the text has to have
_LEAST = 3  # letters of a word that carries meaning
_STEM = 4  # letters by which two forms of a word are one
_SHOWN = 4


def summary(curated: Curated) -> Iterator[Finding]:
    """All findings of this family."""
    if not any(curated.texts[1:]):
        return
    if not curated.briefing.summary:
        yield curated.at_key("title", "I480")
        return
    text = _stems(" ".join(curated.texts))
    for sentence in curated.briefing.summary:
        words = [word for word in key(sentence).split() if len(word) >= _LEAST and word not in _common()]
        missing = [word for word in words if not _stems(word) & text]
        if words and len(missing) > (1 - _SHARE) * len(words):
            shown = "، ".join(f"«{word}»" for word in missing[:_SHOWN])
            yield curated.at_key("summary", "W481", {"words": shown})


def _common() -> frozenset[str]:
    return word_set("common_words", "words")


def _stems(text: str) -> frozenset[str]:
    """The beginnings of a text's words, with and without what is written onto their front."""
    return frozenset(core[:_STEM] for word in key(text).split() for core in cores(word) if len(core) >= _LEAST)
