"""Cards of names in a briefing: what the table of the same page says, where the reader points, and no more."""

from __future__ import annotations

import pytest

NAME = ".mj-prose a:not(.mj-here)"
CARD = ".mj-card"


def name(page, text="مجموعة فاغنر"):
    return page.locator(NAME, has_text=text).first


def test_a_card_shows_where_the_pointer_rests(visit):
    page = visit("briefing")
    name(page).hover()
    page.locator(CARD).wait_for(state="visible")
    assert page.locator(f"{CARD} p").all_inner_texts() == ["مجموعة فاغنر", "جماعة مسلحة", "إشارة واحدة"]
    assert name(page).get_attribute("aria-describedby") == "mj-card"


def test_the_pointer_may_move_onto_the_card_and_it_goes_when_it_leaves(visit):
    page = visit("briefing")
    name(page).hover()
    page.locator(CARD).wait_for(state="visible")
    page.locator(CARD).hover()
    page.wait_for_timeout(400)
    assert page.locator(CARD).is_visible()
    page.mouse.move(5, 5)
    page.locator(CARD).wait_for(state="hidden")


def test_a_card_shows_on_focus_and_escape_closes_it(visit):
    page = visit("briefing")
    page.locator(".mj-here").first.focus()
    page.keyboard.press("Tab")
    assert page.locator(CARD).is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(CARD).is_visible()
    assert page.evaluate("document.activeElement.matches('.mj-prose a')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/countries/ru.html")


def test_a_mouse_follows_the_link_at_once(visit):
    page = visit("briefing")
    name(page).click()
    page.wait_for_url("**/actors/wagner-group.html")


def test_on_a_phone_the_first_tap_shows_the_card_and_the_second_follows(visit):
    page = visit("briefing", width=390, has_touch=True, is_mobile=True)
    name(page).tap()
    card = page.locator(CARD)
    assert card.is_visible()
    box = card.bounding_box()
    assert 0 <= box["x"] <= box["x"] + box["width"] <= 390
    card.get_by_role("link").tap()
    page.wait_for_url("**/actors/wagner-group.html")
    page.go_back()
    name(page).tap()
    name(page).tap()
    page.wait_for_url("**/actors/wagner-group.html")


def test_a_tap_elsewhere_closes_the_card(visit):
    page = visit("briefing", width=390, has_touch=True, is_mobile=True)
    name(page).tap()
    page.locator("h1").tap()
    assert not page.locator(CARD).is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_open_card_and_panel(visit, axe, scheme):
    page = visit("briefing", color_scheme=scheme)
    page.locator(".mj-settings summary").click()
    assert axe(page) == []
    name(page).hover()
    page.locator(CARD).wait_for(state="visible")
    assert axe(page) == []


def test_cards_work_from_a_disk(browser, site):
    page = browser.new_page()
    page.goto((site / "briefings/2024-05-02-mali-russia.html").as_uri())
    name(page).hover()
    page.locator(CARD).wait_for(state="visible", timeout=5000)
    page.close()
