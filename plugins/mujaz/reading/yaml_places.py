"""YAML with places: the values that maintainers write, and the line and column of each.

Every value stays the text that was written, so that «NO» is Norway and not false; what it means is for the class of
what is described to say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import accumulate

from mujaz.phrases import Phrase
from mujaz.problems import Problem, Severity
from mujaz.reading.yaml_text import scalar
from mujaz.reading.yaml_tokens import Refused, Sort, Token, tokens

Value = str | None | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]

_NOTHING = ("", "~", "null", "Null", "NULL")
_HASHTAG = re.compile(r"[ \t]+(#[^\s#][^\n]*)")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in its file; both count from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Located:
    """A mapping with the places of all its values and keys, by the way that leads to them («source», «part»)."""

    values: Mapping[str, Value]
    places: Mapping[Path, Place]
    keys: Mapping[Path, Place]


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Located, tuple[Problem, ...]]:
    """Read a mapping written in YAML; ``first_line`` is the line of the file on which ``text`` starts.

    Returns what could be read (nothing, where the YAML is broken) and the problems: E101 for broken YAML, E105 for a
    key that stands twice, E106 for what is refused, W101 for a hashtag that YAML takes for a comment.
    """
    builder = _Builder(text, path, first_line)
    values: Mapping[str, Value] = {}
    try:
        values = builder.document()
    except Refused as refused:
        builder.complain(refused.index, refused.code, refused.message, refused.fix)
    return Located(values, builder.places, builder.keys), tuple(builder.problems)


def places_in_list(text: str) -> Located:
    """The places in a list of records, by number and then by key; as far as it can be read.

    For data that has been read already, and is as long as it is: only where its records stand is asked here.
    """
    builder = _Builder(text, "", first_line=1)
    stream = tokens(text, most=len(text))
    with suppress(Refused, StopIteration):
        builder.value(next(stream), stream, ())
    return Located({}, builder.places, builder.keys)


class _Builder:
    """Builds values from tokens and notes where each stands."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self._text, self._path, self._first_line = text, path, first_line
        self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self.places: dict[Path, Place] = {}
        self.keys: dict[Path, Place] = {}
        self.problems: list[Problem] = []

    def complain(
        self, index: int, code: str, message: str, fix: str | None = None, severity: Severity = Severity.ERROR
    ) -> None:
        """Add a problem at a character of the text."""
        place = self._place(index)
        self.problems.append(Problem(self._path, place.line, place.column, code, message, severity, fix))

    def _place(self, index: int) -> Place:
        # YAML's own line numbers count U+2028 and U+0085 as line ends, which editors do not.
        line = bisect_right(self._starts, index) - 1
        return Place(line + self._first_line, index - self._starts[line] + 1)

    def document(self) -> Mapping[str, Value]:
        """The one mapping of the text; an empty text is an empty mapping."""
        stream = tokens(self._text)
        if (first := next(stream, None)) is None:
            return {}
        values = self.value(first, stream, ())
        if (second := next(stream, None)) is not None:
            raise Refused(second.start, "E101", Phrase("yaml_second"))
        if not isinstance(values, dict):
            raise Refused(first.start, "E101", Phrase("yaml_no_keys"))
        return values

    def value(self, token: Token, stream: Iterator[Token], at: Path) -> Value:
        """The value that a token begins, with all that is in it."""
        self.places[at] = self._place(token.start)
        if token.sort is Sort.MAPPING:
            return self._mapping(stream, at)
        if token.sort is Sort.LIST:
            return self._list(stream, at)
        if not token.plain:
            return token.text
        self._mind_hashtag(token)
        return None if token.text in _NOTHING else token.text

    def _mind_hashtag(self, token: Token) -> None:
        if lost := _HASHTAG.match(self._text, token.end):
            comment = lost.group(1).rstrip()
            whole = scalar(f"{token.text} {comment}")
            message = Phrase("yaml_comment", comment=comment, whole=whole)
            self.complain(lost.start(1), "W101", message, severity=Severity.WARNING)

    def _list(self, stream: Iterator[Token], at: Path) -> list[Value]:
        items: list[Value] = []
        while (token := next(stream)).sort is not Sort.END:
            items.append(self.value(token, stream, (*at, len(items))))
        return items

    def _mapping(self, stream: Iterator[Token], at: Path) -> dict[str, Value]:
        values: dict[str, Value] = {}
        while (token := next(stream)).sort is not Sort.END:
            if token.sort is not Sort.TEXT:
                raise Refused(token.start, "E101", Phrase("yaml_odd_key"))
            key, way = token.text, (*at, token.text)
            if key in values:
                first = self.keys[way].line
                self.complain(token.start, "E105", Phrase("yaml_twice", name=key, first=first))
            self.keys.setdefault(way, self._place(token.start))
            value = self.value(next(stream), stream, way)
            values.setdefault(key, value)
        return values
