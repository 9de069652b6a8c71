"""Keywords out of what stands behind «كلمات دلالية:», often a soup: the site's menu repeated, with a few words between.

What repeats is the menu, and so is what is named like a section of a news site; what is left is about the article.
Terms of several words stay whole where a list of known terms, the article itself or repetition shows that they are one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from mujaz.arabic.clitics import PREFIXES
from mujaz.arabic.fold import fold
from mujaz.reading.lines import key, plain
from mujaz.reading.lists import word_set

_BETWEEN = re.compile(r"[،,|؛;•·\n/]|\s[-–—]\s|(?=#)")
_MENU = 3  # words of a phrase that is a menu if it comes again
_LONGEST_MENU = 12
_OFTEN = 3  # times from which a word is a section's name, not a keyword
_LONGEST_TERM = 5
_EDGES = " \t\u00a0#\"'«»“”()[].:-–—"
_ARTICLE = "\u0627\u0644"  # alef, lam


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
    return tuple({key(tag): tag for tag in reversed(found)}[name] for name in dict.fromkeys(map(key, found)))


def _without_sections(tags: Sequence[str]) -> list[str]:
    """Separated tags without the names of sections, if they come with tags that are none."""
    sections = word_set("furniture", "sections")
    counts = Counter(map(key, tags))
    own = [tag for tag in tags if key(tag) not in sections and counts[key(tag)] < _OFTEN]
    return own if own and any(count > 1 for count in counts.values()) else list(tags)


def _from_soup(tokens: Sequence[str], about: Sequence[str], terms: Collection[str]) -> Iterator[str]:
    """The terms that a line of words without anything between them holds."""
    keys = [key(token) for token in tokens]
    menu = _menu(keys, about)
    start = 0
    for at in (*sorted(menu), len(tokens)):
        if at > start:
            yield from _terms(tokens[start:at], keys, about, terms)
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


def _terms(run: Sequence[str], soup: Sequence[str], about: Sequence[str], terms: Collection[str]) -> Iterator[str]:
    """A run of words cut into terms."""
    at = 0
    while at < len(run):
        sizes = range(min(_LONGEST_TERM, len(run) - at), 1, -1)
        size = next((n for n in sizes if _is_term(run[at : at + n], soup, about, terms)), 1)
        yield " ".join(run[at : at + size])
        at += size


def _is_term(tokens: Sequence[str], soup: Sequence[str], about: Sequence[str], terms: Collection[str]) -> bool:
    """Whether some words are one term; one that is a term by itself does not join others."""
    if fold(" ".join(tokens)) in terms:
        return True
    if any(fold(token) in terms for token in tokens):
        return False
    words = [key(token) for token in tokens]
    return _count(words, about) > 0 or _count(words, soup) > 1 or _is_construct(words, soup, about)


def _count(words: Sequence[str], within: Sequence[str]) -> int:
    first, size = words[0], len(words)
    return sum(word == first and list(within[at : at + size]) == list(words) for at, word in enumerate(within))


def _is_construct(words: Sequence[str], soup: Sequence[str], about: Sequence[str]) -> bool:
    """Whether two words are a construct («طوفان الأقصى»): only the second has the article, and both stand only here."""
    return (
        len(words) == 2  # noqa: PLR2004
        and not words[0].startswith(_ARTICLE)
        and words[1].startswith(_ARTICLE)
        and all(soup.count(word) == 1 and word not in about for word in words)
    )
