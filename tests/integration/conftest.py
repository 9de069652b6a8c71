"""Builds small archives in temporary folders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).parents[2]

CONFIG = """
site_name: موجز
theme: {{name: material, language: {language}, font: false}}
use_directory_urls: {directory_urls}
plugins: [mujaz: {{months: {months}}}]
validation: {{links: {{not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}}}}
"""


@pytest.fixture
def archive(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """Lays out an archive: files by their paths; returns its folder."""

    def lay(
        files: dict[str, str], *, directory_urls: bool = False, language: str = "ar", months: str = "egyptian"
    ) -> Path:
        config = CONFIG.format(directory_urls=str(directory_urls).lower(), language=language, months=months)
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "briefings").mkdir(exist_ok=True)
        for name, text in {"mkdocs.yml": config, **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return lay


@pytest.fixture
def built() -> Callable[..., Path]:
    """Builds an archive; returns the folder of its site."""

    def run(folder: Path, *, strict: bool = True, site: str = "site") -> Path:
        config = load_config(str(folder / "mkdocs.yml"), strict=strict, site_dir=str(folder / site))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        return folder / site

    return run


@pytest.fixture(scope="session")
def seed() -> str:
    """The archive's first source: a scraped page with two articles."""
    return (ROOT / "briefings/raw/seed.txt").read_text(encoding="utf-8")
