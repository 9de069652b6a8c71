"""The registry: every entity that a text can name, from the package's data and an archive's own records.

An archive's record adds to the base record of the same id: single values replace it, lists grow, ``aliases.drop``
takes forms away. What does not follow the schema is left out and comes back as a problem.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from typing import Any

import babel

from mujaz.entities import cldr
from mujaz.entities.cache import compiled
from mujaz.entities.data_yaml import read_data
from mujaz.entities.problems import key_twice, of_keys, record_in, same_id, schema_problems
from mujaz.model import Alias, Entity, How, Kind, Tenure
from mujaz.problems import Problem
from mujaz.reading.yaml_places import Place

Row = dict[str, Any]
NO_PLACES: Mapping[str, Mapping[str, Place]] = {}

# What a list of a country's record says of how its forms name it.
_HOWS = {
    "official": How.ALIAS,
    "former": How.ALIAS,
    "nisba": How.NISBA,
    "people": How.NISBA,
    "capital": How.CAPITAL,
    "seats": How.SEAT,
}


class Registry(Mapping[str, Entity]):
    """Entities by id, sorted. Each is made when it is asked for; ``key`` changes with any record.

    ``made`` are those of the package's own rows; all registries of a process that have the same package share them.
    """

    def __init__(self, rows: Mapping[str, Row], paths: Mapping[str, str], key: str, made: dict[str, Entity]) -> None:
        self._rows, self._paths, self.key = rows, paths, key
        self._base = made
        self._own: dict[str, Entity] = {}

    def __getitem__(self, identity: str) -> Entity:
        path = self._paths.get(identity, "")
        made = self._own if path else self._base
        if identity not in made:
            made[identity] = entity(self._rows[identity], path)
        return made[identity]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._rows))

    def __len__(self) -> int:
        return len(self._rows)

    def of_kind(self, kind: Kind) -> dict[str, Entity]:
        """The entities of one kind; no other is made for it."""
        return {identity: self[identity] for identity in self if _kind(self._rows[identity]) is kind}


def load_registry(
    overrides: Iterable[tuple[str, Mapping[str, Any]]] = (), places: Mapping[str, Mapping[str, Place]] = NO_PLACES
) -> tuple[Registry, tuple[Problem, ...]]:
    """The base registry with an archive's records.

    Args:
        overrides: Path and front matter of each record; without ``id`` the file's name is the id.
        places: By path, where each key of that front matter stands.

    Returns:
        Entities by id, and a problem for each record that was left out.
    """
    base = _base(tuple(base_files()))
    rows, problems = dict(base.rows), list(base.problems)
    paths: dict[str, str] = {}
    digest = hashlib.sha256(base.key.encode())
    for path, record in sorted(overrides, key=lambda item: item[0]):
        stem = path.rpartition("/")[2].removesuffix(".md")
        identity = str(record.get("id") or (stem.upper() if "countries/" in path else stem))
        located = of_keys(places.get(path, {}))
        if identity in paths:
            problems.append(same_id(path, identity, paths[identity], located))
            continue
        row = _merged(rows.get(identity, {}), {**record, "id": identity})
        if found := schema_problems(path, row, located):
            problems += found
        else:
            rows[identity], paths[identity] = row, path
            digest.update(repr(sorted(row.items())).encode())
    return Registry(rows, paths, digest.hexdigest()[:32], base.made), tuple(problems)


# The modules whose code decides what is compiled; a copy made by another version of them is not used.
_COMPILERS = (
    "cldr",
    "data_yaml",
    "form_index",
    "forms",
    "nisba",
    "problems",
    "records",
    "registry",
    "spelling",
    "surname",
)


def base_files() -> Iterable[tuple[str, bytes]]:
    """Name and content of each data file of the package, sorted."""
    data = resources.files("mujaz.entities") / "data"
    actors = sorted((data / "actors").iterdir(), key=lambda file: file.name)
    for file in (data / "countries.yml", *actors):
        if file.name.endswith(".yml"):
            yield file.name, file.read_bytes()


@dataclass(frozen=True, slots=True)
class _Base:
    """The package's rows, what is wrong with them, a key that changes with them and this code, and entities made."""

    rows: Mapping[str, Row]
    problems: tuple[Problem, ...]
    key: str
    made: dict[str, Entity] = field(default_factory=dict)


@lru_cache(maxsize=1)
def _base(files: tuple[tuple[str, bytes], ...]) -> _Base:
    """The package's records; read once a process, since commands ask several times and a server for each build."""
    digest = hashlib.sha256(f"{babel.__version__}|{_code()}".encode())
    for name, content in files:
        digest.update(name.encode() + content)
    key = digest.hexdigest()[:32]
    rows, faults = compiled("registry", key, lambda: _compile(files))
    return _Base(rows, tuple(Problem(*fault) for fault in faults), key)


@cache
def _code() -> str:
    """The source that compiles records and forms, as part of the key."""
    package = resources.files("mujaz.entities")
    return "".join((package / f"{name}.py").read_text("utf-8") for name in _COMPILERS)


def _compile(files: Iterable[tuple[str, bytes]]) -> tuple[dict[str, Row], list[tuple[Any, ...]]]:
    rows: dict[str, Row] = cldr.countries()
    faults: list[tuple[Any, ...]] = []
    seen: dict[str, str] = {}
    for name, content in files:
        records, twice = read_data(content)
        faults += map(_fault, (key_twice(name, key) for key in twice))
        for number, row in enumerate(records or ()):
            identity = str(row.get("id", ""))
            if identity in seen:
                found = [same_id(name, identity, seen[identity], record_in(content.decode(), number))]
            elif found := schema_problems(name, row):  # seldom: only then is it asked where the record stands
                found = schema_problems(name, row, record_in(content.decode(), number))
            else:
                rows[identity] = _with_cldr(rows[identity], row) if identity in rows else row
            faults += map(_fault, found)
            seen.setdefault(identity, name)
    return rows, faults


def _fault(problem: Problem) -> tuple[Any, ...]:
    """A problem as the compiled copy keeps it."""
    return problem.path, problem.line, problem.column, problem.code, str(problem.message)


def _with_cldr(base: Row, row: Row) -> Row:
    """A country's row on top of CLDR's: the longer CLDR name stays as another name unless the row calls it weak."""
    merged = {**base, **row}
    formal, weak = base["name"], row.get("aliases", {}).get("weak", [])
    if formal != merged["name"] and formal not in weak and "(" not in formal and " - " not in formal:
        merged["official"] = [*merged.get("official", []), formal]
    return merged


def _merged(base: Row, record: Mapping[str, Any]) -> Row:
    """The base row under an archive's record: values replace, lists grow, dropped aliases go."""
    row = {**base}
    for key, value in record.items():
        if key == "aliases" and isinstance(value, Mapping):
            old = base.get("aliases", {})
            row[key] = {**value} | {tier: [*old.get(tier, ()), *value.get(tier, ())] for tier in ("strong", "weak")}
        elif isinstance(value, list | tuple) and isinstance(base.get(key), list):
            row[key] = [*base[key], *(item for item in value if item not in base[key])]
        else:
            row[key] = value
    return row


def _kind(row: Row) -> Kind:
    return Kind.COUNTRY if row["id"].isupper() else Kind(row["kind"])


def entity(row: Row, path: str = "") -> Entity:
    """The entity that a checked row describes."""
    identity, kind = row["id"], _kind(row)
    countries = tuple(row.get("countries", ()))
    stands = str(row.get("stands_for", kind is Kind.GOVERNMENT)).lower() == "true"
    return Entity(
        id=identity,
        kind=kind,
        name=row["name"],
        latin=row.get("latin", ""),
        aliases=_aliases(row),
        former=tuple(row.get("former", ())),
        countries=countries,
        roles=tuple(map(_tenure, row.get("roles", ()))),
        path=path,
        redirect_from=tuple(row.get("redirect_from", ())),
        status=row.get("status", ""),
        stands_for=countries if stands and kind is not Kind.COUNTRY else (),
    )


def _aliases(row: Row) -> tuple[Alias, ...]:
    tiers = row.get("aliases", {})
    dropped = set(tiers.get("drop", ()))
    found = [
        Alias(text, How.ALIAS, strong=tier == "strong") for tier in ("strong", "weak") for text in tiers.get(tier, ())
    ]
    found += [Alias(text, how) for key, how in _HOWS.items() for text in row.get(key, ())]
    return tuple(dict.fromkeys(alias for alias in found if alias.text not in dropped))


def _tenure(role: Row) -> Tenure:
    """A role's dates may come as YAML dates or numbers from front matter; the entity holds them as text."""
    since, until = role.get("from", ""), role.get("to", "")
    return Tenure(role["title"], str(role.get("of", "")), str(since or ""), str(until or ""))
