"""JSON lines of another archive: each becomes a curated file that reads as it was written, or a problem."""

from __future__ import annotations

import json

import atheris

with atheris.instrument_imports(include=["mujaz", "json"]):
    from mujaz.problems import Severity
    from mujaz.reading.curated import read_curated
    from mujaz.reading.importing import import_records

from fuzzing import fuzz, text_of
from pieces import FIGURES, MARKDOWN, SIGNS, SPACES, UNSEEN, words

VALUES = (*MARKDOWN, *UNSEEN, *SPACES, *FIGURES, *SIGNS, *words("months")[:40], "\ud800", "../", "/etc/passwd", "\\")
JSON = (
    *(
        '{"id":',
        '{"title":',
        ',"text":',
        ',"time":',
        ',"date":',
        ',"source":',
        ',"url":',
        "}",
        "\n",
        '"',
        '"x"',
        "null",
    ),
    *(
        "true",
        "1",
        "1e9",
        "-0",
        "9" * 500,
        "NaN",
        "[",
        "]",
        "{",
        ",",
        ":",
        '"\\ud800"',
        '"\\u0000"',
        '"../x"',
        " ",
        "\\",
    ),
    *('"https://a.example/ b"', '"2023-11-30"', '"30 نوفمبر 2023"', '"نص. نص"', "\ufeff", "\xff", '"\\n\\n"'),
)
KEYS = ("id", "title", "text", "time", "date", "source", "url")


def record(data: bytes) -> bytes:
    """A record whose values are put together from pieces; a byte of 250 and more begins the next key."""
    values = [""]
    for byte in data:
        values[-1:] = [values[-1], ""] if byte >= 250 else [values[-1] + VALUES[byte % len(VALUES)]]
    return json.dumps(dict(zip(KEYS, values, strict=False))).encode()


def one(data: bytes) -> None:
    stream = record(data[1:]) if data[:1] >= b"\xc0" else text_of(data, JSON).encode("utf-8", "surrogatepass")
    seen = set()
    for imported in import_records(stream.splitlines(keepends=True), "x.jsonl"):
        assert all(problem.message and problem.line for problem in imported.problems)
        assert bool(imported.file) != any(p.severity is Severity.ERROR for p in imported.problems)
        if imported.file:
            assert imported.file not in seen
            assert ".." not in imported.file
            assert imported.file[0].isalnum()
            seen.add(imported.file)
            imported.text.encode()
            reading = read_curated(imported.text, imported.file)
            assert reading.briefing, reading.problems


if __name__ == "__main__":
    fuzz(one, [b' {"id": "a", "title": "t", "text": "x.\\n\\ny", "time": "2023-11-30", "url": "https://a.example"}'])
