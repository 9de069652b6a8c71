"""What becomes of a text or a saved page: evidence as it came, and a draft in which all that is stated can be read."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_archive import PAGE, contents, lay
from mujaz.archive.bench import Bench, open_bench
from mujaz.desk.adding import Added, Wish, add
from mujaz.desk.sentences import body, sentences
from mujaz.desk.shelf import Shelf
from mujaz.desk.web_page import is_web_page, read_web_page
from mujaz.desk.writer import apply
from mujaz.model import Block, BlockKind
from mujaz.problems import MujazError
from mujaz.reading.blocks import cut_blocks
from mujaz.reading.curated import read_curated, read_curated_file
from mujaz.reading.markdown import plain

TEXT = """اجتماع في باماكو يبحث أمن الساحل
تاريخ النشر: 2024-06-01
المصدر: رويترز
اجتمع وزراء خارجية مالي والنيجر وبوركينا فاسو في باماكو. وبحث د. علي مع نظرائه أمن الحدود. هل تنجح الخطة؟ لم يصدر بيان.
وقالت الجزائر إنها تتابع الاجتماع باهتمام، ودعت الأطراف إلى الحوار والعودة إلى اتفاق السلم الموقع قبل سنوات.
"""


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    shelf = lay(tmp_path_factory.mktemp("bench"))
    return open_bench(shelf.docs, shelf.root)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return lay(tmp_path)


def added(shelf: Shelf, bench: Bench, data: str, wish: Wish | None = None) -> Added:
    done = add(shelf, bench, data.encode(), "page.html", wish or Wish())
    apply(shelf.root, done.plan)
    return done


def refused(shelf: Shelf, bench: Bench, data: bytes, wish: Wish | None = None) -> str:
    with pytest.raises(MujazError) as stopped:
        add(shelf, bench, data, "x", wish or Wish())
    return stopped.value.problems[0].code


def test_a_saved_page_becomes_evidence_and_a_draft(shelf: Shelf, bench: Bench) -> None:
    done = added(shelf, bench, PAGE)
    mark = sha256(PAGE.encode()).hexdigest()[:8]
    assert done.drafts[0].id.startswith("2024-05-02-")
    assert [change.path for change in done.plan] == [
        f"briefings/2024/{done.drafts[0].id}.md",
        f"briefings/raw/2024-05-02-{mark}.html",
        f"briefings/raw/2024-05-02-{mark}.txt",
    ]
    assert (shelf.root / done.plan[1].path).read_bytes() == PAGE.encode()
    reading = read_curated_file(shelf.root / done.drafts[0].path, shelf.root)
    briefing = reading.briefing
    assert reading.problems == ()
    assert briefing is not None
    assert (briefing.title, str(briefing.date)) == ("مالي: موسكو تعد باماكو بمزيد من الدعم العسكري", "2024-05-02")
    assert briefing.publisher == "الشرق نيوز"
    assert briefing.url == "https://www.alsharq-news.example/politics/mali.html"
    assert (set(briefing.countries), briefing.reviewed) == ({"ML", "RU", "DZ"}, False)
    assert briefing.source
    assert briefing.source.sha256 == sha256((shelf.root / done.plan[2].path).read_bytes()).hexdigest()


NOTED = "<!--\n Page saved with SingleFile \n saved date: Thu May 09 2024 20:11:03 GMT+0200 (CEST)\n-->"


@pytest.mark.parametrize(
    ("data", "day"),
    [
        pytest.param(TEXT, date(2024, 6, 3), id="the day of the run"),
        pytest.param(PAGE.replace("<head>", f"{NOTED}<head>"), date(2024, 5, 9), id="the day that the page notes"),
    ],
)
def test_a_draft_says_when_its_source_was_fetched(shelf: Shelf, bench: Bench, data: str, day: date) -> None:
    draft = added(shelf, bench, data, Wish(day=date(2024, 6, 3))).drafts[0]
    briefing = read_curated_file(shelf.root / draft.path, shelf.root).briefing
    assert briefing
    assert briefing.source
    assert briefing.source.retrieved == day


def test_keywords_that_a_page_states_for_machines_are_kept(shelf: Shelf, bench: Bench) -> None:
    stated = '<script type="application/ld+json">{"@type": "NewsArticle", "keywords": ["فاغنر", "الساحل"]}</script>'
    draft = added(shelf, bench, PAGE.replace("</head>", f"{stated}</head>")).drafts[0]
    briefing = read_curated_file(shelf.root / draft.path, shelf.root).briefing
    assert briefing
    assert briefing.keywords == ("فاغنر", "الساحل")


def test_what_is_doubtful_stands_in_the_draft_and_is_told(shelf: Shelf, bench: Bench) -> None:
    draft = added(shelf, bench, PAGE).drafts[0]
    assert [doubt.key for doubt in draft.doubts][:2] == ["publisher", "publisher"]
    text = (shelf.root / draft.path).read_text(encoding="utf-8")
    assert all(f"#~ ؟ {doubt.message}\n" in text for doubt in draft.doubts)


def test_each_sentence_of_a_draft_has_a_line(shelf: Shelf, bench: Bench) -> None:
    draft = added(shelf, bench, TEXT).drafts[0]
    lines = (shelf.root / draft.path).read_text(encoding="utf-8").split("---\n")[-1].strip().splitlines()
    assert lines[:4] == [
        "اجتمع وزراء خارجية مالي والنيجر وبوركينا فاسو في باماكو.",
        "وبحث د. علي مع نظرائه أمن الحدود.",
        "هل تنجح الخطة؟",
        "لم يصدر بيان.",
    ]


def test_the_same_text_is_not_added_twice_and_its_place_is_told(shelf: Shelf, bench: Bench) -> None:
    done = added(shelf, bench, TEXT)
    before = contents(shelf.root)
    for again in (TEXT, TEXT.replace("\n", "\r\n"), TEXT.replace("اجتمع", "اجتـمع").replace(" في ", "  فى ", 1)):
        with pytest.raises(MujazError) as stopped:
            add(shelf, bench, again.encode(), "again.txt", Wish())
        assert stopped.value.problems[0].code == "E610"
        assert done.drafts[0].path in stopped.value.problems[0].message
    assert contents(shelf.root) == before


def test_an_id_that_is_taken_gets_a_number(shelf: Shelf, bench: Bench) -> None:
    one = added(shelf, bench, TEXT).drafts[0].id
    other = added(shelf, bench, TEXT.replace("لم يصدر بيان", "صدر بيان ختامي")).drafts[0].id
    assert other == f"{one}-2"


def test_a_wanted_id_is_taken_or_refused(shelf: Shelf, bench: Bench) -> None:
    assert refused(shelf, bench, TEXT.encode(), Wish(id="اجتماع")) == "E612"
    assert refused(shelf, bench, TEXT.encode(), Wish(id="../../x")) == "E612"
    assert refused(shelf, bench, TEXT.encode(), Wish(id="2024-05-02-mali")) == "E612"
    assert added(shelf, bench, TEXT, Wish(id="bamako")).drafts[0].path == "briefings/2024/bamako.md"


def test_two_articles_of_a_page_become_two_drafts(shelf: Shelf, bench: Bench, seed_text: str) -> None:
    drafts = added(shelf, bench, seed_text).drafts
    assert len(drafts) == 2
    assert [read_curated_file(shelf.root / one.path, shelf.root).problems for one in drafts] == [(), ()]
    assert drafts[1].path.startswith("briefings/undated/")


@pytest.fixture
def seed_text() -> str:
    return (Path(__file__).parents[3] / "briefings/raw/seed.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "E201", id="empty"),
        pytest.param(b"\x00\x01\x02\xff" * 50, "E203", id="binary"),
        pytest.param(b"<!doctype html><html><body></body></html>", "E611", id="empty page"),
        pytest.param(("ا" * 2_600_000).encode(), "E202", id="too large"),
    ],
)
def test_what_is_no_text_is_refused(shelf: Shelf, bench: Bench, data: bytes, code: str) -> None:
    before = contents(shelf.root)
    assert refused(shelf, bench, data) == code
    assert contents(shelf.root) == before


def test_a_page_in_an_old_encoding_is_read_as_it_says() -> None:
    old = PAGE.replace('charset="utf-8"', 'charset="windows-1256"').encode("cp1256")
    page = read_web_page(old, "page.html")
    assert page is not None
    assert page.text.startswith("مالي: موسكو تعد باماكو بمزيد من الدعم العسكري\nتاريخ النشر: 2024-05-02\n")


def test_a_page_saved_as_one_file_is_unpacked() -> None:
    head = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/1\r\nMIME-Version: 1.0\r\n"
    head += 'Content-Type: multipart/related; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html\r\n'
    archived = head.encode() + b"Content-Transfer-Encoding: 8bit\r\n\r\n" + PAGE.encode() + b"\r\n--B--\r\n"
    assert is_web_page(archived)
    page = read_web_page(archived, "page.mhtml")
    assert page is not None
    assert page.url == "https://news.example/1"


def test_the_date_that_only_the_reader_sees_is_taken_and_doubted(shelf: Shelf, bench: Bench) -> None:
    shown = PAGE.replace('<meta property="article:published_time" content="2024-05-02T14:20:00+03:00">', "")
    shown = shown.replace("</h1>", "</h1><div>تاريخ النشر: 2 مايو 2024</div>")
    draft = added(shelf, bench, shown).drafts[0]
    assert draft.path.startswith("briefings/2024/2024-05-02")


PARAGRAPH = st.text(
    st.sampled_from("ابتثجحخ دذرزس.؟! «»-#*_[](){}<>&|:+12\u200f\u064b"), min_size=1, max_size=120
).filter(str.strip)


@given(st.lists(PARAGRAPH, min_size=1, max_size=4))
def test_a_draft_reads_as_its_source(paragraphs: list[str]) -> None:
    """Nothing of a stranger's text becomes markup, and no character of it is lost."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, " ".join(text.split())) for text in paragraphs)
    again = cut_blocks(body(blocks))
    assert [" ".join(plain(block.text).split()) for block in again] == [block.text for block in blocks]


@given(st.text(max_size=300))
def test_sentences_are_the_paragraph_again(text: str) -> None:
    assert " ".join(" ".join(sentences(text)).split()) == " ".join(text.split())


HOSTILE = st.text(st.sampled_from("اب\"'\\:#{}[]&*!|>%@`\n\u2028\u202e- ،"), max_size=60)


@given(HOSTILE, HOSTILE)
def test_whatever_a_page_calls_itself_the_draft_can_be_read(
    tmp_path_factory: pytest.TempPathFactory, title: str, site: str
) -> None:
    root = tmp_path_factory.mktemp("hostile")
    shelf = lay(root)
    bench = _bench(root)
    page = PAGE.replace("الشرق نيوز", site).replace("مالي: موسكو تعد باماكو بمزيد من الدعم العسكري", title)
    done = add(shelf, bench, page.encode("utf-8", "replace"), "page.html", Wish())
    for change in done.plan:
        if change.path.endswith(".md") and change.content:
            reading = read_curated(change.content.decode(), change.path)
            assert [one for one in reading.problems if one.severity == "error"] == []


_BENCHES: list[Bench] = []


def _bench(root: Path) -> Bench:
    if not _BENCHES:
        shelf = lay(root)
        _BENCHES.append(open_bench(shelf.docs, shelf.root))
    return _BENCHES[0]
