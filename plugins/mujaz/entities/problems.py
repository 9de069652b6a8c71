"""What is wrong with a record, as problems that name the key, the value and the way out."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from mujaz.problems import Problem

if TYPE_CHECKING:
    from pydantic import BaseModel


def schema_problems(path: str, row: Mapping[str, Any]) -> list[Problem]:
    """What keeps the row from following its schema; nothing where it does."""
    from mujaz.entities.records import ValidationError, checked  # noqa: PLC0415 - slow to import, and seldom needed

    try:
        checked(dict(row))
    except ValidationError as error:
        return [Problem(path, 0, 0, "E311", _message(row, fault)) for fault in error.errors()]
    return []


def _message(row: Mapping[str, Any], fault: Mapping[str, Any]) -> str:
    """The record, the key, what stands there and what to do."""
    place = ".".join(map(str, fault["loc"]))
    record = row.get("id", "record")
    if fault["type"] == "extra_forbidden":
        return f"{record}: unknown key «{fault['loc'][-1]}»; {_suggestion(row, fault['loc'])}"
    if fault["type"] == "missing":
        return f"{record}: the key «{place}» is missing; add it"
    return f"{record}: {place}: «{fault['input']}»: {fault['msg']}"


def _suggestion(row: Mapping[str, Any], loc: tuple[Any, ...]) -> str:
    from mujaz.entities.records import Aliases, Role, schema_of  # noqa: PLC0415 - as above

    schema: type[BaseModel] = schema_of(str(row.get("id", "")))
    inner: dict[str, type[BaseModel]] = {"aliases": Aliases, "roles": Role}
    if len(loc) > 1:
        schema = inner.get(str(loc[0]), schema)
    fields = schema.model_fields
    names = sorted(info.alias or name for name, info in fields.items())
    close = get_close_matches(str(loc[-1]), names, n=1)
    return f"did you mean «{close[0]}»?" if close else f"allowed are {', '.join(names)}"
