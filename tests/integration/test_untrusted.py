"""What strangers write comes out as text, wherever it appears."""

from __future__ import annotations

import re

import pytest

from reading_html import parse

HOSTILE = (
    '<script>alert(1)</script> & "q" [x](javascript:alert(2)) | `c` <img src=x onerror=alert(3)> {: onclick=alert(4)} ]'
)

RAW = f"""{HOSTILE}
تاريخ النشر: 30th, November 2023 GMT
قالت السعودية {HOSTILE} إن إيران وافقت على المقترح.
<b>نص</b> [رابط](javascript:alert(5)) ![صورة](http://elsewhere.example/x.png) --8<-- "mkdocs.yml"
المصدر: <i>موقع</i> & "غيره" <script>alert(6)</script>
كلمات دلالية: <u>سعودية</u> [إيران](javascript:alert(7))
"""

CURATED = """---
id: hostile
title: '<svg onload=alert(8)> & "q" [a] | `b`'
date: 2023-12-01
summary: ['<script>alert(9)</script>']
keywords: ['<img src=x onerror=alert(10)>']
topics: [diplomacy]
---

قالت السعودية <script>alert(11)</script> و<a href="javascript:alert(12)" onclick="alert(13)">إيران</a>.

[رابط](java&#115;cript:alert(14)) [آخر](<javascript:alert(15)>){: onmouseover=alert(16) }

<iframe src="https://elsewhere.example/"></iframe>

## عنوان <script>alert(17)</script>

[مرجع]

[مرجع]: javascript:alert(18)
"""


@pytest.fixture
def pages(archive, built):
    folder = archive({"briefings/raw/hostile-raw.txt": RAW, "briefings/2023/hostile.md": CURATED})
    site = built(folder, strict=False)
    return {page.relative_to(site).as_posix(): parse(page) for page in sorted(site.rglob("*.html"))}


def test_no_markup_of_theirs_gets_through(pages):
    for name, document in pages.items():
        for element in document.elements:
            assert element.tag != "iframe", name
            for attribute, value in element.attributes.items():
                assert not (attribute.startswith("on") and "alert" in value), (name, element)
                assert not re.match(r"\s*javascript:", value, re.IGNORECASE), (name, element)
                assert attribute != "src" or "elsewhere.example" not in value, (name, element)
            if element.attributes.get("type") == "application/ld+json":
                assert "<" not in element.text, name  # data, which nothing in it can end
            elif element.tag in ("script", "style"):
                assert "alert(" not in element.text, name


def test_titles_come_out_as_text_everywhere(pages):
    title = '<svg onload=alert(8)> & "q" [a] | `b`'
    hub = pages["countries/sa.html"]
    assert title in pages["briefings/hostile.html"].all("h1")[0].text
    assert title in pages["briefings/hostile.html"].all("title")[0].text
    assert title in hub.text
    assert title in pages["index.html"].text
    assert HOSTILE in pages["briefings/hostile-raw.html"].all("h1")[0].text


def test_the_text_itself_is_kept(pages):
    text = pages["briefings/hostile-raw.html"].text
    assert f"قالت السعودية {HOSTILE} إن إيران وافقت على المقترح." in text
    assert '--8<-- "mkdocs.yml"' in text
