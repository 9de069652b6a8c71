"""Putting a built site in the place of the last one, at once: readers see the old or the new, never half of each.

The new site is built in a folder beside its place. Where the system can exchange two folders in one step (Linux,
macOS), that is done; elsewhere two renames follow each other, and the last site is put back where the second fails.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
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
        MujazError: E621, what was built is no site, or the disk refused; the last site stands.
    """
    if not is_site(built):
        raise MujazError(Problem(str(built), 0, 0, "E621", Phrase("place_no_site")))
    try:
        if not target.exists():
            built.replace(target)
            return
        if not _exchanged(built, target):
            _renamed(built, target)
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


def _renamed(built: Path, target: Path) -> None:
    """Exchange the two by renames: the last site goes aside, and comes back where the new one cannot take its place."""
    aside = target.parent / f".{target.name}.mujaz-last"
    shutil.rmtree(aside, ignore_errors=True)
    target.replace(aside)
    try:
        built.replace(target)
    except OSError:
        aside.replace(target)
        raise
    aside.replace(built)
