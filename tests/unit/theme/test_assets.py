from __future__ import annotations

import gzip
import re
from base64 import b64decode
from datetime import date, timedelta
from pathlib import Path

import material

from mujaz.theme.assets import assets, is_unused, lunar_months, material_styles

MATERIAL = Path(material.__file__).parent / "templates"


def test_every_file_that_the_styles_name_is_shipped():
    named = re.findall(r'url\("([^"]+)"\)', assets()["assets/mujaz/mujaz.css"].decode())
    assert named
    assert {f"assets/mujaz/{name}" for name in named} <= set(assets())


def test_nothing_is_fetched_from_elsewhere():
    texts = [content.decode() for path, content in assets().items() if path.endswith((".css", ".js"))]
    assert not any(re.search(r"https?:|@import", text) for text in texts)


def test_each_font_comes_with_its_licence():
    licences = [content.decode() for path, content in assets().items() if "/OFL-" in path]
    assert len(licences) == 3
    assert all("SIL OPEN FONT LICENSE" in text.upper() for text in licences)


def test_a_first_view_gets_by_with_few_fonts():
    """A briefing without Latin letters: Naskh, the sans in its two weights, and their digits."""
    shown = ("naskh-400", "naskh-signs-400", "sans-400", "sans-signs-400", "sans-600", "sans-signs-600")
    assert sum(len(assets()[f"assets/mujaz/fonts/{name}.woff2"]) for name in shown) < 63_000


def test_material_lends_its_styles_only():
    styles = material_styles([str(Path(__file__).parent), str(MATERIAL)])
    assert (MATERIAL / styles).is_file()
    assert not is_unused(styles)
    assert is_unused("assets/javascripts/bundle.a5f9d56c.min.js")
    assert not is_unused("assets/mujaz/scripts/reader.js")
    assert not is_unused("javascripts/own.js")


def test_a_theme_without_material_has_no_styles_of_it(tmp_path):
    assert material_styles([str(tmp_path)]) == ""


def test_scripts_know_the_names_that_python_knows():
    script = assets()["assets/mujaz/scripts/reader.js"].decode()
    assert '"levantine":["كانون الثاني","شباط"' in script
    assert '"dual":["كانون الثاني/ يناير"' in script
    assert '"hijri":["محرم","صفر"' in script


def test_the_lunar_months_make_up_the_years_that_are_known():
    """1343 to 1500 AH, two bits a month: the days from the first to the last."""
    months = lunar_months()
    packed = b64decode(months["lengths"])
    lengths = [28 + (byte >> shift & 3) for byte in packed for shift in (6, 4, 2, 0)]
    assert len(lengths) == 12 * (1500 - 1343 + 1)
    assert date(1970, 1, 1) + timedelta(days=months["start"]) == date(1924, 8, 1)
    assert date(1924, 8, 1) + timedelta(days=sum(lengths)) == date(2077, 11, 17)


def test_all_scripts_of_every_page_stay_small():
    """What a reader pays on the first page, as a web server compresses it."""
    assert len(gzip.compress(assets()["assets/mujaz/scripts/reader.js"])) < 6_500
