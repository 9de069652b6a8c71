from __future__ import annotations

from collections.abc import Mapping

from mujaz.search.bases import Bases
from mujaz.search.names import Names
from mujaz.search.tokens import folded


def bases(counts: Mapping[str, int], **names: bool | None) -> Bases:
    known = {folded(word): count for word, count in counts.items()}
    return Bases(known, {folded(word): word for word in counts}, Names({folded(n): d for n, d in names.items()}))


def read(found: Bases, word: str) -> list[str]:
    return [f"{reading.proclitic}+{reading.base}" for reading in found.readings(folded(word))]


def test_a_clitic_comes_off_where_the_archive_knows_the_rest():
    found = bases({"وقال": 40, "قال": 90, "بالمدرسة": 3, "مدرسة": 20, "للجمهور": 2, "جمهور": 5})
    assert read(found, "وقال") == ["و+قال"]
    assert read(found, "بالمدرسة") == ["بال+مدرسه"]
    assert read(found, "للجمهور") == ["لل+جمهور"]


def test_a_form_with_a_pronoun_has_the_clitic_that_it_has_without():
    found = bases(
        {"بإمكان": 3, "إمكان": 2, "بإمكانه": 1, "بقيادة": 2, "قيادة": 9, "بقيادتهم": 1, "بساتين": 4, "بساتينه": 1}
    )
    assert read(found, "بإمكانه") == ["ب+امكانه"]
    assert read(found, "بقيادتهم") == ["ب+قيادتهم"]
    assert read(found, "بساتينه") == ["+بساتينه"]


def test_a_feminine_that_is_met_after_the_article_has_no_pronoun():
    found = bases({"فاخر": 1, "آخر": 90, "فاخرة": 2, "الفاخرة": 2})
    assert read(found, "فاخرة") == ["+فاخره"]
    assert read(found, "الفاخرة") == ["ال+فاخره"]


def test_a_word_that_is_whole_without_a_pronoun_is_read_so_with_it_too():
    found = bases({"والد": 8, "والدته": 2, "والده": 3, "وجوده": 2, "وجود": 50, "جودة": 9, "دته": 1})
    assert "+وجوده" in read(found, "وجوده")
    assert "+والدته" in read(found, "والدته")


def test_a_letter_of_the_word_stays():
    found = bases({"بساتين": 9, "البساتين": 8, "ساتين": 2, "بلغراد": 3})
    assert read(found, "بساتين") == ["+بساتين"]
    assert read(found, "بلغراد") == ["+بلغراد"]


def test_the_article_never_has_a_hamza():
    found = bases({"إلغاء": 9, "غاء": 1, "الجسر": 4, "جسر": 3})
    assert read(found, "إلغاء") == ["+الغاء"]
    assert read(found, "الجسر") == ["ال+جسر"]


def test_alef_and_lam_of_a_root_are_no_article():
    found = bases({"التزام": 9, "الالتزام": 5, "لالتزام": 2, "بالتزام": 2})
    assert read(found, "التزام") == ["+التزام"]
    assert read(found, "الالتزام") == ["ال+التزام"]


def test_what_can_be_read_in_two_ways_is():
    found = bases({"والدين": 4, "الوالدين": 6, "دين": 10, "الدين": 60})
    assert set(read(found, "والدين")) == {"وال+دين", "+والدين"}


def test_a_name_is_whole():
    found = bases({"وليبيا": 3, "ليبيا": 9, "مالي": 5, "المالي": 7}, ليبيا=False, مالي=False)
    assert found.readings(folded("وليبيا"))[0].is_name
    assert not found.readings(folded("المالي"))[0].is_name
