"""No finding of axe-core on any kind of page, light or dark, on a phone or a desk."""

from __future__ import annotations

import pytest

from sample_site import KINDS


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", [*KINDS, "404.html"])
def test_axe_finds_nothing(visit, axe, kind, width, scheme):
    assert axe(visit(kind, width=width, color_scheme=scheme)) == []
