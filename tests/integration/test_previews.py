"""What a site says to those who preview and crawl it: cards, their addresses, and the site map."""

from __future__ import annotations

import logging
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from mujaz import plugin
from reading_html import parse

ADDRESS = "https://news.example/sub/"
CONFIG = """
site_name: موجز
site_url: {address}
theme: {{name: material, language: ar, font: false}}
use_directory_urls: false
plugins: [mujaz: {{{options}}}]
"""
CORRECTED = """---
id: mali
title: 'مالي "تعد" بمزيد'
date: 2024-05-02
countries: [ML]
corrections: [{date: 2024-06-01, note: صُحّح اسم}]
---

قالت مالي ذلك.
"""
UNDATED = "---\nid: niger\ntitle: النيجر تعود\ncountries: [NE]\n---\n\nعادت النيجر.\n"


@pytest.fixture
def lay(archive):
    def files(options: str = "", address: str = ADDRESS) -> Path:
        config = CONFIG.format(address=address, options=options)
        return archive({"mkdocs.yml": config, "briefings/2024/mali.md": CORRECTED, "briefings/2024/niger.md": UNDATED})

    return files


def properties(page) -> dict[str, str]:
    metas = parse(page).all("meta")
    return {m.attributes["property"]: m.attributes["content"] for m in metas if "property" in m.attributes}


def test_a_briefing_has_its_own_card_and_other_pages_that_of_the_site(lay, built):
    site = built(lay())
    shown = properties(site / "briefings/mali.html")
    assert shown["og:image"] == f"{ADDRESS}assets/mujaz/cards/briefings/mali.png"
    assert (site / "assets/mujaz/cards/briefings/mali.png").read_bytes().startswith(b"\x89PNG")
    assert (shown["og:title"], shown["og:image:alt"]) == ('مالي "تعد" بمزيد',) * 2
    assert (shown["og:type"], shown["og:locale"]) == ("article", "ar_AR")
    assert shown["og:url"] == f"{ADDRESS}briefings/mali.html"
    assert (shown["article:published_time"], shown["article:modified_time"]) == ("2024-05-02", "2024-06-01")
    for page in ("countries/ml.html", "index.html"):
        assert properties(site / page)["og:image"] == f"{ADDRESS}assets/mujaz/cards/site.png"
    assert (site / "assets/mujaz/cards/site.png").is_file()


@pytest.mark.parametrize(("options", "address"), [("cards: false", ADDRESS), ("", "''")])
def test_no_card_where_none_is_wanted_or_no_address_is_known(lay, built, options, address):
    site = built(lay(options, address))
    assert not (site / "assets/mujaz/cards").exists()
    assert "og:image" not in properties(site / "briefings/mali.html")


def test_without_raqm_the_build_says_so_and_goes_on(lay, built, monkeypatch, caplog):
    monkeypatch.setattr(plugin, "can_draw", lambda: False)
    with caplog.at_level(logging.INFO, logger="mkdocs"):
        site = built(lay())
    assert "Pillow has no Raqm here" in caplog.text
    assert "og:image" not in properties(site / "briefings/mali.html")


def test_without_raqm_a_strict_build_ends_where_cards_were_asked_for(lay, built, monkeypatch):
    monkeypatch.setattr(plugin, "can_draw", lambda: False)
    with pytest.raises(Exception, match="warnings"):
        built(lay("cards: true"))


def test_a_picture_of_the_operators_own_stays(lay, built):
    folder = lay()
    own = folder / "docs/assets/mujaz/cards/site.png"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"own")
    assert (built(folder) / "assets/mujaz/cards/site.png").read_bytes() == b"own"


def test_the_site_map_states_days_of_the_archive_and_none_of_the_clock(lay, built):
    root = ET.parse(built(lay()) / "sitemap.xml").getroot()  # noqa: S314 - our own output
    tag = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    days = {url.findtext(f"{tag}loc"): url.findtext(f"{tag}lastmod") for url in root}
    assert days[f"{ADDRESS}briefings/mali.html"] == days[f"{ADDRESS}countries/ml.html"] == "2024-06-01"
    assert days[f"{ADDRESS}briefings/niger.html"] is None
    assert days[f"{ADDRESS}countries/ne.html"] is None
    assert {day for day in days.values() if day} == {"2024-06-01"}


def test_the_packed_site_map_bears_no_time_of_its_making(lay, built):
    packed = (built(lay()) / "sitemap.xml.gz").read_bytes()
    assert int.from_bytes(packed[4:8], "little") == 1717200000  # 2024-06-01, the newest day of the archive
