"""Mending what is surely wrong in a text.

Only spots that say what belongs there are mended, round by round until nothing is left, so that mending a mended text
changes nothing. A round that changes what front matter says, or its errors for the worse, is not made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mujaz.checks.characters import characters
from mujaz.checks.punctuation import punctuation
from mujaz.checks.text import SourceText, Spot
from mujaz.problems import Problem, Severity
from mujaz.reading.curated import read_curated
from mujaz.reading.unseen import UNSEEN

_ROUNDS = 12  # a round can uncover what the next one mends; four were the most that were met
_VALUE_END = re.compile(r"[,\]}]")


def mended(text: str, path: str) -> str:
    """The text of a curated file with all that is surely wrong set right."""
    if "\r" in text.replace("\r\n", ""):
        return text  # line ends of another age: places would not agree
    text = UNSEEN.sub("", text)  # as reading does before it looks at anything else
    for _ in range(_ROUNDS):
        better = _round(text, path)
        if better == text:
            break
        text = better
    return text


def _round(text: str, path: str) -> str:
    for problem in read_curated(text, path).problems:
        if problem.fix is not None and problem.code != "W130":
            better = _with_value(text, problem)
            if _is_better(text, better, path):
                return better
    source = SourceText(path, text)
    better = applied(text, (*characters(source), *punctuation(source)))
    if _is_worse(text, better, path):  # what stands in front matter is left to people then
        body = source.body_start
        better = applied(text, (spot for spot in (*characters(source), *punctuation(source)) if spot.start >= body))
    return text if _is_worse(text, better, path) else better


def applied(text: str, spots: Iterable[Spot]) -> str:
    """The text with what belongs at each spot; of spots that overlap the first is taken."""
    out, end = [], 0
    for spot in sorted((spot for spot in spots if spot.new is not None), key=lambda spot: (spot.start, spot.end)):
        if spot.start >= end:
            out += [text[end : spot.start], spot.new or ""]
            end = spot.end
    return "".join((*out, text[end:]))


def _with_value(text: str, problem: Problem) -> str:
    """The text with a problem's fix in place of the value that stands there, up to its end."""
    lines = text.split("\n")
    line, start = lines[problem.line - 1], problem.column - 1
    rest = line[start:].rstrip("\r")
    in_list = any(mark in line[:start] for mark in "[{")
    stop = _VALUE_END.search(rest) if in_list else None
    behind = line[start + (stop.start() if stop else len(rest)) :]
    lines[problem.line - 1] = line[:start] + (problem.fix or "") + behind
    return "\n".join(lines)


def _errors(text: str, path: str) -> set[tuple[str, int]]:
    return {(p.code, p.line) for p in read_curated(text, path).problems if p.severity is Severity.ERROR}


def _is_better(before: str, after: str, path: str) -> bool:
    """Whether an error is gone and none has come."""
    return _errors(after, path) < _errors(before, path)


def _is_worse(before: str, after: str, path: str) -> bool:
    """Whether an error has come, or front matter no longer says the same things."""
    if before == after:
        return False
    old, new = read_curated(before, path), read_curated(after, path)
    came = {p.code for p in new.problems if p.severity is Severity.ERROR} - {p.code for p in old.problems}
    return bool(came) or old.stated != new.stated or (old.briefing is None) != (new.briefing is None)


def fixes(source: SourceText) -> Iterator[Spot]:
    """All spots of a text that concern its characters, with a fix or without."""
    yield from characters(source)
    yield from punctuation(source)
