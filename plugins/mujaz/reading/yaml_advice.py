"""What to do about broken YAML: the mistakes that people make, tried out until one repair reads.

A parser says where it gave up, which is seldom where the mistake is. So each likely repair is made on a copy, and only
one after which the text reads on beyond that line is advised.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from mujaz.phrases import Phrase
from mujaz.reading.yaml_text import scalar

_LINE = re.compile(r"(?P<indent>\s*(?:-\s+)?)(?P<key>[^\s:#'\"\[{-][^:#]*?):(?P<gap>\s*)(?P<value>.*)")
_HOLES = re.compile(r",\s*(?:,\s*)+")
_CLOSING = {'"': '"', "'": "'", "[": "]", "{": "}"}
_LONGEST_SHOWN = 120
_POINTS_BACK = ("while scanning a quoted", "while scanning a simple key", "while parsing a flow")


@dataclass(frozen=True, slots=True)
class Advice:
    """What is wrong at ``index`` of a text, and what to write there instead where that is sure."""

    index: int
    message: str
    fix: str | None = None


@dataclass(frozen=True, slots=True)
class _Repair:
    line: str
    column: int
    message: str
    fix: str | None = None


def advise(text: str, error: yaml.MarkedYAMLError) -> Advice:
    """The advice for the first error of ``text``."""
    lines = text.split("\n")
    at = _index(error, len(text))
    number = text.count("\n", 0, at)
    for tried in (number, number - 1):
        if not 0 <= tried < len(lines):
            continue
        start = sum(len(line) + 1 for line in lines[:tried])
        for repair in _repairs(lines[tried]):
            mended = "\n".join((*lines[:tried], repair.line, *lines[tried + 1 :]))
            grown = len(repair.line) - len(lines[tried])
            if _reads_beyond(mended, max(start + len(repair.line), at + grown)):
                return Advice(start + repair.column, repair.message, repair.fix)
    return Advice(at, _without_repair(lines[number] if number < len(lines) else "", error))


def _index(error: yaml.MarkedYAMLError, end: int) -> int:
    """Where the mistake starts, as far as the parser knows."""
    mark = error.problem_mark
    if error.context_mark and (error.context or "").startswith(_POINTS_BACK):
        mark = error.context_mark
    return min(mark.index, end) if mark else 0


def _reads_beyond(text: str, index: int) -> bool:
    try:
        for _ in yaml.parse(text, Loader=yaml.BaseLoader):
            pass
    except yaml.MarkedYAMLError as error:
        return _index(error, len(text)) > index
    except yaml.YAMLError:
        return False
    return True


def _repairs(line: str) -> Iterator[_Repair]:
    """Each repair that might help a line, the mildest first."""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        yield _Repair(line.lstrip(), 0, Phrase("yaml_tab"))
    if not (match := _LINE.fullmatch(line)):
        return
    indent, key, gap = match.group("indent", "key", "gap")
    value, column = match["value"].rstrip(), match.start("value")
    if value and not gap:
        message = Phrase("yaml_space", name=key, value=_short(value))
        yield _Repair(f"{indent}{key}: {value}", column, message, f" {value}")
    for better in _better_values(value):
        message = Phrase("yaml_one_value", name=key, value=_short(value), better=_short(better))
        yield _Repair(f"{indent}{key}: {better}", column, message, better)
    if indent.isspace():
        yield _Repair(line.lstrip(), len(indent), Phrase("yaml_indented", name=key))


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST_SHOWN else f"{value[:_LONGEST_SHOWN]}…"


def _better_values(value: str) -> Iterator[str]:
    closing = _CLOSING.get(value[:1])
    if closing and not value.endswith(closing):
        yield value + closing
    if closing == "]" and value.endswith("]"):
        yield _HOLES.sub(", ", value)
    if len(value) > 1 and closing == value[-1] and closing in "'\"":
        yield scalar(value[1:-1].replace('\\"', '"'))
    if value and not (closing in ("]", "}") and value.endswith(closing)):  # what is a list stays one
        yield scalar(value)


def _without_repair(line: str, error: yaml.MarkedYAMLError) -> str:
    if line.strip() and ":" not in line:
        return Phrase("yaml_no_key", line=line.strip())
    return Phrase("yaml_other", reason=error.problem)
