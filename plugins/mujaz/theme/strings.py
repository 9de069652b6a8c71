"""What the theme says by itself, in the site's language: labels of header and lists, words for a missing page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from mujaz.own_data import own_data

FALLBACK = "en"


@cache
def strings(lang: str) -> Mapping[str, str]:
    """The theme's words in ``lang``, or in English where nobody has written them in that language yet."""
    folder = files("mujaz.theme").joinpath("strings")
    written = folder.joinpath(f"{lang}.yml")
    known = lang if written.is_file() else FALLBACK
    return MappingProxyType(own_data("mujaz.theme", f"strings/{known}.yml"))
