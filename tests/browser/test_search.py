"""Search as a reader uses it: the box of every page, the search page, marks where it leads; from a disk too."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture(params=["http", "disk"])
def home(request, visit, browser, site):
    """The home page, served or opened from the disk."""
    if request.param == "http":
        yield visit("index.html")
        return
    page = browser.new_page()
    page.goto((site / "index.html").as_uri())
    yield page
    page.close()


def until(page, holds):
    """Wait until an expression holds; not by ``wait_for_function``, which the policy of the site forbids."""
    for _ in range(100):
        if page.evaluate(holds):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"never came to hold: {holds}")


def ask(page, query):
    page.keyboard.press("/")
    page.keyboard.type(query)
    box = page.locator(".mj-find").get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    return box


def test_nothing_is_loaded_before_the_reader_turns_to_the_box(visit):
    page = visit("index.html")
    assert page.evaluate("typeof MujazSearch") == "undefined"
    page.keyboard.press("Control+k")
    until(page, "typeof MujazSearch !== 'undefined'")


@pytest.mark.parametrize(("thrifty", "ahead"), [(False, True), (True, False)])
def test_words_and_cards_are_loaded_ahead_unless_the_reader_saves_data(browser, address, site, thrifty, ahead):
    page = browser.new_page()
    if thrifty:
        page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    loaded = set()
    page.on("request", lambda asked: loaded.add(asked.url.rpartition("/")[2]))
    page.goto(f"{address}/index.html")
    ask(page, "مالي")  # all of it in one shard
    page.wait_for_timeout(2500)
    page.close()
    due = [*(site / "search/words").iterdir(), *(site / "search/cards").glob("all-*")]
    assert loaded.issuperset(one.name for one in due) is ahead


def test_results_appear_while_typing(home):
    ask(home, "فاجنر")
    option = home.get_by_role("option").first
    expect(option).to_contain_text("مالي")
    expect(home.locator(".mj-find__note").first).to_contain_text("مجموعة فاغنر")
    expect(home.locator(".mj-find [role=status]")).to_have_text(re.compile("نتيجة|نتيجتان|نتائج"))


def test_a_quotation_mark_alone_is_no_query_yet(visit):
    page = visit("index.html")
    box = ask(page, "مالي")
    page.keyboard.press("Control+a")
    page.keyboard.type('"')
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.type("ما")
    expect(page.get_by_role("option").first).to_be_visible()


def test_the_keyboard_is_enough(home):
    box = ask(home, "السعودية")
    expect(home.get_by_role("option").first).to_be_visible()
    home.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "mj-option-0")
    home.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    home.keyboard.press("ArrowDown")
    home.keyboard.press("ArrowDown")
    home.keyboard.press("Enter")
    expect(home).to_have_url(re.compile(r"briefings/.*mark="))


def test_words_are_marked_where_search_leads_and_can_be_cleared(home):
    ask(home, "الاتصال")
    home.get_by_role("option").first.get_by_role("link").click()
    until(home, "CSS.highlights.has('mj-found')")
    home.locator(".mj-marks button").click()
    assert home.evaluate("CSS.highlights.has('mj-found')") is False
    assert "mark=" not in home.url


def test_a_search_is_in_the_address(visit):
    page = visit("search.html?q=%D9%85%D8%A7%D9%84%D9%8A")
    expect(page.locator(".mj-hits li").first).to_be_visible()
    before = page.locator(".mj-hits li").count()
    page.locator(".mj-facet", has_text="الدولة").get_by_label("ليبيا").check()
    expect(page).to_have_url(re.compile("country=LY"))
    expect(page.locator(".mj-hits li")).not_to_have_count(before)
    page.go_back()
    expect(page.locator(".mj-hits li")).to_have_count(before)


def test_a_name_can_be_searched_as_a_plain_word(visit):
    page = visit("search.html?q=%D9%81%D8%A7%D8%BA%D9%86%D8%B1")
    page.locator(".mj-search-page .mj-find__note button").first.click()
    expect(page).to_have_url(re.compile("as=plain"))


def test_dates_and_counts_are_written_as_the_reader_chose(visit):
    page = visit("search.html?q=%D9%85%D8%A7%D9%84%D9%8A")
    date = page.locator(".mj-hits time[datetime='2024-05-02']").first
    expect(date).to_have_text("2 مايو 2024")
    page.get_by_label("إعدادات القراءة").click()
    form = page.locator(".mj-settings form")
    form.get_by_role("radio", name="كانون الثاني", exact=True).check()
    form.get_by_role("radio", name="١٢٣", exact=True).check()
    expect(date).to_have_text("٢ أيار ٢٠٢٤")
    page.reload()
    expect(date).to_have_text("٢ أيار ٢٠٢٤")
    expect(page.locator(".mj-facet__count").first).to_have_text(re.compile("^[٠-٩]+$"))
    page.goto(page.url.replace("search.html", "index.html"))
    ask(page, "مالي")
    expect(page.get_by_role("option").locator("time[datetime='2024-05-02']").first).to_have_text("٢ أيار ٢٠٢٤")


def test_results_are_saved(visit):
    page = visit("search.html?q=%D9%85%D8%A7%D9%84%D9%8A")
    with page.expect_download() as waiting:
        page.locator(".mj-export").click()
    text = waiting.value.path().read_text(encoding="utf-8-sig")
    assert text.startswith('"id","title","date","publisher","url","countries"')
    assert "مالي" in text


def test_an_empty_answer_teaches(visit):
    page = visit("search.html?q=%D8%B2%D8%B2%D8%B2%D8%B2%D8%B2%D8%B2%D8%B2%D8%B2")
    expect(page.locator(".mj-search-page [role=status]")).to_have_text("لا نتائج")
    expect(page.locator(".mj-search-page .mj-find__note").first).to_contain_text("لا يعرف الأرشيف")
    ask(page, "«موسكو مالي الجزائر»")
    page.locator(".mj-find .mj-find__note button", has_text="موسكو مالي الجزائر").click()
    expect(page.get_by_role("option").first).to_be_visible()


def test_home_and_end_choose_the_first_and_the_last_result(visit):
    page = visit("index.html")
    box = ask(page, "مصر")
    expect(page.get_by_role("option")).to_have_count(8)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("End")
    expect(box).to_have_attribute("aria-activedescendant", "mj-option-7")
    page.keyboard.press("Home")
    expect(box).to_have_attribute("aria-activedescendant", "mj-option-0")


def test_the_back_button_leads_from_a_result_to_the_box_and_closes_it(visit):
    page = visit("index.html", width=390)
    page.locator(".mj-find__open").click()
    page.keyboard.type("مالي")
    page.get_by_role("option").first.click()
    expect(page).to_have_url(re.compile("briefings/"))
    page.go_back()
    expect(page.get_by_role("combobox")).to_have_value("مالي")
    expect(page.get_by_role("option").first).to_be_visible()
    page.go_back()
    expect(page.locator(".mj-find--whole")).to_have_count(0)
    expect(page).to_have_url(re.compile("index.html"))


def test_a_name_is_marked_as_it_is_written_in_the_text(visit):
    page = visit("index.html")
    ask(page, "فاجنر")
    expect(page.locator("[role=option] mark", has_text="فاغنر").first).to_be_visible()


def test_on_a_phone_the_box_takes_the_screen(visit):
    page = visit("index.html", width=390)
    page.locator(".mj-find__open").click()
    box = page.locator(".mj-find--whole").bounding_box()
    assert (box["x"], box["y"], box["width"]) == (0, 0, 390)
    page.locator(".mj-find__close").click()
    expect(page.locator(".mj-find--whole")).to_have_count(0)


def test_without_scripts_the_box_leads_to_the_names(visit):
    page = visit("index.html", java_script_enabled=False)
    page.get_by_role("searchbox").fill("مالي")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"names\.html"))
