"""Keywords that a page states in JSON-LD."""

from __future__ import annotations

import json

import pytest

from mujaz.desk.linked_data import keywords


def page(*scripts: str) -> str:
    return "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ({"@type": "NewsArticle", "keywords": ["مالي", "روسيا", "مالي"]}, ("مالي", "روسيا")),
        ({"@type": "NewsArticle", "keywords": "مالي، روسيا, الساحل"}, ("مالي", "روسيا", "الساحل")),
        ({"@type": ["Article"], "keywords": [{"@type": "DefinedTerm", "name": "مالي"}, 7, None]}, ("مالي",)),
        ({"@graph": [{"@type": "WebSite"}, {"@type": "BlogPosting", "keywords": " مالي\n اليوم "}]}, ("مالي اليوم",)),
        ([{"@type": "Report", "keywords": "مالي"}], ("مالي",)),
        ({"@type": "WebSite", "keywords": "أخبار، عاجل"}, ()),
        ({"@type": "NewsArticle"}, ()),
    ],
)
def test_keywords_of_articles_are_read(node: object, expected: tuple[str, ...]) -> None:
    assert keywords(page(json.dumps(node, ensure_ascii=False))) == expected


def test_what_is_broken_hides_nothing_else() -> None:
    good = '{"@type": "NewsArticle", "keywords": ["مالي"]}'
    assert keywords(page("{", "[" * 100_000, "null", good)) == ("مالي",)
    assert keywords(page(good) + '<script type="application/ld+json">' * 50_000) == ("مالي",)
