from __future__ import annotations

import pytest

from mujaz.arabic.direction import direction


@pytest.mark.parametrize(
    ("lang", "expected"), [("ar", "rtl"), ("ar-TN", "rtl"), ("fa", "rtl"), ("en", "ltr"), ("fr", "ltr")]
)
def test_direction(lang, expected):
    assert direction(lang) == expected
