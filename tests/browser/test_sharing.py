"""Places of a text that can be linked to, sharing, and paper."""

from __future__ import annotations

COPIED = "navigator.clipboard.readText()"
CLIPBOARD = ["clipboard-read", "clipboard-write"]


def test_paragraphs_have_addresses_that_a_click_copies(visit, address):
    page = visit("briefing", permissions=CLIPBOARD)
    assert page.locator(".mj-prose > p").evaluate_all("all => all.map(it => it.id)") == ["p1", "p2", "p3"]
    page.locator("#p2").hover()
    page.locator("#p2 > .mj-here").click()
    assert page.url.endswith("mali-russia.html#p2")
    assert page.evaluate(COPIED) == f"{address}/briefings/2024-05-02-mali-russia.html#p2"
    assert page.get_by_role("status").filter(has_text="نُسخ الرابط").is_visible()


def test_headings_have_them_too_and_the_keyboard_reaches_them(visit):
    page = visit("briefing")
    link = page.locator("h2 > .mj-here").first
    link.focus()
    assert link.evaluate("it => getComputedStyle(it).opacity") == "1"
    assert link.get_attribute("aria-label") == "رابط هذا الموضع"


def test_the_text_stays_what_it_is(visit):
    with_links = visit("briefing").locator(".mj-prose").inner_text()
    assert with_links == visit("briefing", java_script_enabled=False).locator(".mj-prose").inner_text()


def test_other_pages_have_no_such_links(visit):
    assert visit("ordinary").locator(".mj-here").count() == 0


def test_sharing_copies_the_address_where_the_device_offers_nothing(visit, address):
    page = visit("briefing", permissions=CLIPBOARD)
    page.evaluate("navigator.share = undefined")
    page.get_by_role("button", name="شارك").click()
    page.locator(".mj-share button", has_text="نُسخ الرابط").wait_for()
    assert page.evaluate(COPIED) == f"{address}/briefings/2024-05-02-mali-russia.html"


def test_sharing_hands_the_page_to_the_device(visit, address):
    page = visit("briefing")
    page.evaluate("navigator.share = it => { window.handed = it; return Promise.resolve() }")
    page.get_by_role("button", name="شارك").click()
    assert page.evaluate("handed.url") == f"{address}/briefings/2024-05-02-mali-russia.html"
    assert page.evaluate("handed.title").startswith("مالي: موسكو")


def test_a_button_prints(visit):
    page = visit("briefing")
    page.evaluate("globalThis.print = () => { window.printed = true }")
    page.get_by_role("button", name="اطبع").click()
    assert page.evaluate("printed")


def test_without_scripts_nothing_offers_what_it_cannot_do(visit):
    page = visit("briefing", java_script_enabled=False)
    assert not page.locator(".mj-share").is_visible()
    assert page.locator("#p1").count() == 1


def test_paper_has_the_source_and_nothing_to_click(visit):
    page = visit("briefing")
    page.emulate_media(media="print")
    assert page.locator(".mj-facts").is_visible()
    for left_out in (".mj-share", ".mj-cite", ".mj-here", ".mj-section--briefings"):
        assert page.locator(f"{left_out}:visible").count() == 0
    assert (
        page.locator(".mj-prose a[href*=countries]").first.evaluate("it => getComputedStyle(it, '::after').content")
        == "none"
    )
    assert page.locator(".mj-address").is_visible()
