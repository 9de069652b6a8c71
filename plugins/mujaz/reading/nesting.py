"""Nesting that no reader needs and that renderers of Markdown do not survive: they call themselves for each level.

Python-Markdown stops at a list in a hundred lists, and the whole build with it; brackets within brackets cost it the
square of their number.
"""

from __future__ import annotations

import re

DEEPEST = 20  # lists and quotations within one another
_WIDEST = 120  # columns that a line of text may be indented
_BRACKETS = 100  # opened and not yet closed
_MARK = r"(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+)"
_DEEP = re.compile(rf"[ \t]*{_MARK}{{{DEEPEST + 1}}}|[ \t]{{{_WIDEST + 1}}}")
_BRACKET = re.compile(r"\\.|[\[\]]")
_STEPS = {"[": 1, "]": -1}


def too_deep(markdown: str) -> int:
    """The first line (from 1) of a text that is nested deeper than it may be, or 0."""
    open_brackets = 0
    for number, line in enumerate(markdown.split("\n"), start=1):
        if _DEEP.match(line):
            return number
        if not line.strip():
            open_brackets = 0  # they end with their block
        for bracket in _BRACKET.findall(line):
            open_brackets = max(0, open_brackets + _STEPS.get(bracket, 0))
            if open_brackets > _BRACKETS:
                return number
    return 0
