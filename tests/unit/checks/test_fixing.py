"""Mending: the same words, the same addresses, the same code, nothing more to mend; and never half a file."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checking import DAY, PATH, curated
from mujaz.arabic.fold import fold
from mujaz.checks.archive import Request, mends
from mujaz.checks.fixing import mended
from mujaz.checks.known import Folders
from mujaz.checks.text import SourceText
from mujaz.reading.curated import read_curated
from mujaz.reading.markdown import HIDDEN, plain

PIECES = (
    "ناقش", "قادة", "التعـــاون", "ﺍﻟﺘﻌﺎﻭﻥ", "الجاهلیة", "علی", "\u0627\u0654مس",
    "و", "بـ", "هـ", "Smith", "3.5", "1445", "EU",
    " ", "  ", "\n", "\n\n", "  \n", "\t", "\u00a0", "\u200b", "\u200c",
    "\u200d", "\ufeff", "\u200f", "\u202e", "\u2069",
    "،", "؛", "؟", ",", ";", "?", ".", ":", "!", '"', '"', "'", "«", "»", "(", ")", "-", "…", "ـ",
    "#", "# ", "* ", "> ", "**", "_", "| ", "`", "```\n", "~~~", "    ", "1. ", "---", "===", "\\", "&amp;", "&#1610;",
    "[", "](", "https://example.org/a?ب,ـج", "![", "<b>", "</b>", "<!--",
    "-->", '<a href="x">', "{", "}", "\u064b", "\u0651",
)  # fmt: skip
BODIES = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
VALUES = st.lists(st.sampled_from([piece for piece in PIECES if "\n" not in piece]), min_size=1, max_size=8).map(
    "".join
)
SAME = str.maketrans({"«": '"', "»": '"', "،": ",", "؛": ";", "؟": "?"})


def meaning(text: str) -> str:
    """What is read aloud: letters folded, and marks as one newsroom or the other writes them, without spaces."""
    return re.sub(r"\s", "", fold(html.unescape(text)).translate(SAME))


def hidden(text: str) -> str:
    """Code, addresses and tags: all that is no prose."""
    shown = SourceText(PATH, text).shown
    return "".join(char for char, mark in zip(text, shown, strict=True) if mark == HIDDEN)


def blocks(text: str) -> list[tuple[str, int, str]]:
    reading = read_curated(text, PATH)
    assert reading.briefing is not None
    said = [(block.kind, block.level, meaning(plain(block.text))) for block in reading.briefing.body]
    return [block for block in said if block[2]]  # one of unseen characters shows nothing


@given(BODIES)
def test_a_mended_body_has_the_same_blocks_that_say_the_same(body: str) -> None:
    before = curated(body)
    after = mended(before, PATH)
    assert blocks(after) == blocks(before)
    assert hidden(after) == hidden(re.sub("[\u202e\u2069]", "", before))


@given(BODIES)
def test_mending_twice_changes_nothing_more(body: str) -> None:
    once = mended(curated(body), PATH)
    assert mended(once, PATH) == once


@given(VALUES)
def test_mended_front_matter_says_the_same(value: str) -> None:
    before = curated({"front": {"title": "'" + value.replace("'", "''") + "'"}})
    after = mended(before, PATH)
    old, new = read_curated(before, PATH), read_curated(after, PATH)
    assert (old.briefing is None) == (new.briefing is None)
    assert mended(after, PATH) == after
    if old.briefing and new.briefing:
        assert meaning(new.briefing.title) == meaning(old.briefing.title)


@pytest.mark.parametrize(
    ("front", "better"),
    [
        ({"date": "30 نوفمبر 2023"}, {"date": "2023-11-30"}),
        ({"countries": "[sa, IR]"}, {"countries": "[SA, IR]"}),
        ({"title": "بلومبيرغ: محادثة نادرة"}, {"title": '"بلومبيرغ: محادثة نادرة"'}),
        ({"date": "03/04/2023"}, {"date": "03/04/2023"}),  # the third of April, or the fourth of March
        ({"id": "Some Thing"}, {"id": "Some Thing"}),  # the file's name is another
    ],
)
def test_values_with_one_reading_are_mended(front: dict[str, str], better: dict[str, str]) -> None:
    assert mended(curated({"front": front}), PATH) == curated({"front": better})


def test_addresses_and_ids_in_front_matter_are_left_alone() -> None:
    text = curated({"front": {"url": "https://example.org/التعـــاون/ﺍﻟﺘﻌﺎﻭﻥ"}})
    assert mended(text, PATH) == text


@pytest.mark.parametrize("word", ["بـ", "ب  ، ", '"ب" ', '"ب ', "ب\u200b ", "ب\u00a0"])
def test_a_line_without_end_is_mended_too(word: str) -> None:
    once = mended(curated(word * 10_000), PATH)
    assert once != curated(word * 10_000) or word == '"ب '
    assert mended(once, PATH) == once


def test_line_ends_and_byte_order_marks_stay() -> None:
    text = "\ufeff" + curated("بحث التعـــاون.\n\nفي الشـرق.").replace("\n", "\r\n")
    assert mended(text, PATH) == text.replace("التعـــاون", "التعاون").replace("الشـرق", "الشرق")


@pytest.fixture
def request_of(tmp_path: Path) -> Request:
    folders = Folders(tmp_path, tmp_path / "briefings", tmp_path / "docs")
    for folder in (folders.briefings / "2023", folders.briefings / "raw", folders.docs):
        folder.mkdir(parents=True)
    (folders.briefings / "2023" / "x.md").write_text(curated("بحث التعـــاون."), "utf-8")
    return Request(folders, (), DAY)


def test_raw_files_are_evidence_and_are_not_mended(request_of: Request) -> None:
    raw = request_of.folders.briefings / "raw" / "a.txt"
    raw.write_text("بحث التعـــاون.", "utf-8")
    assert [mend.path for mend in mends(request_of)] == ["briefings/2023/x.md"]
    assert raw.read_text("utf-8") == "بحث التعـــاون."


def test_a_link_that_leads_out_is_not_mended(request_of: Request, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "y.md"
    outside.write_text(curated({"front": {"id": "y"}, "body": "بحث التعـــاون."}), "utf-8")
    (request_of.folders.briefings / "2023" / "y.md").symlink_to(outside)
    assert [mend.path for mend in mends(request_of)] == ["briefings/2023/x.md"]
