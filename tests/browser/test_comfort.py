"""Light and dark, the keyboard, paper, and a browser without scripts."""

from __future__ import annotations

import pytest

from sample_site import KINDS

PAPER = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(255, 254, 252)", "rgb(23, 25, 26)"


@pytest.mark.parametrize(("scheme", "paper"), [("light", LIGHT), ("dark", DARK)])
@pytest.mark.parametrize("scripts", [True, False])
def test_the_page_is_as_light_as_the_system(visit, scheme, paper, scripts):
    page = visit("briefing", color_scheme=scheme, java_script_enabled=scripts)
    assert page.locator("body").evaluate("it => getComputedStyle(it).backgroundColor") == paper


def test_a_reader_chooses_dark_and_it_stays(visit):
    page = visit("briefing", color_scheme="light")
    button = page.get_by_role("button", name="المظهر الداكن")
    assert button.get_attribute("aria-pressed") == "false"
    button.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(PAPER) == DARK
    assert button.get_attribute("aria-pressed") == "true"
    page.reload()
    assert page.evaluate(PAPER) == DARK
    button.click()
    assert page.evaluate(PAPER) == LIGHT
    assert page.evaluate("localStorage.length") == 0


def test_nothing_is_kept_of_who_only_reads(visit):
    page = visit("home")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


def test_the_first_key_skips_to_the_text(visit):
    page = visit("briefing")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "إلى النص"
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"


def test_focus_is_seen(visit):
    page = visit("home")
    for _ in range(12):
        page.keyboard.press("Tab")
        outline = page.locator(":focus").evaluate("it => getComputedStyle(it).outlineStyle")
        assert outline == "solid"


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_reads_without_scripts(visit, kind):
    page = visit(kind, java_script_enabled=False)
    assert page.locator("main h1").is_visible()
    assert page.locator(".mj-menu a").count() >= 5
    assert not page.locator(".mj-theme").is_visible()


def test_the_menu_says_where_one_is(visit):
    page = visit("country")
    here = page.locator(".mj-menu [aria-current]")
    assert here.all_inner_texts() == ["الدول"]
    assert page.locator(".mj-path a").all_inner_texts() == ["الصفحة الأولى", "الدول"]


def test_paper_shows_the_text_and_the_source(visit):
    page = visit("briefing", color_scheme="dark")
    page.emulate_media(media="print")
    assert not page.locator(".mj-header").is_visible()
    assert page.locator(".mj-prose").is_visible()
    assert page.evaluate(PAPER) == "rgb(255, 255, 255)"
    address = page.locator(".mj-facts a[rel~=external]").evaluate("it => getComputedStyle(it, '::after').content")
    assert "https://example.org/news/1" in address


def test_paper_shows_what_is_folded(visit):
    page = visit("long line of events", java_script_enabled=False)
    last = page.locator(".mj-fold").last.locator(".mj-timeline__told").last
    assert not last.is_visible()
    page.emulate_media(media="print")
    assert last.bounding_box()["height"] > 10


def test_a_day_is_shown_once_for_the_events_that_follow_one_another(visit):
    page = visit("timeline")
    whens = page.locator(".mj-timeline__when").all()
    told = [one.text_content() for one in whens]
    shown = [one.bounding_box()["height"] > 1 for one in whens]
    assert shown == [number == 0 or told[number - 1] != one for number, one in enumerate(told)]
    assert False in shown


def test_a_fold_opens_without_scripts_and_by_the_keyboard(visit):
    page = visit("long line of events", java_script_enabled=False)
    fold = page.locator(".mj-fold").last
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    assert fold.locator(".mj-timeline__told").last.is_visible()


def test_nothing_moves_for_who_asks_for_that(visit):
    page = visit("ordinary", reduced_motion="reduce")
    moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter(it =>
      getComputedStyle(it).transitionDuration.split(", ").some(time => parseFloat(time) > 0) &&
      getComputedStyle(it).transitionProperty !== "none").length""")
    assert moving == 0


def test_the_missing_page_shows_ways_on(visit, address):
    page = visit("404.html")
    assert page.locator("h1").inner_text() == "لا صفحة بهذا العنوان"
    page.locator(".mj-ways a").first.click()
    assert page.url.startswith(address)
    assert page.locator("h1").is_visible()
