"""Pages of different makes: what says where the article is, and what it is called, differs from one to the next."""

from __future__ import annotations

import pytest

from mujaz.desk.web_page import WebPage, read_web_page

FIRST = "وقعت سوريا والعراق أمس اتفاقًا لإعادة تأهيل خط النفط الواصل بين كركوك وميناء بانياس، المتوقف منذ عام 2003."
SECOND = "وأوضح الوزير العراقي حسين الشهرستاني أن بغداد تسعى إلى تنويع منافذ التصدير، وأن المباحثات مع تركيا مستمرة."
OTHER = (
    "أعلنت وزارة المالية الكويتية نتائج الاكتتاب في سندات جديدة بقيمة مليار دولار، وقالت إن الطلب فاق المعروض مرارًا."
)
THIRD = "وأضافت الوزارة أن البنوك المحلية استحوذت على الحصة الكبرى، وأن الإصدار المقبل سيكون في الربع الثالث من العام."
TITLE = "سوريا والعراق يعيدان فتح خط كركوك بانياس"

IN_TABLES = f"""<html dir="rtl"><head><title>جريدة الوادي</title></head><body><table>
<tr><td colspan="2">الوادي</td></tr>
<tr><td><a href="a.htm">الصفحة الأولى</a><br><a href="b.htm">اقتصاد</a></td>
<td><h2>{TITLE}</h2><i>دمشق: الأحد 14 كانون الثاني 2007</i><p>{FIRST}</p><p>{SECOND}</p></td></tr>
</table></body></html>"""

OF_TWO = f"""<html dir="rtl"><head><title>نشرة اليوم</title></head><body><main>
<article><h2>{TITLE}</h2><p>{FIRST}</p><p>{SECOND}</p></article>
<article><h2>الكويت تعلن نتائج الاكتتاب</h2><p>{OTHER}</p><p>{THIRD}</p></article></main>
<article class="comment-body"><p>{OTHER.replace("أعلنت", "تعليق")}</p><p>{THIRD.replace("وأضافت", "ثم")}</p></article>
<article><h3>إعلان قصير</h3><p>اقرأ المزيد</p></article></body></html>"""


def page(title: str, outlet: str = "بوابة النيل") -> str:
    meta = f'<meta property="og:site_name" content="{outlet}"><meta property="og:title" content="{title}">'
    return f"<html><head>{meta}</head><body><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"


def read(html: str) -> WebPage:
    read_ = read_web_page(html.encode(), "page.html")
    assert read_ is not None
    return read_


@pytest.mark.parametrize("sign", ["|", "-", "–", "—"])
def test_the_outlet_s_name_behind_a_title_is_no_part_of_it(sign: str) -> None:
    assert read(page(f"{TITLE} {sign} بوابة النيل")).text.splitlines()[0] == TITLE


def test_a_title_that_ends_as_the_outlet_is_called_stays_whole() -> None:
    html = page("مصر تفتتح بوابة النيل").replace(TITLE, "مصر تفتتح بوابة النيل")
    assert read(html).text.splitlines()[0] == "مصر تفتتح بوابة النيل"


SAVED = "<!-- saved from url=(0044)https://nile.example/news?utm_source=x&id=7&fbclid=ab#comments -->"


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("", "https://nile.example/news?id=7"),
        ("https://nile.example/news/7", "https://nile.example/news/7"),
        ("https://elsewhere.example/news/7", "https://nile.example/news?id=7"),
        ("https://[nile/news/7", "https://nile.example/news?id=7"),
    ],
)
def test_an_article_has_one_address_by_whatever_way_people_came_to_it(link: str, url: str) -> None:
    stated = f'<link rel="canonical" href="{link}">' if link else ""
    assert read(f"<!DOCTYPE html>{SAVED}{page(TITLE)}".replace("<head>", f"<head>{stated}")).url == url


def test_a_page_that_is_laid_out_in_tables_is_read_as_text() -> None:
    lines = read(IN_TABLES).text.splitlines()
    assert lines[:2] == [TITLE, "تاريخ النشر: 2007-01-14"]
    assert [line for line in lines if line in (FIRST, SECOND)] == [FIRST, SECOND]
    assert "|" not in "".join(lines)


def test_a_table_of_figures_stays_one() -> None:
    table = "<table><tr><td>2022</td><td>80</td></tr><tr><td>2023</td><td>85</td></tr></table>"
    html = page(TITLE).replace(f"<p>{SECOND}</p>", f"{table}<p>{SECOND}</p>")
    assert "2022 | 80" in read(html).text


def test_a_second_article_is_told_and_comments_and_teasers_are_not() -> None:
    found = read(OF_TWO)
    assert found.text.splitlines()[0] == TITLE
    assert found.beside == ("الكويت تعلن نتائج الاكتتاب",)
    assert read(page(TITLE)).beside == ()
