"""Putting a built site in the place of the last one, at once: readers see the old or the new, never half of each.

The new site is built in a folder beside its place. Where the system can exchange two folders in one step (most disks
of Linux and macOS), that is done. Elsewhere the new files take the places of the old ones, one by one: first what pages
need, then pages, and at last what is left over goes. Each file is the old one or the new one, a site stands at every
moment, and whoever publishes again after it was stopped there makes it whole. (Renaming the old folder away first would
leave no site in between, and none at all where it is stopped there; a link that is turned from one folder to the other
needs a disk that knows links, and a server that follows them.)
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from mujaz.phrases import Phrase, of_system
from mujaz.problems import MujazError, Problem

_HERE = -100  # AT_FDCWD: paths are those of this process
_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2), RENAME_SWAP of renamex_np(2)
_SIGNS = ("index.html", "404.html")  # what each site of MkDocs has


def refusal(target: Path, kept: tuple[Path, ...]) -> Problem | None:
    """Why a folder may not become the site's place: it holds something else, or what the site is made of (``kept``)."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        return Problem(str(target), 0, 0, "E620", Phrase("place_link"))
    place = target.resolve()
    if any(path.resolve() == place or path.resolve().is_relative_to(place) for path in kept):
        return Problem(str(target), 0, 0, "E620", Phrase("place_archive"))
    if any(place.is_relative_to(path.resolve()) for path in kept[1:]):
        return Problem(str(target), 0, 0, "E620", Phrase("place_among"))
    if target.exists() and any(target.iterdir()) and not is_site(target):
        return Problem(str(target), 0, 0, "E620", Phrase("place_full"))
    return None


def is_site(folder: Path) -> bool:
    """Whether a folder holds a built site."""
    return all((folder / name).is_file() for name in _SIGNS)


def beside(target: Path) -> Path:
    """Where a site is built before it takes its place: on the same disk, under a name that no site has."""
    return target.parent / f".{target.name}.mujaz-new"


def put_in_place(built: Path, target: Path) -> None:
    """Let a built site take the place of the last one, which is deleted then.

    Raises:
        MujazError: E621, what was built is no site, or the disk refused; a site stands.
    """
    if not is_site(built):
        raise MujazError(Problem(str(built), 0, 0, "E621", Phrase("place_no_site")))
    try:
        if target.is_dir() and not any(target.iterdir()):
            target.rmdir()
        if not target.exists():
            built.replace(target)
        elif not _exchanged(built, target):
            _moved_over(built, target)
    except OSError as error:
        message = Phrase("place_refused", reason=of_system(error))
        raise MujazError(Problem(str(target), 0, 0, "E621", message)) from error
    shutil.rmtree(built, ignore_errors=True)


def _exchanged(built: Path, target: Path) -> bool:
    """Whether the system has exchanged the two folders in one step."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        one, other = os.fsencode(built), os.fsencode(target)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(one, other, _EXCHANGE) == 0)
        return bool(libc.renameat2(_HERE, one, _HERE, other, _EXCHANGE) == 0)
    except (AttributeError, OSError, TypeError):
        return False


def _moved_over(built: Path, target: Path) -> None:
    """Put the files of the new site over those of the last one, and delete what is left over."""
    new = sorted((path.relative_to(built) for path in _files(built)), key=_order)
    for path in new:
        place = target / path
        _make_way(place, target)
        (built / path).replace(place)
    for path in {path.relative_to(target) for path in _files(target)} - set(new):
        (target / path).unlink()
    for folder in sorted((path for path in target.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())


def _order(path: Path) -> tuple[bool, bool, Path]:
    """What pages need comes before pages, and the signs of a site come last."""
    return path.as_posix() in _SIGNS, path.suffix == ".html", path


def _make_way(place: Path, target: Path) -> None:
    """See that a file can stand there: a folder above it, and no folder in its place."""
    for folder in reversed(place.relative_to(target).parents):
        if (target / folder).is_symlink() or not (target / folder).is_dir():
            (target / folder).unlink(missing_ok=True)
            (target / folder).mkdir()
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
