"""No finding of axe-core on any kind of page, light or dark, on a phone or a desk."""

from __future__ import annotations

import pytest

from sample_site import KINDS


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", [*KINDS, "404.html"])
def test_axe_finds_nothing(visit, axe, kind, width, scheme):
    assert axe(visit(kind, width=width, color_scheme=scheme)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_what_search_draws(visit, axe, width, scheme):
    page = visit("search.html?q=مالي", width=width, color_scheme=scheme)
    page.locator(".mj-search-page mark").first.wait_for()
    assert axe(page) == []


def test_axe_finds_nothing_in_what_is_laid_out_late(visit, axe):
    page = visit("long country", width=390)
    page.evaluate("document.querySelectorAll('.mj-section').forEach(one => (one.style.contentVisibility = 'visible'))")
    assert axe(page) == []
