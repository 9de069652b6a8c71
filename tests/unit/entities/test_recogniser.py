"""The matcher on sentences as news writes them."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.entities.recogniser import Recogniser
from mujaz.entities.registry import load_registry
from mujaz.model import How


@cache
def recogniser() -> Recogniser:
    registry, _ = load_registry()
    return Recogniser(registry)


def named(text: str) -> list[tuple[str, str, How]]:
    (mentions,) = recogniser().read([text])
    return [(mention.entity, mention.surface, mention.how) for mention in mentions if mention.counts]


def test_a_mention_is_the_whole_word_with_its_clitics():
    assert named("تعزيز علاقته بإيران وبالسعودية") == [
        ("IR", "بإيران", How.NAME),
        ("SA", "وبالسعودية", How.NAME),
    ]


def test_the_article_after_lam_loses_its_alef():
    assert named("رسالة للولايات المتحدة") == [("US", "للولايات المتحدة", How.NAME)]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("تعرض الجيش المالي لكمين في مالي", {"ML"}),
        ("أعلنت وزارة المالية عن دعم مالي", set()),
    ],
)
def test_mali_is_told_from_finance(text: str, countries: set[str]):
    assert {entity for entity, _, _ in named(text) if entity.isupper()} == countries


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("وردّت موسكو بطرد السفير", True),
        ("رحبت باريس بالاتفاق", True),
        ("وصل الوفد إلى باريس", False),
        ("تظاهر الآلاف في واشنطن", False),
        ("التوتر بين واشنطن وطهران", True),
        ("رحلة بين باريس ولندن", False),
        ("فرض عقوبات جديدة على موسكو", True),
    ],
)
def test_a_capital_counts_where_it_acts(text: str, acts: bool):
    (mentions,) = recogniser().read([text])
    assert {mention.how for mention in mentions} == {How.CAPITAL}
    assert all(mention.counts is acts for mention in mentions)


def test_mentions_that_count_do_not_overlap():
    (mentions,) = recogniser().read(["قال الجيش المالي في جمهورية مالي إن رئيس الوزراء العراقي محمد شياع السوداني وصل"])
    counted = [mention for mention in mentions if mention.counts]
    assert all(left.end <= right.start for left, right in pairwise(counted))


def test_one_form_can_name_two_countries():
    assert named("القمة بين الكوريتين") == [("KP", "الكوريتين", How.ALIAS), ("KR", "الكوريتين", How.ALIAS)]


def test_a_country_inside_a_government_body_counts_with_it():
    (mentions,) = recogniser().read(["تعرض الجيش المالي لكمين"])
    army, country = sorted(mentions, key=lambda mention: mention.kind, reverse=True)
    assert (army.entity, army.counts, army.also) == ("malian-army", True, ("ML",))
    assert (country.entity, country.how, country.counts) == ("ML", How.NISBA, False)


def test_spans_are_those_of_the_text_as_it_is_shown():
    text = "وقال\u200f: «بـالسُّعودية»  والولايات  المتّحدة"
    (mentions,) = recogniser().read([text])
    assert [text[mention.start : mention.end] for mention in mentions] == [mention.surface for mention in mentions]
    assert mentions[0].surface == "بـالسُّعودية"


@given(st.text(alphabet=st.sampled_from("ابتسعوديةمليإ \u064b\u200f.،«»") | st.characters(), max_size=80))
def test_any_text_can_be_read(text: str):
    (mentions,) = recogniser().read([text])
    assert all(text[mention.start : mention.end] == mention.surface for mention in mentions)
