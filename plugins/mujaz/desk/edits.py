"""Changing front matter as a person would: the value that changes, on its own lines, and nothing else.

Comments, order, quotes and spacing of everything around stay as they were written. The file is parsed anew after each
edit by the caller, who sees whether what stands there is what was meant.
"""

from __future__ import annotations

import re
from itertools import accumulate

from mujaz.phrases import Phrase
from mujaz.problems import MujazError, Problem
from mujaz.reading.yaml_places import Located, Path, Place, read_yaml
from mujaz.reading.yaml_text import dump_yaml, scalar

_FENCE = re.compile(r"\A\ufeff?-{3,}[ \t]*\r?\n(?P<front>.*?)^-{3,}[ \t]*\r?$", re.MULTILINE | re.DOTALL)
_KEY = re.compile(r"[^\s#\-\]},][^\n]*")


class Front:
    """The front matter of a text, with the places of its values."""

    def __init__(self, text: str, path: str) -> None:
        self._windows = 0 < text.count("\n") == text.count("\r\n")
        text = text.replace("\r\n", "\n") if self._windows else text
        found = _FENCE.match(text)
        if found is None:
            raise MujazError(Problem(path, 1, 1, "E100", Phrase("front_missing_or_open")))
        self.text, self.path = text, path
        self._start, self._end = found.span("front")
        self._front = text[self._start : self._end]
        self.located: Located
        self.located, problems = read_yaml(self._front, path)
        if not self.located.values and self._front.strip():
            raise MujazError(*problems)
        self._lines = [0, *accumulate(len(line) + 1 for line in self._front.split("\n"))]

    def with_value(self, key: str, value: object) -> str:
        """The text in which a key of the first level has another value; a new key comes last."""
        lines = dump_yaml({key: value})
        if (key,) not in self.located.keys:
            return self._put(self._end, self._end, lines)
        first = self._lines[self.located.keys[key,].line - 1]
        return self._put(self._start + first, self._start + self._end_of(key), lines)

    def without(self, key: str) -> str:
        """The text without a key of the first level."""
        if (key,) not in self.located.keys:
            return self.text.replace("\n", "\r\n") if self._windows else self.text
        first = self._lines[self.located.keys[key,].line - 1]
        return self._put(self._start + first, self._start + self._end_of(key), "")

    def with_scalar(self, way: Path, value: object) -> str:
        """The text in which one value, wherever it stands, is written anew in the quotes that it had."""
        old = self._value(way)
        at = self._start + self._offset(self.located.places[way])
        for spelling in (f'"{old}"', f"'{old}'", old, scalar(old)):
            if self.text.startswith(spelling, at):
                quote = spelling[0] if spelling[0] in "\"'" else ""
                return self._put(at, at + len(spelling), f"{quote}{value}{quote}" if quote else scalar(value))
        return self.with_value(str(way[0]), self._changed(way, value))

    def _value(self, way: Path) -> str:
        value: object = self.located.values
        for step in way:
            value = value[step]  # type: ignore[index]
        return str(value)

    def _changed(self, way: Path, value: object) -> object:
        """The whole value of a key with one scalar in it changed: for spellings that are not found in the text."""
        if len(way) == 1:
            return value
        items = self.located.values[str(way[0])]
        if isinstance(items, list):
            return [value if place == way[1] else item for place, item in enumerate(items)]
        return items

    def _offset(self, place: Place) -> int:
        return self._lines[place.line - 1] + place.column - 1

    def _end_of(self, key: str) -> int:
        """Where the lines of a key end: before the next line that begins a key or a comment of its own."""
        number = self.located.keys[key,].line
        last = max((place.line for way, place in self.located.places.items() if way[0:1] == (key,)), default=number)
        lines = self._front.split("\n")
        while (
            last < len(lines)
            and not _KEY.match(lines[last])
            and lines[last].strip()
            and not lines[last].startswith("#")
        ):
            last += 1
        return min(self._lines[last], len(self._front))

    def _put(self, start: int, end: int, lines: str) -> str:
        text = self.text[:start] + lines + self.text[end:]
        return text.replace("\n", "\r\n") if self._windows else text
