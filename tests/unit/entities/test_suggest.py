"""Suggestions of persons and bodies that no record knows."""

from __future__ import annotations

import pytest

from mujaz.entities.registry import load_registry
from mujaz.entities.romanise import Romaniser, spelt
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


def test_countries_beside_each_other_are_no_name():
    assert suggested("وأكد أن المملكة مستعدة للوساطة بين روسيا وأوكرانيا.") == {}


def test_a_suggestion_counts_its_briefings_and_shows_a_sentence():
    text = "قال عصام الدرداري إن التحقيق مستمر"
    found = suggested(text, text, "لا أحد هنا", least=2)["عصام الدرداري"]
    assert (found.count, found.briefings, found.sentence) == (2, ("b0", "b1"), text)
    assert found.id.isascii()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وعلى صعيد آخر قال رايمون دوميناك مدرب المنتخب إن الفريق جاهز", "رايمون دوميناك"),
        ("وفاز البلجيكي كزافييه ماليس في الدور الأول", "كزافييه ماليس"),
        ("وأحرز التايلاندي بارادورن سريشابان، المصنف الأول، لقب الدورة", "بارادورن سريشابان"),
        ("وحضر الحفل سامي القصعي ومحمد الهنيدي وعدد من الضيوف", "محمد الهنيدي"),
        ("وأشاد مدربه فتحي القصعي بأدائه", "فتحي القصعي"),
        ("وأكد الشيخ محمد يزبكي أن الهدنة قائمة", "محمد يزبكي"),
        ("واستقبل الوالي سعيد ولد محمدي ولد النفاعي في مكتبه", "سعيد ولد محمدي ولد النفاعي"),
        ("قال علي القصعي إنه يعترض على القرار", "علي القصعي"),
    ],
)
def test_persons_are_known_by_what_announces_them(text: str, name: str):
    assert suggested(text).get(name, Suggestion("", "", Kind.MEDIA, 0, (), "")).kind is Kind.PERSON, suggested(text)


def test_on_is_not_the_first_name_ali():
    assert suggested("اعترض على القصعي على القرار علي") == {}


def test_a_name_in_quotation_marks_after_its_head_is_whole():
    found = suggested("وتولت التوزيع شركة «جلف فيلم برودكشن» في الخليج", "وأعلن تنظيم «أسود الصحراء» عن عملية")
    assert found["شركة جلف فيلم برودكشن"].kind is Kind.COMPANY
    assert found["تنظيم أسود الصحراء"].kind is Kind.ARMED_GROUP


@pytest.mark.parametrize(
    "text", ["قضت محكمة ألمانية بسجن الرجل", "وحقق فريق الدفاع في الحادث", "وذكرت الصحيفة البريطانية ذلك"]
)
def test_one_of_many_bodies_is_no_name(text: str):
    assert suggested(text) == {}


def test_an_id_can_be_read():
    romaniser = Romaniser(load_registry()[0].values())
    assert romaniser.id("سامي بن يوسف") == "sami-bin-youssef"
    assert romaniser.id("عبد الله القصعي") == romaniser.id("عبدالله القصعي") == "abdullah-al-qasay"
    assert spelt("قصعي") == "qasay"


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("المعهد الوطني للإحصاء", "al-mahad-al-watani-lil-ihsa"),
        ("المرصد الأهلي لحماية السواحل", "al-marsad-al-ahli-li-himaya-al-sawahil"),
        ("الهيئة العليا المستقلة للانتخابات", "al-haya-al-ulya-al-mustaqilla-lil-intikhabat"),
        ("الوكالة التونسية للتكوين المهني", "al-wikala-al-tunisiya-lil-takwin-al-mihani"),
        ("الغرفة التجارية الصناعية", "al-ghurfa-al-tijariya-al-sinaiya"),
        ("هيئة مكافحة الفساد", "haya-mukafaha-al-fasad"),
        ("جامعة القاضي عياض", "jamia-al-qadi-ayadh"),
        ("قناة البغدادية", "qanat-al-baghdadiya"),
        ("لطيف القصعي", "latif-al-qasay"),
    ],
)
def test_the_vowels_that_are_not_written_come_from_the_table_or_from_the_shape(name: str, made: str):
    assert Romaniser(load_registry()[0].values()).id(name) == made


def test_ids_differ_from_each_other_and_from_those_of_records():
    texts = ["قال سامي القصعي إن", "قال سامي القسعي إن"]
    found = suggested(*texts)
    assert len({one.id for one in found.values()}) == len(found) == len(texts)
    assert not {one.id for one in found.values()} & set(load_registry()[0])
    assert [one.id for one in found.values()] == [one.id for one in suggested(*texts).values()]
