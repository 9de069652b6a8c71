"""Findings as people and machines read them: lines of text, JSON, SARIF 2.1.0, and annotations of GitHub's runners."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from mujaz import __version__
from mujaz.checks.findings import Lang, meanings, severity
from mujaz.problems import Problem, Severity

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_ORDER = list(Severity)


def as_text(problems: Sequence[Problem], lang: Lang) -> str:  # noqa: ARG001 - all formats are called alike
    """A line for each problem."""
    return "".join(f"{problem}\n" for problem in problems)


def as_json(problems: Sequence[Problem], lang: Lang) -> str:
    """A list of records with code, severity, place, title, message and fix."""
    rows = [
        {
            "code": problem.code,
            "severity": problem.severity,
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "title": meanings()[problem.code].title[lang],
            "message": problem.message,
            "fix": problem.fix,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_github(problems: Sequence[Problem], lang: Lang) -> str:
    """Workflow commands, the worst first, since a host shows the first ten of a step only."""
    worst = sorted(problems, key=lambda problem: _ORDER.index(problem.severity))
    return "".join(f"{_command(problem, lang)}\n" for problem in worst)


def _command(problem: Problem, lang: Lang) -> str:
    place = {"file": problem.path}
    if problem.line:
        place |= {"line": str(problem.line), "col": str(problem.column)}
    place["title"] = f"{problem.code} {meanings()[problem.code].title[lang]}"
    told = ",".join(f"{key}={_property(value)}" for key, value in place.items())
    return f"::{_COMMANDS[problem.severity]} {told}::{_data(problem.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_sarif(problems: Sequence[Problem], lang: Lang) -> str:
    """A log of one run (OASIS SARIF 2.1.0); columns count code points."""
    codes = sorted({problem.code for problem in problems})
    driver = {"name": "mujaz", "version": __version__, "rules": [_rule(code, lang) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes) for problem in problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(code: str, lang: Lang) -> dict[str, Any]:
    return {
        "id": code,
        "shortDescription": {"text": meanings()[code].title[lang]},
        "defaultConfiguration": {"level": _LEVELS[severity(code)]},
    }


def _result(problem: Problem, codes: Sequence[str]) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _artifact(problem.path)}
    if problem.line:
        place["region"] = {"startLine": problem.line, "startColumn": max(1, problem.column)}
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _LEVELS[problem.severity],
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": place}],
    }


def _artifact(path: str) -> dict[str, str]:
    """A file of the archive, told from its root; one elsewhere is told by a whole address, which bears no root."""
    if PurePath(path).is_absolute():
        return {"uri": PurePath(path).as_uri()}
    return {"uri": quote(path), "uriBaseId": "%SRCROOT%"}


FORMATS: dict[str, Callable[[Sequence[Problem], Lang], str]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}


_SHORT: Mapping[Lang, Mapping[Severity, str]] = {
    "ar": {Severity.ERROR: "أخطاء", Severity.WARNING: "تحذيرات", Severity.INFO: "ملاحظات"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"},
}


def counted(problems: Iterable[Problem]) -> dict[Severity, int]:
    """How many problems there are of each severity."""
    found = [problem.severity for problem in problems]
    return {each: found.count(each) for each in Severity}


def in_short(counts: Mapping[Severity, int], lang: Lang) -> str:
    """How many there are of each, on one line; in Arabic behind the colon, where a number needs no form of its noun."""
    names = _SHORT[lang]
    if lang == "ar":
        return "، ".join(f"{names[each]}: {count}" for each, count in counts.items())
    return ", ".join(f"{count} {names[each]}{'s' * (count != 1)}" for each, count in counts.items())
