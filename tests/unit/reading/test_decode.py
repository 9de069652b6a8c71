"""Files in the encodings that Arabic pages were saved in, and files that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.reading.decode import LARGEST, decode
from mujaz.reading.raw import read_file

LONG = "قالت وكالة الأنباء إن الوزير وصل إلى العاصمة اليوم.\r\nوأضافت أن المحادثات بدأت فورا.\n"
SHORT = "السعودية وإيران"
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso8859-6"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", [LONG, SHORT])
def test_arabic_is_read_in_the_encoding_that_it_was_saved_in(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x.txt") == (text, ())


@pytest.mark.parametrize("word", ["قطر", "الجزائر", "مصر والسودان", "سوريا", "طهران", "بيروت 2020", "مالي"])
@pytest.mark.parametrize("encoding", ["cp1256", "iso8859-6"])
def test_a_single_name_is_enough(word: str, encoding: str) -> None:
    assert decode(word.encode(encoding), "x.txt")[0] == word


@pytest.mark.parametrize("text", ["An article in English, in ASCII.\n", "Une dépêche de l'AFP à Tunis.\n"])
def test_what_is_utf_8_is_read_whatever_its_language(text: str) -> None:
    assert decode(text.encode(), "x.txt") == (text, ())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "E201"),
        (b" \r\n\t", "E201"),
        (b"\xef\xbb\xbf", "E201"),
        (b"a" * (LARGEST + 1), "E202"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "E203"),
        (bytes(range(1, 32)) * 20, "E203"),
        ("Один абзац на русском языке, и ничего больше.".encode("cp1251"), "E204"),
        ("Une dépêche française, où rien n'est arabe.".encode("cp1252"), "E204"),
    ],
)
def test_a_file_that_cannot_be_read_is_left_out_with_a_reason(data: bytes, code: str) -> None:
    text, problems = decode(data, "raw/x.txt")
    assert text == ""
    assert [(problem.path, problem.code, problem.severity) for problem in problems] == [("raw/x.txt", code, "error")]


def test_a_damaged_byte_is_shown_and_said_with_its_place() -> None:
    data = (LONG * 40).encode()
    text, (problem,) = decode(data[:9] + b"\xff" + data[9:], "x.txt")
    assert text.count("\ufffd") == 1
    assert (problem.line, problem.column, problem.code, problem.severity) == (1, 6, "W205", "warning")


def test_a_file_is_named_below_the_root(tmp_path: Path) -> None:
    raw = tmp_path / "briefings" / "raw"
    raw.mkdir(parents=True)
    (raw / "empty.txt").write_bytes(b"")
    reading = read_file(raw / "empty.txt", tmp_path)
    assert [str(problem).partition(" ")[0] for problem in reading.problems] == ["briefings/raw/empty.txt:"]
    assert (reading.articles, reading.roles) == ((), ())


def test_a_file_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    (problem,) = read_file(tmp_path / "gone.txt", tmp_path).problems
    assert problem.code == "E200"


def test_all_encodings_give_the_same_article(tmp_path: Path) -> None:
    page = "خبر عن المحادثات في العاصمة\nالمصدر: الأناضول\n" + LONG
    articles = []
    for encoding in ENCODINGS:
        path = tmp_path / f"{encoding}.txt"
        path.write_bytes(page.encode(encoding))
        articles.append(read_file(path, tmp_path).articles)
    assert all(found == articles[0] for found in articles)
