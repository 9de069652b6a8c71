"""The checks of an archive, or of some files of it: each file by itself, then what lies between them.

Files are independent of each other, so many are shared out among processes; what comes back is put in order, and the
answer is the same with one process or with eight.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from mujaz.checks import between
from mujaz.checks.findings import Finding
from mujaz.checks.fixing import mended
from mujaz.checks.history import NoHistoryError, Published, gone, published
from mujaz.checks.known import RAW, Folders, Known
from mujaz.checks.links import Pages
from mujaz.checks.one import Checked, check_curated, check_raw, leads_out
from mujaz.reading.curated import MOST_BYTES
from mujaz.reading.files import file_bytes

MANY = 400  # files from which on more processes pay
_CHUNK = 100


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be checked: ``paths`` (none: all of the archive), on which day, against which commit."""

    folders: Folders
    paths: tuple[Path, ...] = ()
    day: date | None = None
    base: str = "HEAD"


@dataclass(frozen=True, slots=True)
class Mend:
    """A curated file by its path below the archive's root, its bytes, and what they are once mended."""

    path: str
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class _Bench:
    """What each process needs to check a file."""

    known: Known
    pages: Pages
    before: Published | None


def check(request: Request) -> tuple[Finding, ...]:
    """All findings, in the order of their places."""
    files, strays = chosen(request)
    before, missing = _history(request)
    checked = list(_each(request, before, files))
    briefings = [one for one in checked if one.id]
    found = [*strays, *missing, *(finding for one in checked for finding in one.findings)]
    if request.paths:
        found += [*_of_chosen(briefings, request), *_of_pages(request, before)]
    else:
        bench = _bench(request, before)
        found += [*bench.known.problems, *between.ids(briefings), *between.near_duplicates(briefings)]
        found += between.claims(bench.known)
        redirected = {old: one.path for one in briefings for old in one.redirect_from}
        found += gone(before, {path.stem: path.as_posix() for path in files}, redirected) if before else ()
    return tuple(sorted(found))


def mends(request: Request) -> Iterator[Mend]:
    """What is surely wrong in the curated files, set right; links and what cannot be read are left to the check."""
    for file in chosen(request)[0]:
        if file.is_symlink() or _is_raw(file, request.folders) or leads_out(file, request.folders):
            continue
        data = file_bytes(file, MOST_BYTES)
        if isinstance(data, bytes) and len(data) <= MOST_BYTES:
            path = _path(file, request.folders)
            with suppress(UnicodeDecodeError):
                better = mended(data.decode(), path).encode()
                if better != data:
                    yield Mend(path, data, better)


def chosen(request: Request) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """The source files that are asked for, sorted, and a finding for each path that is none of the archive's."""
    if not request.paths:
        return tuple(_below(request.folders.briefings)), ()
    files: set[Path] = set()
    strays = []
    for path in request.paths:
        if stray := _stray(path, request.folders):
            strays.append(stray)
        elif found := set(_below(path)) if path.is_dir() else _sources(path):
            files |= found
        else:
            strays.append(_none_of_ours(path, request.folders))
    return tuple(sorted(file for file in files if not file.is_relative_to(request.folders.docs))), tuple(strays)


def _of_pages(request: Request, before: Published | None) -> Iterator[Finding]:
    """What is wrong with the hand-written pages that are asked for: records of countries and actors, no briefings."""
    docs = request.folders.docs
    asked = [page for path in request.paths if (page := path.absolute()).is_relative_to(docs)]
    for finding in _bench(request, before).known.problems if asked else ():
        if any((request.folders.root / finding.path).is_relative_to(page) for page in asked):
            yield finding


def _stray(path: Path, folders: Folders) -> Finding | None:
    """What is wrong with a path before it is read, if anything: it is not there, or no part of the archive."""
    absolute = Path(os.path.normpath(path.absolute()))
    inside = absolute.is_relative_to(folders.root)
    if inside and not path.exists() and not path.is_symlink():
        values = {"reason_en": "does not exist", "reason_ar": "لا وجود له"}
        return Finding(path.as_posix(), 0, 0, "E402", values)
    if not leads_out(path, folders):
        return None
    if inside and not any(absolute.is_relative_to(folder) for folder in (folders.briefings, folders.docs)):
        return _none_of_ours(path, folders)
    return Finding(path.as_posix(), 0, 0, "E401")


def _none_of_ours(path: Path, folders: Folders) -> Finding:
    name = _path(folders.briefings, folders)
    values = {"reason_en": f"is no text below {name}", "reason_ar": f"ليس نصًّا في {name}"}
    return Finding(path.as_posix(), 0, 0, "E402", values)


def _sources(file: Path) -> set[Path]:
    return {file.absolute()} if file.suffix in (".md", ".txt") else set()


def _below(folder: Path) -> Iterator[Path]:
    """The source files of a folder, sorted."""
    return (Path(top, name) for top, name in _names(folder))


def _names(folder: Path) -> Iterator[tuple[str, str]]:
    """Folder and name of each source file of a folder; folders that are links are not entered.

    A path object for each file of a large archive would be a quarter of what one file costs to check.
    """
    for top, folders, names in os.walk(folder.absolute()):
        folders.sort()
        ending = ".txt" if RAW in Path(top).parts else ".md"
        yield from ((top, name) for name in sorted(names) if name.endswith(ending))


def _ids(folder: Path) -> frozenset[str]:
    """The names of all source files without their endings, which are the ids of briefings."""
    return frozenset(name.rpartition(".")[0] for _, name in _names(folder))


def _path(file: Path, folders: Folders) -> str:
    """A file as findings name it: relative to the archive's root."""
    absolute, root = os.path.normpath(file.absolute()), f"{folders.root}{os.sep}"
    return absolute.removeprefix(root).replace(os.sep, "/") if absolute.startswith(root) else str(file)


def _is_raw(file: Path, folders: Folders) -> bool:
    return str(file.absolute()).startswith(f"{folders.briefings / RAW}{os.sep}")


def _history(request: Request) -> tuple[Published | None, tuple[Finding, ...]]:
    """What was published, or a finding that says why it is not known."""
    folders = request.folders
    try:
        return published(folders.root, folders.briefings, request.base), ()
    except NoHistoryError as reason:
        path = _path(folders.briefings, folders)
        return None, (Finding(path, 0, 0, "I494", {"reason_en": reason.en, "reason_ar": reason.ar}),)


@lru_cache(maxsize=1)
def _bench(request: Request, before: Published | None) -> _Bench:
    """Made once a process, which has one request at a time; one that is forked has its parent's."""
    known = Known(request.folders, request.day)
    return _Bench(known, Pages(known, partial(_ids, request.folders.briefings)), before)


def _each(request: Request, before: Published | None, files: Sequence[Path]) -> Iterator[Checked]:
    """Each file by itself, in order; many are shared out among processes."""
    if len(files) < MANY or (workers := os.cpu_count() or 1) == 1:
        yield from _some(request, before, files)
        return
    _bench(request, before).known.recogniser  # noqa: B018 - made before the processes part, so that they share it
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - for many files only

    chunks = [files[at : at + _CHUNK] for at in range(0, len(files), _CHUNK)]
    with ProcessPoolExecutor(workers) as pool:
        for part in pool.map(_some, [request] * len(chunks), [before] * len(chunks), chunks):
            yield from part


def _some(request: Request, before: Published | None, files: Iterable[Path]) -> list[Checked]:
    bench = _bench(request, before)
    return [_one(file, bench) for file in files]


def _one(file: Path, bench: _Bench) -> Checked:
    folders = bench.known.folders
    path = _path(file, folders)
    if _is_raw(file, folders):
        return check_raw(file, path, folders)
    return check_curated(file, path, bench.known, bench.pages, bench.before)


def _of_chosen(briefings: Sequence[Checked], request: Request) -> Iterator[Finding]:
    """Ids of chosen files that other files of the archive have: there the name of the file is the id."""
    own, ids = {one.path for one in briefings}, {one.id for one in briefings}
    same = (Path(top, name) for top, name in _names(request.folders.briefings) if name.removesuffix(".md") in ids)
    named = [Checked(path, (), file.stem) for file in same if (path := _path(file, request.folders)) not in own]
    yield from between.ids([*named, *briefings])
