"""A command that is killed between any two writes loses nothing and leaves no half file; the next makes it whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desk_archive import PAGE, contents, lay
from mujaz.desk.writer import STAGE, recover

KILLING = Path(__file__).parents[1] / "kit/killing.py"

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked to be killed")

COMMANDS = {
    "add": ["add", "page.html", "--id", "mali-page"],
    "rename": ["rename", "2024-05-02-mali", "mali"],
    "merge": ["merge", "africa-corps", "wagner-group"],
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of which each command changes several files, and whose briefings have spaces to be mended."""
    folder = tmp_path / "archive"
    lay(folder)
    niger = (folder / "briefings/2024/2024-05-03-niger.md").read_text(encoding="utf-8")
    for day in range(4, 5):
        name = f"2024-05-0{day}-niger"
        text = niger.replace("2024-05-03-niger", name).replace("وصل مدربون", f"وصل {day}0 \u00a0مدربًا")
        (folder / f"briefings/2024/{name}.md").write_text(text, encoding="utf-8")
    return folder


def kills(archive: Path, work: Path, *command: str) -> list[Path]:
    """A copy of the archive for each moment at which it was killed, and at last what a whole run leaves."""
    done = subprocess.run(
        [sys.executable, KILLING, archive, work, *command], check=False, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return sorted(work.iterdir(), key=lambda folder: int(folder.name))


def published(folder: Path) -> dict[str, bytes]:
    """The archive's files, without what a command has set aside for itself."""
    return {name: data for name, data in contents(folder).items() if not name.startswith(STAGE) and "/." not in name}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_killed_command_leaves_each_file_old_or_new_and_the_next_makes_it_whole(
    archive: Path, tmp_path: Path, command: list[str]
) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    command = [str(page) if word == page.name else word for word in command]
    *killed, whole = kills(archive, tmp_path / "work", *command)
    before, after = contents(archive), contents(whole)
    assert len(killed) >= 2 * sum(before.get(path) != after.get(path) for path in before | after)
    for folder in killed:
        now = published(folder)
        half = [path for path, data in now.items() if data not in (before.get(path), after.get(path))]
        lost = [path for path in before if path in after and path not in now]
        assert (half, lost) == ([], []), folder
        recover(folder)  # as each command does before anything else
        assert contents(folder) in (before, after), folder
