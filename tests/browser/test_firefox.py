"""The site as a reader of Firefox has it, from the disk: search, where it leads, and the search page."""

from __future__ import annotations

from urllib.parse import quote

import pytest

import firefox
from marionette import started


@pytest.fixture(scope="module")
def window():
    path = firefox.find()
    if not path:
        pytest.skip(f"no Firefox is found: {firefox.ADVICE}")
    with started(path) as window:
        yield window


def test_the_box_finds_and_what_it_found_is_marked(window, site):
    window.open((site / "index.html").as_uri())
    window.type("[role=combobox]", "فاجنر")
    window.until("document.querySelector('[role=option] .mj-hit__text mark')")
    assert "مالي" in window.run("document.querySelector('[role=option]').textContent")
    assert "مجموعة فاغنر" in window.run("document.querySelector('.mj-find .mj-find__note').textContent")
    window.click("[role=option] a")
    window.until("location.pathname.includes('/briefings/') && CSS.highlights.has('mj-found')")
    window.click(".mj-marks button")
    assert window.run("CSS.highlights.has('mj-found')") is False
    assert "mark=" not in window.run("location.href")


def test_the_search_page_narrows_and_goes_back(window, site):
    window.open(f"{(site / 'search.html').as_uri()}?q={quote('مالي')}")
    count = "document.querySelectorAll('.mj-hits li').length"
    window.until(f"{count} > 1")
    before = window.run(count)
    window.click("input[name=country][value=LY]")
    window.until(f"location.search.includes('country=LY') && {count} && {count} < {before}")
    window.run("history.back()")
    window.until(f"!location.search.includes('country') && {count} === {before}")
