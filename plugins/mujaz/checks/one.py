"""All checks of one file by itself, in the order in which they are told; what needs other files comes later."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from mujaz.checks.briefing import Curated
from mujaz.checks.dates import dates
from mujaz.checks.duplicates import sketch
from mujaz.checks.findings import Finding, of_problem
from mujaz.checks.fixing import fixes
from mujaz.checks.history import Published, changed
from mujaz.checks.known import Folders, Known
from mujaz.checks.layout import layout
from mujaz.checks.links import Pages
from mujaz.checks.markup import markup
from mujaz.checks.names import names
from mujaz.checks.outlets import outlets
from mujaz.checks.summary import summary
from mujaz.checks.text import SourceText
from mujaz.model import Article, Briefing
from mujaz.problems import Problem
from mujaz.reading.curated import MOST_BYTES, read_curated, read_curated_file
from mujaz.reading.files import file_bytes
from mujaz.reading.yaml_places import Place


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a file, and what others need to know of it; ``id`` is empty where it is no briefing."""

    path: str
    findings: tuple[Finding, ...]
    id: str = ""
    line: int = 1
    column: int = 1
    redirect_from: tuple[str, ...] = ()
    sketch: Sequence[int] = ()


def leads_out(file: Path, folders: Folders) -> bool:
    """Whether a file really lies outside of the archive's folders, by a link or by «..»."""
    folder, name = os.path.split(file.absolute())
    plain = name != ".." and not file.is_symlink()
    real = f"{_real_folder(folder)}{os.sep}{name}" if plain else os.path.realpath(file)
    return not any(real == folder or real.startswith(folder + os.sep) for folder in _real(folders))


@cache
def _real_folder(folder: str) -> str:
    """Where a folder really lies; to ask that of each file by itself would be as much work as to read it."""
    return os.path.realpath(folder)


@cache
def _real(folders: Folders) -> tuple[str, ...]:
    """Where the archive's folders really lie."""
    return tuple(os.path.realpath(folder) for folder in (folders.briefings, folders.docs))


def check_raw(file: Path, path: str, folders: Folders) -> Checked:
    """Check a raw file: what reading tells of it."""
    if leads_out(file, folders):
        return Checked(path, (Finding(path, 0, 0, "E401"),))
    from mujaz.reading.raw import read_file  # noqa: PLC0415 - slow to import, and not needed for a curated file

    return Checked(path, tuple(map(of_problem, read_file(file, folders.root).problems)))


def check_curated(file: Path, path: str, known: Known, pages: Pages, before: Published | None) -> Checked:
    """Check a curated file by itself, beside the raw article that it names and the text that was published."""
    folders = known.folders
    if leads_out(file, folders):
        return Checked(path, (Finding(path, 0, 0, "E401"),))
    data = file_bytes(file, MOST_BYTES)
    with suppress(UnicodeDecodeError):
        if isinstance(data, bytes) and len(data) <= MOST_BYTES:
            return check_text(data.decode(), path, known, pages, before)
    return Checked(path, tuple(map(of_problem, read_curated_file(file, folders.root).problems)))


def check_text(text: str, path: str, known: Known, pages: Pages, before: Published | None = None) -> Checked:
    """Check the text of a curated file."""
    reading = read_curated(text.removeprefix("\ufeff"), path)
    source = SourceText(path, text)
    found = [of_problem(problem) for problem in reading.problems if problem.code != "W130"]
    found += map(source.finding, fixes(source))
    found += map(source.finding, markup(source, pages.exists, pages.briefings))
    if reading.briefing is None:
        return Checked(path, tuple(found))
    raw, problems = _raw(reading.briefing, reading.at("source"), known.folders)
    found += map(of_problem, problems)
    curated = Curated(source, reading.briefing, reading.stated, raw)
    found += _of_briefing(curated, known)
    if before and (old := before.text(path)) is not None:
        found += changed(curated, old)
    briefing = reading.briefing
    at, pairs = curated.keys.get("id", Place(1, 1)), sketch(" ".join(curated.texts))
    return Checked(path, tuple(found), briefing.id, at.line, at.column, briefing.redirect_from, pairs)


def _of_briefing(curated: Curated, known: Known) -> Iterable[Finding]:
    yield from outlets(curated, known)
    yield from dates(curated, known.day)
    yield from layout(curated)
    yield from summary(curated)
    yield from names(curated, known.recogniser.read(curated.texts), known)


def _raw(briefing: Briefing, at: Place, folders: Folders) -> tuple[Article | None, list[Problem]]:
    """The raw article that a briefing names, if it is there and lies in the archive."""
    problems: list[Problem] = []
    if briefing.source is None:
        return None, problems
    from mujaz.archive.gather import RawFile, raw_article  # noqa: PLC0415 - slow to import
    from mujaz.reading.decode import LARGEST  # noqa: PLC0415 - as above
    from mujaz.reading.raw import read_file  # noqa: PLC0415 - as above

    name = briefing.source.file
    file = folders.briefings / name
    raws = {}
    if file.is_file() and not leads_out(file, folders):
        articles = read_file(file, folders.root).articles
        data = file_bytes(file, LARGEST)
        if isinstance(data, bytes):  # why not, the raw file's own check tells
            raws[name] = RawFile(name, articles, sha256(data).hexdigest())
    return raw_article(briefing, at, raws, problems), problems
