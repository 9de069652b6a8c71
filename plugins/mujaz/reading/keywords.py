"""Keywords out of what stands behind «كلمات دلالية:», often a soup: the site's menu repeated, with a few words between.

What repeats is the menu, and so is what is named like a section of a news site; what is left is about the article.
Terms of several words stay whole where a list of known terms, the article itself or repetition shows that they are one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from mujaz.arabic.clitics import PREFIXES
from mujaz.reading.lines import key, plain
from mujaz.reading.lists import word_set
from mujaz.reading.terms import Evidence

_BETWEEN = re.compile(r"[،,|؛;•·\n/]|\s[-–—]\s|(?=#)")
_MENU = 3  # words of a phrase that is a menu if it comes again
_LONGEST_MENU = 12
_OFTEN = 3  # times from which a word is a section's name, not a keyword
_EDGES = " \t\u00a0#\"'«»“”()[].:-–—"


def keywords(lines: Iterable[str], about: str, terms: Collection[str] = ()) -> tuple[str, ...]:
    """The keywords of an article, in order, each once, as they stand.

    Args:
        lines: what stands behind its labels.
        about: title and body of the article.
        terms: folded terms that are known; those of several words are kept whole.
    """
    text = "\n".join(plain(line) for line in lines)
    words = key(about).split()
    tags = [tag for tag in (part.replace("_", " ").strip(_EDGES) for part in _BETWEEN.split(text)) if key(tag)]
    if len(tags) > 1:
        found = _without_sections(tags)
    else:
        found = [term for tag in tags for term in _from_soup(tag.split(), words, terms)]
    first: dict[str, str] = {}
    for tag in found:
        first.setdefault(key(tag), tag)
    return tuple(first.values())


def _without_sections(tags: Sequence[str]) -> list[str]:
    """Separated tags without the names of sections, if they come with tags that are none."""
    sections = word_set("furniture", "sections")
    counts = Counter(map(key, tags))
    own = [tag for tag in tags if key(tag) not in sections and counts[key(tag)] < _OFTEN]
    return own if own and any(count > 1 for count in counts.values()) else list(tags)


def _from_soup(tokens: Sequence[str], about: Sequence[str], terms: Collection[str]) -> Iterator[str]:
    """The terms that a line of words without anything between them holds."""
    keys = [key(token) for token in tokens]
    evidence = Evidence(keys, about, terms)
    start = 0
    for at in (*sorted(_menu(keys, about)), len(tokens)):
        yield from evidence.terms(tokens[start:at])
        start = at + 1


def _menu(keys: Sequence[str], about: Sequence[str]) -> frozenset[int]:
    """Where in a soup the words of the site's menu stand."""
    repeated = _repeated(keys)
    counts = Counter(keys)
    named = _sections(keys) if repeated or any(count >= _OFTEN for count in counts.values()) else frozenset()
    said = frozenset(about)
    menu_words = {keys[at] for at in repeated} | {word for word, count in counts.items() if count >= _OFTEN}
    section_words = {keys[at] for at in named}
    return named | frozenset(
        at
        for at, word in enumerate(keys)
        if word in menu_words and (word in section_words or not any(prefix + word in said for prefix in PREFIXES))
    )


def _repeated(keys: Sequence[str]) -> frozenset[int]:
    """Where phrases stand that come again."""
    found: set[int] = set()
    for size in range(min(_LONGEST_MENU, len(keys) // 2), _MENU - 1, -1):
        places: dict[tuple[str, ...], list[int]] = {}
        for at in range(len(keys) - size + 1):
            places.setdefault(tuple(keys[at : at + size]), []).append(at)
        for starts in places.values():
            if len(starts) > 1:
                found.update(at + n for at in starts for n in range(size))
    return frozenset(found)


def _sections(keys: Sequence[str]) -> frozenset[int]:
    """Where the names of sections stand, the longest first."""
    sections, found, at = word_set("furniture", "sections"), set[int](), 0
    while at < len(keys):
        size = next((n for n in (3, 2, 1) if " ".join(keys[at : at + n]) in sections and at + n <= len(keys)), 0)
        found.update(range(at, at + size))
        at += max(1, size)
    return frozenset(found)
