"""What is known, read once for all tests."""

from __future__ import annotations

import pytest

from checking import DAY
from mujaz.checks.known import Folders, Known


@pytest.fixture(scope="session")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    """The package's records, in an archive without any of its own."""
    root = tmp_path_factory.mktemp("archive")
    (root / "briefings").mkdir()
    (root / "docs").mkdir()
    return Known(Folders(root, root / "briefings", root / "docs"), DAY)
