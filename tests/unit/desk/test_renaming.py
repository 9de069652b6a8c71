"""An id becomes another: its address leads on, what spoke of it is mended, and nothing else of a file is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_archive import CORPS, FILES, MALI, NIGER, contents, lay
from mujaz.archive.handwritten import read_handwritten
from mujaz.desk.edits import Front
from mujaz.desk.merging import merge
from mujaz.desk.references import ACTOR_KEYS, Move, mend
from mujaz.desk.renaming import rename
from mujaz.desk.shelf import Shelf
from mujaz.desk.writer import apply
from mujaz.entities.registry import Registry, load_registry
from mujaz.problems import MujazError
from mujaz.reading.curated import read_curated, read_curated_file


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return lay(tmp_path)


def names(shelf: Shelf) -> Registry:
    return load_registry(read_handwritten(shelf.docs, shelf.root).entities)[0]


def texts(shelf: Shelf) -> dict[str, str]:
    return {path: data.decode() for path, data in contents(shelf.root).items()}


def test_a_briefing_gets_another_id_and_its_old_address_leads_to_it(shelf: Shelf) -> None:
    apply(shelf.root, rename(shelf, names(shelf), "2024-05-02-mali", "2024-05-02-mali-russia"))
    now = texts(shelf)
    assert "briefings/2024/2024-05-02-mali.md" not in now
    renamed = now["briefings/2024/2024-05-02-mali-russia.md"]
    assert renamed == MALI.replace("id: 2024-05-02-mali ", 'id: "2024-05-02-mali-russia" ').replace(
        "reviewed: true\n", 'reviewed: true\nredirect_from: ["2024-05-02-mali"]\n'
    )
    assert now["briefings/2024/2024-05-03-niger.md"] == NIGER.replace(
        "(2024-05-02-mali.md)", "(2024-05-02-mali-russia.md)"
    )
    assert now["mkdocs.yml"] == FILES["mkdocs.yml"].replace("05-02-mali.md", "05-02-mali-russia.md")
    assert now["docs/about.md"] == FILES["docs/about.md"].replace("05-02-mali.md", "05-02-mali-russia.md")


def test_a_briefing_that_is_renamed_back_is_what_it_was(shelf: Shelf) -> None:
    apply(shelf.root, rename(shelf, names(shelf), "2024-05-02-mali", "mali"))
    apply(shelf.root, rename(shelf, names(shelf), "mali", "2024-05-02-mali"))
    briefing = read_curated_file(shelf.briefings / "2024/2024-05-02-mali.md", shelf.root).briefing
    assert briefing is not None
    assert briefing.redirect_from == ("mali",)


def test_an_actor_gets_another_id_wherever_it_is_named(shelf: Shelf) -> None:
    apply(shelf.root, rename(shelf, names(shelf), "africa-corps", "russian-corps"))
    now = texts(shelf)
    assert now["docs/actors/russian-corps.md"] == CORPS.replace("id: africa-corps", "id: russian-corps").replace(
        "الفيلق]}\n", "الفيلق]}\nredirect_from: [africa-corps]\n"
    )
    assert now["briefings/2024/2024-05-02-mali.md"] == MALI.replace("africa-corps", "russian-corps")
    assert now["briefings/2024/2024-05-03-niger.md"] == NIGER.replace("africa-corps", "russian-corps")
    assert "africa-corps" in names(shelf)["russian-corps"].redirect_from


def test_what_was_done_is_not_done_again(shelf: Shelf) -> None:
    deeds = (
        lambda: rename(shelf, names(shelf), "2024-05-02-mali", "mali"),
        lambda: rename(shelf, names(shelf), "africa-corps", "russian-corps"),
        lambda: merge(shelf, names(shelf), "russian-corps", "wagner-group"),
    )
    for deed in deeds:
        apply(shelf.root, deed())
        assert deed() == ()


def test_two_actors_become_one_and_nothing_of_either_is_lost(shelf: Shelf) -> None:
    apply(shelf.root, merge(shelf, names(shelf), "africa-corps", "wagner-group"))
    now = texts(shelf)
    assert "docs/actors/africa-corps.md" not in now
    assert "actors: [wagner-group]" in now["briefings/2024/2024-05-02-mali.md"]
    merged = names(shelf)["wagner-group"]
    assert {"الفيلق الأفريقي", "فيلق أفريقيا", "الفيلق"} <= {alias.text for alias in merged.aliases}
    assert merged.redirect_from == ("africa-corps",)
    assert "تشكيل تابع لوزارة الدفاع الروسية." in now["docs/actors/wagner-group.md"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("2024-05-02-mali", "مالي", "E612"),
        ("2024-05-02-mali", "../../etc/x", "E612"),
        ("2024-05-02-mali", "2024-05-03-niger", "E612"),
        ("africa-corps", "wagner-group", "E612"),
        ("wagner-group", "wagner", "E613"),
        ("ML", "mali", "E613"),
        ("nobody-at-all", "somebody", "E613"),
        ("../about", "somebody", "E613"),
    ],
)
def test_what_cannot_be_renamed_is_refused(shelf: Shelf, old: str, new: str, code: str) -> None:
    with pytest.raises(MujazError) as stopped:
        rename(shelf, names(shelf), old, new)
    assert stopped.value.problems[0].code == code


@pytest.mark.parametrize(
    ("actor", "into"),
    [("africa-corps", "africa-corps"), ("africa-corps", "RU"), ("wagner-group", "africa-corps"), ("x", "y")],
)
def test_what_cannot_be_merged_is_refused(shelf: Shelf, actor: str, into: str) -> None:
    with pytest.raises(MujazError) as stopped:
        merge(shelf, names(shelf), actor, into)
    assert stopped.value.problems[0].code == "E613"


MOVE = Move("old", "new", "actors", ACTOR_KEYS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[x](../actors/old.md)", "[x](../actors/new.md)"),
        ("[x](../actors/old.md#a)", "[x](../actors/new.md#a)"),
        ("[x]: ../actors/old.html", "[x]: ../actors/new.html"),
        ("[x](old.md)", "[x](old.md)"),  # on a briefing's page that is a briefing
        ("[x](../actors/very-old.md)", "[x](../actors/very-old.md)"),
        ("[x](https://news.example/actors/old.html)", "[x](https://news.example/actors/old.html)"),
        ("عن old.md في actors/old.md", "عن old.md في actors/old.md"),
    ],
)
def test_only_links_to_the_page_are_mended(text: str, expected: str) -> None:
    assert mend(text, MOVE, "briefings/2024/a.md", "briefings") == expected


VALUES = st.one_of(
    st.lists(st.text(st.sampled_from("ابج :#'\"[]{}-\\,x1"), min_size=1, max_size=12).filter(str.strip), max_size=3),
    st.booleans(),
)


@given(VALUES)
def test_a_value_is_changed_and_everything_around_stays(value: object) -> None:
    text = Front(MALI, "x.md").with_value("topics", value)
    front = Front(text, "x.md")
    told = ("true" if value else "false") if isinstance(value, bool) else value
    assert front.located.values["topics"] == told
    assert [line for line in MALI.splitlines() if line not in text.splitlines()] == ["topics: [security]"]
    assert {**front.located.values, "topics": 0} == {**Front(MALI, "x.md").located.values, "topics": 0}


@pytest.mark.parametrize("key", ["title", "countries", "actors", "publisher", "reviewed"])
def test_a_key_that_goes_takes_its_lines_along_and_no_others(key: str) -> None:
    text = Front(NIGER, "x.md").without(key)
    values = dict(Front(NIGER, "x.md").located.values)
    assert Front(text, "x.md").located.values == {name: value for name, value in values.items() if name != key}
    assert text.endswith(NIGER.split("---\n")[-1])


def test_windows_line_ends_stay() -> None:
    text = MALI.replace("\n", "\r\n")
    changed = Front(text, "x.md").with_value("redirect_from", ["a"])
    assert "\n" not in changed.replace("\r\n", "")
    briefing = read_curated(changed, "2024-05-02-mali.md").briefing
    assert briefing is not None
    assert briefing.redirect_from == ("a",)
