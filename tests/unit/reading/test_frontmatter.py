"""Front matter as maintainers write it: each golden case is a file, and what it is answered with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mujaz.problems import Problem
from mujaz.reading.curated import read_curated
from mujaz.reading.frontmatter import body_of, dump_front_matter, read_document
from mujaz.reading.schema import FrontMatter

GOLDEN = sorted((Path(__file__).parents[2] / "golden" / "frontmatter").glob("*.yml"))
PATH = "briefings/2023/x.md"


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
def test_each_mistake_is_answered_with_its_place_and_the_way_out(file: Path) -> None:
    case: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    reading = read_curated(case["text"], PATH)
    assert [str(problem) for problem in reading.problems] == [f"{PATH}:{line}" for line in case["problems"]]
    fixes = {f"{problem.line}:{problem.column}": problem.fix for problem in reading.problems if problem.fix is not None}
    assert fixes == case.get("fixes", {})


@pytest.mark.parametrize("file", [file for file in GOLDEN if "fixes:" in file.read_text("utf-8")], ids=lambda f: f.stem)
def test_a_fix_that_is_made_takes_its_problem_away(file: Path) -> None:
    case = yaml.safe_load(file.read_text("utf-8"))
    text = case["text"].removeprefix("\ufeff").replace("\r\n", "\n")
    for problem in (problem for problem in read_curated(text, PATH).problems if problem.fix is not None):
        mended = _mended(text, problem)
        assert problem not in read_curated(mended, PATH).problems, mended


def _mended(text: str, problem: Problem) -> str:
    """The text with the fix in place of what stands from the problem's column on, up to the end of its value."""
    lines = text.split("\n")
    line, start = lines[problem.line - 1], problem.column - 1
    rest = line[start:]
    stop = min((at for at in (rest.find(","), rest.find("]"), rest.find("}")) if at > 0), default=len(rest))
    in_list = "[" in line[:start] or "{" in line[:start]
    hidden = problem.code == "W130"
    end = start + (1 if hidden else stop if in_list else len(rest))
    lines[problem.line - 1] = line[:start] + (problem.fix or "") + line[end:]
    return "\n".join(lines)


def test_a_whole_front_matter_is_read() -> None:
    document = read_document(
        """---
id: 2023-11-30-saudi-iran-military
title: محادثة نادرة بين السعودية وإيران
date: 2023-11-30
countries: [SA, IR]
reviewed: true
source: {file: raw/seed.txt, part: 2}
publisher:
---

نص.
""",
        "briefings/2023/2023-11-30-saudi-iran-military.md",
        FrontMatter,
    )
    assert document.problems == ()
    assert document.matter is not None
    assert document.matter.countries == ("SA", "IR")
    assert document.matter.source is not None
    assert document.matter.source.part == 2
    assert document.stated == {"id", "title", "date", "countries", "reviewed", "source"}  # an empty key states nothing
    assert document.body.strip() == "نص."


def test_body_of_a_file_without_front_matter_is_the_file() -> None:
    assert body_of("نص\n---\nنص") == "نص\n---\nنص"


def test_front_matter_is_written_in_the_order_of_the_schema() -> None:
    written = dump_front_matter({"template": "x.html", "countries": ["SA", "IR"], "title": "موجز: خبر", "id": "x"})
    assert written == '---\nid: x\ntitle: "موجز: خبر"\ncountries: [SA, IR]\ntemplate: x.html\n---\n'


TITLES = st.text(min_size=1, max_size=60).filter(lambda text: text.strip())


@given(title=st.text(max_size=60), keywords=st.lists(st.text(max_size=20), max_size=12))
def test_what_is_written_any_parser_reads_back(title: str, keywords: list[str]) -> None:
    front = {"title": title, "keywords": keywords, "source": {"file": title, "part": 3}}
    written = dump_front_matter(front).removeprefix("---\n").removesuffix("---\n")
    assert yaml.safe_load(written) == front
    if hasattr(yaml, "CSafeLoader"):
        assert yaml.load(written, Loader=yaml.CSafeLoader) == front


@given(st.text(alphabet="ab:-#[]{}\"'|>*&!%@`, \n\t\u202eنص", max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    for whole in (text, f"---\n{text}\n---\n", f"---\nid: x\ntitle: {text}\n---\n"):
        reading = read_curated(whole, PATH)
        assert reading.briefing or reading.problems
        assert all(problem.line >= 1 and problem.column >= 1 for problem in reading.problems)
