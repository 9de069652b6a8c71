"""Times and dates in text: found at places that hold, in the order of the text, none overlapping another."""

from __future__ import annotations

from datetime import date

import atheris

with atheris.instrument_imports(include=["mujaz"]):
    from mujaz.arabic.calendar import find_dates
    from mujaz.arabic.temporal.event import first_event
    from mujaz.arabic.temporal.reader import read_times

import itertools

from fuzzing import fuzz, seeds, text_of
from pieces import CLITICS, FIGURES, SIGNS, SPACES, UNSEEN, words

PIECES = (*SPACES, *SPACES, *FIGURES, *CLITICS, *UNSEEN, *SIGNS, *words("temporal", "months", "weekdays", "numerals"))[
    :256
]
DAYS = (None, date(2023, 11, 30), date(2024, 2, 29), date.min, date.max)


def one(data: bytes) -> None:
    text = text_of(data[1:], PIECES)
    published = DAYS[(data[0] if data else 0) % len(DAYS)]
    times = read_times(text, published)
    for time in times:
        assert 0 <= time.start < time.end <= len(text)
        assert text[time.start : time.end] == time.surface
        assert not time.first or (time.last and time.first <= time.last)
        assert time.sentence[0] <= time.sentence[1]
        assert time.iso or not time.first
    assert all(a.end <= b.start for a, b in itertools.pairwise(times))
    first_event(text, times, published)
    assert all(found.start < found.end <= len(text) for found in find_dates(text))


if __name__ == "__main__":
    fuzz(one, [b"\x01" + seed for seed in seeds("briefings/raw/*.txt", "tests/golden/dates/*.yml")])
