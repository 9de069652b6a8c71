"""Characters that nobody sees and that change what is seen: taken out of a text, each line with a problem.

They turn the direction of what follows (UAX #9: embeddings, overrides, isolates), or are controls that no text needs.
Marks that only hint a direction (U+200E, U+200F, U+061C) and joiners belong to good Arabic and stay.
"""

from __future__ import annotations

import re

from mujaz.phrases import Phrase
from mujaz.problems import Problem, Severity

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")


def without_unseen(text: str, path: str) -> tuple[str, tuple[Problem, ...]]:
    """The text without such characters, and a problem (W130) for each line that held one."""
    if not UNSEEN.search(text):
        return text, ()
    problems = []
    for number, line in enumerate(text.split("\n"), start=1):
        if found := UNSEEN.search(line):
            message = Phrase("unseen_left_out", point=f"U+{ord(found.group()):04X}")
            problems.append(Problem(path, number, found.start() + 1, "W130", message, Severity.WARNING, fix=""))
    return UNSEEN.sub("", text), tuple(problems)
