"""Plain text stays text in Markdown, and a stranger's Markdown does nothing but format."""

from __future__ import annotations

import html
import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from judging import disarmed, judge
from mujaz.reading.markdown import HIDDEN, disarm, escape, is_safe_address, plain, prose

CommonMark = MarkdownIt("commonmark", {"html": True}).enable("table")  # as other generators read an export
CommonMark.validateLink = lambda _url: True  # they may refuse no address
EXTENSIONS = [
    "extra",
    "admonition",
    "attr_list",
    "toc",
    "pymdownx.emoji",
    "pymdownx.keys",
    "pymdownx.mark",
    "pymdownx.superfences",
    "pymdownx.tilde",
]


def shown(text: str) -> str:
    """What a reader sees of Markdown, with Python-Markdown and the extensions that sites use most."""
    rendered = markdown.markdown(text, extensions=EXTENSIONS)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", rendered)).split())


@pytest.mark.parametrize(
    "text",
    [
        "*نجمة* و_شرطة_ و`رمز`",
        "[رابط](javascript:alert(1))",
        "<script>alert(1)</script> &amp; & <b>",
        "- بند",
        "+ بند",
        "1. أول",
        "12) ثانٍ",
        "# عنوان",
        "> اقتباس",
        "!!! note",
        "??? note",
        "=== فصل",
        "| أ | ب |",
        "+966 11 123 4567",
        "++ctrl++ :smile: ==علامة== ~~شطب~~ ^^رفع^^",
        "{: onclick=alert(1) }",
        "[^1]: حاشية",
        "*[HTML]: لغة",
        "\\* لا",
        "نسبة 5% من 716مليار $ (تقريبًا)",
        '--8<-- "ملف"',
        "[TOC]",
    ],
)
def test_escaped_text_reads_as_it_stands(text):
    assert shown(escape(text)) == text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cf"]), max_size=60))
def test_any_line_reads_as_it_stands(text):
    line = text.strip()
    assert shown(escape(line)) == " ".join(line.split())


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "java&#115;cript:alert(1)",
        " javascript:alert(1)",
        "<javascript:alert(1)>",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "`javascript:`alert(1)",  # Python-Markdown takes the code's text for the address
    ],
)
def test_addresses_that_run_or_read_are_refused(address):
    assert not is_safe_address(address)


@pytest.mark.parametrize(
    "address", ["../countries/sa.md", "https://a.example/b?c=d:e", "mailto:a@b.example", "#x:y", "a/b:c"]
)
def test_addresses_that_lead_somewhere_are_kept(address):
    assert is_safe_address(address)


@pytest.mark.parametrize(
    ("hostile", "disarmed"),
    [
        ("[نص](javascript:x)", "[نص](#)"),
        ("[نص](<javascript:x>)", "[نص](#)"),
        ("[مرجع]: javascript:x", "[مرجع]: #"),
        ("<b>نص</b>", "&lt;b>نص&lt;/b>"),
        ("نص {: onclick=x }", "نص &#123;: onclick=x }"),
        ("[![صورة](x.png)](javascript:x)", "[![صورة](x.png)](#)"),
        ("[<b>نص</b>](a.md)", "[&lt;b>نص&lt;/b>](a.md)"),
        ("`<b>` نص", "&#60;b&#62; نص"),  # what is code differs by dialect: its words stay, its typeface goes
        ("```\n<b>\n  {x}\n```", "&#60;b&#62;  \n&#123;x&#125;"),
        ("    [أ](javascript:x)", "&#91;أ&#93;(javascript:x)"),
        ("<https://a.example/(ب)>", "[https://a.example/(ب)](https://a.example/%28ب%29)"),
        ("\\{: onclick=x}", "&#123;: onclick=x}"),
        ("- أ ` ب\n\n<b>نص\n\n- ج ` د", "- أ ` ب\n\n&lt;b>نص\n\n- ج ` د"),  # no code goes beyond its block
    ],
)
def test_strangers_markdown_is_disarmed(hostile, disarmed):
    assert disarm(hostile) == disarmed


# What Markdown is made of, and what dialects read differently.
PIECES = (
    *("`", "```", "~~~", "\\", "[", "](", ")", "![", "]:", "<", ">", "</", "<!--", "-->", "<script>", "{: ", "}"),
    *("*", "_", "- ", "1. ", "> ", "    ", "\t", "# ", "---", "| ", "|---|", "&lt;", "&#x3c;", "javascript:", "data:"),
    *("https://a.example", "<https://", "!!! note", "[^1]", "\n", "\n\n", "نص", " ", '"', "=", "(", "onclick=", ":"),
)

LIVE = "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize(
    "hostile",
    [
        f"[مرجع]: https://a.example\n{LIVE}",  # what follows a reference is no part of it
        f"[مرجع]: https://a.example {LIVE}",
        f"\\`{LIVE}\\`",  # a backtick that is a mere sign begins no code
        f"\\\\`أ` {LIVE}`",  # behind two backslashes it does, and so the third ends none
        f"- أ `\n- {LIVE}`",  # code ends with its item
        f"| أ ` | {LIVE}` |\n|---|---|",  # and with its cell
        f"[أ](ب`ج) `{LIVE}`",  # the address that holds a backtick is none: code begins in it
        f"[أ](ب ج {LIVE})",  # an address with spaces is none
        f"[[ب](ج)](<{LIVE[1:]})",  # no link stands in a link
        f"```\nx\n```\n{LIVE}",  # a block that begins as code is not all code
        f"\\{LIVE}",
        f"<https://a`>` {LIVE}",  # no address: code begins in it
        "<https://a/onclick=alert(1)//`>`",
        f"```&`\n{LIVE}",  # a fence of backticks has none behind it
        f"- أ\n\n    {LIVE}",  # the second paragraph of an item, no code
        f"`{LIVE}`",
    ],
)
def test_no_html_is_left_where_dialects_differ(hostile):
    for rendered in (CommonMark.render(disarm(hostile)), markdown.markdown(disarm(hostile), extensions=EXTENSIONS)):
        assert "<img" not in rendered, rendered
        assert "<https" not in rendered, rendered


@pytest.mark.parametrize(
    "hostile",
    [
        "[أ\nب](javascript:x)",  # a label of two lines
        "[أ\\]ب](javascript:x)",
        "[أ[ب[ج]د]ه](javascript:x)",
        "> [أ]: javascript:x\n\n[أ]",  # a reference in a quotation
        "- [أ]: javascript:x\n\n[أ]",
        "[أ\nب]: javascript:x\n\n[أ ب]",
    ],
)
def test_no_address_that_runs_is_left_where_a_link_is_nested(hostile):
    for rendered in (CommonMark.render(disarm(hostile)), markdown.markdown(disarm(hostile), extensions=EXTENSIONS)):
        assert 'href="javascript' not in rendered, rendered


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_nothing_that_could_begin_markup_is_left_of_any_text(pieces):
    judge("".join(pieces))


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_disarming_keeps_each_word_that_is_read(pieces):
    text = "".join(pieces)
    assert len(re.findall("نص", disarmed(text))) >= len(re.findall("نص", plain(text)))


@pytest.mark.parametrize(
    "good", ["**مالي** [نص](../a.md)", "`رمز`", "```\nرمز\n```", "| أ | ب |", "[أ](ب.md) `[ج]`", "https://a.example/"]
)
def test_good_markdown_is_left_alone(good):
    assert disarm(good) == good


def test_prose_has_the_length_of_its_markdown():
    block = "قالت [السعودية](x.md) إن `إيران` و<https://a.example> &amp; **مالي**"
    found = prose(block)
    assert len(found.text) == len(block)
    assert "السعودية" in found.text
    assert "إيران" not in found.text
    assert found.text.count(HIDDEN) > 20
    start, end = found.linked[0]
    assert block[start:end] == "[السعودية](x.md)"


def test_plain_is_what_reads():
    assert plain("## عنوان **كبير**") == "عنوان كبير"
    assert plain("> قال [فلان](x.md): `نعم` &amp; لا") == "قال فلان: نعم & لا"
    assert plain(escape("a*b_c [x] <y> & 1. z")) == "a*b_c [x] <y> & 1. z"
