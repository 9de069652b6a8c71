"""What the desk says to maintainers, in the language of their site: Arabic, or else English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

FALLBACK = "en"


@cache
def _written(lang: str) -> Mapping[str, str]:
    folder = files("mujaz.desk").joinpath("phrases")
    file = folder.joinpath(f"{lang}.yml")
    text = (file if file.is_file() else folder.joinpath(f"{FALLBACK}.yml")).read_text(encoding="utf-8")
    words: dict[str, str] = yaml.safe_load(text)
    return words


def say(lang: str, phrase: str, **values: object) -> str:
    """A phrase of ``phrases/<lang>.yml`` with its values filled in."""
    return _written(lang)[phrase].format(**values)
