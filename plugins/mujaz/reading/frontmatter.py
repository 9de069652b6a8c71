"""Front matter: cut from a file's text, read with places, and checked against the class of what it describes.

Briefings and the records of actors, countries and sources come through here alike. Every finding says where it is,
what stands there and what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from frontmatter.default_handlers import YAMLHandler
from pydantic import BaseModel, ValidationError

from mujaz.phrases import Phrase
from mujaz.problems import Problem, Severity
from mujaz.reading.schema import FrontMatter
from mujaz.reading.verdicts import problems_of
from mujaz.reading.yaml_places import Located, Place, Value, read_yaml
from mujaz.reading.yaml_text import dump_yaml

Model = TypeVar("Model", bound=BaseModel)
_FENCE: re.Pattern[str] = YAMLHandler.FM_BOUNDARY
_LINE_END = re.compile(r"\r\n?")
_UNREADABLE = ("E101", "E106")  # after these, what the YAML says is not known


@dataclass(frozen=True, slots=True)
class Document(Generic[Model]):
    """A file with front matter. ``matter`` is None where an error stands in it.

    ``stated`` names the keys that have a value, ``keys`` says where each key stands, and ``body`` is the text below,
    which starts on line ``body_line`` of the file.
    """

    matter: Model | None
    stated: frozenset[str]
    keys: Mapping[str, Place]
    body: str
    body_line: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Cut:
    front: str
    front_line: int
    body: str
    body_line: int


def read_document(text: str, path: str, model: type[Model]) -> Document[Model]:
    """Read a file's front matter as ``model``, and cut it from the body.

    Problems: E100 (no front matter), E101, E105 and E106 (its YAML), E102 (a wrong value), E103 (an unknown key),
    E104 (a missing one), W101 (a hashtag that YAML takes for a comment).
    """
    text = _LINE_END.sub("\n", text.removeprefix("\ufeff"))
    cut = _cut(text)
    if cut is None:
        return Document(None, frozenset(), {}, text, 1, (_without_front_matter(text, path),))
    located, problems = read_yaml(cut.front, path, cut.front_line)
    matter: Model | None = None
    if not any(problem.code in _UNREADABLE for problem in problems):
        matter, refusals = _checked(located, path, model)
        problems = tuple(sorted((*problems, *refusals)))
    if any(problem.severity is Severity.ERROR for problem in problems):
        matter = None
    stated = frozenset(key for key, value in located.values.items() if value is not None)
    keys = {str(way[0]): place for way, place in located.keys.items() if len(way) == 1}
    return Document(matter, stated, keys, cut.body, cut.body_line, problems)


def _cut(text: str) -> _Cut | None:
    """The text between the first two fences and the text below them, each with its line."""
    opening = _FENCE.match(text)
    closing = _FENCE.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    lines = (text.count("\n", 0, place) + 1 for place in (opening.end(), closing.end()))
    front, body = text[opening.end() : closing.start()], text[closing.end() :]
    return _Cut(front, next(lines), body, next(lines))


def _without_front_matter(text: str, path: str) -> Problem:
    if _FENCE.match(text):
        return Problem(path, 1, 1, "E100", Phrase("front_open"))
    return Problem(path, 1, 1, "E100", Phrase("front_missing"))


def _checked(located: Located, path: str, model: type[Model]) -> tuple[Model | None, tuple[Problem, ...]]:
    try:
        return model.model_validate(_without_nothing(dict(located.values))), ()
    except ValidationError as error:
        return None, tuple(problems_of(error, located, path, model))


def _without_nothing(value: Value) -> Value:
    """A mapping without keys that have no value: an empty key states nothing."""
    if not isinstance(value, dict):
        return value
    return {key: _without_nothing(item) for key, item in value.items() if item is not None}


def body_of(text: str) -> str:
    """What stands below the front matter of a file; all of it where there is none."""
    cut = _cut(text)
    return cut.body if cut else text


def dump_front_matter(mapping: Mapping[str, object]) -> str:
    """Front matter with its fences: the schema's keys in the schema's order, then all others as they come."""
    known = {key: mapping[key] for key in FrontMatter.model_fields if key in mapping}
    return f"---\n{dump_yaml(known | dict(mapping))}---\n"
