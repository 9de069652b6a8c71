"""Finds a Chromium for the browser tests, and installs one where there is none.

Run as a program (as ``make test`` does) it installs; imported by a test it only looks.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ADVICE = "install Chromium or Chrome, or set MUJAZ_CHROMIUM to the path of one"


def find() -> str | None:
    """The path of a Chromium that starts, or None."""
    return next((path for path in _candidates() if _starts(path)), None)


def _candidates() -> Iterator[str]:
    """First what the environment names, then what the PATH has, then what Playwright has downloaded."""
    if named := os.environ.get("MUJAZ_CHROMIUM"):
        yield named
        return
    yield from filter(None, map(shutil.which, NAMES))
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def _starts(path: str) -> bool:
    """Whether a program is there and is no mere placeholder, such as Ubuntu's, which asks for a snap."""
    if not Path(path).is_file():
        return False
    asked = subprocess.run([path, "--version"], capture_output=True, check=False, timeout=60)
    return asked.returncode == 0 and b"Chrom" in asked.stdout


def install() -> str | None:
    """Install a Chromium by the ways that are open here, one after the other, until one starts."""
    for command in _ways():
        sys.stdout.write(f"+ {' '.join(command)}\n")
        sys.stdout.flush()
        if subprocess.run(command, check=False).returncode == 0 and (path := find()):
            return path
    return None


def _ways() -> Iterator[list[str]]:
    if shutil.which("apt-get") and os.geteuid() == 0:
        update, add = "apt-get update -qq", "apt-get install -y -qq --no-install-recommends chromium"
        yield ["env", "DEBIAN_FRONTEND=noninteractive", "sh", "-c", f"{update} && {add}"]
    yield [sys.executable, "-m", "playwright", "install", "chromium"]


def main() -> int:
    """Say which Chromium the tests will use; 1 where none is found and none can be installed."""
    path = find() or (None if os.environ.get("MUJAZ_CHROMIUM") else install())
    if path is None:
        sys.stderr.write(f"No Chromium for the browser tests: {ADVICE}.\n")
        return 1
    sys.stdout.write(f"Chromium: {path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
