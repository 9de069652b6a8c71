from __future__ import annotations

from mujaz.search.stems import Stems
from mujaz.search.tokens import folded


def stem(word: str, *names: str, **counts: int) -> str:
    known = {folded(one): count for one, count in counts.items()} | {folded(word): counts.get(word, 1)}
    return Stems(known, frozenset(names)).stem(folded(word))


def test_sound_plurals_and_duals_share_the_stem():
    assert stem("مسلحين", مسلح=5) == "مسلح"
    assert stem("سفينتان", سفينة=5) == "سفينه"
    assert stem("جمعيات", جمعية=5) == "جمعيه"
    assert stem("نازحات", نازحين=5) == "نازحين"


def test_a_noun_of_two_letters_keeps_its_teh_marbuta():
    assert stem("سنتين", سنة=9) == stem("سنتي", سنة=9) == "سنه"
    assert stem("جهات", جهة=5) == "جهه"
    assert stem("رفات", رفة=1, رفات=4) == "رفات"


def test_pronouns_come_off_and_what_they_changed_comes_back():
    assert stem("حقيبتها", حقيبة=3) == "حقيبه"
    assert stem("مستشفاهم", مستشفى=3) == "مستشفي"
    assert stem("زعمائه", زعماء=3) == "زعماء"


def test_an_ending_stays_where_the_archive_does_not_know_the_rest():
    assert stem("كاميرون", كاميرا=9) == "كاميرون"
    assert stem("تمارين", تمرين=9) == "تمارين"


def test_names_are_not_stemmed():
    assert stem("ماليه", "مالي", مالي=40) == "ماليه"
    assert stem("مالي", "مالي", مال=40) == "مالي"


def test_a_nisba_is_no_other_word_with_a_pronoun():
    known = {folded("بحري"): 30, folded("بحريني"): 2, folded("بحرينية"): 1}
    stems = Stems(known, frozenset(["بحرين"]), frozenset(["بحريني"]))
    assert stems.stem("بحريني") == stems.stem(folded("بحرينية")) == "بحريني"
