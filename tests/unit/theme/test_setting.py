from __future__ import annotations

import pytest

from mujaz.theme.setting import Setting


@pytest.fixture
def english() -> Setting:
    return Setting(lambda _: "", "en")


def test_an_arabic_name_on_an_english_page_is_isolated_as_a_whole(english):
    assert english.text("عربي21") == '<bdi lang="ar" dir="rtl">عربي21</bdi>'
    assert english.text("نيسان/ أبريل") == '<bdi lang="ar" dir="rtl">نيسان/ أبريل</bdi>'


def test_an_english_text_with_an_arabic_name_stays_english(english):
    assert english.text("Network of إيران") == "Network of <bdi>إيران</bdi>"
    assert english.foreign("Network of إيران") == ""


def test_nothing_is_foreign_where_a_language_is_given_or_the_site_is_arabic(english):
    assert english.text("عربي", "ar") == "عربي"
    assert Setting(lambda _: "", "ar").text("عربي") == "عربي"


def test_a_role_in_arabic_keeps_its_place_in_an_english_line():
    setting = Setting(lambda _: "", "en")
    assert setting.foreign("ولي العهد السعودي") == ' lang="ar" dir="rtl"'
    assert setting.foreign("\u2068ولي العهد السعودي\u2069 (since 2017)") == ""
