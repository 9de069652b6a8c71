"""From a class's refusal of front matter to problems that people can act on.

Pydantic says which value it refused and why in its own words; here that becomes a place in the file, the value as it
stands, and the way out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import cast

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mujaz.phrases import Phrase
from mujaz.problems import Problem
from mujaz.reading.lines import key as normal
from mujaz.reading.lists import lists, word_set
from mujaz.reading.unseen import UNSEEN
from mujaz.reading.values import Rejected
from mujaz.reading.yaml_places import Located, Path, Place
from mujaz.reading.yaml_text import inline, scalar

_LONGEST_QUOTED = 80
_SYNONYMS = "key_synonyms"


@dataclass(frozen=True, slots=True)
class Fault:
    """A refusal in words: the code that front matter has for it, and its place where one is known."""

    code: str
    place: Place | None
    message: str
    fix: str | None


def problems_of(error: ValidationError, located: Located, path: str, model: type[BaseModel]) -> Iterator[Problem]:
    """Each refusal as a problem: E102 for a wrong value, E103 for an unknown key, E104 for a missing one."""
    for fault in faults_of(error, located, model):
        at = fault.place or Place(1, 1)
        yield Problem(path, at.line, at.column, fault.code, fault.message, fix=fault.fix)


def faults_of(error: ValidationError, located: Located, model: type[BaseModel]) -> Iterator[Fault]:
    """What a class refuses, of front matter and of the registry's records alike."""
    verdict: str
    for detail in error.errors(include_url=False):
        way: Path = detail["loc"]
        match detail["type"]:
            case "missing":
                code, place, verdict, fix = "E104", located.places.get(way[:-1]), Phrase("key_missing"), None
            case "extra_forbidden":
                code, place, verdict, fix = "E103", located.keys.get(way), _unknown(way, model), None
            case kind:
                code, place = "E102", _place(way, located)
                reason, fix = _REASONS.get(kind, _as_it_says)(detail)
                verdict = _about(detail["input"], reason)
        yield Fault(code, place or _place(way, located), Phrase("key_verdict", name=_name(way), verdict=verdict), fix)


def _place(way: Path, located: Located) -> Place | None:
    """Where a value stands, or the nearest thing around it that has a place."""
    return next((located.places[way[:size]] for size in range(len(way), -1, -1) if way[:size] in located.places), None)


def _name(way: Path) -> str:
    """«source.part»: the keys that lead to a value; its number in a list is told by its place."""
    return ".".join(step for step in way if isinstance(step, str)) or Phrase("front")


def _about(value: object, reason: str) -> str:
    """The verdict on a value, which is quoted where there is one."""
    return reason if value is None else Phrase("value_verdict", value=_quoted(value), verdict=reason)


def _quoted(value: object) -> str:
    text = value if isinstance(value, str) else inline(value)
    text = UNSEEN.sub(lambda match: f"\\u{ord(match.group()):04x}", text)  # it would act on the terminal, too
    return f"«{text if len(text) <= _LONGEST_QUOTED else text[:_LONGEST_QUOTED] + '…'}»"


def _unknown(way: Path, model: type[BaseModel]) -> str:
    """The verdict on an unknown key: the key that is meant, or all that there are."""
    keys = _keys(way[:-1], model)
    meant = nearest_key(str(way[-1]), keys)
    if meant:
        return Phrase("key_meant", meant=meant)
    return Phrase("key_unknown", keys=tuple(keys))


@cache
def _schema(model: type[BaseModel]) -> dict[str, Mapping[str, Mapping[str, object]]]:
    return cast("dict[str, Mapping[str, Mapping[str, object]]]", model.model_json_schema())


def _keys(way: Path, model: type[BaseModel]) -> list[str]:
    """The keys of the class to which a way leads («source» -> file, part, sha256)."""
    schema = _schema(model)
    node: Mapping[str, object] = schema
    for step in way:
        properties = cast("Mapping[str, Mapping[str, object]]", node.get("properties", {}))
        found = re.search(r"#/\$defs/(\w+)", str(properties.get(str(step), "")))
        node = schema["$defs"][found.group(1)] if found else node
    return list(cast("Mapping[str, object]", node.get("properties", {})))


def nearest_key(key: str, keys: Sequence[str]) -> str | None:
    """The key that is likely meant: a near spelling of it, or a word that people use for it."""
    if near := get_close_matches(key.lower(), keys, n=1):
        return near[0]
    meanings, wanted = lists(_SYNONYMS), normal(key.replace("_", " "))
    return next((to for to in keys if to in meanings and wanted in word_set(_SYNONYMS, to)), None)


Reason = tuple[str, str | None]


def _rejected(detail: ErrorDetails) -> Reason:
    verdict = detail.get("ctx", {}).get("error")
    return (verdict.verdict, verdict.fix) if isinstance(verdict, Rejected) else (str(verdict), None)


def _not_text(detail: ErrorDetails) -> Reason:
    match detail["input"]:
        case dict() as pair if len(pair) == 1 and isinstance(text := next(iter(pair.values())), str):
            quoted = scalar(f"{next(iter(pair))}: {text}")
            return Phrase("value_has_colon", quoted=quoted), quoted
        case list() as items:
            return Phrase("value_is_list", quoted=scalar(inline(items))), None
        case dict():
            return Phrase("value_is_mapping"), None
    return Phrase("value_has_gap"), None


def _not_list(detail: ErrorDetails) -> Reason:
    if not isinstance(detail["input"], str):
        return Phrase("value_no_list"), None
    items = [part.strip() for part in re.split("[,،]", detail["input"]) if part.strip()]
    return Phrase("value_no_list_but", list=inline(items)), inline(items)


def _not_mapping(_: ErrorDetails) -> Reason:
    return Phrase("value_no_mapping"), None


def _too_many(detail: ErrorDetails) -> Reason:
    return Phrase("value_too_many", most=detail["ctx"]["max_length"]), None


def _none_of(detail: ErrorDetails) -> Reason:
    listed = re.findall("'([^']*)'", detail["ctx"]["expected"])  # «'a', 'b' or 'c'», in English only
    return Phrase("value_none_of", expected=tuple(listed)), None


def _not_of_form(detail: ErrorDetails) -> Reason:
    return Phrase("value_no_form", pattern=detail["ctx"]["pattern"]), None


def _as_it_says(detail: ErrorDetails) -> Reason:
    return Phrase("value_refused", reason=detail["msg"].lower()), None


_REASONS: Mapping[str, Callable[[ErrorDetails], Reason]] = {
    "value_error": _rejected,
    "string_type": _not_text,
    "tuple_type": _not_list,
    "list_type": _not_list,
    "model_type": _not_mapping,
    "model_attributes_type": _not_mapping,
    "dict_type": _not_mapping,
    "too_long": _too_many,
    "string_pattern_mismatch": _not_of_form,
    "enum": _none_of,
    "literal_error": _none_of,
}
