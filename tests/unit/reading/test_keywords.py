"""What is left of a keyword line."""

from __future__ import annotations

from mujaz.reading.keywords import keywords

ABOUT = "محادثات بين السعودية وإيران في بغداد برئاسة محمد بن سلمان"
MENU = "سياسة اقتصاد رياضة عالم الفن صحة "


def test_a_menu_that_is_repeated_is_left_out() -> None:
    assert keywords([MENU * 2 + "السعودية إيران " + MENU], ABOUT) == ("السعودية", "إيران")


def test_a_menu_alone_leaves_nothing() -> None:
    assert keywords(["الشرق الأوسط سياسة دولية " * 4], "قمة في الشرق الأوسط عن السياسة") == ()


def test_each_keyword_comes_once_in_order() -> None:
    assert keywords([MENU * 2 + "إيران بغداد إيران"], ABOUT) == ("إيران", "بغداد")


def test_a_word_that_often_comes_is_kept_if_the_article_has_it() -> None:
    assert keywords([MENU * 2 + "بغداد فيديو بغداد فيديو بغداد فيديو"], ABOUT) == ("بغداد",)


def test_terms_of_several_words_are_kept_whole_where_something_shows_that_they_are_one() -> None:
    soup = [MENU * 2 + "إيران محمد بن سلمان طوفان الأقصى الصليب الأحمر"]
    assert keywords(soup, ABOUT) == ("إيران", "محمد بن سلمان", "طوفان الأقصى", "الصليب", "الأحمر")
    assert keywords(soup, ABOUT, {"الصليب الاحمر"})[-1] == "الصليب الأحمر"


def test_names_that_stand_for_themselves_are_not_joined() -> None:
    soup = [MENU * 2 + "لبنان السودان"]
    assert keywords(soup, ABOUT, {"لبنان", "السودان"}) == ("لبنان", "السودان")


def test_separated_keywords_are_taken_as_they_are() -> None:
    assert keywords(["سياسة، العلاقات السعودية الإيرانية | بغداد"], ABOUT) == (
        "سياسة",
        "العلاقات السعودية الإيرانية",
        "بغداد",
    )


def test_hashtags_lose_their_signs() -> None:
    assert keywords(["#السعودية #حزب_الله"], ABOUT) == ("السعودية", "حزب الله")


def test_lines_of_tags_are_one_list() -> None:
    assert keywords(["السعودية", "محمد بن سلمان"], ABOUT) == ("السعودية", "محمد بن سلمان")
