"""Scraped pages in the layouts that they are met in: each golden case is one, with the role of each of its lines."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from mujaz.model import Article, BlockKind
from mujaz.reading.raw import RawReading, read_raw

GOLDEN = sorted((Path(__file__).parents[2] / "golden" / "reading").glob("*.yml"))
SEED = Path(__file__).parents[3] / "briefings" / "raw" / "seed.txt"


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
def test_a_page_is_read_as_a_person_would_read_it(file: Path) -> None:
    case: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    reading = read_raw("\n".join(case["text"]), "raw/x.txt", terms=case.get("terms", ()))
    assert roles_by_line(reading) == case["roles"]
    assert [facts(article) for article in reading.articles] == [
        {"date": None, "publisher": "", "origin": "", "url": "", "keywords": [], "headings": []} | article
        for article in case["articles"]
    ]
    assert [f"{p.line}:{p.column} {p.code}" for p in reading.problems] == case.get("problems", [])


def roles_by_line(reading: RawReading) -> list[str]:
    lines: dict[int, list[str]] = defaultdict(list)
    for span in reading.roles:
        lines[span.line].append(span.role)
    return ["+".join(lines[number]) for number in sorted(lines)]


def facts(article: Article) -> dict[str, Any]:
    headings = [block.text for block in article.body if block.kind is BlockKind.HEADING]
    return {
        "title": article.title,
        "date": article.date,
        "publisher": article.publisher,
        "origin": article.origin,
        "url": article.url,
        "keywords": list(article.keywords),
        "headings": headings,
        "paragraphs": len(article.body) - len(headings),
        "lines": list(article.lines),
    }


def test_the_seed_is_two_articles() -> None:
    first, second = read_raw(SEED.read_text("utf-8"), "seed.txt").articles
    assert facts(first) == {
        "title": "بلومبيرغ: محادثة نادرة بين السعودية وإيران حول التعاون العسكري (تفاصيل)",
        "date": first.date,
        "publisher": "عربي21",
        "origin": "بلومبيرغ",
        "url": "",
        "keywords": ["السعودية", "إيران", "فلسطين", "طوفان الاقصي"],
        "headings": [],
        "paragraphs": 8,
        "lines": [1, 12],
    }
    assert str(first.date) == "2023-11-30"
    assert facts(second) == {
        "title": "التدخل العسكري الجزائري في مالي يهدد شراكتها مع روسيا.. تفاصيل",
        "date": None,
        "publisher": "",
        "origin": "",
        "url": "",
        "keywords": [],
        "headings": ["توترات سياسية", "دعمت السلام", "تفاقم الأزمة"],
        "paragraphs": 24,
        "lines": [14, 39],
    }


def test_an_article_does_not_take_the_date_of_the_one_above_it() -> None:
    _, second = read_raw(SEED.read_text("utf-8"), "seed.txt").articles
    assert second.date is None
