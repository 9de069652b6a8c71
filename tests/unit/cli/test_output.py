"""How a command names itself in what it tells people to type."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from mujaz.cli.output import invoked


@pytest.mark.parametrize(
    ("typed", "folder", "told"),
    [
        (".venv/bin/mujaz", None, ".venv/bin/mujaz"),
        (".venv/bin/mujaz", Path("mine"), "../.venv/bin/mujaz"),
        ("/opt/venv/bin/mujaz", Path("mine"), "/opt/venv/bin/mujaz"),
        ("on-path/mujaz", None, "mujaz"),
        ("/usr/lib/python3/pytest/__main__.py", None, "mujaz"),
    ],
)
def test_what_was_typed_can_be_typed_again(
    typed: str, folder: Path | None, told: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "mujaz").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "argv", [typed.replace("on-path", str(tmp_path))])
    assert invoked(folder) == told
