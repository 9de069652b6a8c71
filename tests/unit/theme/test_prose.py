from __future__ import annotations

from mujaz.theme.prose import prose, with_places


def test_paragraphs_are_numbered_past_what_is_taken():
    html = '<h2 id="p2">عنوان</h2><p>أول</p><pre>x</pre><p dir="ltr">one two</p><p id="own">ثالث</p>'
    expected = (
        '<h2 id="p2">عنوان</h2><p id="p1">أول</p><pre>x</pre><p id="p3" dir="ltr">one two</p><p id="own">ثالث</p>'
    )
    assert with_places(html) == expected


def test_no_style_stands_in_a_table():
    html = '<table><tr><td style="text-align: right;">1</td></tr></table>'
    assert '<td class="mj-right">1</td>' in prose(html, "ar", "ar")
