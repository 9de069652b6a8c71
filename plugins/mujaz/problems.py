"""A finding about an input, and the one exception that the core may raise.

The core returns problems as values; only the edges (``plugin``, ``cli``) print them or turn them into an exit code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

# Controls, line ends, what turns the direction of the text around it, and halves of surrogate pairs (undecoded bytes).
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_ONE_BYTE = 0xFF


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

    @property
    def place(self) -> str:
        """Where it is: «path:line:column», or the path alone."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path

    def __str__(self) -> str:
        return shown(f"{self.place}: {self.code} {self.message}")


def shown(text: str) -> str:
    """A text of strangers as a terminal or a log may have it: what would steer either of them is spelt out."""
    return _STEERING.sub(_spelt, text)


def _spelt(match: re.Match[str]) -> str:
    code = ord(match.group())
    if match.group() in "\t\n\r":
        return " "
    return f"\\x{code:02x}" if code <= _ONE_BYTE else f"\\u{code:04x}"


class MujazError(Exception):
    """Work that cannot go on, with the problems that stopped it."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
