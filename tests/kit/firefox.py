"""Finds a Firefox for the tests that look at the site in a second engine, and installs one where Debian has it.

Run as a program (as ``make test`` does) it installs; imported by a test it only looks. Where there is none, those
tests are skipped, and say so: what they look at is looked at more closely in Chromium.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator

from programs import debian, done, starts

NAMES = ("firefox-esr", "firefox")
ADVICE = "install Firefox, or set MUJAZ_FIREFOX to the path of one"


def find() -> str | None:
    """The path of a Firefox that starts, or None."""
    return next((path for path in _candidates() if starts(path, "Firefox")), None)


def _candidates() -> Iterator[str]:
    """What the environment names, or what the PATH has; an empty name stands for none."""
    named = os.environ.get("MUJAZ_FIREFOX")
    yield from [named] if named is not None else filter(None, map(shutil.which, NAMES))


def main() -> None:
    """Say which Firefox the tests will use, if any."""
    path = find()
    if not path and "MUJAZ_FIREFOX" not in os.environ:
        path = next((found for command in debian("firefox-esr") if done(command) and (found := find())), None)
    sys.stdout.write(f"Firefox: {path or f'none, its tests are skipped; {ADVICE}'}\n")


if __name__ == "__main__":
    main()
