"""No finding of axe-core on any kind of page, light or dark, on a phone or a desk."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
import pytest

from sample_site import KINDS

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", [*KINDS, "404.html"])
def test_axe_finds_nothing(visit, kind, width, scheme):
    page = visit(kind, width=width, color_scheme=scheme)
    page.evaluate(AXE)
    found = page.evaluate("axe.run()")["violations"]
    assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in found] == []
