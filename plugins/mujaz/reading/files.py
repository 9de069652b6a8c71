"""A file of an archive, taken from the disk or put there: only a plain file, and never more of it than can be meant.

Pull requests come from strangers. A link may lead out of the archive, a pipe never ends, a folder may be named x.md:
whoever reads gets the bytes, or learns in words why there are none.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from mujaz.phrases import Phrase, of_system

NOT_PLAIN = Phrase("not_plain")
LEADS_OUT = Phrase("leads_out")


def file_bytes(file: Path, most: int, root: Path | None = None) -> bytes | str:
    """The bytes of a file, or why they cannot be had.

    Args:
        file: the file.
        most: how many bytes are read; one more, so that the caller sees that there are too many.
        root: the folder out of which no link may lead, if any.

    Returns:
        The bytes, or the end of a sentence that begins with the file.
    """
    try:
        if root and leads_out(file, root):
            return LEADS_OUT
        if not stat.S_ISREG(file.stat().st_mode):
            return NOT_PLAIN
        with file.open("rb") as stream:
            return stream.read(most + 1)
    except OSError as error:
        return Phrase("unreadable", reason=of_system(error))


def leads_out(file: Path, root: Path) -> bool:
    """Whether a file lies elsewhere than below ``root``, once all links are followed; a link in circles does."""
    try:
        return not file.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # RuntimeError: how Python up to 3.12 tells of links in circles
        return True


def file_text(file: Path, most: int, root: Path) -> tuple[str, int, str]:
    """The text of a UTF-8 file without its byte order mark; else the line and the reason for which there is none."""
    data = file_bytes(file, most, root)
    if isinstance(data, str):
        return "", 0, data
    if len(data) > most:
        return "", 0, Phrase("too_many_bytes", most=f"{most:,}")
    try:
        return data.decode("utf-8-sig"), 0, ""
    except UnicodeDecodeError as error:
        return "", error.object.count(b"\n", 0, error.start) + 1, Phrase("not_utf8_from")


def write_through(file: Path, data: bytes) -> None:
    """Write a file and see it through to the disk: a rename must not overtake what it renames.

    Raises:
        OSError: The disk refuses it.
    """
    with file.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
