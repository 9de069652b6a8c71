"""Citations in four forms."""

from __future__ import annotations

import json
from datetime import date

from mujaz.model import Briefing
from mujaz.pages.citation import citations, cited

DATED = Briefing(
    "2023-11-30-x", "محادثة {نادرة} & 5% بين بلدين", (), "", date=date(2023, 11, 30), url="https://a.example/1"
)


def test_text():
    text = citations(cited(DATED, "عربي21"), "د.ت.")["text"]
    assert text == "عربي21، «محادثة {نادرة} & 5% بين بلدين»، 2023-11-30، https://a.example/1"


def test_bibtex_is_escaped():
    entry = citations(cited(DATED, "عربي21"), "د.ت.")["bibtex"]
    assert entry.startswith("@online{2023-11-30-x,\n")
    assert r"title = {{محادثة \{نادرة\} \& 5\% بين بلدين}}" in entry


def test_ris_ends_its_record():
    lines = citations(cited(DATED, "عربي21"), "د.ت.")["ris"].split("\r\n")
    assert lines[0] == "TY  - NEWS"
    assert "DA  - 2023/11/30" in lines
    assert lines[-2:] == ["ER  - ", ""]


def test_csl_has_the_date_in_parts():
    (item,) = json.loads(citations(cited(DATED, "عربي21"), "د.ت.")["csl"])
    assert item["issued"] == {"date-parts": [[2023, 11, 30]]}
    assert item["container-title"] == "عربي21"


def test_an_unknown_is_left_out():
    forms = citations(cited(Briefing("u", "بلا تاريخ", (), ""), ""), "د.ت.")
    assert forms["text"] == "«بلا تاريخ»، د.ت."
    assert "issued" not in json.loads(forms["csl"])[0]
    assert "date =" not in forms["bibtex"]
