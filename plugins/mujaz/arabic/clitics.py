"""Clitics: the letters that Arabic writes onto the front of a word (وبإيران, للسعودية, والقاهرة).

``PREFIXES`` is the closed list of what may stand before a name, with whether it holds the article. Names have no
clitics at their end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple


class Prefix(NamedTuple):
    """What stands before a name: its conjunction or preposition letters, and whether the article follows them."""

    letters: str
    definite: bool


def _prefixes() -> Iterator[tuple[str, Prefix]]:
    for joined in ("", "\u0648", "\u0641"):  # waw, feh
        yield joined, Prefix(joined, definite=False)
        yield joined + "\u0627\u0644", Prefix(joined, definite=True)  # the article
        for preposition in ("\u0628", "\u0644", "\u0643"):  # beh, lam, kaf
            letters = joined + preposition
            yield letters, Prefix(letters, definite=False)
            # lam and the article are written lam-lam; beh and kaf keep its alef
            article = "\u0644" if preposition == "\u0644" else "\u0627\u0644"
            yield letters + article, Prefix(letters, definite=True)


PREFIXES: Mapping[str, Prefix] = MappingProxyType(dict(_prefixes()))
LONGEST = max(map(len, PREFIXES))


@lru_cache(maxsize=1 << 16)
def cores(word: str) -> tuple[str, ...]:
    """The folded word, and what is left of it under each prefix it may carry; the longest first."""
    sizes = range(1, min(LONGEST, len(word) - 2) + 1)
    return (word, *(word[size:] for size in sizes if word[:size] in PREFIXES))
