"""All checks of one file by itself, in the order in which they are told; what needs other files comes later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from mujaz.archive.gather import RawFile, raw_article
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
from mujaz.model import Briefing
from mujaz.problems import Problem
from mujaz.reading.curated import MOST_BYTES, read_curated, read_curated_file
from mujaz.reading.frontmatter import read_document
from mujaz.reading.raw import read_file
from mujaz.reading.schema import FrontMatter
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
    real = file.resolve()
    return not any(real.is_relative_to(folder.resolve()) for folder in (folders.briefings, folders.docs))


def check_raw(file: Path, path: str, folders: Folders) -> Checked:
    """Check a raw file: what reading tells of it."""
    if leads_out(file, folders):
        return Checked(path, (Finding(path, 0, 0, "E401"),))
    return Checked(path, tuple(map(of_problem, read_file(file, folders.root).problems)))


def check_curated(file: Path, path: str, known: Known, pages: Pages, before: Published | None) -> Checked:
    """Check a curated file by itself, beside the raw article that it names and the text that was published."""
    folders = known.folders
    if leads_out(file, folders):
        return Checked(path, (Finding(path, 0, 0, "E401"),))
    if file.stat().st_size > MOST_BYTES:
        return Checked(path, tuple(map(of_problem, read_curated_file(file, folders.root).problems)))
    try:
        text = file.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return Checked(path, tuple(map(of_problem, read_curated_file(file, folders.root).problems)))
    return check_text(text, path, known, pages, before)


def check_text(text: str, path: str, known: Known, pages: Pages, before: Published | None = None) -> Checked:
    """Check the text of a curated file."""
    reading = read_curated(text.removeprefix("\ufeff"), path)
    source = SourceText(path, text)
    found = [of_problem(problem) for problem in reading.problems if problem.code != "W130"]
    found += map(source.finding, fixes(source))
    found += map(source.finding, markup(source, pages.exists, pages.briefings))
    if reading.briefing is None:
        return Checked(path, tuple(found))
    problems: list[Problem] = []
    raw = raw_article(reading.briefing, _raw_files(reading.briefing, known.folders), problems)
    found += map(of_problem, problems)
    keys = read_document(text, path, FrontMatter).keys
    curated = Curated(source, reading.briefing, reading.stated, keys, raw)
    found += _of_briefing(curated, known)
    if before and (old := before.text(path)) is not None:
        found += changed(curated, old)
    briefing = reading.briefing
    at, pairs = keys.get("id", Place(1, 1)), sketch(" ".join(curated.texts))
    return Checked(path, tuple(found), briefing.id, at.line, at.column, briefing.redirect_from, pairs)


def _of_briefing(curated: Curated, known: Known) -> Iterable[Finding]:
    yield from outlets(curated, known)
    yield from dates(curated, known.day)
    yield from layout(curated)
    yield from summary(curated)
    yield from names(curated, known.recogniser.read(curated.texts), known)


def _raw_files(briefing: Briefing, folders: Folders) -> Mapping[str, RawFile]:
    """The raw file that a briefing names, if it is there and lies in the archive."""
    name = briefing.source.file if briefing.source else ""
    file = folders.briefings / name
    if not name or not file.is_file() or leads_out(file, folders):
        return {}
    reading = read_file(file, folders.root)
    return {name: RawFile(name, reading.articles, sha256(file.read_bytes()).hexdigest())}
