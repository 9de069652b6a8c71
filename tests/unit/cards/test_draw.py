"""Cards as pictures: where their ink is, and that letters are joined and ordered."""

from __future__ import annotations

import os
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from mujaz.cards import drawn as kept
from mujaz.cards.card import Card
from mujaz.cards.draw import can_draw, draw
from mujaz.cards.face import drawable, isolated

pytestmark = pytest.mark.skipif(not can_draw(), reason="Pillow has no Raqm here")
TITLE = "محادثة نادرة بين السعودية وإيران"
TITLE_BOX = (90, 150, 1110, 500)  # between the kicker and the line above the foot


def picture(**fields: str) -> Image.Image:
    known = {"title": TITLE, "site": "موجز", "lang": "ar", "site_lang": "ar", **fields}
    data = draw(Card(**known))
    assert data is not None
    assert len(data) <= 60_000
    return Image.open(BytesIO(data)).convert("RGB")


def ink(image: Image.Image, box: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """The box around whatever differs from the paper."""
    part = image.crop(box)
    found = ImageChops.difference(part, Image.new("RGB", part.size, image.getpixel((600, 10)))).getbbox()
    assert found is not None
    return found


@pytest.mark.parametrize(("lang", "title", "side"), [("ar", TITLE, "right"), ("en", "A rare conversation", "left")])
def test_a_title_begins_where_its_language_does(lang, title, side):
    left, _, right, _ = ink(picture(title=title, lang=lang), (84, 150, 1116, 500))
    assert (1032 - right if side == "right" else left) < 12
    assert (left if side == "right" else 1032 - right) > 40


def test_the_band_follows_the_language_of_the_site():
    rtl, ltr = picture(), picture(site_lang="en")
    assert rtl.getpixel((1195, 300)) == ltr.getpixel((5, 300)) != rtl.getpixel((5, 300))


def test_it_is_as_large_as_previews_ask_for():
    assert picture().size == (1200, 630)


def test_letters_are_joined():
    """Three letters that join are narrower than the same with a non-joiner between them."""
    joined = ink(picture(title="ببب"), TITLE_BOX)
    apart = ink(picture(title="ب\u200cب\u200cب"), TITLE_BOX)
    assert joined[2] - joined[0] < apart[2] - apart[0]


def test_a_longer_title_is_smaller_and_stays_in_its_frame():
    image = picture(title=" ".join([TITLE] * 9))
    paper = image.getpixel((600, 10))
    assert image.crop((0, 0, 80, 630)).getcolors() == [(80 * 630, paper)]
    assert image.crop((0, 490, 1180, 506)).getcolors() == [(1180 * 16, paper)]


def test_the_same_card_is_the_same_bytes():
    card = Card(TITLE, "موجز", "ar", "ar", "السعودية · إيران", "30 نوفمبر 2023 · عربي21")
    assert draw(card) == draw(card)


@pytest.mark.parametrize("title", ["Саудовская Аравия", "沙特", ""])
def test_a_title_that_the_faces_lack_letters_for_is_not_drawn(title):
    assert draw(Card(title, "موجز", "ar", "ar")) is None


def test_pictographs_and_hidden_marks_are_left_out():
    assert drawable("غزة \u202e😀 اليوم\u200b") == "غزة اليوم"


def test_a_date_is_isolated_as_on_a_page():
    assert isolated("في 2023-11-30 قال", "ar") == "في \u20662023-11-30\u2069 قال"
    assert isolated('قال "Reuters" & غيره', "ar").replace("\u2068", "").replace("\u2069", "") == 'قال "Reuters" & غيره'


def test_a_card_is_drawn_once(tmp_path, monkeypatch):
    monkeypatch.setenv("MUJAZ_CACHE_DIR", str(tmp_path))
    card = Card(TITLE, "موجز", "ar", "ar")
    first = kept.drawn({"x": card})["x"]
    monkeypatch.setattr(kept, "draw", lambda _: pytest.fail("drawn again"))
    assert kept.drawn({"x": card})["x"] == first
    assert first.is_relative_to(tmp_path)


def test_a_card_that_no_page_has_had_for_long_is_dropped(tmp_path, monkeypatch):
    monkeypatch.setenv("MUJAZ_CACHE_DIR", str(tmp_path))
    old, used = Card("قديم", "موجز", "ar", "ar"), Card(TITLE, "موجز", "ar", "ar")
    dropped, stays = (kept.drawn({"x": card})["x"] for card in (old, used))
    for file in (dropped, stays):
        os.utime(file, (0, 0))
    kept.drawn({"x": used})
    assert (dropped.exists(), stays.exists()) == (False, True)


def test_without_a_folder_to_keep_it_the_card_is_still_drawn(tmp_path, monkeypatch):
    file = tmp_path / "file"
    file.write_text("")
    monkeypatch.setenv("MUJAZ_CACHE_DIR", str(file))
    assert isinstance(kept.drawn({"x": Card(TITLE, "موجز", "ar", "ar")})["x"], bytes)
