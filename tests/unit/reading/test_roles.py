"""Every character of a raw file has exactly one role, whatever the file holds."""

from __future__ import annotations

from itertools import groupby, pairwise

from hypothesis import given
from hypothesis import strategies as st

from mujaz.reading.raw import read_raw

# Lines that mean something to the reader, so that any order of them comes up, and any text besides.
TELLING = st.sampled_from(
    [
        "قطر تعلن تمديد الهدنة في غزة يوما إضافيا",
        "أعلنت وزارة الخارجية القطرية، اليوم الخميس، التوصل إلى اتفاق لتمديد الهدنة في قطاع غزة يوما إضافيا.",
        "ضغوط أمريكيةوتمارس واشنطن ضغوطا متزايدة على الطرفين من أجل تمديد الهدنة أسبوعا آخر على الأقل.",
        "تاريخ النشر: 30th, November 2023 GMT",
        "تاريخ النشر:",
        "30 نوفمبر 2023",
        "المصدر: عربي21 كلمات دلالية: غزة، قطر",
        "وانتهت الجلسة مساء أمس من دون اتفاق. المصدر (سكاي نيوز)",
        "كلمات دلالية:",
        "سياسة اقتصاد رياضة سياسة اقتصاد رياضة غزة",
        "إقرأ أيضاً:",
        "اقرأ أيضا: واشنطن تدعو إلى هدنة أطول",
        "مواضيع ذات صلة",
        "تابعونا على فيسبوك",
        "رابط الخبر: https://www.example.com/1",
        "مواقف متباينة",
        "بقلم أحمد عبد الله",
        "فرانس 24/ أ ف ب",
        "-----",
        "#غزة #قطر",
        "",
        "\u00a0",
    ]
)
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r", "\u2028", "\x85", "\x0c"])
PAGES = st.lists(st.tuples(st.one_of(TELLING, st.text(max_size=80)), LINE_ENDS), max_size=12).map(
    lambda lines: "".join(line + end for line, end in lines)
)


@given(PAGES)
def test_the_roles_cover_each_line_once_and_wholly(text: str) -> None:
    lines = text.splitlines()
    spans = read_raw(text, "x.txt").roles
    by_line = {number: list(found) for number, found in groupby(spans, key=lambda span: span.line)}
    assert list(by_line) == list(range(1, len(lines) + 1))
    for number, line in enumerate(lines, start=1):
        places = [0, *(span.end for span in by_line[number])]
        assert [span.start for span in by_line[number]] == places[:-1]
        assert places[-1] == len(line)


@given(PAGES)
def test_what_is_published_stands_in_the_file_as_it_is(text: str) -> None:
    reading = read_raw(text, "x.txt")
    lines = text.splitlines()
    for article in reading.articles:
        for block in article.body:
            assert block.text in lines[block.line - 1] or "W208" in {problem.code for problem in reading.problems}


@given(PAGES)
def test_parts_are_numbered_in_the_order_of_the_page(text: str) -> None:
    articles = read_raw(text, "x.txt").articles
    assert [article.part for article in articles] == list(range(1, len(articles) + 1))
    assert all(one.lines[1] < other.lines[0] for one, other in pairwise(articles))


def test_a_line_that_is_cut_has_a_role_for_each_piece() -> None:
    text = "خبر قصير عن الهدنة\nالمصدر: عربي21 كلمات دلالية: غزة، قطر"
    assert [(span.line, span.start, span.end, span.role) for span in read_raw(text, "x.txt").roles] == [
        (1, 0, 18, "title"),
        (2, 0, 15, "source"),
        (2, 15, 37, "keywords"),
    ]
