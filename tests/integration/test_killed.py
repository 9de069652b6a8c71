"""A command that is killed at any of its writes, or finds the disk full there, loses nothing and leaves no half file.

The same command, run again, makes it whole.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from desk_archive import PAGE, contents, lay
from killing import NOT_REACHED
from mujaz.desk.writer import STAGE

KILLING = Path(__file__).parents[1] / "kit/killing.py"

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked to be killed")

COMMANDS = {
    "add": ["add", "page.html", "--id", "mali-page"],
    "rename": ["rename", "2024-05-02-mali", "mali"],
    "merge": ["merge", "africa-corps", "wagner-group"],
    "fix": ["check", "--fix"],
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of which each command changes several files, and whose briefings have spaces to be mended."""
    folder = tmp_path / "archive"
    lay(folder)
    niger = (folder / "briefings/2024/2024-05-03-niger.md").read_text(encoding="utf-8")
    for day in range(4, 6):
        name = f"2024-05-0{day}-niger"
        text = niger.replace("2024-05-03-niger", name).replace("وصل مدربون", f"وصل {day}0 \u00a0مدربًا")
        (folder / f"briefings/2024/{name}.md").write_text(text, encoding="utf-8")
    return folder


@dataclass(frozen=True)
class Struck:
    """The archive after a blow and after the same command was run again, how the two ended, and what was said."""

    folder: Path

    @property
    def struck(self) -> dict[str, bytes]:
        return contents(self.folder / "struck")

    @property
    def again(self) -> dict[str, bytes]:
        return contents(self.folder / "again")

    @property
    def codes(self) -> tuple[int, ...]:
        return tuple(map(int, (self.folder / "codes").read_text().split()))

    @property
    def told(self) -> str:
        return (self.folder / "told").read_text(encoding="utf-8")


def blows(how: str, archive: Path, tmp_path: Path, command: list[str]) -> list[Struck]:
    """What each blow leaves, and at last what a whole run leaves."""
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    command = [str(page) if word == page.name else word for word in command]
    arguments = [sys.executable, KILLING, how, archive, tmp_path / "work", *command]
    done = subprocess.run(arguments, check=False, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr
    return [Struck(folder) for folder in sorted((tmp_path / "work").iterdir(), key=lambda folder: int(folder.name))]


def published(files: dict[str, bytes]) -> dict[str, bytes]:
    """The archive's files, without what a command has set aside for itself."""
    return {name: data for name, data in files.items() if not name.startswith(STAGE)}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_killed_command_leaves_each_file_old_or_new_and_run_again_it_completes(
    archive: Path, tmp_path: Path, command: list[str]
) -> None:
    *killed, whole = blows("killed", archive, tmp_path, command)
    before, after = contents(archive), whole.struck
    assert len(killed) >= 2 * sum(before.get(path) != after.get(path) for path in before | after)
    for one in killed:
        now = published(one.struck)
        half = [path for path, data in now.items() if data not in (before.get(path), after.get(path))]
        lost = [path for path in before if path in after and path not in now]
        assert (half, lost) == ([], []), one.folder
        assert one.again == after, one.told
        done = published(one.struck) == after and f"{STAGE}/journal.json" not in one.struck
        known = command[0] == "add" and done  # then it says where the text is, and ends with 1
        assert one.codes == (-signal.SIGKILL, int(known)), one.told


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_full_disk_changes_nothing_and_is_told(archive: Path, tmp_path: Path, command: list[str]) -> None:
    *struck, whole = blows("full", archive, tmp_path, command)
    before, after = contents(archive), whole.struck
    assert whole.codes[0] == NOT_REACHED
    assert any(one.codes[0] for one in struck)
    for one in struck:
        assert published(one.struck) == published(before if one.codes[0] else after), one.told
        assert one.again == after, one.told
        assert "Traceback" not in one.told
        assert one.codes[0] == 0 or "E604" in one.told, one.told


SLOW = """
import os, pathlib, time
def on_pre_build(config):
    pathlib.Path(os.environ["PID_FILE"]).write_text(str(os.getpid()))
    time.sleep(300)
"""


def test_the_build_of_a_publication_ends_with_it(archive: Path, tmp_path: Path) -> None:
    (archive / "slow.py").write_text(SLOW, encoding="utf-8")
    config = archive / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "hooks: [slow.py]\n", encoding="utf-8")
    noted = tmp_path / "pid"
    command = [Path(sys.executable).with_name("mujaz"), "publish", tmp_path / "public", "--config-file", config]
    with subprocess.Popen(command, env={**os.environ, "PID_FILE": str(noted)}) as publishing:
        build = int(_awaited(lambda: noted.exists() and noted.read_text()))
        publishing.kill()
    assert _awaited(lambda: not _runs(build))


def _awaited(asked):  # noqa: ANN202 - whatever is waited for
    """What is asked for, once it is there; within a minute."""
    for _ in range(600):
        if found := asked():
            return found
        time.sleep(0.1)
    return None


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
