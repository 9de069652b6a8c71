"""Each value has one spelling, and it is quoted wherever some parser could misread it."""

from __future__ import annotations

from datetime import date

import pytest

from mujaz.reading.yaml_text import dump_yaml, scalar


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("عربي21", "عربي21"),
        ("mohammed-bin-salman", "mohammed-bin-salman"),
        ("موجز: خبر", '"موجز: خبر"'),
        ('«موجز» "خبر"', "'«موجز» \"خبر\"'"),
        ('it\'s "so"', "'it''s \"so\"'"),
        ("no", '"no"'),  # a country and not a refusal
        ("NO", '"NO"'),
        ("2023-11-30", '"2023-11-30"'),  # a text that looks like a date stays a text
        ("12:30", '"12:30"'),
        ("1e3", '"1e3"'),
        ("", '""'),
        (" x", '" x"'),
        ("حملة #السودان", '"حملة #السودان"'),
        ("أ\nب", '"أ\\nب"'),
        ("خبر\u202e", '"خبر\\u202e"'),
        (date(2023, 11, 30), "2023-11-30"),
        (True, "true"),
        (3, "3"),
    ],
)
def test_a_value_has_one_spelling(value: object, written: str) -> None:
    assert scalar(value) == written


def test_a_long_list_gets_a_line_for_each() -> None:
    sentences = ["ناقش قادة كبار في السعودية وإيران التعاون العسكري بين البلدين.", "وصفت بلومبيرغ الاتصال بالنادر."]
    assert dump_yaml({"summary": sentences}) == f"summary:\n  - {sentences[0]}\n  - {sentences[1]}\n"


def test_a_long_mapping_in_a_list_stays_one_entry() -> None:
    note = "صُحّح اسم المتحدث باسم وزارة الخارجية الإيرانية في الفقرة الثالثة من الموجز"
    written = dump_yaml({"corrections": [{"date": date(2023, 12, 2), "note": f"{note}، و{note}"}]})
    assert written == f"corrections:\n  - date: 2023-12-02\n    note: {note}، و{note}\n"
