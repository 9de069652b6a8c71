"""Maps and networks as a browser draws them: names that do not overlap, links that a keyboard reaches."""

from __future__ import annotations

import pytest

from sample_site import KINDS

BOXES = """() => [...document.querySelectorAll("main svg text:not(.tick)")]
  .filter(it => it.checkVisibility())
  .map(it => {
  const { left, right, top, bottom } = it.getBoundingClientRect()
  return { name: it.textContent, left, right, top: top + 3, bottom: bottom - 3 }
})"""


def overlaps(boxes):
    return [
        (one["name"], other["name"])
        for place, one in enumerate(boxes)
        for other in boxes[:place]
        if one["left"] < other["right"] and other["left"] < one["right"]
        if one["top"] < other["bottom"] and other["top"] < one["bottom"]
    ]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", ["country", "long country", "speck", "network"])
def test_names_do_not_overlap(visit, kind, width):
    boxes = visit(kind, width=width).evaluate(BOXES)
    assert boxes
    assert overlaps(boxes) == []


def test_a_locator_names_the_country_and_leads_to_its_neighbours(visit):
    page = visit("country", java_script_enabled=False)
    chart = page.locator(".mj-drawing--locator")
    assert chart.locator(".own").text_content() == "مالي"
    assert {"السنغال", "موريتانيا"} <= set(chart.locator("text").all_text_contents())
    algeria = chart.get_by_role("link", name="الجزائر")
    algeria.focus()
    algeria.press("Enter")
    page.wait_for_url("**/countries/dz.html")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_network_stands_whole_on_every_screen(visit, width):
    page = visit("network", width=width)
    shown = [one for one in page.locator(".mj-drawing").all() if one.is_visible()]
    assert len(shown) == 1
    names = shown[0].locator("text").evaluate_all("all => all.map(it => it.getBoundingClientRect().toJSON())")
    assert names
    assert all(0 <= name["left"] < name["right"] <= width for name in names)
    assert shown[0].locator(".mj-scroll").evaluate("it => it.scrollWidth <= it.clientWidth")


@pytest.mark.parametrize("width", [390, 1280])
def test_an_arc_or_a_spoke_leads_to_what_is_shared(visit, width):
    page = visit("network", width=width)
    spoke = page.locator(".mj-drawing a:has(.spoke):visible").first
    spoke.focus()
    spoke.press("Enter")
    page.wait_for_url("**#with-*")


def test_what_a_locator_shows_a_list_says(visit):
    page = visit("country", java_script_enabled=False)
    listed = page.locator("section:has(> #neighbours, > #nearby) li").all_text_contents()
    drawn = page.locator(".mj-drawing--locator text:not(.own)").all_text_contents()
    assert drawn
    assert set(drawn) <= {name.strip() for name in listed}


def test_no_cookie_is_set(visit, address):
    page = visit("home")
    for path in KINDS.values():
        page.goto(f"{address}/{path}")
        assert page.context.cookies() == [], path


@pytest.mark.parametrize("kind", ["home", "country", "network", "map"])
def test_nothing_moves_for_those_who_want_that(visit, kind):
    page = visit(kind, reduced_motion="reduce")
    assert page.evaluate("document.getAnimations().filter(it => it.playState === 'running').length") == 0


@pytest.mark.parametrize("kind", ["country", "map", "network", "home"])
def test_pictures_keep_their_shapes_in_forced_colours(visit, kind):
    page = visit(kind, forced_colors="active")
    fills = page.evaluate("""() => [...document.querySelectorAll("main svg :is(.here, .bar, .node, .level-5)")]
      .map(it => getComputedStyle(it)).map(it => it.fill + it.stroke)""")
    assert fills
    assert "nonenone" not in fills


def test_a_country_begins_with_its_editors_sentence(visit):
    assert visit("country").locator(".mj-head .mj-lead").text_content() == "تحكمها سلطات عسكرية منذ 2020."


def test_the_table_of_the_map_is_sorted_by_its_heads(visit):
    page = visit("map")
    names = page.locator(".mj-table td:first-child")
    written = names.all_text_contents()
    name, count = (page.get_by_role("columnheader", name=title) for title in ("الاسم", "العدد"))
    name.get_by_role("button").press("Enter")
    assert name.get_attribute("aria-sort") == "ascending"
    assert names.all_text_contents() == page.evaluate("names => names.sort(new Intl.Collator('ar').compare)", written)
    name.get_by_role("button").press("Enter")
    assert name.get_attribute("aria-sort") == "descending"
    page.locator(".mj-table td:last-child").first.evaluate("it => it.textContent = '1,234'")
    count.get_by_role("button").click()
    assert name.get_attribute("aria-sort") is None
    counts = [int(text.replace(",", "")) for text in page.locator(".mj-table td:last-child").all_text_contents()]
    assert counts == sorted(counts)
    assert counts[-1] == 1234
