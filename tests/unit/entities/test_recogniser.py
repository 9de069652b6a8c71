"""The matcher on sentences as news writes them."""

from __future__ import annotations

from functools import cache

import pytest

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
