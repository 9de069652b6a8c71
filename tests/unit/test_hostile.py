"""Hostile input, on a real disk: each way through it ends in a problem that says what to do, and the others go on."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import markdown
import pytest

from hostile import GOOD, hostile_files, lay_beside_secrets
from mujaz.arabic.months import Months
from mujaz.archive.handwritten import read_handwritten
from mujaz.checks.archive import Request, check
from mujaz.checks.known import Folders
from mujaz.pages.wording import Wording
from mujaz.phrases import in_language
from mujaz.problems import Problem, Severity
from mujaz.reading.curated import read_curated, read_curated_file
from mujaz.reading.files import file_bytes, leads_out
from mujaz.reading.importing import import_records, write_curated
from mujaz.reading.nesting import DEEPEST
from mujaz.reading.raw import read_file, read_raw
from mujaz.site import Settings, Site, build_site

DEEP = 100_000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_beside_secrets(tmp_path)


def built(root: Path) -> Site:
    return build_site(Settings(root, root / "briefings", root / "docs", Wording("ar", Months.EGYPTIAN)))


def codes(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in problems]


def test_a_build_goes_on_past_all_files_that_cannot_be_read(root):
    expected = hostile_files(root)
    site = built(root)
    assert dict(codes(site.problems)) == expected
    assert sorted(site.archive.briefings) == ["fine", "good"]
    assert "secret" not in "".join(page.body for page in site.pages)


def test_ids_that_no_record_has_are_told_and_the_rest_is_built(root):
    front = "id: odd\ntitle: موجز\ncountries: [SA, QQ, IR]\nactors: [nobody-at-all]"
    (root / "briefings/odd.md").write_text(f"---\n{front}\n---\nقالت السعودية لإيران إنها تدعم الحوار.\n", "utf-8")
    site = built(root)
    told = [str(problem).partition(" ")[0] for problem in site.problems if problem.code == "E460"]
    assert told == ["briefings/odd.md:4:1:", "briefings/odd.md:5:1:"]
    country, actor = (in_language(problem.message, "en") for problem in site.problems)
    assert "ISO 3166-1" in country
    assert "docs/actors/nobody-at-all.md" in actor
    assert site.archive.briefings["odd"].entities == ("SA", "IR")
    assert ("IR", "SA") in site.archive.by_pair


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(root):
    (root / "briefings/good.md").chmod(0)
    assert codes(built(root).problems) == [("briefings/good.md", "E110")]


def test_a_raw_file_that_the_system_keeps_back_is_told_by_the_check_and_ends_nothing(root, monkeypatch):
    (root / "briefings/good.md").write_text(GOOD.replace("title", "source: {file: raw/fine.txt}\ntitle"), "utf-8")
    opened = Path.open

    def kept_back(file: Path, *mode: str, **how: str) -> object:
        if file.name == "fine.txt":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
        return opened(file, *mode, **how)

    monkeypatch.setattr(Path, "open", kept_back)
    found = check(Request(Folders(root, root / "briefings", root / "docs")))
    assert {("briefings/good.md", "E301"), ("briefings/raw/fine.txt", "E200")} <= {(f.path, f.code) for f in found}


def test_a_name_that_is_no_text_is_told_and_can_be_printed(root):
    (root / "briefings/raw" / os.fsdecode(b"\xff\xfe.txt")).write_text("عنوان\n\nقالت إيران كذا وكذا وكذا.", "utf-8")
    (root / "briefings" / os.fsdecode(b"\xff\xfe.md")).write_text(GOOD, "utf-8")
    site = built(root)
    assert [problem.code for problem in site.problems] == ["E200", "E108"]
    for problem in site.problems:
        assert "\\udcff" in str(problem).encode().decode()


def test_no_problem_can_steer_the_terminal_that_shows_it():
    problem = Problem("a\nb.md", 1, 1, "E102", "«\x1b[2J\u202e» ::error::\r\nx")
    assert str(problem) == "a b.md:1:1: E102 «\\x1b[2J\\u202e» ::error::  x"


@pytest.mark.parametrize("path", ["../x.txt", "/etc/passwd", "raw/../../x.txt", "raw//x.txt", "..", "./x.txt", "C:\\x"])
def test_a_source_that_climbs_out_is_refused(path):
    front = f"---\nid: x\nsource: {{file: {json.dumps(path)}}}\n---\n"
    assert [problem.code for problem in read_curated(front, "x.md").problems] == ["E102"]


@pytest.mark.parametrize("identity", ["../x", "/etc/x", "a/b", "..", ".", "x\x00", "x" * 81, "aux.md", "\ud800"])
def test_an_id_cannot_lead_elsewhere(identity):
    reading = read_curated(f"---\nid: {json.dumps(identity)}\ntitle: x\n---\nx", "x.md")
    assert reading.briefing is None
    assert reading.problems


@pytest.mark.parametrize(
    "front",
    [
        "x: " + "[" * DEEP,
        "x: " + "{a: " * DEEP,
        "- " * DEEP,
        "".join(f"{' ' * n}a:\n" for n in range(300)),
        "a: &a [x, x]\n"
        + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)),
        "a: &a [*a]",
        "<<: *x",
        "id: !!python/object/apply:os.system [ls]",
        "id: x\x00y",
        "id: " + '"\\U00110000"',
        "id: " + "x" * 10_000_000,
        "? " * DEEP,
        "'" * DEEP,
        "a: |\n" + " x\n" * 20_000,
        "%YAML 9.9\n---\nid: x",
        "\ufeff" * 1000,
    ],
    ids=range(16),
)
def test_yaml_that_is_meant_to_break_is_an_error_with_a_place(front):
    reading = read_curated(f"---\n{front}\n---\nx", "x.md")
    assert reading.briefing is None
    errors = [problem for problem in reading.problems if problem.severity is Severity.ERROR]
    assert errors
    assert all(problem.line and len(str(problem)) < 2000 for problem in errors)  # what it quotes is cut short


@pytest.mark.parametrize("sign", ["> ", ">", "- ", "* ", "1. ", "> - ", "[", "[a", "[\\]", "![", "    "])
def test_markdown_nested_without_end_is_told_and_not_rendered(sign):
    reading = read_curated(f"---\nid: x\ntitle: x\n---\nx\n\n{sign * DEEP}x\n", "x.md")
    assert [(problem.line, problem.code) for problem in reading.problems] == [(7, "E111")]


@pytest.mark.parametrize("sign", ["](", "(", "`", "~~~", "#", "<", "<!--", "|", "\\", "-", "*", "[x](y) ", "x\n"])
def test_markdown_that_only_looks_nested_is_read(sign):
    reading = read_curated(f"---\nid: x\ntitle: x\n---\n{sign * DEEP}x\n", "x.md")
    assert reading.briefing
    assert reading.briefing.body


@pytest.mark.parametrize("sign", ["> ", "- ", "1. ", "["])
def test_the_deepest_text_that_is_read_is_rendered(sign):
    text = f"{sign * DEEPEST}x"
    assert read_curated(f"---\nid: x\ntitle: x\n---\n{text}\n", "x.md").problems == ()
    assert "x" in markdown.markdown(text, extensions=["extra", "toc"])


@pytest.mark.parametrize(
    "line",
    [
        b"[" * DEEP,
        b'{"a":' * DEEP,
        b'{"id": ' + b"9" * 5000 + b"}",
        b'{"title": 1e999}',
        b'{"title": NaN}',
        b'{"title": ["x"]}',
        b'{"title": "\\ud800", "id": "../../etc/passwd"}',
        b'{"title": "x", "id": "\\u0000"}',
        b'{"title": "\xff"}',
        b'\x00{"title": "x"}',
        b'{"title": "' + b"x" * 5_000_000 + b'", "id": "x"}',
        "{'title': 'x'}".encode("utf-16"),
    ],
    ids=range(12),
)
def test_a_record_that_is_none_is_a_problem_of_its_line_and_the_next_is_read(line):
    first, second = import_records([line, b'{"id": "next", "title": "x", "text": "x."}'], "x.jsonl")
    assert first.problems or first.file
    assert all(problem.line == 1 for problem in first.problems)
    assert ".." not in first.file
    assert not first.file.startswith("/")
    assert (second.file, second.problems) == ("undated/next.md", ())


def test_what_is_imported_is_not_written_through_a_link(tmp_path):
    (imported,) = import_records([b'{"id": "x", "title": "t", "text": "x."}'], "x.jsonl")
    (tmp_path / "undated").mkdir()
    (tmp_path / "undated" / "x.md").symlink_to(tmp_path / "elsewhere.md")
    refused = write_curated(tmp_path, imported)
    assert refused is not None
    assert refused.code == "E124"
    assert not (tmp_path / "elsewhere.md").exists()
    assert write_curated(tmp_path, imported, force=True) is None
    assert not (tmp_path / "elsewhere.md").exists()


def test_a_file_that_is_a_folder_stays_one_and_nothing_lies_beside_it(tmp_path):
    (imported,) = import_records([b'{"id": "x", "title": "t", "text": "x."}'], "x.jsonl")
    (tmp_path / "undated" / "x.md").mkdir(parents=True)
    refused = write_curated(tmp_path, imported, force=True)
    assert refused is not None
    assert refused.code == "E124"
    assert [one.name for one in (tmp_path / "undated").iterdir()] == ["x.md"]


def test_a_folder_that_is_a_file_takes_no_import(tmp_path):
    (imported,) = import_records([b'{"id": "x", "title": "t", "text": "x."}'], "x.jsonl")
    (tmp_path / "undated").write_text("")
    refused = write_curated(tmp_path, imported)
    assert refused is not None
    assert refused.code == "E124"


@pytest.mark.parametrize(
    "data", [b"\x00", b"\xff\xfe", b"\xfe\xff\x00", b"\xef\xbb\xbf\xff", b"\x1b" * 50, b"\xd8\x00" * 50]
)
def test_bytes_that_are_no_text_are_refused(tmp_path, data):
    (tmp_path / "x.txt").write_bytes(data)
    reading = read_file(tmp_path / "x.txt", tmp_path)
    assert [problem.severity for problem in reading.problems] == [Severity.ERROR]
    assert not reading.articles


def test_two_encodings_in_one_file_are_read_or_refused_with_a_reason(tmp_path):
    text = "قالت وكالة الأنباء إن الوزير وصل إلى العاصمة اليوم.\n" * 20
    (tmp_path / "x.txt").write_bytes(text.encode() + text.encode("cp1256"))
    assert read_file(tmp_path / "x.txt", tmp_path).problems


@pytest.mark.parametrize(
    "text",
    [
        "ا" + "\u0301" * DEEP,
        "\u202e" * DEEP,
        "\u2066قال\u2069 " * 10_000,
        "\u0640" * DEEP,
        "\ufdfa" * 10_000,
        "\u2028".join(["سطر"] * 5000),
        "x" * DEEP,
        "عنوان\n\nقال \ud800 الوزير كذا وكذا وكذا.",
    ],
    ids=range(8),
)
def test_horrors_of_unicode_keep_each_character_in_its_role(text):
    reading = read_raw(text, "x.txt")
    assert sum(span.end - span.start for span in reading.roles) == sum(map(len, text.splitlines()))


def test_a_record_in_docs_is_refused_with_its_place(root):
    (root / "docs/actors/x.md").write_text("---\nname: &a [*a]\n---\n", "utf-8")
    (root / "docs/sources/x.md").write_text("---\nname: x\nurl: javascript:alert(1)\n---\n", "utf-8")
    (root / "docs/topics/x.md").write_text("---\nname: " + "[" * DEEP + "\n---\n", "utf-8")
    written = read_handwritten(root / "docs", root)
    assert codes(written.problems) == [
        ("docs/actors/x.md", "E106"),
        ("docs/sources/x.md", "E102"),
        ("docs/topics/x.md", "E106"),
    ]
    assert (written.entities, written.outlets, written.topics) == ((), (), ())


def test_no_more_of_a_file_is_read_than_can_be_meant(tmp_path):
    (tmp_path / "x").write_bytes(b"x" * 100)
    assert file_bytes(tmp_path / "x", 10) == b"x" * 11
    assert isinstance(file_bytes(Path("/dev/zero"), 10), str)
    assert isinstance(file_bytes(tmp_path / "gone", 10), str)


def test_a_link_that_stays_in_the_archive_is_followed(root):
    (root / "kept.md").write_text(GOOD.replace("good", "kept"), "utf-8")
    (root / "briefings/kept.md").symlink_to(root / "kept.md")
    assert not leads_out(root / "briefings/kept.md", root)
    assert read_curated_file(root / "briefings/kept.md", root).briefing
