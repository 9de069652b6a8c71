"""A compiled copy of what was read, kept for the next run in the user's cache folder and found by its content.

It is a convenience only: where the folder cannot be written or its content cannot be read, the work is done again.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

_COPIES = 8  # that are kept of each name: several archives, or versions of the data, may be worked on in turn


def folder() -> Path:
    """Where compiled copies are kept; MUJAZ_CACHE_DIR decides, else the platform's custom."""
    if stated := os.environ.get("MUJAZ_CACHE_DIR"):
        return Path(stated)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", tempfile.gettempdir())) / "mujaz"
    if sys.platform == "darwin":
        return Path("~/Library/Caches/mujaz").expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "mujaz"


def compiled(name: str, key: str, build: Callable[[], Any]) -> Any:  # noqa: ANN401 - JSON data of any shape
    """What ``build`` returns (JSON data), from the copy kept under ``key`` where there is one."""
    path = folder() / f"{name}-{key}.json"
    with suppress(OSError, ValueError):
        return json.loads(path.read_bytes())
    data = build()
    with suppress(OSError):
        _keep(path, json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    return data


def _keep(path: Path, text: str) -> None:
    """Write whole or not at all, so that two runs at a time cannot spoil the copy; older copies are dropped."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, scratch = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(text)
    Path(scratch).replace(path)
    stem = path.name.partition("-")[0]
    copies = sorted(
        path.parent.glob(f"{stem}-*.json"), key=lambda copy: (copy.stat().st_mtime, copy.name), reverse=True
    )
    for old in copies[_COPIES:]:
        old.unlink(missing_ok=True)
