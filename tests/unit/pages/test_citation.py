"""Citations in four forms."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import bibtexparser
import pytest
import rispy

from mujaz.model import Briefing
from mujaz.pages.citation import citations, cited

CSL_TYPES = {"article", "article-magazine", "article-newspaper", "webpage", "post-weblog"}  # of CSL 1.0.2, for news
DATED = Briefing(
    "2023-11-30-x", "محادثة {نادرة} & 5% بين بلدين", (), "", date=date(2023, 11, 30), url="https://a.example/1"
)


def test_text():
    text = citations(cited(DATED, "عربي21"), "د.ت.")["text"]
    assert text == "عربي21، «محادثة {نادرة} & 5% بين بلدين»، 2023-11-30، https://a.example/1"


def test_the_line_of_text_is_in_the_words_of_its_site():
    assert citations(cited(DATED, "Arabi21"), "n.d.", ", ")["text"].startswith("Arabi21, «محادثة")


HOSTILE = replace(DATED, title='a {b} \\c # d_e ~f^g $h "i" @j، «ك»', url="https://a.example/{x}?a=1&b=2%20c")


@pytest.mark.parametrize("source", [DATED, HOSTILE, Briefing("u", "بلا تاريخ", (), "")])
def test_programs_that_keep_references_read_them(source):
    """The forms as other people's parsers read them: BibTeX by bibtexparser, RIS by rispy."""
    forms = citations(cited(source, "عربي21"), "د.ت.")
    library = bibtexparser.parse_string(forms["bibtex"])
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert (entry.entry_type, entry.key) == ("online", source.id)
    assert entry["title"].count("{") == entry["title"].count("}")
    (record,) = rispy.loads(forms["ris"])
    assert (record["type_of_reference"], record["id"], record["title"]) == ("NEWS", source.id, source.title)
    assert record.get("urls", [""]) == [source.url]
    (item,) = json.loads(forms["csl"])
    assert {"id", "type"} <= item.keys()
    assert item["type"] in CSL_TYPES
    assert item.get("issued", {}).keys() <= {"date-parts"}


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
