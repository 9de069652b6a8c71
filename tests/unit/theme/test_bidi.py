"""What is isolated in Arabic text, and that nothing else of it changes."""

from __future__ import annotations

import re
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.theme.bidi import isolate, plain

LTR = '<bdi dir="ltr">{}</bdi>'


@pytest.mark.parametrize(
    "run",
    ["+966 11 123 4567", "71 123 456", "71-123456", "00216 71 123 456"],
    ids=["international", "groups", "two parts", "double zero"],
)
def test_a_telephone_number_is_one_run(run):
    assert isolate(f"<p>للاتصال {run} صباحًا</p>") == f"<p>للاتصال {LTR.format(run)} صباحًا</p>"


@pytest.mark.parametrize("run", ["30-11-2023", "2023-11-30", "30/11/2023", "٣٠-١١-٢٠٢٣"])
def test_a_date_is_one_run(run):
    assert isolate(f"في {run} وقّع") == f"في {LTR.format(run)} وقّع"


@pytest.mark.parametrize("run", ["20%", "%30", "-5", "$716", "5 €", "18+", "1 000 000", "2+2"])
def test_a_figure_with_a_sign_is_one_run(run):
    assert isolate(f"بلغ {run} أمس") == f"بلغ {LTR.format(run)} أمس"


@pytest.mark.parametrize(
    ("start", "dash", "end"), [("2014", "-", "2018"), ("1939", "\u2013", "1945"), ("20", " - ", "30%")]
)
def test_a_range_is_read_from_its_first_figure(start, dash, end):
    assert isolate(f"بين {start}{dash}{end} تقريبًا") == f"بين {LTR.format(start)}{dash}{LTR.format(end)} تقريبًا"


@pytest.mark.parametrize(
    "run",
    ["Reuters", "Liam Carr (RUSI)", "Boeing 737", "COVID-19", "20h30", "C++", "@mujaz", "info@example.org", "AT&amp;T"],
)
def test_a_latin_name_is_one_run(run):
    assert isolate(f"قال {run}، ثم") == f"قال <bdi>{run}</bdi>، ثم"


def test_an_address_ends_before_the_sentence_does():
    assert isolate("زوروا https://example.org/a-b?x=1&amp;y=2.") == (
        "زوروا <bdi>https://example.org/a-b?x=1&amp;y=2</bdi>."
    )


def test_an_address_keeps_the_arabic_of_its_path():
    assert isolate("في https://example.org/ar/خبر-جديد، أمس") == "في <bdi>https://example.org/ar/خبر-جديد</bdi>، أمس"


def test_a_quoted_english_sentence_is_one_run():
    assert "<bdi>We will stay here, in Riyadh, until 2024</bdi>" in isolate(
        'قال: "We will stay here, in Riyadh, until 2024." وأضاف'
    )


@pytest.mark.parametrize(
    "text",
    [
        "بكلفة 716مليار دولار",
        "من 2020 إلى 2023",
        "الساعة 20:30",
        "بـ1,5 مليون",
        "وإيران والسعودية",
        "3.5 ملايين",
        "٢٠٪ منهم",
    ],
)
def test_what_unicode_sets_right_is_left_alone(text):
    assert isolate(f"<p>{text}</p>") == f"<p>{text}</p>"


def test_attributes_and_entities_are_not_text():
    html = '<a href="../countries/sa.html" title="Saudi">السعودية</a> &amp; &lt;إيران&gt; &quot;نعم&quot;'
    assert isolate(html) == html


def test_what_is_isolated_is_not_isolated_again():
    once = isolate("<p>قالت Reuters في 30-11-2023</p>")
    assert isolate(once) == once


def test_code_keeps_its_latin_and_its_arabic_stays_in_place():
    assert isolate('<code>{"اسم": "السعودية"}</code>') == ('<code>{"<bdi>اسم</bdi>": "<bdi>السعودية</bdi>"}</code>')
    assert isolate("<pre><code>date: 2023-11-30</code></pre>") == "<pre><code>date: 2023-11-30</code></pre>"


def test_an_english_sentence_runs_from_the_left_with_its_arabic_names_isolated():
    assert isolate("<p>The president said in الرياض that talks would go on.</p>") == (
        '<p dir="ltr">The president said in <bdi>الرياض</bdi> that talks would go on.</p>'
    )


def test_an_arabic_sentence_that_begins_with_a_latin_name_runs_from_the_right():
    assert isolate("<p>Bloomberg قالت إن المحادثات مستمرة</p>").startswith("<p><bdi>Bloomberg</bdi>")


def test_in_an_english_page_arabic_is_isolated():
    assert isolate("<p>in الرياض، السعودية, he said</p>", "ltr") == "<p>in <bdi>الرياض، السعودية</bdi>, he said</p>"


def test_plain_text_cannot_inject():
    assert plain("<script>1</script> & \"x'") == (
        "&lt;<bdi>script</bdi>&gt;1&lt;/<bdi>script</bdi>&gt; &amp; &quot;<bdi>x</bdi>&#x27;"
    )


PIECES = st.sampled_from(
    [
        "السعودية",
        "و",
        "ب",
        " ",
        " ",
        "-",
        "–",
        "/",
        "30",
        "2023",
        "٣",
        "Reuters",
        "a",
        "(",
        ")",
        '"',
        "&",
        "<",
        ">",
        "%",
        "+",
        ".",
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_only_marks_are_added(text):
    isolated = plain(text)
    assert re.sub(r'<bdi(?: dir="ltr")?>|</bdi>', "", isolated) == escape(text)
    assert isolated.count("<bdi") == isolated.count("</bdi>")


def test_a_block_of_arabic_on_a_page_from_the_left_is_turned():
    html = "<p>قطعت علاقاتها بإيران في يناير 2016، واستأنفتها في 2023-03-10.</p><p>The word سلام is a name.</p>"
    assert isolate(html, "ltr") == (
        '<p lang="ar" dir="rtl">قطعت علاقاتها بإيران في يناير 2016، واستأنفتها في <bdi dir="ltr">2023-03-10</bdi>.</p>'
        "<p>The word <bdi>سلام</bdi> is a name.</p>"
    )


def test_a_name_in_arabic_stays_where_the_page_begins():
    assert isolate("<td>ملك المغرب</td>", "ltr") == "<td><bdi>ملك المغرب</bdi></td>"
