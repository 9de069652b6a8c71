"""Lines of a raw file and the stretches that they are cut into: the pieces that roles are given to.

The stretches of a text cover each of its lines once and wholly, whatever happens to them later; that every character
has exactly one role follows from that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mujaz.arabic.words import bare_words
from mujaz.model import LineRole, RoleSpan
from mujaz.reading.unseen import UNSEEN

_FULL_STOP = re.compile(r"(?<!\.)\.[\s\"'»”’)\]]*$")


def plain(text: str) -> str:
    """A stretch as it is published: without its margins and without invisible characters."""
    return UNSEEN.sub("", text).strip()


def has_invisible(text: str) -> int:
    """Where the first invisible character stands, or -1."""
    found = UNSEEN.search(text)
    return found.start() if found else -1


def key(text: str) -> str:
    """The words of a text, folded, with one space between two: what labels and names are compared by."""
    return bare_words(text)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` to ``end`` of line ``line``. ``role`` is set where the cut itself tells it."""

    line: int
    start: int
    text: str
    role: LineRole | None = None

    @property
    def end(self) -> int:
        """One past the last character."""
        return self.start + len(self.text)

    @property
    def key(self) -> str:
        """Its words, folded; folding costs, so long lines are asked for their size first."""
        return key(self.text)

    @property
    def size(self) -> int:
        """How many words it has, dashes and the like among them."""
        return len(self.text.split())

    @property
    def is_blank(self) -> bool:
        """Whether nothing of it can be seen."""
        return not plain(self.text)

    @property
    def has_full_stop(self) -> bool:
        """Whether it ends in one full stop, as running text does and a headline, even one with «..», does not."""
        return bool(_FULL_STOP.search(self.text))

    def cut(self, at: int, *roles: LineRole | None) -> tuple[Stretch, Stretch]:
        """The two stretches before and from character ``at`` of this one, with their roles where given."""
        first, second = (*roles, None, None)[:2]
        return (
            Stretch(self.line, self.start, self.text[:at], first),
            Stretch(self.line, self.start + at, self.text[at:], second),
        )

    def span(self, role: LineRole) -> RoleSpan:
        """The stretch with a role."""
        return RoleSpan(self.line, self.start, self.end, role)


def stretches(text: str) -> Iterator[Stretch]:
    """Each line of a text as one stretch; all line ends that Python knows count (``str.splitlines``)."""
    for number, line in enumerate(text.splitlines(), start=1):
        yield Stretch(number, 0, line)


def first_last(lines: Iterable[int]) -> tuple[int, int]:
    """The first and the last of some line numbers, 0 and 0 where there are none."""
    found = sorted(lines)
    return (found[0], found[-1]) if found else (0, 0)
