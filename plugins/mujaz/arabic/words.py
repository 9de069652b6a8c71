"""Words: what stands between them, and where they are.

Everything that is compared word by word goes through ``separated``, which turns all that is no letter and no digit
into spaces, one for one, so that offsets stay true and a word is what stands between two spaces.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from mujaz.arabic.alphabet import translator
from mujaz.arabic.fold import table

# The blocks that hold punctuation, symbols and spaces that news texts meet; letters in them stay as they are.
_BLOCKS = ((0x00, 0x100), (0x2000, 0x2C00), (0x3000, 0x3040), (0xFD3E, 0xFD40), (0xFE10, 0xFE70), (0xFF00, 0xFF10))
_ARABIC = (0x060C, 0x060D, 0x061B, 0x061E, 0x061F, 0x066A, 0x066B, 0x066C, 0x066D, 0x06D4)

# The seat of a hamza is spelt in several ways (مسؤول, مسئول); where words are compared, the seat is what counts.
_SEATS = {0x0624: "\u0648", 0x0626: "\u064a"}


@cache
def separators() -> dict[int, str]:
    """Every character that separates words, with the space that stands for it, and the seats of hamza."""
    codes = (*_ARABIC, *(code for start, end in _BLOCKS for code in range(start, end)))
    return {code: " " for code in codes if not unicodedata.category(chr(code)).startswith(("L", "N", "M"))} | _SEATS


@cache
def _separator() -> Callable[[str], str]:
    return translator(separators())


def separated(folded: str) -> str:
    """The folded text with a space for each character that is neither a letter nor a digit; as long as it was."""
    return _separator()(folded)


@cache
def _bare() -> Callable[[str], str]:
    """Folds and separates in one pass: both tables as one."""
    parted = separators()
    folded = {code: "".join(parted.get(ord(char), char) for char in to) for code, to in table().items()}
    return translator(parted | folded)


def bare_words(text: str) -> str:
    """The words of a text, folded, with one space between two."""
    return " ".join(_bare()(text).split())


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of a separated text with their spans."""
    for match in re.finditer(r"[^ ]+", text):
        yield match.group(), match.start(), match.end()
