from __future__ import annotations

from collections.abc import Mapping

from mujaz.search.families import Families, Form
from mujaz.search.plurals import listed, plurals
from mujaz.search.tokens import folded


def linked(words: Mapping[str, int]) -> set[tuple[str, str]]:
    forms = {folded(word): (Form(folded(word), "", folded(word), (word,)),) for word in words}
    found = plurals(Families(forms, {}, {}), {folded(word): count for word, count in words.items()})
    return {(link.base, link.other) for some in found.groups.values() for link in some}


def test_a_listed_plural_is_linked_both_ways():
    assert linked({"كتاب": 3, "كتب": 9}) == {("كتاب", "كتب"), ("كتب", "كتاب")}


def test_a_pattern_links_what_the_archive_has_both_of():
    assert ("خبراء", "خبير") in linked({"خبراء": 4, "خبير": 3})
    assert ("تصاريح", "تصريح") in linked({"تصاريح": 4, "تصريح": 3})
    assert ("قنافذ", "قنفذ") in linked({"قنافذ": 4, "قنفذ": 3})
    assert not linked({"خبراء": 4, "خبز": 3})


def test_a_hamza_below_is_a_verbal_noun_not_a_plural():
    assert ("اطياف", "طيف") in linked({"أطياف": 2, "طيف": 2})
    assert not linked({"إنجاز": 2, "نجز": 2})


def test_a_listed_plural_that_is_not_met_leads_to_the_singular():
    forms = {"قنبله": (Form("قنبله", "", "قنبله", ("قنبلة",)),)}
    assert plurals(Families(forms, {}, {}), {"قنبله": 2}).words["قنابل"] == "قنبله"


def test_the_list_has_no_word_twice_in_a_line_and_no_plural_like_its_singular():
    assert all(singular != plural for singular, plural in listed())
    assert len(listed()) > 500
