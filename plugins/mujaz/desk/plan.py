"""What a deed would change, as data: nothing is written before all of it is known.

A change states what it found. It makes a file only where there is none, and replaces or deletes only what was read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from mujaz.phrases import Phrase
from mujaz.problems import MujazError, Problem


@dataclass(frozen=True, slots=True)
class Change:
    """One file after a deed: ``path`` is relative to the archive's folder, ``content`` None where the file goes.

    ``before`` are the bytes that were read there; None says that there was no file.
    """

    path: str
    content: bytes | None
    before: bytes | None = None

    @property
    def verb(self) -> str:
        """What happens to the file: «new», «changed» or «gone»."""
        if self.content is None:
            return "gone"
        return "new" if self.before is None else "changed"


Plan = tuple[Change, ...]


def new_text(path: str, text: str) -> Change:
    """A file that is made, and has to be new."""
    return Change(path, text.encode())


def joined(changes: Iterable[Change]) -> Plan:
    """Changes in the order of their paths, without those that change nothing.

    Raises:
        MujazError: E600, two changes are for the same file.
    """
    kept = sorted((one for one in changes if one.content != one.before), key=lambda one: one.path)
    for one, other in pairwise(kept):
        if one.path == other.path:
            raise MujazError(Problem(one.path, 0, 0, "E600", Phrase("plan_twice")))
    return tuple(kept)


def relative(path: Path, root: Path) -> str:
    """The path of a file as changes and problems name it."""
    return path.relative_to(root).as_posix()
