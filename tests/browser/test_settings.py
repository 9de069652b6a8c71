"""What readers set for themselves: text size, names of months, digits, the Hijri date; kept on their device only."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from mujaz.arabic.calendar import write_hijri

TIME = ".mj-dateline time"
HIJRI = ".mj-dateline .mj-hijri"


def opened(page):
    page.get_by_label("إعدادات القراءة").click()
    return page.locator(".mj-settings form")


@pytest.mark.parametrize(
    ("months", "written"),
    [
        ("يناير", "2 مايو 2024"),
        ("كانون الثاني", "2 أيار 2024"),
        ("جانفي", "2 ماي 2024"),
        ("كانون الثاني/ يناير", "2 أيار/ مايو 2024"),
    ],
)
def test_months_are_named_as_the_reader_names_them(visit, months, written):
    page = visit("briefing")
    opened(page).get_by_role("radio", name=months, exact=True).check()
    assert page.locator(TIME).inner_text() == written
    page.reload()
    assert page.locator(TIME).inner_text() == written


def test_pages_of_periods_follow(visit):
    page = visit("month")
    opened(page).get_by_role("radio", name="كانون الثاني", exact=True).check()
    assert page.locator("h1").inner_text() == "أيار 2024"


def test_digits_are_text_and_those_of_the_article_stay(visit):
    page = visit("briefing")
    article = page.locator(".mj-prose").inner_text()
    opened(page).get_by_role("radio", name="١٢٣", exact=True).check()
    assert page.locator(TIME).inner_text() == "٢ مايو ٢٠٢٤"
    assert page.locator(HIJRI).inner_text() == "٢٣ شوال ١٤٤٥هـ"
    assert page.locator(".mj-prose").inner_text() == article
    assert "716" in article


def test_the_hijri_date_can_be_left_out_and_put_back(visit):
    page = visit("briefing")
    form = opened(page)
    assert page.locator(HIJRI).inner_text() == "23 شوال 1445هـ"
    form.get_by_role("checkbox").uncheck()
    assert page.locator(".mj-hijri").count() == 0
    page.reload()
    assert page.locator(".mj-hijri").count() == 0
    opened(page).get_by_role("checkbox").check()
    assert page.locator(HIJRI).inner_text() == "23 شوال 1445هـ"
    assert page.evaluate("localStorage.length") == 0


def test_the_browser_counts_hijri_days_as_the_site_does(visit):
    """Both take the calendar of Umm al-Qura from one table."""
    page = visit("briefing")
    days = [date(1924, 8, 1) + timedelta(days=131 * step) for step in range(425)]
    shown = page.evaluate(
        """days => days.map(day => {
          const time = Object.assign(document.createElement("time"), { dateTime: day })
          const box = document.createElement("p")
          box.append(time)
          MujazTimes({ months: "egyptian" }, { months: "egyptian", hijri: true }, box)
          return box.querySelector(".mj-hijri").textContent
        })""",
        [day.isoformat() for day in days],
    )
    assert shown == [write_hijri(day) for day in days]


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_text_grows_and_still_fits(visit, width):
    page = visit("briefing", width=width)
    size = "parseFloat(getComputedStyle(document.querySelector('.mj-prose p')).fontSize)"
    usual = page.evaluate(size)
    opened(page).get_by_role("radio", name="أكبر", exact=True).check()
    assert page.evaluate(size) > 1.2 * usual
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.reload()
    assert page.evaluate(size) > 1.2 * usual


def test_the_panel_works_by_keyboard(visit):
    page = visit("briefing")
    page.locator(".mj-settings summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert json.loads(page.evaluate("JSON.stringify(localStorage)")) == {"mujaz.size": "large"}
    page.keyboard.press("Escape")
    assert not page.locator(".mj-settings form").is_visible()
    assert page.evaluate("document.activeElement.matches('.mj-settings summary')")


def test_without_scripts_there_is_nothing_to_set(visit):
    assert not visit("briefing", java_script_enabled=False).locator(".mj-settings").is_visible()
