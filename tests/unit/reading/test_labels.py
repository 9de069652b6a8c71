"""Labels in the spellings that pages write, and sentences that only begin like one."""

from __future__ import annotations

import pytest

from mujaz.reading.labels import label_at
from mujaz.reading.lines import Stretch
from mujaz.reading.signs import Sign, sign_of


def sign(text: str) -> tuple[Sign, str]:
    found = sign_of(Stretch(1, 0, text))
    return found.sign, found.value


@pytest.mark.parametrize(
    "text",
    [
        "إقرأ أيضاً:",
        "اقرأ أيضا",
        "اقرا ايضا :",
        "أقرأ أيضًا..",
        "▪ اقرأ أيضاً ◄",
        "مواضيع ذات صلة",
        "شاهد أيضاً",
        "اقرأ أيضا في بي بي سي عربي",
    ],
)
def test_a_label_alone_announces_links(text: str) -> None:
    assert sign(text) == (Sign.ALSO, "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("المصدر: عربي21", "عربي21"),
        ("مصدر: وكالات", "وكالات"),
        ("(المصدر: القدس العربي)", "القدس العربي"),
        ("المصدر | الجزيرة", "الجزيرة"),
        ("المصدر : «الشرق الأوسط»", "الشرق الأوسط"),
    ],
)
def test_a_source_is_named(text: str, value: str) -> None:
    assert sign(text) == (Sign.SOURCE, value)


@pytest.mark.parametrize(
    "text",
    [
        "تاريخ النشر: 30th, November 2023 GMT",
        "نشر في 30 نوفمبر 2023",
        "نُشر في: الخميس 30 تشرين الثاني/ نوفمبر 2023 - 14:30",
        "كتب بتاريخ 2023-11-30",
        "Published: 30/11/2023",
    ],
)
def test_a_date_is_announced(text: str) -> None:
    found = sign_of(Stretch(1, 0, text))
    assert (found.sign, str(found.when)) == (Sign.DATE, "2023-11-30")


@pytest.mark.parametrize("text", ["كلمات دلالية: غزة", "الكلمات المفتاحية : غزة", "الوسوم", "وسوم: غزة", "#غزة #قطر"])
def test_keywords_are_announced(text: str) -> None:
    assert sign(text)[0] is Sign.KEYWORDS


@pytest.mark.parametrize(
    "text",
    [
        "نشر الجيش قوات إضافية على الحدود في 30 نوفمبر 2023 تحسبا لأي هجوم.",
        'المصدر: "تعرضت بعض مواقعنا العسكرية للقصف فجر اليوم من دون وقوع إصابات".',
        "المصدر الذي رفض الكشف عن اسمه أكد أن القرار نهائي.",
        "كتب الرئيس على تويتر أنه لن يحضر القمة.",
        "شاهد عيان قال إن الحادث وقع ليلا.",
        "كلمات دلالية كثيرة وردت في خطاب الرئيس أمس.",
        "تابع الرئيس من مكتبه تطورات الأزمة.",
        "يمكنك أن ترى آثار القصف في كل مكان.",
        "رابط بين القضيتين لم يثبت حتى الآن، كما قال القاضي.",
        "المزيد من القوات وصل إلى المدينة أمس.",
        "مشاركة مصر في القمة غير مؤكدة حتى الآن.",
    ],
)
def test_a_sentence_that_begins_like_a_label_is_text(text: str) -> None:
    assert sign(text)[0] is Sign.TEXT


@pytest.mark.parametrize(
    "text",
    [
        "تابع أحدث الأخبار عبر تطبيق",
        "تابعنا على تلغرام",
        "تابعونا على صفحتنا في فيسبوك",
        "اشترك في قناتنا على يوتيوب",
        "للاشتراك في النشرة البريدية",
        "يمكنكم استلام إشعارات بأهم الموضوعات بعد تحميل أحدث نسخة من تطبيق بي بي سي عربي على هاتفكم المحمول.",
        "حمل تطبيقنا الآن من غوغل بلاي",
        "انضم إلى قناتنا على واتساب",
        "شارك فيسبوك تويتر واتساب طباعة",
        "* * *",
        "ـــــــــــ",
        "https://www.example.com/news/1",
        "جميع الحقوق محفوظة © 2023",
        "التعليق على الصورة، محتجون في وسط العاصمة",
    ],
)
def test_what_a_page_wraps_around_an_article_is_furniture(text: str) -> None:
    assert sign(text)[0] is Sign.FURNITURE


def test_a_label_says_where_its_value_starts() -> None:
    text = "  المصـدر  :  عربي21"
    label = label_at(text)
    assert label
    assert text[label.value_start :].strip() == "عربي21"
