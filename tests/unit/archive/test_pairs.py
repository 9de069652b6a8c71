"""Which countries a briefing puts together."""

from __future__ import annotations

from making import briefing, naming
from mujaz.archive.pairs import pairs


def test_what_a_briefing_is_about_makes_a_pair():
    both = briefing("x", countries=("SA", "IR", "TN"), about=frozenset({"SA", "IR"}))
    assert pairs(both) == (("IR", "SA"),)


def test_one_sentence_makes_a_pair():
    text = "استدعت الجزائر سفير مالي. وقالت روسيا إنها تراقب."
    assert pairs(naming("x", text, ("الجزائر", "DZ"), ("مالي", "ML"), ("روسيا", "RU"))) == (("DZ", "ML"),)


def test_a_list_of_countries_makes_none():
    text = "شاركت مصر والأردن وقطر والكويت وعمان في المؤتمر"
    named = [("مصر", "EG"), ("الأردن", "JO"), ("قطر", "QA"), ("الكويت", "KW"), ("عمان", "OM")]
    assert pairs(naming("x", text, *named)) == ()
