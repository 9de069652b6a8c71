"""Finds a Chromium for the browser tests, and installs one where there is none.

Its headless shell comes first: the same engine without the windows of a browser around it, so that a page takes a third
of the CPU time. Run as a program (as ``make test`` does) it installs; imported by a test it only looks.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator

from playwright.sync_api import sync_playwright

from programs import debian, done, starts

SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ADVICE = "install Chromium or Chrome, or set MUJAZ_CHROMIUM to the path of one"


def find() -> str | None:
    """The path of a Chromium that starts, or None."""
    return next((path for path in _candidates() if starts(path, "Chrom")), None)


def _candidates() -> Iterator[str]:
    """First what the environment names, then what the PATH has, then what Playwright has downloaded."""
    if named := os.environ.get("MUJAZ_CHROMIUM"):
        yield named
        return
    yield from filter(None, map(shutil.which, NAMES))
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def install(found: str | None) -> str | None:
    """Install a Chromium by the ways that are open here, one after the other, until one starts that is not ``found``.

    Where there is one already, only the headless shell is worth it.
    """
    for command in _ways(found):
        if done(command) and (path := find()) not in {found, None}:
            return path
    return found


def _ways(found: str | None) -> Iterator[list[str]]:
    yield from debian(SHELL)
    if not found:
        yield from debian("chromium")
        yield [sys.executable, "-m", "playwright", "install", "chromium"]


def main() -> int:
    """Say which Chromium the tests will use; 1 where none is found and none can be installed."""
    path = find()
    if not (os.environ.get("MUJAZ_CHROMIUM") or shutil.which(SHELL)):
        path = install(path)
    if path is None:
        sys.stderr.write(f"No Chromium for the browser tests: {ADVICE}.\n")
        return 1
    sys.stdout.write(f"Chromium: {path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
