"""Words of a text as the index sees them: in the spelling in which they were written, and folded for comparing.

The client folds by the same table (``table``), which the index carries; both are tested against one golden file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from mujaz.arabic import fold
from mujaz.arabic.alphabet import translator
from mujaz.arabic.words import separators

# Digits and letters part where they meet: news texts often lack the space between them («18جانفي»). So do the two words
# of «عبدالله», which half of all writers join.
_WORD = re.compile(r"\d+|[وفبكل]?عبد(?=ال[^\W\d_]{2})|[^\W\d_]+")


@cache
def table() -> dict[int, str]:
    """Folding, and the seats of hamza: in a search «شؤون» and «شوون» are one word."""
    seats = {code: to for code, to in separators().items() if to != " "}
    return dict(sorted((fold.table() | seats).items()))


@cache
def _spelling() -> Callable[[str], str]:
    """Translates by the part of the table that changes no spelling: marks, presentation forms, case and digits."""
    return translator({code: to for code, to in table().items() if not (0x0620 <= code <= 0x06FF and to.isalpha())})  # noqa: PLR2004 - the Arabic block


@cache
def _folding() -> Callable[[str], str]:
    return translator(table())


def spelt(text: str) -> list[str]:
    """The words of a text in their spelling, without marks: أإآا, ة and ه, ى and ي stay apart."""
    return _WORD.findall(_spelling()(text))


def folded(text: str) -> str:
    """A text in the one spelling that is compared."""
    return _folding()(text)


def words(text: str) -> list[str]:
    """The folded words of a text."""
    return _WORD.findall(folded(text))
