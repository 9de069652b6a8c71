"""The knowledge diff says what an archive learns and forgets, and the statistics say how it stands."""

from __future__ import annotations

from making import naming
from mujaz.archive.index import build_archive
from mujaz.archive.outlets import Outlets
from mujaz.desk.knowledge import Both, Changed, knowledge
from mujaz.desk.knowledge_text import MOST, Report
from mujaz.entities.registry import load_registry
from mujaz.model import Archive, Briefing
from mujaz.phrases import say

NAMES = load_registry()[0]


def archive(*briefings: Briefing) -> Archive:
    return build_archive(briefings, NAMES, Outlets(NAMES))


def mali(id_: str = "a", **fields: object) -> Briefing:
    return naming(id_, "زار وفد من مالي الجزائر.", ("مالي", "ML"), ("الجزائر", "DZ"), **fields)


def niger(**fields: object) -> Briefing:
    return naming("b", "وصل إلى النيجر وفد من تشاد.", ("النيجر", "NE"), ("تشاد", "TD"), **fields)


def test_a_new_briefing_brings_names_links_and_pairs() -> None:
    diff = knowledge(archive(mali()), archive(mali(), niger()))
    assert diff.briefings == Both(gained=("b",))
    assert diff.entities == Both(gained=("NE", "TD"))
    assert diff.links == {"b": Both(gained=("NE", "TD"))}
    assert diff.pairs == Both(gained=("NE-TD",))
    assert diff.unreviewed == ("b",)


def test_a_deleted_briefing_takes_them_along() -> None:
    diff = knowledge(archive(mali(), niger()), archive(mali()))
    assert (diff.briefings, diff.pairs) == (Both(lost=("b",)), Both(lost=("NE-TD",)))


def test_a_changed_briefing_tells_which_fields() -> None:
    diff = knowledge(archive(mali()), archive(mali(title="آخر", reviewed=True)))
    assert diff.changed == (Changed("a", ("title", "reviewed")),)
    assert diff.unreviewed == ()


def test_a_renamed_briefing_is_no_new_one() -> None:
    diff = knowledge(archive(mali()), archive(mali("c", title="a", redirect_from=("a",))))
    assert diff.renamed == (("a", "c"),)
    assert (diff.briefings, diff.changed, diff.links) == (Both(), (), {})


def test_nothing_changes_nothing() -> None:
    same = archive(mali(), niger())
    text = Report(knowledge(same, same), same, same, NAMES, "ar").markdown()
    assert say("ar", "diff_none") in text


def test_a_stranger_s_title_is_no_markup_in_the_comment() -> None:
    before, after = archive(), archive(mali(title="<img src=x> [x](http://evil.example) **x** @team"))
    text = Report(knowledge(before, after), before, after, NAMES, "en").markdown()
    assert "<img" not in text
    assert "](http" not in text


def test_a_comment_is_no_longer_than_a_host_takes() -> None:
    many = [mali(f"id-{number}", title="عنوان " * 200) for number in range(300)]
    before, after = archive(), archive(*many)
    assert len(Report(knowledge(before, after), before, after, NAMES, "ar").markdown()) < MOST + 200


def test_a_new_briefing_that_had_another_id_says_so() -> None:
    before, after = archive(), archive(mali("c", title="a", redirect_from=("a",)))
    told = {lang: Report(knowledge(before, after), before, after, NAMES, lang).markdown() for lang in ("en", "ar")}
    assert "- a \u2066`c`\u2069 (renamed from \u2066`a`\u2069)\n" in told["en"]
    assert "- a \u2066`c`\u2069 (كان معرّفه \u2066`a`\u2069)\n" in told["ar"]
