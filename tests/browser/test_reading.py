"""Direction, letters and numbers as a browser draws them."""

from __future__ import annotations

import pytest

from sample_site import KINDS

# Where each character of a run stands, from the left.
LEFTS = """run => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node; (node = walker.nextNode()); ) {
    const at = node.data.indexOf(run)
    if (at < 0) continue
    return [...run].map((_, step) => {
      const range = document.createRange()
      range.setStart(node, at + step)
      range.setEnd(node, at + step + 1)
      return range.getBoundingClientRect().left
    })
  }
}"""
# What is seen of text that is see-through or spaced.
SEAMS = """() => [...document.querySelectorAll("body *")].filter(it => {
    const style = getComputedStyle(it)
    const [, alpha] = style.color.match(/rgba\\(.*, ([\\d.]+)\\)/) ?? [0, "1"]
    const spaced = !["normal", "0px"].includes(style.letterSpacing)
    return it.textContent.trim() && (alpha !== "1" || style.opacity !== "1" || spaced)
  }).map(it => it.outerHTML.slice(0, 80))"""
STYLE = "(element, name) => getComputedStyle(element)[name]"


def lefts(page, run):
    found = page.evaluate(LEFTS, run)
    assert found, f"{run} is not in the page"
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_says_its_language_and_runs_from_the_right(visit, kind):
    page = visit(kind)
    root = page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("ar", "rtl")
    box = page.locator("h1").first.bounding_box()
    assert page.evaluate("document.querySelectorAll('h1').length") == 1
    assert box["x"] + box["width"] > 640


@pytest.mark.parametrize("run", ["+966 11 123 4567", "30-11-2023", "Institute for the Study of War"])
def test_what_runs_from_the_left_keeps_its_order(visit, run):
    places = lefts(visit("ordinary", width=1600), run)
    assert places == sorted(places)


def test_a_range_is_read_from_the_right(visit):
    page = visit("ordinary")
    assert lefts(page, "2014")[0] > lefts(page, "2018")[0]


def test_an_english_sentence_is_not_scrambled(visit):
    page = visit("ordinary", width=1600)
    assert lefts(page, "The president")[0] < lefts(page, "الرياض")[0] < lefts(page, "would go on")[0]


def test_strings_in_code_keep_their_places(visit):
    page = visit("ordinary")
    code = page.locator("pre code")
    assert "اسم" in code.inner_text()
    places = code.evaluate("""code => [...code.querySelectorAll("bdi")].map(it => it.getBoundingClientRect().left)""")
    assert len(places) == 4
    assert places == sorted(places)


def test_letters_stay_joined_across_a_link(visit):
    """The link covers the whole word, so its letters are as wide as they are without it."""
    page = visit("briefing")
    widths = page.evaluate("""() => {
      const link = document.querySelector(".mj-prose p a:not(.mj-here)")
      const width = () => p.getBoundingClientRect().width
      const p = document.createElement("span")
      p.style.cssText = "white-space:nowrap;position:absolute"
      document.querySelector(".mj-prose").append(p)
      p.append(link.cloneNode(true))
      const linked = width()
      p.textContent = link.textContent
      return [linked, width()]
    }""")
    assert widths[0] == pytest.approx(widths[1], abs=0.5)


def test_the_text_is_set_for_reading(visit):
    page = visit("briefing")
    text = page.locator(".mj-prose p").first
    size = float(text.evaluate(STYLE, "fontSize").removesuffix("px"))
    assert size == pytest.approx(19, abs=0.1)
    assert float(text.evaluate(STYLE, "lineHeight").removesuffix("px")) / size >= 1.8
    assert text.bounding_box()["width"] <= 38 * 16
    assert "Mujaz Naskh" in text.evaluate(STYLE, "fontFamily")
    assert page.evaluate("document.fonts.check('19px \"Mujaz Naskh\"', 'س')")


@pytest.mark.parametrize("kind", KINDS)
def test_letters_are_neither_spaced_nor_see_through(visit, kind):
    """Seams show where letters join in see-through text, and spacing tears them apart."""
    page = visit(kind, reduced_motion="reduce")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(SEAMS) == [], scheme


@pytest.mark.parametrize("kind", [*KINDS, "404.html"])
def test_nothing_is_wider_than_a_small_phone(visit, kind):
    page = visit(kind, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_wide_table_scrolls_by_itself(visit):
    page = visit("briefing", width=390)
    box = page.locator(".mj-prose .mj-scroll")
    assert box.evaluate("it => it.scrollWidth > it.clientWidth")
    box.focus()
    assert box.evaluate("it => it === document.activeElement")


def test_nothing_empty_parts_a_text_from_its_source(visit):
    page = visit("briefing", width=390)
    box = "document.querySelector('{}').getBoundingClientRect()"
    apart = page.evaluate(f"{box.format('.mj-aside')}.top - {box.format('.mj-prose')}.bottom")
    assert apart <= page.evaluate("parseFloat(getComputedStyle(document.querySelector('.mj-page')).rowGap)") + 1


@pytest.mark.parametrize("width", [390, 1280])
def test_short_values_of_a_fact_stand_in_one_line(visit, width):
    values = visit("actor", width=width).locator(".mj-head .mj-facts__short dd")
    first, second = (values.nth(number).bounding_box() for number in (0, 1))
    assert first["y"] == pytest.approx(second["y"], abs=1)
    assert second["x"] < first["x"]
