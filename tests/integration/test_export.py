"""The exported Markdown, and the builders that it and the plugin must work with."""

from __future__ import annotations

import os
import subprocess
import sys

import frontmatter
import pytest
from click.testing import CliRunner

from mujaz.cli import main
from reading_html import dead_links, parse

BARE = "site_name: exported\ntheme: {name: material, font: false}\nuse_directory_urls: false\nplugins: []\n"
STRICT = "validation: {links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}}\n"


@pytest.fixture
def exported(archive, seed, monkeypatch):
    folder = archive(
        {"briefings/raw/seed.txt": seed, "docs/countries/ml.md": "---\nname: مالي\n---\n\nدولة في غرب إفريقيا.\n"}
    )
    monkeypatch.chdir(folder)
    done = CliRunner().invoke(main, ["export", "out/docs"])
    assert done.exit_code == 0, done.output
    return folder / "out"


def test_pages_are_markdown_with_front_matter(exported):
    page = frontmatter.load(str(exported / "docs/briefings/seed-1.md"))
    assert set(page["countries"][:2]) == {"SA", "IR"}
    assert "[السعودية](../countries/sa.md)" in page.content
    hub = frontmatter.load(str(exported / "docs/countries/ml.md"))
    assert hub["title"] == "مالي"
    assert "دولة في غرب إفريقيا." in hub.content
    assert "](../briefings/seed-2.md)" in hub.content


def test_another_builder_finds_no_dead_link(exported, built):
    (exported / "mkdocs.yml").write_text(BARE + STRICT, encoding="utf-8")
    site = built(exported)
    assert [link for link in dead_links(site) if "assets/" not in link[1]] == []
    assert "بلومبيرغ" in parse(site / "briefings/seed-1.html").text


def test_export_does_not_write_over_other_files(exported, monkeypatch):
    (exported / "docs/mine.md").write_text("mine", encoding="utf-8")
    monkeypatch.chdir(exported.parent)
    refused = CliRunner().invoke(main, ["export", "out/docs"])
    assert refused.exit_code == 1
    assert "--force" in refused.output
    assert CliRunner().invoke(main, ["export", "out/docs", "--force"]).exit_code == 0
    assert (exported / "docs/mine.md").read_text(encoding="utf-8") == "mine"


def test_properdocs_builds_the_same_site(archive, seed):
    folder = archive({"briefings/raw/seed.txt": seed})
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "properdocs", "build", "-q", "-f", "mkdocs.yml"]
    done = subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "بلومبيرغ" in parse(folder / "site/briefings/seed-1.html").all("h1")[0].text
