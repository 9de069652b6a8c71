"""A finding about an input, and the one exception that the core may raise.

The core returns problems as values; only the edges (``plugin``, ``cli``) print them or turn them into an exit code.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an error keeps a file or a record out of the site, a warning does not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A finding at a place of an input.

    ``line`` and ``column`` count from 1; 0 stands for the file as a whole. ``fix`` is the text to put there instead,
    given only where it is sure.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    severity: Severity = Severity.ERROR
    fix: str | None = None

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place}: {self.code} {self.message}"


class MujazError(Exception):
    """Work that cannot go on, with the problems that stopped it."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
