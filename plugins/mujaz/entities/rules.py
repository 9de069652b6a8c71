"""Rule data, folded as texts are: homographs, parts of names, capitals, given names.

The files under ``data/rules`` say what each list means; the code that reads a list says what follows from it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from mujaz.entities.cache import compiled
from mujaz.entities.forms import normal
from mujaz.model import Kind

Words = frozenset[str]
NONE: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Cues:
    """What speaks for one reading of a homograph; ``homographs.yml`` tells the meaning of each list."""

    before: Words = NONE
    after: Words = NONE
    head: Words = NONE
    near: Words = NONE
    known: Words = NONE
    spelt: tuple[str, ...] = ()
    dateline: bool = False
    peer: Words = NONE


NOTHING = Cues()


@dataclass(frozen=True, slots=True)
class Homograph:
    """The readings of a form, and the one that is taken where nothing decides."""

    how: str
    definite: bool | None
    readings: Mapping[str, Cues]
    otherwise: str


@dataclass(frozen=True, slots=True)
class Parts:
    """Where a form is a part of another name, or no name at all."""

    heads: Words
    tails: Words
    languages: Words
    beside_languages: Words
    tongues: Words
    nouns_with_names: Words
    plurals: Words
    not_names: Words
    given_names: Words


@dataclass(frozen=True, slots=True)
class Capitals:
    """Where a capital acts, and where it is a place."""

    place_before: Words
    acts_before: Words
    acts_after: Words
    relations: Words
    bound_relations: Words
    pressing: Words
    diplomacy: Words
    addressing: Words
    not_acting: Words


@dataclass(frozen=True, slots=True)
class Persons:
    """Where a short form is a name, and where it is an ordinary word."""

    named_after: Words
    titles: Words
    says: Words
    ordinary: Words
    ordinary_nouns: Words


@dataclass(frozen=True, slots=True)
class Suggesting:
    """How persons and bodies that no record knows announce themselves; heads with the kind of body they name."""

    titles: Words
    office: Words
    stops: Words
    no_bodies: Words
    short_bodies: Words
    first_names: Words
    heads: Mapping[str, Kind]
    quoted_heads: Mapping[str, Kind]


@dataclass(frozen=True, slots=True)
class Rules:
    """All rule data."""

    homographs: Mapping[str, tuple[Homograph, ...]]
    parts: Parts
    capitals: Capitals
    persons: Persons
    suggesting: Suggesting


@cache
def load_rules() -> Rules:
    """The package's rules; read once."""
    names = frozenset(word for line in rule_data("given_names") for word in folded(line))
    parts = {key: folded(words) for key, words in rule_data("parts").items()}
    capitals = {key: folded(words) for key, words in rule_data("capitals").items()}
    persons = {key: folded(words) for key, words in rule_data("persons").items()}
    return Rules(
        _homographs(rule_data("homographs")),
        Parts(**parts, given_names=names),
        Capitals(**capitals),
        Persons(**persons),
        _suggesting(rule_data("suggest")),
    )


def folded(items: object) -> Words:
    """A list of words of a data file, as they are compared."""
    return frozenset(normal(str(item)) for item in items) if isinstance(items, list) else NONE


def undefined(word: str) -> str:
    """The folded word without its article."""
    return word[2:] if word.startswith("\u0627\u0644") and len(word) > 4 else word  # noqa: PLR2004 - article and two letters


def rule_data(name: str) -> Any:  # noqa: ANN401 - YAML of any shape
    """A file of rules as it is written, all values as text."""
    return _files()[name]


@cache
def _files() -> dict[str, Any]:
    """All files of rules, by name; the copy that is kept is read ten times as fast as they are."""
    folder = resources.files("mujaz.entities") / "data" / "rules"
    written = {file.name.removesuffix(".yml"): file.read_bytes() for file in folder.iterdir()}
    digest = hashlib.sha256(b"\0".join(written[name] for name in sorted(written)))
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

    def read() -> dict[str, Any]:
        return {name: yaml.load(text, Loader=loader) for name, text in written.items()}  # noqa: S506 - makes text only

    found: dict[str, Any] = compiled("rules", digest.hexdigest()[:32], read)
    return found


def _suggesting(data: Mapping[str, Any]) -> Suggesting:
    lists = {
        key: folded(data[key]) for key in ("titles", "office", "stops", "no_bodies", "short_bodies", "first_names")
    }
    return Suggesting(**lists, heads=_heads(data["heads"]), quoted_heads=_heads(data["quoted_heads"]))


def _heads(data: Mapping[str, Any]) -> dict[str, Kind]:
    """Heads with and without the article, with the kind of body."""
    heads = {word: Kind(kind) for kind, words in data.items() for word in folded(words)}
    return heads | {"\u0627\u0644" + word: kind for word, kind in heads.items()}


def _homographs(cases: list[dict[str, Any]]) -> dict[str, tuple[Homograph, ...]]:
    found: dict[str, tuple[Homograph, ...]] = {}
    for case in cases:
        rule = Homograph(
            how=case.get("how", ""),
            definite={"yes": True, "no": False}.get(case.get("definite", "")),
            readings={name: _cues(cues) if cues else NOTHING for name, cues in case["readings"].items()},
            otherwise=case["otherwise"],
        )
        for form in sorted(folded(case["forms"])):
            found[form] = (*found.get(form, ()), rule)
    return found


def _cues(data: Mapping[str, Any]) -> Cues:
    return Cues(
        before=folded(data.get("before")),
        after=folded(data.get("after")),
        head=folded(data.get("head")),
        near=frozenset(map(undefined, folded(data.get("near")))),
        known=frozenset(data.get("with", ())),
        spelt=tuple(data.get("spelt", ())),
        dateline=data.get("dateline") == "yes",
        peer=frozenset(data.get("peer", ())),
    )
