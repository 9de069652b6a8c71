"""Rule data, folded as texts are: homographs, parts of names, capitals, given names.

The data files under ``data/rules`` say what each list means; the code that reads a list says what follows from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from mujaz.entities.forms import normal

NONE = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Cues:
    """What speaks for one reading of a homograph."""

    before: frozenset[str] = NONE
    after: frozenset[str] = NONE
    head: frozenset[str] = NONE
    near: frozenset[str] = NONE
    known: frozenset[str] = NONE


@dataclass(frozen=True, slots=True)
class Homograph:
    """The readings of one form, and the one that is taken where nothing decides."""

    how: str
    readings: Mapping[str, Cues]
    otherwise: str


@dataclass(frozen=True, slots=True)
class Rules:
    """All rule data."""

    homographs: Mapping[str, tuple[Homograph, ...]]
    heads: frozenset[str]
    tails: frozenset[str]
    place_before: frozenset[str]
    acts_before: frozenset[str]
    acts_after: frozenset[str]
    given_names: frozenset[str]
    languages: frozenset[str]
    titles: frozenset[str]
    not_names: frozenset[str]


def folded(items: object) -> frozenset[str]:
    """A list of words of a data file, as they are compared."""
    return frozenset(normal(str(item)) for item in items) if isinstance(items, list) else NONE


@cache
def load_rules() -> Rules:
    """The package's rules; read once."""
    parts, capitals = _data("parts"), _data("capitals")
    return Rules(
        homographs=_homographs(_data("homographs")),
        heads=folded(parts["heads"]),
        tails=folded(parts["tails"]),
        place_before=folded(capitals["place_before"]),
        acts_before=folded(capitals["acts_before"]),
        acts_after=folded(capitals["acts_after"]),
        given_names=frozenset().union(*map(folded, _data("given_names"))),
        languages=folded(parts["languages"]),
        titles=folded(parts["nouns_with_names"]),
        not_names=folded(parts["not_names"]),
    )


def _data(name: str) -> Any:  # noqa: ANN401 - YAML of any shape
    text = (resources.files("mujaz.entities") / "data" / "rules" / f"{name}.yml").read_bytes()
    return yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 - makes text only


def _homographs(cases: list[dict[str, Any]]) -> dict[str, tuple[Homograph, ...]]:
    found: dict[str, tuple[Homograph, ...]] = {}
    for case in cases:
        rule = Homograph(
            how=case.get("how", ""),
            readings={name: _cues(cues or {}) for name, cues in case["readings"].items()},
            otherwise=case["otherwise"],
        )
        for form in sorted(folded(case["forms"])):
            found[form] = (*found.get(form, ()), rule)
    return found


def _cues(data: Mapping[str, Any]) -> Cues:
    words = {key: folded(data.get(key)) for key in ("before", "after", "head", "near")}
    return Cues(**words, known=frozenset(data.get("with", ())))
