"""Headings glued to the sentence below them: taken apart where it is sure, pointed at where it is not."""

from __future__ import annotations

import pytest

from mujaz.reading.glue import TITLE_WORDS, Glue, OwnWords, find_glue

REST = " المحلل ليام كار في مقال لمعهد دراسة الحرب إلى أن الجزائر دعمت بقوة اتفاق السلام لعام 2015."


def find(line: str, *others: str, limit: int = 9) -> Glue | None:
    return find_glue(line, OwnWords([line, *others]), limit)


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("توترات سياسية", "تشهد العلاقات بين الجزائر ومالي توترات متزايدة حول كيفية التعامل مع تمرد الطوارق."),
        ("تفاقم الأزمة", "وتفاقمت أزمة العلاقات بين البلدين بسبب كمين تين زاوتين والهجوم بالطائرات المسيرة."),
        ("دعمت السلام", "ويشير" + REST),
        ("ما هي الادعاءات؟", "تقول النيابة العامة إن المتهم تلقى أموالا من شركات أجنبية خلال عمله في الوزارة."),
        ('"لهجة مباشرة جدا"', "وهاجم ترامب بشكل عام أعضاء حلف شمال الأطلسي خلال القمة التي عقدت في بروكسل."),
    ],
)
def test_a_heading_is_taken_off_its_sentence(heading: str, sentence: str) -> None:
    assert find(heading + sentence) == Glue(len(heading), sure=True)


def test_letters_that_join_need_a_word_that_the_file_knows() -> None:
    assert find("دعمت السلامويشير المحلل ليام كار في مقال لمعهد دراسة الحرب إلى أن بلاده لم تتغير.") is None
    assert find("دعمت السلامويشير المحلل ليام كار في مقال لمعهد دراسة الحرب إلى أن بلاده لم تتغير.", "السلام")


def test_where_the_join_may_stand_in_two_places_nothing_is_cut() -> None:
    line = "تعزيز التعاون القانونيوقع صباح اليوم الاثنين وزير الخارجية مذكرة تفاهم مع نظيره في العاصمة."
    found = find(line, "القانون الجديد", "التعاون القانوني")
    assert found is None or not found.sure


@pytest.mark.parametrize(
    "line",
    [
        "قضت الدائرة الجنائية بالمحكمة الابتدائية بالمنستير الإثنين بسنة سجن في حق المتهم مع النفاذ.",
        "استقال الوزير من منصبه أمس بعد خلاف طويل مع رئيس الحكومة حول الميزانية الجديدة للدولة.",
        "واستقالت الوزيرة من منصبها أمس بعد خلاف طويل مع رئيس الحكومة حول الميزانية الجديدة.",
        "البرتقال في الأسواق ارتفع سعره هذا الأسبوع بسبب موجة البرد التي ضربت البلاد قبل أيام.",
        'تنظيم "داعش" أعلن مسؤوليته عن الهجوم الذي استهدف العاصمة أمس وأسفر عن سقوط ضحايا كثيرين.',
    ],
)
def test_plain_sentences_are_left_alone(line: str) -> None:
    assert find(line, "است", "البرت") is None


@pytest.mark.parametrize(
    "line",
    [
        "قضت الدائرةالجنائية بالمحكمة الابتدائية بالمنستير الإثنين بسنة سجن في حق المتهم مع النفاذ.",
        "لكن وزارةالداخلية نفت الخبر الذي تداولته وسائل الإعلام المحلية صباح أمس في بيان مقتضب.",
    ],
)
def test_words_run_together_in_a_sentence_are_pointed_at(line: str) -> None:
    found = find(line)
    assert found
    assert not found.sure


def test_a_sentence_that_goes_on_behind_a_missing_space_is_no_heading() -> None:
    assert find("وقالت إن الأزمةتشهد تطورات متسارعة منذ أسابيع بسبب الخلاف بين الطرفين حول الحدود.") is None


def test_a_title_may_be_longer_than_a_heading() -> None:
    line = (
        "قطر تعلن التوصل إلى اتفاق بشأن تمديد الهدنة الإنسانيةأعلنت وزارة الخارجية القطرية اليوم التوصل إلى اتفاق جديد."
    )
    assert find(line, limit=5) is None
    assert find(line, limit=TITLE_WORDS) == Glue(line.index("أعلنت"), sure=True)
