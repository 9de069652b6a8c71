"""The whole way, on real sites built in temporary folders."""

from __future__ import annotations

import filecmp
import json
import logging

import pytest

from reading_html import dead_links, parse

CURATED = """---
id: 2024-05-02-mali-russia
title: "مالي: موسكو تَعِد بمزيد من الدعم"
date: 2024-05-02
publisher: reuters
topics: [security]
redirect_from: [mali-russia-old]
---

قالت روسيا يوم الخميس إنها ستواصل دعم مالي. وتقاتل في مالي مجموعة فاغنر.

## موقف الجزائر

أعربت الجزائر عن قلقها. ووصل وفد من مالي إلى موسكو.
"""

WRITTEN = """---
name: مالي
---

دولة في غرب إفريقيا.
"""


@pytest.fixture
def small(archive, seed):
    return archive(
        {
            "briefings/raw/seed.txt": seed,
            "briefings/2024/2024-05-02-mali-russia.md": CURATED,
            "docs/countries/ml.md": WRITTEN,
        }
    )


@pytest.mark.parametrize("directory_urls", [False, True])
def test_no_dead_link(archive, built, seed, directory_urls):
    folder = archive(
        {
            "briefings/raw/seed.txt": seed,
            "briefings/2024/2024-05-02-mali-russia.md": CURATED,
            "docs/countries/ml.md": WRITTEN,
        },
        directory_urls=directory_urls,
    )
    site = built(folder)
    page = "countries/ml/index.html" if directory_urls else "countries/ml.html"
    assert (site / page).is_file()
    assert list(dead_links(site)) == []


def test_the_seed_is_two_briefings(small, built):
    site = built(small)
    first, second = parse(site / "briefings/seed-1.html"), parse(site / "briefings/seed-2.html")
    assert "بلومبيرغ: محادثة نادرة بين السعودية وإيران" in first.all("h1")[0].text
    assert first.all("time", datetime="2023-11-30")
    assert "30 نوفمبر 2023" in first.text
    assert "عربي21" in first.text
    assert [e.text for e in second.all("h2")][:3] == ["توترات سياسية", "دعمت السلام", "تفاقم الأزمة"]
    assert "لا يُعرف تاريخ نشر هذه المادة." in second.text


def test_links_cover_whole_words_once_in_a_section(small, built):
    page = parse(built(small) / "briefings/2024-05-02-mali-russia.html")
    links = [
        (e.text, e.attributes["href"])
        for e in page.all("a")
        if e.attributes.get("href", "").startswith("../countries/ml")
    ]
    in_text = [text for text, _ in links if text == "مالي"]
    assert len(in_text) >= 2
    assert ("روسيا", "../countries/ru.html") in [(e.text, e.attributes.get("href")) for e in page.all("a")]


def test_mali_of_the_seed_is_the_country(small, built):
    hub = parse(built(small) / "countries/ml.html")
    assert "دولة في غرب إفريقيا." in hub.text
    assert any(e.attributes.get("href") == "../briefings/seed-2.html" for e in hub.all("a"))


def test_a_former_address_leads_on(small, built):
    page = (built(small) / "briefings/mali-russia-old.html").read_text(encoding="utf-8")
    assert 'url=2024-05-02-mali-russia.html"' in page


def test_a_page_tells_programs_what_it_is(small, built):
    page = parse(built(small) / "briefings/seed-1.html")
    article, trail = (json.loads(e.text) for e in page.all("script", type="application/ld+json"))
    assert article["@type"] == "Article"
    assert article["datePublished"] == "2023-11-30"
    assert {"السعودية", "إيران"} <= {thing["name"] for thing in article["about"]}
    assert article["isBasedOn"]["publisher"]["name"] == "عربي21"
    assert [item["item"] for item in trail["itemListElement"]] == ["../index.html", "seed-1.html"]


def test_two_builds_are_the_same_bytes(small, built):
    first, second = built(small, site="one"), built(small, site="two")
    names = sorted(path.relative_to(first).as_posix() for path in first.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(second).as_posix() for path in second.rglob("*") if path.is_file())
    _, different, errors = filecmp.cmpfiles(first, second, names, shallow=False)
    assert (different, errors) == ([], [])


def test_one_bad_file_does_not_end_the_build(archive, built, seed, caplog):
    folder = archive(
        {
            "briefings/raw/seed.txt": seed,
            "briefings/raw/empty.txt": "",
            "briefings/2024/x.md": "---\nid: x\ntitle: موجز: خبر\n---\n",
        }
    )
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        site = built(folder, strict=False)
    assert (site / "briefings/seed-1.html").is_file()
    assert not (site / "briefings/x.html").exists()
    assert "briefings/raw/empty.txt" in caplog.text
    assert "briefings/2024/x.md:3" in caplog.text


def test_a_strict_build_stops_at_it(archive, built):
    folder = archive({"briefings/raw/empty.txt": ""})
    with pytest.raises(Exception, match="warnings"):
        built(folder)


def test_an_empty_archive_builds(archive, built):
    site = built(archive({}))
    assert "لا شيء هنا بعد." in parse(site / "countries/index.html").text
    assert list(dead_links(site)) == []


def test_an_english_site_reads_left_to_right(archive, built, seed):
    site = built(archive({"briefings/raw/seed.txt": seed}, language="en"))
    root = parse(site / "countries/sa.html").all("html")[0]
    assert (root.attributes["lang"], root.attributes["dir"]) == ("en", "ltr")
    assert parse(site / "countries/sa.html").all("h1")[0].text.strip() == "Saudi Arabia"


def test_months_follow_the_tradition_of_the_site(archive, built, seed):
    site = built(archive({"briefings/raw/seed.txt": seed}, months="levantine"))
    assert "30 تشرين الثاني 2023" in parse(site / "briefings/seed-1.html").text


LED = """---
id: {id}
title: وفد سعودي في طهران
date: 2023-12-05
publisher: عربي21
countries: [SA, IR]
{more}
---

وصل وفد سعودي إلى طهران يوم 2 ديسمبر 2023 وأجرى محادثات.

ثم عاد.
"""


def test_a_briefing_has_its_article_s_beginning_where_nobody_summed_it_up(archive, built):
    folder = archive(
        {
            "briefings/2023/led.md": LED.format(id="led", more="source: {file: raw/x.txt, retrieved: 2024-01-07}"),
            "briefings/2023/told.md": LED.format(id="told", more="summary: [زيارة قصيرة.]\nreviewed: true"),
            "briefings/raw/x.txt": "عنوان الخبر كما ورد\n\nوصل وفد سعودي إلى طهران وأجرى محادثات طويلة هناك.\n",
        }
    )
    site = built(folder)
    led, told = parse(site / "briefings/led.html"), parse(site / "briefings/told.html")
    assert "مطلع المادة كما نُشرت" in led.text
    assert "مطلع المادة كما نُشرت" not in told.text
    (dateline,) = led.all("p", class_="mj-dateline")
    assert " ".join(dateline.text.split()) == "5 ديسمبر 2023 تاريخ الحدث: 2 ديسمبر 2023 قراءة دقيقة واحدة"
    described = [page.all("meta", name="description")[0].attributes["content"] for page in (led, told)]
    assert described == ["وصل وفد سعودي إلى طهران يوم 2 ديسمبر 2023 وأجرى محادثات.", "زيارة قصيرة."]
    assert led.all("time", datetime="2024-01-07")
    facts = {e.text.strip() for e in led.all("dd")}
    assert any("ولم يراجعها محرّر بعد" in e.text for e in led.all("p", class_="mj-notice"))
    assert "راجعها محرّر على المصدر" in {e.text.strip() for e in told.all("dd")}
    assert any("الأسطر 1–3" in fact for fact in facts)


LINKING = """---
id: 2024-05-03-niger
title: النيجر تستقبل مدربين
date: 2024-05-03
countries: [NE]
---

وصل مدربون إلى النيجر. وكانوا قد وصلوا [من قبل](2024-05-02-mali-russia.md) إلى «مالي». ثم انتشروا.
"""


def test_a_briefing_shows_who_links_to_it_and_in_which_sentence(small, built):
    (small / "briefings/2024/2024-05-03-niger.md").write_text(LINKING, encoding="utf-8")
    page = parse(built(small) / "briefings/2024-05-02-mali-russia.html")
    assert page.all("h2", id="backlinks")
    told = [e.text.strip() for e in page.all("p", class_="mj-timeline__told")]
    assert "وكانوا قد وصلوا من قبل إلى «مالي»." in told
    assert page.all("a", href="2024-05-03-niger.html")
