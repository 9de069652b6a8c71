"""Broken plurals: which groups are singular and plural of one word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mujaz.search.families import Families
from mujaz.search.groups import Link


@dataclass(frozen=True, slots=True)
class Plurals:
    """Links between groups, and words that are not met, with the stem that they lead to."""

    groups: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


def plurals(found: Families, variants: Mapping[str, tuple[str, ...]]) -> Plurals:
    """The plurals among an archive's words."""
    return Plurals()
