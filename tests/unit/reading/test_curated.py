"""Curated files, from the text or the disk to a briefing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mujaz.model import BlockKind, Correction, SourceRef
from mujaz.reading.curated import read_curated, read_curated_file

PATH = "briefings/2023/2023-11-30-saudi-iran-military.md"
TEXT = """---
id: 2023-11-30-saudi-iran-military
title: محادثة نادرة بين السعودية وإيران
date: 2023-11-30
actors: [mohammed-bin-salman]
source: {file: raw/seed.txt, part: 1}
corrections:
  - {date: 2023-12-02, note: صُحّح اسم المتحدث}
---

ناقش قادة كبار **التعاون العسكري**.

## توترات سياسية

- بند
"""


def test_a_curated_file_is_a_briefing() -> None:
    reading = read_curated(TEXT, PATH)
    assert reading.problems == ()
    briefing = reading.briefing
    assert briefing is not None
    assert briefing.markup
    assert (briefing.path, briefing.date, briefing.actors) == (PATH, date(2023, 11, 30), ("mohammed-bin-salman",))
    assert briefing.source == SourceRef("raw/seed.txt", 1)
    assert briefing.corrections == (Correction(date(2023, 12, 2), "صُحّح اسم المتحدث"),)
    assert [(block.kind, block.line) for block in briefing.body] == [
        (BlockKind.PARAGRAPH, 11),
        (BlockKind.HEADING, 13),
        (BlockKind.OTHER, 15),
    ]


def test_what_is_not_stated_is_left_to_be_derived() -> None:
    reading = read_curated(TEXT, PATH)
    assert reading.stated == {"id", "title", "date", "actors", "source", "corrections"}
    assert reading.briefing is not None
    assert (reading.briefing.countries, reading.briefing.publisher, reading.briefing.derived) == ((), "", frozenset())


def test_an_empty_list_states_that_there_is_none() -> None:
    reading = read_curated(TEXT.replace("actors: [mohammed-bin-salman]", "countries: []"), PATH)
    assert "countries" in reading.stated


def test_an_error_keeps_the_file_out() -> None:
    assert read_curated(TEXT.replace("2023-11-30\nactors", "غدا\nactors"), PATH).briefing is None


def test_a_file_that_is_not_utf8_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_bytes("---\nid: x\ntitle: خبر\n---\n".encode() + "نص".encode("cp1256"))
    (problem,) = read_curated_file(file, tmp_path).problems
    assert str(problem) == "x.md:5:1: E110 is not UTF-8 from here on; save it as UTF-8"


def test_a_link_that_leads_out_of_the_archive_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("---\nid: x\ntitle: سر\n---\n")
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "x.md").symlink_to(tmp_path / "secret.md")
    reading = read_curated_file(archive / "x.md", archive)
    assert reading.briefing is None
    assert [problem.code for problem in reading.problems] == ["E110"]


@pytest.mark.parametrize("size", [5_000_001])
def test_a_file_too_large_is_left_out(tmp_path: Path, size: int) -> None:
    file = tmp_path / "x.md"
    file.write_bytes(b"a" * size)
    assert [problem.code for problem in read_curated_file(file, tmp_path).problems] == ["E110"]
