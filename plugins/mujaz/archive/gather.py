"""From a folder of source files to briefings: each raw article once, unless a curated file takes its place.

A file that cannot be read gives a problem and is left out; the others go on. What lies below ``raw/`` is evidence: it
is read, never written.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from mujaz.arabic.slug import slug
from mujaz.archive.brief import Briefer
from mujaz.archive.listed import only_known
from mujaz.model import Article, Briefing, SourceRef
from mujaz.phrases import Phrase
from mujaz.problems import Problem, Severity, shown
from mujaz.reading.curated import CuratedReading, read_curated_file
from mujaz.reading.decode import LARGEST
from mujaz.reading.files import LEADS_OUT, file_bytes, leads_out
from mujaz.reading.raw import read_file
from mujaz.reading.yaml_places import Place

RAW = "raw"
LONGEST_STEM = 60  # leaves room for what makes an id unique


@dataclass(frozen=True, slots=True)
class RawFile:
    """A raw file as it was read: its articles, and the fingerprint of its bytes."""

    name: str  # relative to the folder of source files, as front matter names it
    articles: tuple[Article, ...]
    sha256: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """The briefings of a folder, and what was found wrong on the way."""

    briefings: tuple[Briefing, ...]
    problems: tuple[Problem, ...]


def gather(folder: Path, root: Path, briefer: Briefer, names: Container[str], terms: Collection[str] = ()) -> Gathered:
    """Read all source files of a folder.

    Args:
        folder: the folder of source files.
        root: what the paths in problems are relative to.
        briefer: makes a briefing of an article.
        names: the ids of all countries and actors.
        terms: folded terms that keyword lines keep whole.
    """
    problems: list[Problem] = []
    raws = {raw.name: raw for raw in _raw_files(folder, root, terms, problems)}
    briefings = [*_from_curated(_curated_files(folder, root, names, problems), raws, briefer, problems)]
    replaced = {(b.source.file, b.source.part) for b in briefings if b.source}
    briefings += _from_raw(raws.values(), replaced, briefer, folder.relative_to(root).as_posix())
    return Gathered(tuple(_unique(briefings, problems)), tuple(problems))


def _raw_files(folder: Path, root: Path, terms: Collection[str], problems: list[Problem]) -> Iterator[RawFile]:
    for path in sorted((folder / RAW).rglob("*.txt")):
        name = path.relative_to(folder).as_posix()
        if refusal := _refusal(path, name, root):
            problems.append(Problem(path.relative_to(root).as_posix(), 0, 0, "E200", Phrase("the_file", what=refusal)))
            continue
        reading = read_file(path, root, terms)
        problems += reading.problems
        if reading.articles:
            yield RawFile(name, reading.articles, _fingerprint(path))


def _refusal(path: Path, name: str, root: Path) -> str:
    """Why a raw file is not even opened, if there is a reason."""
    if leads_out(path, root):
        return LEADS_OUT
    return Phrase("bad_file_name") if shown(name) != name else ""


def _fingerprint(path: Path) -> str:
    data = file_bytes(path, LARGEST)
    return sha256(data).hexdigest() if isinstance(data, bytes) else ""


def _curated_files(
    folder: Path, root: Path, names: Container[str], problems: list[Problem]
) -> Iterator[tuple[Briefing, CuratedReading]]:
    for path in sorted(folder.rglob("*.md")):
        if RAW in path.relative_to(folder).parts:
            continue
        reading = read_curated_file(path, root)
        problems += reading.problems
        if reading.briefing:
            briefing, unknown = only_known(reading.briefing, reading.at, names)
            problems += unknown
            yield briefing, reading


def _from_curated(
    curated: Iterable[tuple[Briefing, CuratedReading]],
    raws: Mapping[str, RawFile],
    briefer: Briefer,
    problems: list[Problem],
) -> Iterator[Briefing]:
    for briefing, reading in curated:
        raw = raw_article(briefing, reading.at("source"), raws, problems)
        yield briefer.from_curated(briefing, reading.stated, raw)


def raw_article(briefing: Briefing, at: Place, raws: Mapping[str, RawFile], problems: list[Problem]) -> Article | None:
    """The raw article that a curated file names, with a problem where there is none or it is no longer the same.

    ``at`` is where the file names it.
    """
    source = briefing.source
    if source is None:
        return None
    raw = raws.get(source.file)
    found = next((article for article in raw.articles if article.part == source.part), None) if raw else None
    if raw is None or found is None:
        message = Phrase("source_no_part" if raw else "source_missing", file=source.file, part=source.part)
        problems.append(Problem(briefing.path, at.line, at.column, "E301", message))
    elif source.sha256 and source.sha256 != raw.sha256:
        message = Phrase("source_changed", file=source.file)
        problems.append(Problem(briefing.path, at.line, at.column, "W302", message, Severity.WARNING))
    return found


def _from_raw(
    raws: Iterable[RawFile], replaced: Collection[tuple[str, int]], briefer: Briefer, folder: str
) -> Iterator[Briefing]:
    for raw in raws:
        for article in raw.articles:
            if (raw.name, article.part) not in replaced:
                source = SourceRef(raw.name, article.part, raw.sha256, lines=article.lines)
                yield briefer.from_article(article, _raw_id(raw, article.part), f"{folder}/{raw.name}", source)


def _raw_id(raw: RawFile, part: int) -> str:
    """The id of an article that nobody has curated: its file's name, with its number where the file holds several.

    It hangs on nothing that a later version might recognise better, since an id never changes once it is published.
    """
    stem = Path(raw.name).stem
    name = slug(stem, LONGEST_STEM) if stem.isascii() else f"{slug(stem, LONGEST_STEM)}-{raw.sha256[:6]}"
    return f"{name}-{part}" if len(raw.articles) > 1 else name


def _unique(briefings: Iterable[Briefing], problems: list[Problem]) -> Iterator[Briefing]:
    """The briefings whose id is not taken; for the others a problem."""
    taken: dict[str, str] = {}
    for briefing in briefings:
        if briefing.id in taken:
            message = Phrase("id_taken", id=briefing.id, other=taken[briefing.id])
            problems.append(Problem(briefing.path, 1, 1, "E303", message))
            continue
        taken[briefing.id] = briefing.path
        yield briefing
