"""From the records of another archive to curated files: one file a record, in the order of the records.

A record is a line of JSON with ``id``, ``title``, ``text``, ``time`` or ``date``, ``source`` and ``url``; all but a
title or a text may be missing. Its text is plain and stays so: nothing in it becomes markup.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pydantic import TypeAdapter, ValidationError

from mujaz.arabic.calendar import read_date
from mujaz.arabic.slug import LONGEST_SLUG, slug
from mujaz.phrases import Phrase, of_system
from mujaz.problems import Problem, Severity
from mujaz.reading.frontmatter import dump_front_matter
from mujaz.reading.markdown import escape
from mujaz.reading.unseen import UNSEEN
from mujaz.reading.values import Address

UNDATED = "undated"  # the folder of what has no date, beside those of the years
_LONGEST_TITLE = 120
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_SENTENCE = re.compile(r"[^.!?؟]*[^\s.!?؟][.!?؟]?")
_ADDRESS: TypeAdapter[str] = TypeAdapter(Address)


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a line: the path of a curated file below the archive's folder, and its text.

    ``file`` is empty where the line holds no record; the problems say why.
    """

    file: str
    text: str
    problems: tuple[Problem, ...]


class _Unfit(Exception):  # noqa: N818 - it becomes a problem of its line
    pass


def import_records(lines: Iterable[bytes], path: str) -> Iterator[Imported]:
    """The curated files of a stream of JSON lines; ``path`` names the stream in problems.

    Problems: E120 (the line is no record), W121 (the record has no title: its first sentence is taken), W122 (a time
    that is no date: the briefing stays undated), W123 (an address that is none: left out). Lines of white space are
    passed over. Ids that are met again get a number.
    """
    ids = _Ids()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield _Record(_fields(line), path, number).curated(ids)
        except _Unfit as error:
            yield Imported("", "", (Problem(path, number, 1, "E120", error.args[0]),))


class _Ids:
    """Gives out ids, each once."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def unused(self, wanted: str) -> str:
        """The id itself, or the same with the first number that is free."""
        while (count := self._given.get(wanted, 0)) > 0:
            self._given[wanted] = count + 1
            wanted = f"{wanted[: LONGEST_SLUG - 8].rstrip('-')}-{count + 1}"
        self._given[wanted] = 1
        return wanted


def _fields(line: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _Unfit(Phrase("import_not_utf8", byte=error.start + 1)) from error
    except json.JSONDecodeError as error:
        raise _Unfit(Phrase("import_no_json", reason=error.msg, at=error.pos + 1)) from error
    except RecursionError as error:
        raise _Unfit(Phrase("import_deep")) from error
    except ValueError as error:  # Python reads no number of more than some thousand figures
        raise _Unfit(Phrase("import_number")) from error
    if not isinstance(fields, dict):
        raise _Unfit(Phrase("import_no_record"))
    return fields


class _Record:
    """One record on its way to a file, with what was found wrong on it."""

    def __init__(self, fields: dict[str, Any], path: str, number: int) -> None:
        self._fields, self._path, self._number = fields, path, number
        self._problems: list[Problem] = []

    def curated(self, ids: _Ids) -> Imported:
        """The curated file of the record."""
        body = _paragraphs(self._string("text"))
        title = _line(self._string("title")) or self._first_sentence(body)
        day = self._date()
        wanted = slug(self._string("id")) or slug(f"{day or ''} {title}")
        if not wanted:
            raise _Unfit(Phrase("import_no_id"))
        front = {
            "id": ids.unused(wanted),
            "title": title,
            "date": day,
            "publisher": _line(self._string("source")),
            "url": self._address(),
        }
        text = dump_front_matter({key: value for key, value in front.items() if value})
        text += "".join(f"\n{paragraph}\n" for paragraph in map(_markdown, body))
        folder = str(day.year) if day else UNDATED
        return Imported(f"{folder}/{front['id']}.md", text, tuple(self._problems))

    def _warn(self, code: str, message: str) -> None:
        self._problems.append(Problem(self._path, self._number, 1, code, message, Severity.WARNING))

    def _string(self, key: str) -> str:
        value = self._fields.get(key)
        if value is None:
            return ""
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise _Unfit(Phrase("import_no_text", name=key))
        return UNSEEN.sub("", str(value).encode("utf-8", "replace").decode())  # half a surrogate pair is no text

    def _first_sentence(self, body: list[list[str]]) -> str:
        if not body:
            raise _Unfit(Phrase("import_nothing"))
        found = _SENTENCE.match(body[0][0])
        sentence = found.group().strip() if found else body[0][0]
        if len(sentence) > _LONGEST_TITLE:
            sentence = sentence[: _LONGEST_TITLE + 1].rsplit(None, 1)[0][:_LONGEST_TITLE]
        self._warn("W121", Phrase("import_title", sentence=sentence))
        return sentence

    def _date(self) -> date | None:
        stated = (self._string("date") or self._string("time")).strip()
        if not stated:
            return None
        try:
            iso = _ISO.match(stated)
            day = date.fromisoformat(iso.group()) if iso else None
        except ValueError:
            day = None
        if day is None and (found := read_date(stated)):
            day = found.date
        if day is None:
            self._warn("W122", Phrase("import_time", value=stated))
        return day

    def _address(self) -> str:
        stated = re.sub(r"\s", lambda space: quote(space.group()), self._string("url").strip())
        if not stated:
            return ""
        try:
            return _ADDRESS.validate_python(stated)
        except ValidationError:
            self._warn("W123", Phrase("import_address", value=stated))
            return ""


def _line(text: str) -> str:
    return " ".join(text.split())


def _paragraphs(text: str) -> list[list[str]]:
    """The lines of each paragraph. Where no empty line sets paragraphs off, each line is one."""
    lines = [line.strip() for line in text.strip().splitlines()]
    if all(lines):
        return [[line] for line in lines]
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line:
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return [paragraph for paragraph in paragraphs if paragraph]


def _markdown(paragraph: list[str]) -> str:
    """A paragraph whose lines stay lines, by the two spaces that Markdown asks for."""
    return "  \n".join(map(escape, paragraph))


# What stands in the way of one file, and not of the next.
_OF_THIS_PATH = (FileExistsError, NotADirectoryError, IsADirectoryError)


def write_curated(folder: Path, imported: Imported, *, force: bool = False) -> Problem | None:
    """Write an imported file below a folder, whole or not at all.

    Returns E124 where something stands there already, which only ``force`` replaces if it is a file.

    Raises:
        OSError: The disk refuses this file, and would refuse the next one.
    """
    target = folder / imported.file
    beside = target.with_suffix(".part")
    try:
        if os.path.lexists(target) and not force:
            return Problem(target.as_posix(), 0, 0, "E124", Phrase("import_exists"))
        target.parent.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        with beside.open("x", encoding="utf-8", newline="\n") as file:  # a new file, and through no link
            file.write(imported.text)
        beside.replace(target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        if not isinstance(error, _OF_THIS_PATH):
            raise
        return Problem(target.as_posix(), 0, 0, "E124", Phrase("unwritable", reason=of_system(error)))
    return None
