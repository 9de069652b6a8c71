"""The site under its own Content-Security-Policy, on the web and on a disk: nothing of it is refused."""

from __future__ import annotations

import pytest

from sample_site import KINDS

POLICY = 'meta[http-equiv="Content-Security-Policy"]'


@pytest.mark.parametrize("kind", [*KINDS, "404.html"])
def test_a_page_states_it_and_keeps_to_it(visit, kind):
    """Chromium tells of each thing that it refuses on the console, where ``visit`` finds it."""
    page = visit(kind)
    assert page.locator(POLICY).get_attribute("content").startswith("default-src 'none'")


@pytest.mark.parametrize("kind", ["briefing", "home", "map"])
def test_it_works_from_a_disk(browser, site, kind):
    page = browser.new_page()
    refused = []
    page.on("console", lambda said: refused.append(said.text))
    page.on("pageerror", lambda error: refused.append(str(error)))
    page.goto((site / KINDS[kind]).as_uri())
    assert page.locator(".mj-settings").is_visible()
    assert page.evaluate("document.fonts.ready.then(() => [...document.fonts].some(it => it.status === 'loaded'))")
    assert page.locator("body").evaluate("it => getComputedStyle(it).backgroundColor") == "rgb(255, 254, 252)"
    assert refused == []
    page.close()


def test_the_missing_page_is_dressed_wherever_it_is_shown(browser, site):
    """From a disk, where the addresses of the web lead nowhere: the page brings its style along."""
    page = browser.new_page()
    page.goto((site / "404.html").as_uri())
    assert page.locator("body").evaluate("it => getComputedStyle(it).backgroundColor") == "rgb(255, 254, 252)"
    assert page.locator(".mj-find__field > svg").bounding_box()["width"] < 40
    page.close()


def test_a_script_inside_a_page_does_not_run(browser, address):
    page = browser.new_page()
    page.goto(f"{address}/{KINDS['briefing']}")
    with page.expect_console_message() as said:
        page.evaluate("""() => {
          const script = document.createElement("script")
          script.textContent = "window.ran = true"
          document.head.append(script)
        }""")
    assert "Content Security Policy" in said.value.text
    assert page.evaluate("window.ran === undefined")
    page.close()


def test_web_hosts_find_a_file_of_headers(site):
    assert "Content-Security-Policy: default-src 'none'" in (site / "_headers").read_text()
