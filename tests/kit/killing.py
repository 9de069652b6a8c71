"""Strikes a command at each of its writes: ``killing.py killed|full ARCHIVE WORK COMMAND…``, a program of its own.

Python tells its audit hooks of each file that is to be opened, renamed, linked or deleted. For n = 1, 2, … the archive
is copied to ``WORK/n/struck``, the command is run there in a forked process, and at the n-th such event below its
folder that process sends itself a real SIGKILL, or learns that the disk is full. Then the same command is run once
more, in a copy, ``WORK/n/again``; ``codes`` holds how the two ended, ``told`` what they said. The program ends with the
first n that the command does not reach: that copy is what a whole run leaves.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from mujaz.cli import main

WRITES = {"os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "fsync"}
NEED_SPACE = {"open", "os.link", "os.mkdir", "fsync"}
TORN = "نصف".encode()[:-1]  # ends in the middle of a letter
NOT_REACHED = 99

Deed = Callable[[], object]


def arm(folder: Path, at: int, how: str) -> Callable[[], bool]:
    """Let the ``at``-th write below a folder be struck; returns whether it was.

    A file that was to be opened then is left torn. A disk that is full stays full for all that needs space.
    """
    writes = count(1)
    struck: list[str] = []

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if not _is_write(event, arguments, folder):
            return
        if next(writes) == at:
            if event == "open":
                Path(str(arguments[0])).write_bytes(TORN)
            struck.append(event)
            if how == "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if struck and event in NEED_SPACE:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    really = os.fsync

    def fsync(handle: int) -> None:
        sys.audit("fsync", str(folder))
        really(handle)

    os.fsync = fsync
    sys.addaudithook(hook)
    return lambda: bool(struck)


def _is_write(event: str, arguments: tuple[object, ...], folder: Path) -> bool:
    """Whether an event changes something below the folder; a name alone is one of a folder that is being deleted."""
    if event == "open":
        flags = arguments[2]
        if not isinstance(arguments[0], str) or not isinstance(flags, int) or not flags & (os.O_WRONLY | os.O_RDWR):
            return False
    elif event not in WRITES:
        return False
    paths = [os.fspath(one) for one in arguments if isinstance(one, (str, Path))]
    return any(path.startswith(str(folder)) or "/" not in path for path in paths)


def strike(deed: Deed, folder: Path, at: int, how: str, told: Path) -> int:
    """Do a deed in a process of its own that is struck; how it ended: a signal as a negative number, an exit code."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 1
    try:
        with told.open("a") as file:
            for stream in (1, 2):
                os.dup2(file.fileno(), stream)
        is_struck = arm(folder, at, how)
        code = _code(deed)
        code = code if is_struck() or not at else NOT_REACHED
    finally:
        os._exit(code)


def _code(deed: Deed) -> int:
    try:
        deed()
    except SystemExit as stopped:
        return int(stopped.code or 0)
    except BaseException:  # noqa: BLE001 - what is told then is read
        sys.excepthook(*sys.exc_info())
        return 70
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return 0


def strike_at_each(how: str, archive: Path, work: Path, command: Sequence[str]) -> None:
    """Strike the command at its first write, at its second, and so on; a first whole run fills the caches of all."""
    with TemporaryDirectory() as warm:
        shutil.copytree(archive, warm, dirs_exist_ok=True)
        _code(lambda: main([*command, "--config-file", f"{warm}/mkdocs.yml"]))
    for at in count(1, 3 if how == "full" else 1):  # a disk stays full: what each third write meets, the rest met
        place = work / str(at)
        shutil.copytree(archive, place / "struck")

        def deed(folder: Path) -> Deed:
            return lambda: main([*command, "--config-file", str(folder / "mkdocs.yml")])

        first = strike(deed(place / "struck"), place / "struck", at, how, place / "told")
        shutil.copytree(place / "struck", place / "again")
        second = strike(deed(place / "again"), place / "again", 0, how, place / "told")
        (place / "codes").write_text(f"{first} {second}")
        if first == NOT_REACHED:
            return


if __name__ == "__main__":
    strike_at_each(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:])
