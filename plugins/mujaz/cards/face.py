"""The letters of cards: the site's own faces, in one file a weight, and a text made ready for Raqm.

Numbers and Latin names are isolated by the rules of the pages (``theme.bidi``), so that a date reads alike on both.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache
from importlib.resources import files

from mujaz.arabic.direction import direction
from mujaz.own_data import own_data
from mujaz.theme.bidi import plain

# The isolates of UAX #9 for what stands in HTML as <bdi>: left to right, first strong, and the end of either.
_ISOLATES = (('<bdi dir="ltr">', "\u2066"), ("<bdi>", "\u2068"), ("</bdi>", "\u2069"))
_HIDDEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")  # of a stranger: they could turn a line


@cache
def font_file(weight: int) -> bytes:
    """The face of a weight (400 or 600) as WOFF2, which FreeType reads."""
    return files("mujaz.cards").joinpath(f"fonts/card-{weight}.woff2").read_bytes()


@cache
def _letters() -> frozenset[str]:
    """The characters that the faces have, as their recipe states them."""
    recipe = own_data("mujaz.theme", "fonts/recipe.yml")
    ranges = (item.partition("-") for chars in recipe["chars"].values() for item in str(chars).split())
    return frozenset(chr(code) for a, _, z in ranges for code in range(int(a, 16), int(z or a, 16) + 1))


def drawable(text: str) -> str:
    """The text without what the faces cannot draw (pictographs, controls); empty if letters would be missing."""
    whole = " ".join(_HIDDEN.sub("", unicodedata.normalize("NFC", text)).split())
    missing = set(whole) - _letters()
    if any(unicodedata.category(char)[0] == "L" for char in missing):
        return ""
    return " ".join("".join(char for char in whole if char not in missing).split())


def isolated(text: str, lang: str) -> str:
    """A line whose opposite runs are isolated, so that it reads as on a page."""
    marked = plain(text, direction(lang))
    for tag, sign in _ISOLATES:
        marked = marked.replace(tag, sign)
    return html.unescape(marked)
