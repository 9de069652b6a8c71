"""What tests of all folders share: a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

import chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium. A test that needs one fails where there is none: it is no test that may be passed over."""
    path = chromium.find()
    assert path, f"no Chromium is found: {chromium.ADVICE}"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path)
        yield started
        started.close()
