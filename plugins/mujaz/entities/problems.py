"""What is wrong with a record, as problems that name the place, the key, the value and the way out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mujaz.entities.data_yaml import Twice
from mujaz.phrases import Phrase
from mujaz.problems import Problem
from mujaz.reading.yaml_places import Located, Path, Place, places_in_list

NOWHERE = Located({}, {}, {})
_WHOLE = Place(0, 0)  # the file as a whole, where nothing is known of places


def schema_problems(path: str, row: Mapping[str, Any], located: Located = NOWHERE) -> list[Problem]:
    """What keeps the row from following its schema, where ``located`` says that it stands; nothing where it does."""
    from mujaz.entities.records import ValidationError, checked, schema_of  # noqa: PLC0415 - slow to import, and seldom needed
    from mujaz.reading.verdicts import faults_of  # noqa: PLC0415 - as above

    try:
        checked(dict(row))
    except ValidationError as error:
        identity = str(row.get("id", ""))
        faults = list(faults_of(error, located, schema_of(identity)))
        record = identity or Phrase("record")
        told = [Phrase("record_verdict", record=record, verdict=fault.message) for fault in faults]
        return [_problem(path, fault.place, "E311", message) for fault, message in zip(faults, told, strict=True)]
    return []


def same_id(path: str, identity: str, other: str, located: Located) -> Problem:
    """Two records have one id, of which only the first counts."""
    place = located.places.get(("id",), located.places.get(()))
    return _problem(path, place, "E310", Phrase("record_twice", id=identity, other=other))


def key_twice(path: str, twice: Twice) -> Problem:
    """A key of a data file stands twice in its record."""
    return _problem(path, twice.place, "E105", Phrase("yaml_twice", name=twice.key, first=twice.first.line))


def _problem(path: str, place: Place | None, code: str, message: str) -> Problem:
    at = place or _WHOLE
    return Problem(path, at.line, at.column, code, message)


def record_in(text: str, number: int) -> Located:
    """The places of one record in a data file, by its number in the file."""
    whole = places_in_list(text)
    return Located({}, _below(whole.places, number), _below(whole.keys, number))


def _below(places: Mapping[Path, Place], number: int) -> dict[Path, Place]:
    return {way[1:]: place for way, place in places.items() if way and way[0] == number}


def of_keys(keys: Mapping[str, Place]) -> Located:
    """The places of a record of which only those of its keys are known; it begins with its first key."""
    places: dict[Path, Place] = {(key,): place for key, place in keys.items()}
    return Located({}, {(): min(places.values()), **places} if places else {}, places)
