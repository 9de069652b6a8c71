"""What tests of all folders share: a real browser, and how long examples are looked for."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

import chromium

# No test asserts a time, and what CI finds is found again by whoever repeats it.
settings.register_profile("mujaz", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("mujaz")


def pytest_sessionfinish() -> None:
    """Collect what is left, and have the collector pass over the rest from now on.

    pytest collects once more as it ends; xdist interrupts a worker that is not done with that within five seconds, and
    the interruption was told as a warning.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands speak English, whatever the archive that they are called on."""
    monkeypatch.setenv("MUJAZ_LANG", "en")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium. A test that needs one fails where there is none: it is no test that may be passed over."""
    path = chromium.find()
    assert path, f"no Chromium is found: {chromium.ADVICE}"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path)
        yield started
        started.close()
