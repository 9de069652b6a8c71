"""What the theme says by itself, in the site's language: labels of header and lists, words for a missing page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml

FALLBACK = "en"


@cache
def strings(lang: str) -> Mapping[str, str]:
    """The theme's words in ``lang``, or in English where nobody has written them in that language yet."""
    folder = files("mujaz.theme").joinpath("strings")
    written = folder.joinpath(f"{lang}.yml")
    text = (written if written.is_file() else folder.joinpath(f"{FALLBACK}.yml")).read_text(encoding="utf-8")
    words: dict[str, str] = yaml.safe_load(text)
    return MappingProxyType(words)
