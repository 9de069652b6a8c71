"""How titles break on cards; a letter counts as one unit wide here."""

from __future__ import annotations

import pytest

from mujaz.cards.lines import lines

LONG = "أعلن المتحدث باسم الوزارة أن المفاوضات ستتواصل رغم الخلافات"


def test_a_short_title_is_one_line():
    assert lines("غزة", 20, 4, len) == ("غزة",)


def test_lines_are_balanced_rather_than_filled():
    filled = lines("aaaa bbbb cccc dddd", 15, 4, len)
    assert filled == ("aaaa bbbb", "cccc dddd")


def test_no_word_is_lost_where_all_fit():
    assert " ".join(lines(LONG, 20, 4, len)) == LONG


def test_what_does_not_fit_gives_way_to_an_ellipsis():
    broken = lines(LONG, 20, 2, len)
    assert len(broken) == 2
    assert broken[-1].endswith("\u00a0…")
    assert LONG.startswith(" ".join(broken).removesuffix("\u00a0…"))
    assert max(map(len, broken)) <= 20


def test_no_comma_stands_before_the_ellipsis():
    assert lines("واحد، اثنان ثلاثة", 8, 1, len) == ("واحد\u00a0…",)


@pytest.mark.parametrize("text", ["a" * 50, "a" * 50 + " b"])
def test_a_word_wider_than_a_line_is_cut(text):
    (line,) = lines(text, 10, 4, len)
    assert line == "aaaaaaaa …"
