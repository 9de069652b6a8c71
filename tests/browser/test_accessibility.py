"""No finding of axe-core on any kind of page, light or dark, on a phone or a desk."""

from __future__ import annotations

import pytest

from sample_site import KINDS


def in_light_and_dark(page, axe):
    """What axe finds, by scheme; one page is shown in both, since to load it costs as much as to look at it.

    It is asked to show no motion: half-way from one scheme to the other no colour is what it will be.
    """
    found = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        if wrong := axe(page):
            found[scheme] = wrong
    return found


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", [*KINDS, "404.html"])
def test_axe_finds_nothing(visit, axe, kind, width):
    assert in_light_and_dark(visit(kind, width=width, reduced_motion="reduce"), axe) == {}


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_what_search_draws(visit, axe, width):
    page = visit("search.html?q=مالي", width=width, reduced_motion="reduce")
    page.locator(".mj-search-page mark").first.wait_for()
    assert in_light_and_dark(page, axe) == {}


def test_axe_finds_nothing_in_what_is_laid_out_late(visit, axe):
    page = visit("long country", width=390)
    page.evaluate("document.querySelectorAll('.mj-section').forEach(one => (one.style.contentVisibility = 'visible'))")
    assert axe(page) == []
