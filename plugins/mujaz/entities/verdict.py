"""What is decided on a hit."""

from __future__ import annotations

from typing import NamedTuple

from mujaz.entities.gazetteer import Reading
from mujaz.model import How


class Verdict(NamedTuple):
    """The reading that was chosen, how it names its entity, whether that counts, and why.

    ``sure`` says that the entity is meant, counted or not, and may support weaker mentions in the same article.
    """

    reading: Reading
    how: How
    counts: bool
    why: str
    sure: bool = True
