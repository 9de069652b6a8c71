"""The lists that stand as YAML beside the code of reading, with one word or phrase a line.

Each is read once and folded as texts are, so that the spelling in the file does not matter.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from mujaz.own_data import own_data
from mujaz.reading.lines import key


@cache
def lists(name: str) -> Mapping[str, tuple[str, ...]]:
    """The lists of ``<name>.yml``: what each line says, as it stands, under the name of its list."""
    loaded = own_data("mujaz.reading", f"{name}.yml")
    return {
        title: tuple(line.strip() for line in block.splitlines() if line.strip()) for title, block in loaded.items()
    }


@cache
def word_set(name: str, title: str) -> frozenset[str]:
    """One list, folded, for looking things up in."""
    return frozenset(key(line) for line in lists(name)[title])
