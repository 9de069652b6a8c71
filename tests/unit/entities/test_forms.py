"""The forms that are generated of names: inflected adjectives and families of spellings."""

from __future__ import annotations

import pytest

from mujaz.entities.forms import forms, without_article
from mujaz.entities.nisba import inflected
from mujaz.entities.registry import load_registry
from mujaz.entities.spelling import spellings
from mujaz.entities.surname import surname
from mujaz.model import Entity, Kind


def person(name: str, latin: str = "") -> Entity:
    return Entity(id="x", kind=Kind.PERSON, name=name, latin=latin)


def test_a_nisba_has_its_feminine_duals_and_sound_plurals():
    made = {form for form, _ in inflected("سعودي")}
    assert {"سعودية", "سعوديون", "سعوديين", "سعوديان", "سعوديات", "سعوديتان", "سعوديتين", "سعوديو"} <= made


def test_both_words_of_a_nisba_of_two_agree():
    made = dict(inflected("كوري جنوبي"))
    assert made["كورية جنوبية"] is False
    assert made["كورية الجنوبية"] is True


def test_a_fixed_first_word_is_not_inflected():
    assert {form for form, _ in inflected("جنوب أفريقي")} >= {"جنوب أفريقية", "جنوب الأفريقية"}


@pytest.mark.parametrize(
    ("name", "latin", "other"),
    [
        ("بلغاريا", "Bulgaria", "بلجاريا"),
        ("عبد الفتاح السيسي", "", "عبدالفتاح السيسي"),
        ("عبدالفتاح السيسي", "", "عبد الفتاح السيسي"),
        ("محمد بن سلمان", "", "محمد ابن سلمان"),
        ("فنزويلا", "Venezuela", "فنزويله"),
    ],
)
def test_one_name_has_a_family_of_spellings(name: str, latin: str, other: str):
    assert other in spellings(name, latin)


def test_a_foreign_name_ending_in_ya_keeps_it_since_the_adjective_would_look_like_it():
    assert "ليبيه" not in spellings("ليبيا", "Libya")


def test_a_short_name_keeps_its_letters():
    assert spellings("غانا", "Ghana") == {"غانا"}


@pytest.mark.parametrize(
    ("name", "found"),
    [("السعودية", (True, "سعودية")), ("ألمانيا", (False, "ألمانيا")), ("آل سعود", (False, "آل سعود"))],
)
def test_the_article_is_told_from_the_letters_of_a_name(name: str, found: tuple[bool, str]):
    assert without_article(name) == found


def test_the_search_index_gets_every_form_of_a_country():
    saudi = forms(load_registry()[0]["SA"])
    assert {"السعوديه", "المملكه العربيه السعوديه", "سعوديون", "السعوديين", "saudi arabia"} <= set(saudi)
    assert list(saudi) == sorted(saudi)


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("ليام كار", ("كار", False)),
        ("يوسف الشاهد", ("شاهد", True)),
        ("محمد بن سلمان", ("بن سلمان", False)),
        ("حسن نصر الله", ("نصر الله", False)),
        ("دونالد ترامب الابن", None),
        ("بيليه", None),
    ],
)
def test_the_surname_is_the_last_word_with_what_belongs_to_it(name: str, own: tuple[str, bool] | None):
    assert surname(name) == own
