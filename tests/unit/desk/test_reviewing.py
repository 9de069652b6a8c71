"""A reviewer sees the source beside the draft, accepts what is right, and what is reviewed says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk_archive import PAGE, lay
from mujaz.archive.bench import Bench, open_bench
from mujaz.checks.archive import Request, check
from mujaz.checks.known import Folders
from mujaz.desk.adding import Wish, add
from mujaz.desk.alignment import Row, beside
from mujaz.desk.reviewing import Sheet, sheet, verdict
from mujaz.desk.shelf import Shelf
from mujaz.desk.writer import apply
from mujaz.problems import MujazError
from mujaz.reading.curated import read_curated_file


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return lay(tmp_path)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    shelf = lay(tmp_path_factory.mktemp("bench"))
    return open_bench(shelf.docs, shelf.root)


@pytest.fixture
def seen(shelf: Shelf, bench: Bench) -> Sheet:
    added = add(shelf, bench, PAGE.encode(), "page.html", Wish(id="mali"))
    apply(shelf.root, added.plan)
    return sheet(shelf, bench, "mali")


def test_the_source_is_shown_with_the_numbers_of_its_lines(seen: Sheet) -> None:
    assert seen.raw[0] == (1, "مالي: موسكو تعد باماكو بمزيد من الدعم العسكري")
    assert [number for number, _ in seen.raw] == sorted(number for number, _ in seen.raw)
    assert {mention.surface for mention in seen.mentions} >= {"سيرغي لافروف", "الجزائر"}


def test_what_is_accepted_is_written_and_what_is_not_is_left(shelf: Shelf, bench: Bench) -> None:
    seen = sheet(shelf, bench, "2024-05-03-niger")
    assert ("ML", "add") in [(one.id, one.deed) for one in seen.suggestions]
    apply(shelf.root, verdict(shelf, seen, ["ML", "summary"], done=True))
    text = seen.file.read_text(encoding="utf-8")
    assert "countries: [NE, ML]\n" in text
    assert "summary:" in text
    assert "reviewed: true\n" in text
    assert "  # راجع الاسم\n  - africa-corps\n" in text


def test_an_outlet_that_no_record_knows_gets_its_page(shelf: Shelf, seen: Sheet) -> None:
    (outlet,) = (one for one in seen.suggestions if one.deed == "outlet")
    assert "الشرق نيوز" in outlet.message
    apply(shelf.root, verdict(shelf, seen, [outlet.id], done=False))
    assert f"publisher: {outlet.id}\n" in seen.file.read_text(encoding="utf-8")
    assert (shelf.docs / f"sources/{outlet.id}.md").read_text(encoding="utf-8") == "---\nname: الشرق نيوز\n---\n"
    again = sheet(shelf, open_bench(shelf.docs, shelf.root), "mali")
    assert [one for one in again.suggestions if one.deed == "outlet"] == []
    found = check(Request(Folders(shelf.root, shelf.briefings, shelf.docs), (seen.file,)))
    assert "W471" not in {finding.code for finding in found}


def test_a_reviewed_draft_keeps_no_comment_of_a_machine(shelf: Shelf, seen: Sheet) -> None:
    apply(shelf.root, verdict(shelf, seen, ["summary"], done=True))
    text = seen.file.read_text(encoding="utf-8")
    assert "#~" not in text
    briefing = read_curated_file(seen.file, shelf.root).briefing
    assert briefing is not None
    assert briefing.reviewed
    assert len(briefing.summary) == 1


def test_what_is_no_suggestion_cannot_be_accepted(shelf: Shelf, seen: Sheet) -> None:
    with pytest.raises(MujazError) as stopped:
        verdict(shelf, seen, ["US"], done=False)
    assert stopped.value.problems[0].code == "E613"


def test_what_has_errors_cannot_be_reviewed(shelf: Shelf, bench: Bench) -> None:
    file = shelf.briefings / "2024/2024-05-03-niger.md"
    file.write_text(file.read_text(encoding="utf-8").replace("2024-05-03\n", "2024-13-03\n"), encoding="utf-8")
    with pytest.raises(MujazError) as stopped:
        sheet(shelf, bench, "2024-05-03-niger")
    assert stopped.value.problems[0].code == "E102"


def test_lines_are_shown_beside_those_they_come_from() -> None:
    raw = [(3, "عنوان"), (4, "جملة أولى. جملة ثانية."), (6, "شارك الخبر"), (7, "ثالثة.")]
    assert list(beside(raw, ["جملة أولى.", "جملة ثانية.", "من عند المحرر.", "## ثالثة."])) == [
        Row(3, "عنوان", ()),
        Row(4, "جملة أولى. جملة ثانية.", ("جملة أولى.", "جملة ثانية.")),
        Row(0, "", ("من عند المحرر.",)),
        Row(6, "شارك الخبر", ()),
        Row(7, "ثالثة.", ("## ثالثة.",)),
    ]
