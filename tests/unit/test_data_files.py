"""The package's data files say nothing twice: of a key that stands twice, YAML takes the last without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.entities.data_yaml import read_data

PACKAGE = Path(__file__).parents[2] / "plugins" / "mujaz"


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("*.yml")), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_no_key_stands_twice(file: Path) -> None:
    assert read_data(file.read_bytes())[1] == ()
