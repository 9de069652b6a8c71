"""Broken plurals: which groups are singular and plural of one word.

A list says it for words whose plural no pattern tells from other words; for the rest a pattern and the archive do,
which must know both. A listed plural that the archive does not have leads to the singular that it has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from mujaz.own_data import own_data
from mujaz.search.families import NAME, Families
from mujaz.search.groups import Link
from mujaz.search.tokens import folded

_LEAST = 0.05  # how often, beside the plural, the singular of a pattern must be met
_HAMZA, _MAQSURA = "\u0623", "\u0649"


@dataclass(frozen=True, slots=True)
class Plurals:
    """Links between groups, and words that are not met, with the word that they lead to."""

    groups: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern of plurals, and those of the singulars that it may belong to, as templates for ``str.format``."""

    plural: re.Pattern[str]
    singulars: tuple[str, ...]
    hamza: bool
    maqsura: bool


@cache
def _data() -> dict[str, Any]:
    return dict(own_data("mujaz.search", "plurals.yml"))


@cache
def listed() -> tuple[tuple[str, str], ...]:
    """Singulars and plurals of the list, folded."""
    rows = (folded(line).split() for line in _data()["words"].splitlines())
    return tuple((singular, plural) for singular, *many in rows for plural in many)


@cache
def patterns() -> Mapping[int, tuple[Pattern, ...]]:
    """The patterns, by the length of the plural."""
    found: dict[int, tuple[Pattern, ...]] = {}
    for row in _data()["patterns"]:
        size = len(row["plural"])
        pattern = Pattern(
            re.compile("".join(f"(?P<r{c}>.)" if c.isdigit() else c for c in row["plural"]) + "$"),
            tuple(re.sub(r"(\d)", r"{r\1}", one) for one in row["singular"]),
            row.get("hamza", False),
            row.get("maqsura", False),
        )
        found[size] = (*found.get(size, ()), pattern)
    return found


def plurals(found: Families, counts: Mapping[str, int]) -> Plurals:
    """The plurals among an archive's words; ``counts`` says in how many briefings a base stands under its clitics."""
    stems = {form.base: stem for stem, forms in found.groups.items() for form in forms if not stem.endswith(NAME)}
    links: dict[str, set[Link]] = {}
    words: dict[str, str] = {}
    for singular, plural in (*listed(), *_by_pattern(found, counts)):
        one, many = stems.get(singular), stems.get(plural)
        if one and many:
            links.setdefault(one, set()).add(Link(singular, many, plural))
            links.setdefault(many, set()).add(Link(plural, one, singular))
        elif one or many:
            words[singular if many else plural] = plural if many else singular
    return Plurals({stem: tuple(some) for stem, some in sorted(links.items())}, dict(sorted(words.items())))


def _by_pattern(found: Families, counts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    known = {plural for _, plural in listed()}
    for base, spelling in _spellings(found):
        if base in known:
            continue
        for pattern in patterns().get(len(base), ()):
            if (pattern.hamza and spelling[0] != _HAMZA) or (pattern.maqsura and spelling[-1] != _MAQSURA):
                continue
            if match := pattern.plural.match(base):
                yield from ((one, base) for one in _known(match, pattern.singulars, counts))


def _known(match: re.Match[str], singulars: Iterable[str], counts: Mapping[str, int]) -> Iterator[str]:
    """The likeliest singular: the one that is met most often, if any is met often enough."""
    radicals = match.groupdict()
    candidates = sorted({one.format_map(radicals) for one in singulars} - {match.string})
    best = max(candidates, key=lambda one: counts.get(one, 0), default="")
    if counts.get(best, 0) >= max(1, _LEAST * counts[match.string]):
        yield best


def _spellings(found: Families) -> Iterator[tuple[str, str]]:
    """Each base of a common word, and how its most frequent form spells it."""
    seen: set[str] = set()
    for stem, forms in found.groups.items():
        for form in forms:
            if form.base not in seen and not stem.endswith(NAME):
                seen.add(form.base)
                yield form.base, form.spellings[0][len(form.proclitic) :] or form.base
