"""Who links to a briefing, and in which sentence."""

from __future__ import annotations

import pytest

from making import briefing
from mujaz.archive.backlinks import backlinks
from mujaz.model import Backlink, Block, BlockKind

TARGET = briefing("target", "2023-11-30", redirect_from=("before",))


def told(text: str, kind: BlockKind = BlockKind.PARAGRAPH, *, markup: bool = True) -> tuple[Backlink, ...]:
    """What links to the target when this is the text of another briefing."""
    other = briefing("other", body=(Block(kind, text),), markup=markup)
    return backlinks([other, TARGET]).get("target", ())


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("وصل الوفد. وكان قد [زار طهران](target.md) من قبل. ثم عاد.", "وكان قد زار طهران من قبل."),
        ("وكان قد [زار **طهران**](../briefings/target.md#p2) من قبل.", "وكان قد زار طهران من قبل."),
        ("عاد إلى [ما سبق](before.md).", "عاد إلى ما سبق."),
        ("انظر [هنا](<target.md> 'عنوان').", "انظر هنا."),
        ("جملة على\nسطرين [هنا](target.md) معًا. وأخرى.", "جملة على سطرين هنا معًا."),
        ("قال: [انتهى الأمر. وبدأ آخر](target.md) اليوم.", "قال: انتهى الأمر. وبدأ آخر اليوم."),
    ],
)
def test_the_sentence_of_a_link(text, sentence):
    assert told(text) == (Backlink("other", sentence),)


def test_an_item_of_a_list_is_told_by_itself():
    (link,) = told("- أول\n- ثانٍ [هنا](target.md)\n- ثالث", BlockKind.OTHER)
    assert link.sentence == "ثانٍ هنا"


@pytest.mark.parametrize(
    "text",
    [
        "لا شيء.",
        "[موقع](https://example.org/target.md)",
        "[دولة](../countries/target.md)",
        "[غير موجود](none.md)",
        "[مطلق](/briefings/target.md)",
        "`[نص](target.md)`",
        "    [نص](target.md)",
        "[فارغ]()",
    ],
)
def test_what_leads_elsewhere_is_no_backlink(text):
    assert told(text) == ()


def test_plain_text_holds_no_links():
    assert told("قال [زار](target.md).", markup=False) == ()


def test_of_two_links_in_one_briefing_the_first_is_told():
    assert [link.sentence for link in told("الأولى [أ](target.md). الثانية [ب](target.md).")] == ["الأولى أ."]


def test_no_briefing_links_to_itself():
    own = briefing("own", body=(Block(BlockKind.PARAGRAPH, "[هنا](own.md)"),), markup=True)
    assert backlinks([own]) == {}
