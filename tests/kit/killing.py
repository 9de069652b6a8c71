"""Kills a command between its writes: ``python killing.py ARCHIVE WORK COMMAND…``, as a program of its own.

Python tells its audit hooks of each file that is to be opened, renamed, linked or deleted. For n = 1, 2, … the archive
is copied to ``WORK/n``, the command is run there in a forked process, and that process sends itself a real SIGKILL at
the n-th such event below its folder. The program ends with the first n that the command survives: that copy is what a
whole run leaves.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from mujaz.cli import main

WRITES = {"os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir"}
TORN = "نصف".encode()[:-1]  # ends in the middle of a letter


def arm(folder: Path, at: int) -> None:
    """Let this process be killed at the ``at``-th write below a folder; a file that it was to write is left torn."""
    writes = count(1)

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if not _is_write(event, arguments, folder) or next(writes) != at:
            return
        if event == "open":
            Path(str(arguments[0])).write_bytes(TORN)
        os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


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


def run(folder: Path, command: Sequence[str], at: int) -> int:
    """Run a command on the archive of a folder in a process of its own; the signal that ended it, or 0."""
    child = os.fork()
    if child:
        return os.WTERMSIG(os.waitpid(child, 0)[1])
    arm(folder, at)
    try:
        main([*command, "--config-file", str(folder / "mkdocs.yml")])
    finally:
        os._exit(0)


def kill_at_each(archive: Path, work: Path, command: Sequence[str]) -> None:
    """Kill the command at its first write, at its second, and so on; a first whole run fills the caches of all."""
    with TemporaryDirectory() as warm:
        shutil.copytree(archive, warm, dirs_exist_ok=True)
        main([*command, "--config-file", f"{warm}/mkdocs.yml"], standalone_mode=False)
    for at in count(1):
        folder = work / str(at)
        shutil.copytree(archive, folder)
        if not run(folder, command, at):
            return


if __name__ == "__main__":
    kill_at_each(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
