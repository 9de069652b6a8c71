"""Full dates: what pages print is read, what does not exist is not, and what is written is read again."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic.calendar import find_dates, read_date, write_date, write_hijri, write_month
from mujaz.arabic.months import Months
from mujaz.arabic.numerals import Digits

GOLDEN = Path(__file__).parents[2] / "golden" / "dates"
CASES = yaml.safe_load((GOLDEN / "full.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_reads_what_pages_print(case: dict[str, Any]) -> None:
    found = read_date(case["text"])
    if case["date"] is None:
        assert found is None
        return
    assert found is not None
    assert (found.date, found.rule) == (case["date"], case["rule"])
    assert case["text"][found.start : found.end] == case.get("found", case["text"])


@given(st.dates(), st.sampled_from(Months), st.sampled_from(["latin", "arabic"]), st.sampled_from(["ar", "en"]))
def test_what_is_written_is_read_again(day: date, months: Months, digits: Digits, lang: str) -> None:
    text = write_date(day, months, digits=digits, lang=lang)
    found = read_date(text)
    if day.year >= 1000:  # years are written without leading zeros, and are read with four figures
        assert found is not None
        assert (found.date, found.start, found.end) == (day, 0, len(text))


@given(st.dates(date(1924, 8, 1), date(2077, 11, 16)))
def test_a_hijri_date_comes_back(day: date) -> None:
    found = read_date(write_hijri(day))
    assert found is not None
    assert (found.date, found.calendar) == (day, "hijri")


@given(st.text("0123456789٠١٢/-. ،نوفمبرالخميسهـ", max_size=60))
def test_any_text_is_survived_and_spans_are_in_it(text: str) -> None:
    found = find_dates(text)
    assert all(0 <= date_found.start < date_found.end <= len(text) for date_found in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_all_dates_of_a_text_in_order() -> None:
    text = "امتدت من 25 جويلية 2013 إلى 14/01/2014، ثم 16 جمادى الأولى 1445هـ"
    assert [found.date for found in find_dates(text)] == [date(2013, 7, 25), date(2014, 1, 14), date(2023, 11, 30)]


@pytest.mark.parametrize(
    ("months", "written"),
    [
        (Months.EGYPTIAN, "5 أبريل 2023"),
        (Months.LEVANTINE, "5 نيسان 2023"),
        (Months.MAGHREBI, "5 أفريل 2023"),
        (Months.DUAL, "5 نيسان/ أبريل 2023"),
    ],
)
def test_writes_in_each_tradition(months: Months, written: str) -> None:
    assert write_date(date(2023, 4, 5), months) == written


def test_writes_hijri_beside_and_other_digits() -> None:
    day = date(2023, 11, 30)
    assert write_date(day, hijri=True) == "30 نوفمبر 2023 (16 جمادى الأولى 1445هـ)"
    assert write_date(day, digits="arabic") == "٣٠ نوفمبر ٢٠٢٣"
    assert write_hijri(day, digits="arabic") == "١٦ جمادى الأولى ١٤٤٥هـ"
    assert write_hijri(date(1900, 1, 1)) == ""
    assert write_date(date(1900, 1, 1), hijri=True) == "1 يناير 1900"


def test_writes_english_and_months() -> None:
    assert write_date(date(2023, 11, 30), lang="en", hijri=True) == "30 November 2023 (16 Jumada al-Ula 1445 AH)"
    assert write_month(2023, 4, Months.DUAL) == "نيسان/ أبريل 2023"
    assert write_month(2023, 4, lang="en") == "April 2023"
