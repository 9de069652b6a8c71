"""Bytes of a raw file: decoding, reading, and the promise that each character has exactly one role."""

from __future__ import annotations

import atheris

with atheris.instrument_imports(include=["mujaz"]):
    from mujaz.reading.decode import decode
    from mujaz.reading.lists import lists
    from mujaz.reading.raw import read_raw

from fuzzing import fuzz, seeds, text_of
from pieces import FIGURES, SIGNS, SPACES, UNSEEN, words

NAMES = ("labels", "furniture", "outlets", "openers")
LABELS = tuple(label for name in NAMES for of in lists(name).values() for label in of[:: max(1, len(of) // 12)])
PIECES = (*SPACES, *SPACES, *UNSEEN, *FIGURES, *SIGNS, *LABELS, *words("months"))[:256]


def one(data: bytes) -> None:
    composed = data[:1] >= b"\x80"
    text, problems = (text_of(data, PIECES), ()) if composed else decode(data[1:], "x.txt")
    if not text:
        assert composed or problems
        return
    reading = read_raw(text, "x.txt")
    lines = text.splitlines()
    place = dict.fromkeys(range(1, len(lines) + 1), 0)
    for span in reading.roles:
        assert span.start == place[span.line], span
        place[span.line] = span.end
    assert [place[number] for number in sorted(place)] == [len(line) for line in lines]
    assert all(problem.message and problem.line <= len(lines) for problem in reading.problems)


if __name__ == "__main__":
    fuzz(one, seeds("briefings/raw/*.txt", "tests/golden/reading/*.yml"))
