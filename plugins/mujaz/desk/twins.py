"""Whether a text is in the archive already: the same bytes, or the same words in another spelling."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from mujaz.arabic.fold import fold
from mujaz.desk.shelf import Shelf
from mujaz.reading.decode import decode

_ROOM = 1000  # bytes by which files of the same words may differ at least


def same_bytes(shelf: Shelf, data: bytes) -> Path | None:
    """The raw file that holds exactly these bytes; sizes are compared first."""
    return next((path for path in shelf.raw() if path.stat().st_size == len(data) and path.read_bytes() == data), None)


def same_words(shelf: Shelf, text: str) -> Path | None:
    """The raw text that differs in nothing but spelling marks, spaces and line ends."""
    sought, size = _words(text), len(text.encode("utf-8", "replace"))
    for path in shelf.raw():
        near = size // 2 - _ROOM <= path.stat().st_size <= size * 2 + _ROOM
        if path.suffix == ".txt" and near and _words(decode(path.read_bytes(), path.name)[0]) == sought:
            return path
    return None


def _words(text: str) -> bytes:
    return sha256(" ".join(fold(text).split()).encode("utf-8", "replace")).digest()
