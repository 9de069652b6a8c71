"""The clitics and endings that search takes off a word, read from ``affixes.yml``; the client gets the same lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from mujaz.own_data import own_data
from mujaz.search.tokens import words

ARTICLE = "\u0627\u0644"


@dataclass(frozen=True, slots=True)
class Ending:
    """An ending, and what must be known of the stem before it may come off; shares are of the form's frequency."""

    form: str
    least: int
    share: float
    long: float  # the share that a stem of more than three letters must have
    partners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Affixes:
    """All lists. A proclitic's number is its place in ``proclitics``, bare ones before those with the article."""

    bare: tuple[str, ...]
    definite: tuple[str, ...]
    rest: Mapping[str, float]
    pronouns: Mapping[str, float]
    endings: tuple[Ending, ...]
    function_words: frozenset[str]
    whole_start: frozenset[str]
    whole_end: frozenset[str]

    @property
    def proclitics(self) -> tuple[str, ...]:
        """All proclitics, by number."""
        return self.bare + self.definite


def by_letter(affixes: Iterable[str], place: int) -> Mapping[str, tuple[str, ...]]:
    """Affixes by their first letter (0) or their last (-1), in their order: most words have none that fits."""
    found: dict[str, tuple[str, ...]] = {}
    for affix in affixes:
        found[affix[place]] = (*found.get(affix[place], ()), affix)
    return found


@cache
def load_affixes() -> Affixes:
    """The package's lists; read once."""
    data: dict[str, Any] = own_data("mujaz.search", "affixes.yml")
    endings = (
        Ending(row["form"], row["least"], row["share"], row.get("long", row["share"]), tuple(row["partners"]))
        for row in data["endings"]
    )
    return Affixes(
        bare=tuple(data["proclitics"]["bare"]),
        definite=tuple(data["proclitics"]["definite"]),
        rest=data["rest"],
        pronouns=data["pronouns"],
        endings=tuple(endings),
        function_words=frozenset(data["function_words"]),
        whole_start=frozenset(words(data["whole_start"])),
        whole_end=frozenset(words(data["whole_end"])),
    )
