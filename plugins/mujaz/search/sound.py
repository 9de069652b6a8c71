"""How words sound: the lexicon of bases ordered by their consonants, for Latin and for other spellings.

«Wagner», «فاغنر» and «فاجنر» share a skeleton; the client computes that of what was typed, loads the shard that holds
it and compares letter by letter there. ``sounds.yml`` is the one definition, carried to the client.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from mujaz.own_data import own_data
from mujaz.search.coding import Alphabet, Writer

_SIZE = 12_000  # bytes of a shard before it is compressed
_BETWEEN = "\n"
_DOUBLED = re.compile(r"(.)\1+")


@cache
def sounds() -> dict[str, Any]:
    """The table, as it stands in the file."""
    return dict(own_data("mujaz.search", "sounds.yml"))


class _Signs(dict[int, str]):
    """The sign of each letter; a letter that has none is dropped."""

    def __missing__(self, letter: int) -> str:
        return ""


@cache
def _signs() -> _Signs:
    signs = _Signs({ord(sign): sign for sign in (*sounds()["pairs"].values(), _BETWEEN)})
    signs.update((ord(letter), sign) for sign, letters in sounds()["signs"].items() for letter in letters.split())
    return signs


def skeletons(words: Iterable[str]) -> list[str]:
    """The consonants of Arabic words, a doubled letter once."""
    text = "".join(word + _BETWEEN for word in words)
    for pair, sign in sounds()["pairs"].items():
        text = text.replace(pair, sign)
    return _DOUBLED.sub(r"\1", text).translate(_signs()).split(_BETWEEN)[:-1]


def write_sounds(bases: Mapping[str, int], alphabet: Alphabet) -> Iterator[tuple[str, bytes]]:
    """The first skeleton of each shard, and the shard: bases with how often they are met."""
    ordered = sorted(zip(skeletons(bases), bases, strict=True))
    first, before, out = "", "", Writer(alphabet)
    last = ""
    for bones, base in ordered:
        if not bones:
            continue
        if len(out.bytes) > _SIZE and bones != last:
            yield first, bytes(out.bytes)
            first, before, out = bones, "", Writer(alphabet)
        out.after(base, before)
        out.byte(min(255, bases[base].bit_length()))
        before, last = base, bones
    yield first, bytes(out.bytes)
