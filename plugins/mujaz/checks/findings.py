"""A finding before it is put into words, the table of all codes, and the words for it in either language.

Checks say what they found as values; only here do these become a sentence, so that each check speaks both languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from mujaz.own_data import own_data
from mujaz.phrases import Phrase, in_language
from mujaz.problems import Problem, Severity

Lang = Literal["ar", "en"]
_SEVERITIES = {"E": Severity.ERROR, "W": Severity.WARNING, "I": Severity.INFO}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What was found where; ``values`` fill the sentence of its code. Lines and columns count from 1, 0 is the file."""

    path: str
    line: int
    column: int
    code: str
    values: Mapping[str, str] = field(default_factory=dict, compare=False)
    fix: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a code means: its title and, where a check of this package tells it, its sentence, by language."""

    title: Mapping[Lang, str]
    sentence: Mapping[Lang, str]


@cache
def meanings() -> dict[str, Meaning]:
    """All codes, sorted by number, then letter."""
    rows = own_data("mujaz.checks", "codes.yml")
    return {code: _meaning(rows[code]) for code in sorted(rows, key=lambda code: (code[1:], code))}


def _meaning(row: Mapping[str, str]) -> Meaning:
    sentence: dict[Lang, str] = {"en": row["say_en"], "ar": row["say_ar"]} if "say_en" in row else {}
    return Meaning({"en": row["en"], "ar": row["ar"]}, sentence)


def severity(code: str) -> Severity:
    """The severity that a code's letter stands for."""
    return _SEVERITIES[code[0]]


def of_problem(problem: Problem) -> Finding:
    """A problem that another stage told, which brings its own sentence, as a finding."""
    detail = {"detail": problem.message}
    return Finding(problem.path, problem.line, problem.column, problem.code, detail, problem.fix)


def told(finding: Finding, lang: Lang) -> Problem:
    """The finding in words; what the system or a library says in English only has its title before it in Arabic."""
    meaning = meanings()[finding.code]
    if meaning.sentence:
        message = meaning.sentence[lang].format_map(finding.values)
    else:
        detail = finding.values.get("detail", "")
        known = lang == "en" or isinstance(detail, Phrase)
        message = str(in_language(detail, lang)) if known else f"{meaning.title['ar']}: {detail}"
    return Problem(
        finding.path, finding.line, finding.column, finding.code, message, severity(finding.code), finding.fix
    )
