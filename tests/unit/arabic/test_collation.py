"""The order of names, as the index of an Arabic book has it."""

from __future__ import annotations

import random
from itertools import groupby

from mujaz.arabic.collation import collation_key, first_letter

ORDER = [
    "الأردن", "إريتريا", "آسيا", "أفغانستان", "ألبانيا", "ألمانيا", "الإمارات", "إيران",
    "البحرين", "تونس", "الجزائر", "السعودية", "سوريا", "عبد الله الثاني", "مالي", "مؤتمر الحوار", "موريتانيا",
    "الهند", "هيئة الأمم", "الولايات المتحدة", "اليمن", "اليونان",
    "Bloomberg", "Élysée", "Reuters", "3M",
]  # fmt: skip


def test_names_are_where_readers_look_for_them() -> None:
    shuffled = random.Random(7).sample(ORDER, len(ORDER))  # noqa: S311 - shuffles names, guards nothing
    assert sorted(shuffled, key=collation_key) == ORDER


def test_names_stand_under_their_letter() -> None:
    letters = {
        name: first_letter(name) for name in ("السعودية", "إيران", "ألمانيا", "الأردن", "Élysée", "3M", "«الحياة»", "")
    }
    assert letters == {
        "السعودية": "س", "إيران": "أ", "ألمانيا": "أ", "الأردن": "أ", "Élysée": "E", "3M": "#", "«الحياة»": "ح",
        "": "#",
    }  # fmt: skip


def test_no_article_is_seen_where_there_is_none() -> None:
    assert first_letter("الله أكبر") == "أ"
    assert first_letter("ألفا") == "أ"
    assert first_letter("ال") == "أ"


def test_letters_never_return_once_left() -> None:
    letters = [first_letter(name) for name in sorted(ORDER, key=collation_key)]
    assert len(set(letters)) == len([letter for letter, _ in groupby(letters)])
