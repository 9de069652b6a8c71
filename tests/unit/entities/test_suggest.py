"""Suggestions of persons and bodies that no record knows."""

from __future__ import annotations

from mujaz.entities.registry import load_registry
from mujaz.entities.suggest import Suggestion, suggest
from mujaz.model import Kind


def suggested(*texts: str, least: int = 1) -> dict[str, Suggestion]:
    found = suggest([(f"b{number}", [text]) for number, text in enumerate(texts)], load_registry()[0], least)
    return {one.name: one for one in found}


def test_a_name_after_an_office_is_a_person():
    found = suggested("قال وزير الشؤون الجهوية السابق منصف البلدي إن المشروع جاهز")
    assert found["منصف البلدي"].kind is Kind.PERSON


def test_a_usual_first_name_with_a_surname_is_a_person():
    assert "طارق القصري" in suggested("وحضر الحفل طارق القصري، وعدد من الضيوف")


def test_a_body_keeps_its_complements_and_loses_its_clitics():
    found = suggested("وأوضح بيان للمرصد الأهلي لحماية السواحل أن الوضع خطير")
    assert found["المرصد الأهلي لحماية السواحل"].kind is Kind.ORGANISATION


def test_a_centre_for_something_is_no_name():
    assert suggested("افتتح الوزير مركز لعلاج الإدمان في المدينة") == {}


def test_what_a_record_knows_is_not_suggested():
    assert "محمد بن سلمان" not in suggested("التقى ولي العهد محمد بن سلمان الوفد")


def test_a_suggestion_counts_its_briefings_and_shows_a_sentence():
    text = "قال عصام الدرداري إن التحقيق مستمر"
    found = suggested(text, text, "لا أحد هنا", least=2)["عصام الدرداري"]
    assert (found.count, found.briefings, found.sentence) == (2, ("b0", "b1"), text)
    assert found.id.isascii()
