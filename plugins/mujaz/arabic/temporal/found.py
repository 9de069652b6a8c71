"""What a time in a text is: its span, what it says of the calendar, and how that is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How finely a text names a time. An interval is whatever is no single day, month or year."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    INTERVAL = "interval"


class Anchor(StrEnum):
    """What a time is counted from: nothing, the day of publication, or a time that the text named before."""

    ABSOLUTE = "absolute"
    PUBLICATION = "publication"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar, first and last day included."""

    first: date
    last: date
    precision: Precision


@dataclass(frozen=True, slots=True)
class TimeFound:
    """A time at ``start`` to ``end`` of a text. ``first`` and ``last`` are none where it could not be resolved."""

    start: int
    end: int
    surface: str
    sentence: tuple[int, int]
    rule: str
    anchor: Anchor
    precision: Precision | None = None
    first: date | None = None
    last: date | None = None

    @property
    def resolved(self) -> bool:
        """Whether the time stands for days of the calendar; only such times may be shown as dates."""
        return self.first is not None

    @property
    def iso(self) -> str:
        """The time as ISO 8601 writes it: a day, a month, a year, or first/last; "" where it is unresolved."""
        if not self.first or not self.last:
            return ""
        lengths = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}
        if self.precision in lengths:
            return self.first.isoformat()[: lengths[self.precision]]
        return f"{self.first.isoformat()}/{self.last.isoformat()}"
