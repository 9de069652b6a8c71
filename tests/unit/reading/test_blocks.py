"""A curated body cut into blocks: what is a heading, what is prose, and what is left alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.model import BlockKind
from mujaz.reading.blocks import cut_blocks

HEADING, PARAGRAPH, OTHER = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.OTHER


def kinds(markdown: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in cut_blocks(markdown)]


def test_headings_and_paragraphs_know_their_lines() -> None:
    blocks = cut_blocks("فقرة أولى.\n\n## توترات سياسية\nتشهد العلاقات توترا.\nوتزداد.\n", first_line=7)
    assert [(block.kind, block.line, block.text) for block in blocks] == [
        (PARAGRAPH, 7, "فقرة أولى."),
        (HEADING, 9, "توترات سياسية"),
        (PARAGRAPH, 10, "تشهد العلاقات توترا.\nوتزداد."),
    ]


@pytest.mark.parametrize(
    ("line", "level", "text"),
    [
        ("# عنوان", 1, "عنوان"),
        ("### عنوان ###", 3, "عنوان"),
        ("## لغة C#", 2, "لغة C#"),
        ("##", 2, ""),
        ("عنوان\n=====", 1, "عنوان"),
        ("عنوان طويل\nعلى سطرين\n---", 2, "عنوان طويل على سطرين"),
    ],
)
def test_headings_by_sign_or_by_underline(line: str, level: int, text: str) -> None:
    (block,) = cut_blocks(line)
    assert (block.kind, block.level, block.text) == (HEADING, level, text)


def test_a_hashtag_is_no_heading() -> None:
    assert kinds("#السودان تتصدر") == [(PARAGRAPH, "&#35;السودان تتصدر")]


@pytest.mark.parametrize(
    "markdown",
    [
        "- بند\n- بند آخر",
        "1. أولا\n2. ثانيا",
        "> قال المتحدث",
        "| البلد | العدد |\n|---|---|\n| مالي | 3 |",
        "---",
        "[1]: https://example.org",
        "!!! note\n    نص",
        "<div>نص</div>",
    ],
)
def test_what_is_neither_heading_nor_prose_is_left_alone(markdown: str) -> None:
    assert kinds(markdown) == [(OTHER, markdown)]


def test_a_list_below_a_line_of_text_is_a_list_in_every_dialect() -> None:
    assert kinds("النقاط:\n- أ\n- ب") == [(PARAGRAPH, "النقاط:"), (OTHER, "- أ\n- ب")]


def test_a_year_at_the_start_of_a_line_is_no_list() -> None:
    assert kinds("بدأت الحرب في عام\n2023. ثم توسعت") == [(PARAGRAPH, "بدأت الحرب في عام\n2023. ثم توسعت")]


def test_indented_lines_belong_to_the_list_above_them() -> None:
    assert kinds("- بند\n\n    تابع للبند\n\nنص") == [(OTHER, "- بند\n\n    تابع للبند"), (PARAGRAPH, "نص")]


def test_indented_lines_below_prose_are_code_and_get_a_fence() -> None:
    assert kinds("نص\n\n    <script>\n\n    x") == [(PARAGRAPH, "نص"), (OTHER, "```\n<script>\n\nx\n```")]


def test_a_fence_that_is_never_closed_is_closed_at_the_end() -> None:
    assert kinds("```html\n<script>\n\nنص") == [(OTHER, "```html\n<script>\n\nنص\n```")]


def test_a_fence_keeps_its_language_and_no_attributes() -> None:
    assert kinds("~~~ js {onclick=x}\na\n~~~") == [(OTHER, "```js\na\n```")]


def test_no_code_closes_its_own_fence() -> None:
    assert kinds("~~~\n```\n<script>\n~~~") == [(OTHER, "````\n```\n<script>\n````")]


def test_comments_on_lines_of_their_own_are_left_out() -> None:
    blocks = cut_blocks("<!-- يراجع\nالاسم -->\nنص <!-- هنا -->\n")
    assert [(block.line, block.text) for block in blocks] == [(3, "نص <!-- هنا -->")]


def test_a_hard_line_break_stays() -> None:
    assert kinds("سطر  \nسطر") == [(PARAGRAPH, "سطر  \nسطر")]


@given(
    st.lists(
        st.sampled_from(["نص", "# ع", "#ع", "- ب", "    س", "```", "~~~ x", "> ق", "---", "===", "", "|a|", "1. ا"])
    )
)
def test_no_word_is_lost_and_cutting_twice_is_cutting_once(lines: list[str]) -> None:
    blocks = cut_blocks("\n".join(lines))
    words = re.findall("[نصعبسقا]+", "\n".join(lines))
    assert re.findall("[نصعبسقا]+", "\n".join(block.text for block in blocks)) == words
    for block in blocks:
        if block.kind is PARAGRAPH:
            assert kinds(block.text) == [(PARAGRAPH, block.text)]
