"""``mujaz`` as a process of its own: it ends at once, and nothing of what it said or how it ended is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

MUJAZ = [sys.executable, "-c", "from mujaz.cli import run; run()"]


def test_all_that_it_says_arrives():
    done = subprocess.run([*MUJAZ, "--help"], capture_output=True, text=True, check=True)
    assert "publish" in done.stdout
    assert done.stdout.endswith("\n")


@pytest.mark.parametrize(("words", "code"), [(["bogus"], 2), (["check", "nowhere"], 1)])
def test_a_refusal_is_told_to_the_shell(words: list[str], code: int):
    done = subprocess.run([*MUJAZ, *words], capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert done.stdout + done.stderr


def test_a_reader_who_leaves_is_no_fault():
    with subprocess.Popen([*MUJAZ, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a device that is always full")
def test_what_could_not_be_written_is_no_success():
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*MUJAZ, "--help"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode
    assert done.stderr
