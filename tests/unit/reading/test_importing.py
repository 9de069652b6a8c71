"""Records of another archive become curated files that read as the records did."""

from __future__ import annotations

import gzip
import html
import json
import re
from pathlib import Path
from typing import Any

import markdown
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from mujaz.cli.import_ import command
from mujaz.reading.curated import read_curated
from mujaz.reading.importing import Imported, import_records

RECORD = {
    "id": "JA-culture-1-20170120",
    "title": 'مخرج "غدوة حيّ" : الفيلم يجمع التشويق',
    "text": 'استضاف برنامج "سينما" أبطال الفيلم.\nو يقول المخرج إنّ * ليست قائمة.',
    "time": "2017-01-20T21:43:00+01:00",
    "source": "Jawhara FM",
    "url": "http://www.jawharafm.net/ar/article/غدوة حيّ/95/76326",
    "category": "culture",
}


def imported(*records: dict[str, Any] | bytes) -> list[Imported]:
    lines = [record if isinstance(record, bytes) else json.dumps(record).encode() for record in records]
    return list(import_records(lines, "a.jsonl"))


def test_a_record_becomes_a_curated_file() -> None:
    (one,) = imported(RECORD)
    assert one.file == "2017/ja-culture-1-20170120.md"
    assert (
        one.text
        == """---
id: ja-culture-1-20170120
title: 'مخرج "غدوة حيّ" : الفيلم يجمع التشويق'
date: 2017-01-20
publisher: Jawhara FM
url: http://www.jawharafm.net/ar/article/غدوة%20حيّ/95/76326
---

استضاف برنامج "سينما" أبطال الفيلم.

و يقول المخرج إنّ &#42; ليست قائمة.
"""
    )
    assert read_curated(one.text, one.file).problems == ()


def test_ids_are_ascii_and_unique_in_the_order_of_the_records() -> None:
    ids = ["خبر", "خبر", "khbr-2", "X" * 100, "x" * 100]
    files = [one.file for one in imported(*({"id": id_, "title": "خبر"} for id_ in ids))]
    assert files == [
        "undated/khbr.md",
        "undated/khbr-2.md",
        "undated/khbr-2-2.md",
        f"undated/{'x' * 80}.md",
        f"undated/{'x' * 72}-2.md",
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"{", "E120 is no JSON: Expecting property name enclosed in double quotes at character 2"),
        (
            b"[1]",
            'E120 is no record; write {"id": \xe2\x80\xa6, "title": \xe2\x80\xa6, "text": \xe2\x80\xa6} on one line',
        ),
        (b'{"id": "a"}', "E120 has neither title nor text"),
        (b'{"title": ["a"]}', "E120 title: is no text"),
        (b'{"title": "\xff"}', "E120 is not UTF-8 from byte 12 on; convert the file to UTF-8"),
        (b'{"title": "!"}', "E120 has no id, and no letter in its title to make one of"),
        (b'{"a":' * 100_000, "E120 is nested too deeply for a record"),
    ],
)
def test_a_line_that_is_no_record_is_told(line: bytes, problem: str) -> None:
    bad, good = imported(line, RECORD)
    assert (bad.file, good.file) == ("", "2017/ja-culture-1-20170120.md")
    expected = problem.encode("latin-1").decode() if "\xe2" in problem else problem
    assert [str(found) for found in bad.problems] == [f"a.jsonl:1:1: {expected}"]


def test_what_cannot_be_used_is_left_out_with_a_warning() -> None:
    (one,) = imported({"id": "a", "text": "أعلنت الوزارة الخبر. ثم نفته.", "time": "قبل يومين", "url": "ftp://x"})
    assert one.file == "undated/a.md"
    assert [problem.code for problem in one.problems] == ["W121", "W122", "W123"]
    briefing = read_curated(one.text, one.file).briefing
    assert briefing is not None
    assert (briefing.title, briefing.date, briefing.url) == ("أعلنت الوزارة الخبر.", None, "")


def test_lines_of_a_paragraph_stay_lines() -> None:
    (one,) = imported({"id": "a", "title": "خبر", "text": "سطر\nسطر ثان\n\nفقرة\n"})
    assert one.text.endswith("\nسطر  \nسطر ثان\n\nفقرة\n")


def rendered(text: str) -> list[str]:
    """The lines that a reader sees of a Markdown text."""
    page = markdown.markdown(text, extensions=["tables", "attr_list", "footnotes", "admonition", "def_list"])
    lines = re.split(r"</p>\s*<p>|<br />", page.removeprefix("<p>").removesuffix("</p>"))
    return [" ".join(html.unescape(line).split()) for line in lines]


@given(st.text(alphabet='ab1.-+*_#>[](){}<>&|`~:=!\\^$" \n\tنص', min_size=1, max_size=60).filter(lambda t: t.strip()))
def test_any_text_reads_on_the_page_as_it_did(text: str) -> None:
    (one,) = imported({"id": "a", "title": "خبر", "text": text})
    reading = read_curated(one.text, "undated/a.md")
    assert reading.briefing is not None
    body = "\n\n".join(block.text for block in reading.briefing.body)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    assert rendered(body) == [line for line in lines if line]


@pytest.mark.usefixtures("english")
def test_the_command_writes_all_good_records_and_fails_for_the_bad_one(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl.gz"
    source.write_bytes(gzip.compress(json.dumps(RECORD).encode() + b"\n{\n"))
    done = CliRunner().invoke(command, [str(source), str(tmp_path / "out")])
    assert done.exit_code == 1
    assert done.stdout == f"{tmp_path / 'out'}: written 1, refused 1, warnings 0\n"
    assert f"{source}:2:1: E120 is no JSON" in done.stderr
    assert [file.name for file in (tmp_path / "out").rglob("*.*")] == ["ja-culture-1-20170120.md"]


@pytest.mark.usefixtures("english")
def test_nothing_is_overwritten_unless_forced(tmp_path: Path) -> None:
    target = tmp_path / "2017" / "ja-culture-1-20170120.md"
    target.parent.mkdir()
    target.write_text("يدوي")
    line = json.dumps(RECORD)
    refused = CliRunner().invoke(command, ["-", str(tmp_path)], input=line)
    assert (refused.exit_code, target.read_text()) == (1, "يدوي")
    assert "E124 exists and is not overwritten" in refused.stderr
    forced = CliRunner().invoke(command, ["-", str(tmp_path), "--force"], input=line)
    assert (forced.exit_code, target.read_text()[:4]) == (0, "---\n")
