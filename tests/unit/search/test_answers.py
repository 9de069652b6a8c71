from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mujaz.problems import MujazError
from searching import ask, briefing, ids, write

TITLES = {
    "iran-deal": ("إيران توقع الاتفاق النووي", "قالت الوكالة إن المفتشين وصلوا إلى المنشآت.", date(2015, 7, 14)),
    "iran-talks": ("محادثات فيينا", "وصل الوفد الإيراني، وبإيران ترحيب بالاتفاق.", date(2021, 4, 6)),
    "wagner": ("مقتل قائد فاغنر", "تحطمت طائرة قائد مجموعة فاغنر قرب موسكو.", date(2023, 8, 23)),
    "corps": ("الفيلق الإفريقي ينتشر في مالي", "أرسلت موسكو مدربين إلى باماكو.", date(2024, 1, 5)),
    "google": ("غوغل تطلق خدمة جديدة", "أعلن موقع انستغرام تحديثا، وتبعه سناب شات.", date(2018, 3, 1)),
    "armed": ("مسلحون يهاجمون قرية", "فتح مسلح النار، وفر المسلحون إلى الجبال.", date(2019, 2, 1)),
    "hospital": ("مستشفيات العاصمة تستغيث", "أعلن مدير المستشفى نفاد الأدوية. وقال في مؤتمر صحفي إن الدواء نفد.", None),
    "old": ("الحكومة تستقيل", "قدمت الحكومة استقالتها بعد احتجاجات العمال.", date(2011, 1, 1)),
    "new": ("الحكومة تستقيل", "قدمت الحكومة استقالتها بعد احتجاجات العمال.", date(2020, 1, 1)),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    return write(folder, (briefing(name, title, text, when) for name, (title, text, when) in TITLES.items()))


def found(site: Path, query: str, **options: object) -> list[str]:
    return ids(ask(site, query, **options)[0])


def codes(site: Path, query: str, **options: object) -> list[str]:
    return [note["code"] for note in ask(site, query, **options)[0]["notes"]]


@pytest.mark.parametrize("query", ["ايران", "إيران", "ایران", "إيـران", "وإيران", "Iran", "Ydvhk", "hdvhk"])
def test_a_country_is_found_however_it_is_typed(site: Path, query: str):
    assert found(site, query)[0] == "iran-deal"


def test_the_exact_form_comes_first_then_its_other_forms(site: Path):
    assert found(site, "المسلحون") == ["armed"]
    assert found(site, "إيراني", plain=True)[0] == "iran-talks"
    assert found(site, "مستشفى") == ["hospital"]


def test_broken_plurals_are_found_by_their_singular_and_the_other_way_round(site: Path):
    assert found(site, "أدوية") == found(site, "دواء") == ["hospital"]
    assert found(site, "عامل") == ["new", "old"]


def test_a_broken_plural_finds_its_singular_before_other_forms_of_it(tmp_path: Path):
    texts = {"one": "نجح طالب في الامتحان", "other": "نجحت طالبة في الامتحان", "again": "تفوقت طالبات المعهد"}
    folder = write(tmp_path, (briefing(name, text, text) for name, text in texts.items()))
    assert found(folder, "طلاب")[0] == "one"


@pytest.mark.parametrize("query", ["سوري", "سورية", "السوريين", "سوريا"])
def test_an_adjective_finds_its_country_even_where_it_is_a_surname_too(tmp_path: Path, query: str):
    folder = write(
        tmp_path, [briefing("city", "معارك حول حلب", "زار الوفد سوريا أمس."), briefing("man", "لاجئ سوري يغني")]
    )
    assert set(found(folder, query)) == {"city", "man"}


def test_an_adjective_of_a_country_is_no_word_with_a_pronoun(tmp_path: Path):
    folder = write(tmp_path, [briefing("sea", "تدريب بحري جديد"), briefing("island", "لاعب بحريني جديد")])
    assert found(folder, "بحريني") == ["island"]


def test_a_plural_comes_before_the_feminine_of_a_nisba(tmp_path: Path):
    texts = {"many": "احتج المدرسين أمس", "of": "التقى مدرس مدرسي القرية", "one": "كرم مدرسون ومدرس"}
    texts["school"] = "أجلت العطلة المدرسية"
    folder = write(tmp_path, (briefing(name, text, text, date(2020, 1, 1)) for name, text in texts.items()))
    assert found(folder, "مدرسون")[::3] == ["one", "school"]


def test_a_word_that_nothing_is_found_for_is_told_even_where_others_find_something(site: Path):
    assert codes(site, "الحكومة ككككككك") == ["unknown", "partial"]
    assert codes(site, "الحكومة 2030") == ["unknown", "partial"]
    assert codes(site, "الحكومة -ككككككك") == []


def test_among_equals_the_newer_comes_first(site: Path):
    assert found(site, "استقالتها") == ["new", "old"]
    assert found(site, "الحكومة", sort="date") == ["new", "old"]


def test_all_words_must_match_and_where_none_does_it_says_so(site: Path):
    assert found(site, "موسكو فاغنر", plain=True) == ["wagner"]
    assert "partial" in codes(site, "موسكو استقالتها")


def test_a_year_finds_what_was_published_in_it(site: Path):
    assert found(site, "الحكومة ٢٠١١") == ["old"]
    assert found(site, "2020") == ["new"]
    assert found(site, '"2020"') == []


def test_the_other_keyboard_has_letters_where_this_one_has_signs(site: Path):
    assert found(site, "l,s;,") == found(site, "موسكو")  # a comma and a semicolon part words


def test_letters_that_cannot_be_spoken_are_no_name(site: Path):
    assert codes(site, "mskw") == ["nothing", "unknown"]


def test_a_short_word_is_not_taken_for_a_name(site: Path):
    assert codes(site, "note") == ["nothing", "unknown"]


def test_a_phrase_is_its_words_one_after_the_other(site: Path):
    assert found(site, '"مؤتمر صحفي"') == ["hospital"]
    assert found(site, "«صحفي مؤتمر»") == []
    assert found(site, '"في مؤتمر"') == ["hospital"]


def test_a_phrase_that_is_still_being_typed_is_words_so_far(site: Path):
    assert found(site, '"مؤتمر صح', prefix=True) == ["hospital"]
    assert found(site, '"مؤتمر صح') == []


def test_a_minus_takes_away(site: Path):
    assert found(site, "موسكو -فاغنر", plain=True) == ["corps"]


def test_verbatim_is_the_form_alone(site: Path):
    assert found(site, "مسلح", verbatim=True) == ["armed"]
    assert found(site, "أدوية", verbatim=True) == []


def test_a_word_that_begins_with_what_is_typed_is_found_while_typing(site: Path):
    assert found(site, "است", prefix=True)[:2] == ["new", "old"]


def test_a_typing_error_is_corrected_and_told(site: Path):
    assert found(site, "مستشفبات") == ["hospital"]
    assert codes(site, "مستشفبات") == ["corrected"]
    assert found(site, "مستشفبات", exact=True) == []


def test_a_name_is_found_in_latin_and_in_another_spelling(site: Path):
    assert found(site, "Google")[0] == "google"
    assert found(site, "جوجل")[0] == "google"
    assert found(site, "Instagram")[0] == "google"
    assert "wagner" in found(site, "فاجنر")
    assert "wagner" in found(site, "Wagner")


def test_an_entity_is_told_and_there_is_a_way_back(site: Path):
    answer = ask(site, "فاغنر")[0]
    assert [note["text"] for note in answer["notes"]] == ["نتائج الجهة: مجموعة فاغنر"]
    assert codes(site, "فاغنر", plain=True) == []


def test_an_english_site_tells_in_english_and_names_in_latin(tmp_path: Path):
    title, text, when = TITLES["wagner"]
    answer = ask(write(tmp_path, [briefing("wagner", title, text, when)], lang="en"), "فاغنر")[0]
    assert [note["text"] for note in answer["notes"]] == ["Results for: Wagner Group"]
    assert ids(answer) == ["wagner"]


def test_nothing_is_said_to_be_nothing(site: Path):
    assert codes(site, "ككككككك") == ["nothing", "unknown"]


def test_an_archive_without_briefings_is_searched_in_vain(tmp_path: Path):
    assert codes(write(tmp_path, ()), "مالي") == ["nothing", "unknown"]


def test_an_index_is_the_same_each_time(site: Path, tmp_path: Path):
    again = write(tmp_path, (briefing(name, title, text, when) for name, (title, text, when) in TITLES.items()))
    files = {path.relative_to(site): path.read_bytes() for path in sorted(site.rglob("*.js"))}
    assert files == {path.relative_to(again): path.read_bytes() for path in sorted(again.rglob("*.js"))}


def test_two_words_typed_as_one_are_found(site: Path):
    assert found(site, "سنابشات") == ["google"]


def test_an_index_that_cannot_be_read_is_an_error_and_no_endless_wait(tmp_path: Path):
    broken = write(tmp_path, [briefing("old", *TITLES["old"])])
    for file in (broken / "search/words").iterdir():
        file.unlink()
    with pytest.raises(MujazError, match="E903"):
        ask(broken, "الحكومة")


def test_a_short_word_is_not_taken_for_another(tmp_path: Path):
    """«مالي» is no slip of «عالي»: in four letters one slip makes another word too easily."""
    high = write(tmp_path, [briefing("high", "ضغط عالي في المتوسط", "يصل ضغط عالي إلى الساحل.")])
    assert found(high, "مالي") == []
    assert found(high, "الساحك") == ["high"]


PRESS = {
    "ghannouchi": "صرح الغنوشي أن الحركة ستصوت.",
    "kasserine": "احتجاجات في القصرين أمس.",
    "chaambi": "انفجار لغم في جبل الشعانبي.",
    "marsa": "مهرجان في المرسى هذا الصيف.",
    "bizerte": "ميناء بنزرت يعود إلى العمل.",
    "abdennour": "يعود أيمن عبد النور إلى الملعب.",
    "abdallah": "كتب عبدالله رسالة.",
    "jabeur": "فازت أنس جابر بالمباراة.",
    "guerdane": "فتح معبر بن قردان.",
    "mahdia": "ولاية المهدية تتسلم حافلات.",
    "algerie": "وصل وفد من الجزائر.",
    "other": "بدرت منه كلمات في مارس عن ماديا وكامب، ونوش مات.",
}


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("press"), (briefing(name, "خبر", text) for name, text in PRESS.items()))


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Rached Ghannouchi", "ghannouchi"),
        ("Ghannouchi", "ghannouchi"),
        ("Elghannouchi", "ghannouchi"),
        ("Jebel Chaambi", "chaambi"),
        ("La Marsa", "marsa"),
        ("Bizerte", "bizerte"),
        ("Aymen Abdennour", "abdennour"),
        ("Ons Jabeur", "jabeur"),
        ("Ben Guerdane", "guerdane"),
        ("Mahdia", "mahdia"),
        ("Algérie", "algerie"),
    ],
)
def test_a_latin_name_is_found_as_french_and_english_press_write_it(press: Path, query: str, name: str):
    assert found(press, query)[0] == name


def test_two_words_of_a_name_are_found_joined_and_apart(press: Path):
    assert found(press, "عبد الله")[0] == found(press, "عبدالله")[0] == "abdallah"
    assert found(press, "عبدالنور")[0] == "abdennour"


def test_a_slip_in_the_article_of_a_name_is_forgiven(site: Path):
    (answer,) = ask(site, "الفيلق االإفريقي")
    assert [note["found"] for note in answer["notes"]] == ["مجموعة فاغنر"]


def test_a_form_of_an_adjective_that_is_not_met_finds_the_others_first(tmp_path: Path):
    texts = {"country": "زار الوفد السعودية", "people": "وصل مستثمر سعودي"}
    folder = write(tmp_path, (briefing(name, text, text) for name, text in texts.items()))
    assert found(folder, "سعوديون") == ["people", "country"]


def test_a_country_that_the_archive_does_not_know_is_no_slip_of_another(tmp_path: Path):
    names = {"ألمانيا": "ألبانيا", "فرانسوا أولاند": "الهند", "زامبيا": "غامبيا", "فلاديمير بوتين": "بوتان"}
    known = (briefing(f"b{number}", f"زيارة {name}", f"تحدث {name} أمس") for number, name in enumerate(names))
    folder = write(tmp_path, known)
    for other in names.values():
        assert "entity" not in codes(folder, other), other
    assert found(folder, "ألمانبا") == ["b0"]


def test_a_name_weighs_more_than_a_number(tmp_path: Path):
    texts = {"name": "صرح أردوغان عن الانتخابات", "number": "انتخابات 2015 في النقابة"}
    more = {f"more{number}": "كتب أردوغان رسالة" for number in range(3)}
    folder = write(tmp_path, (briefing(name, text, text) for name, text in {**texts, **more}.items()))
    assert found(folder, "اردوجان انتخابات ٢٠١٥")[0] == "name"
