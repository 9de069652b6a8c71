from __future__ import annotations

from mujaz.theme.scrolling import scrollable


def test_a_table_gets_a_box_that_the_keyboard_reaches():
    assert scrollable("<p>قبل</p><table><tr><td>1</td></tr></table>", "جدول") == (
        '<p>قبل</p><div class="mj-scroll" role="group" tabindex="0" aria-label="جدول">'
        "<table><tr><td>1</td></tr></table></div>"
    )


def test_somebodys_own_table_stays_as_it_is():
    html = '<table class="wide"><tr><td>1</td></tr></table>'
    assert scrollable(html, "جدول") == html


def test_code_can_be_scrolled_with_the_keyboard():
    assert (
        scrollable("<pre><span></span><code>x</code></pre>", "")
        == '<pre><span></span><code tabindex="0">x</code></pre>'
    )
    assert scrollable("<p><code>x</code></p>", "") == "<p><code>x</code></p>"
