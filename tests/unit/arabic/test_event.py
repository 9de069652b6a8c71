"""When it happened: the day that the opening of a story names, and none where that is doubtful."""

from __future__ import annotations

from datetime import date

import pytest

from mujaz.arabic.temporal.event import first_event
from mujaz.arabic.temporal.reader import read_times

THURSDAY = date(2023, 11, 30)


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("لقي شخصان حتفهما، الثلاثاء، في حادث مرور. وكان حادث مماثل وقع في 3 مايو 2020.", date(2023, 11, 28)),
        ("تمكنت الشرطة مساء أمس من القبض عليه. وقال المصدر اليوم إنه اعترف.", date(2023, 11, 29)),
        ("ناقش قادة كبار التعاون العسكري.\nوجرى ذلك في اتصال.\nوقال المتحدث اليوم الخميس إنه نادر.", THURSDAY),
    ],
)
def test_the_first_day_of_the_opening(text: str, happened: date) -> None:
    event = first_event(text, read_times(text, THURSDAY), THURSDAY)
    assert event is not None
    assert event.first == happened


@pytest.mark.parametrize(
    "text",
    [
        "تدور غدا مباراة القمة. وكانت المباراة السابقة انتهت أمس بالتعادل.",
        "استشهد في 4 جانفي 2013 على الحدود. وأحيت عائلته ذكراه اليوم.",
        "تصالح البلدان في نيسان/ أبريل الماضي بعد قطيعة دامت سنوات.",
        "قال إنه لا يعرف.\nوأضاف أنه سيسأل.\nثم سكت.\nووصل أمس.",
        "لا تاريخ هنا.",
        "",
    ],
)
def test_a_preview_the_past_and_what_comes_late_give_none(text: str) -> None:
    assert first_event(text, read_times(text, THURSDAY), THURSDAY) is None


def test_without_publication_only_a_full_day_counts() -> None:
    text = "وقع الهجوم في 3 مايو 2020. وانسحب الجيش بعد ذلك."
    event = first_event(text, read_times(text), None)
    assert event is not None
    assert event.first == date(2020, 5, 3)


def test_a_day_behind_one_that_nobody_knows_is_not_the_event() -> None:
    text = "وقع الهجوم أمس. وكان وقع مثله في 3 مايو 2020."
    assert first_event(text, read_times(text), None) is None


@pytest.mark.parametrize("published", [date.min, date.max])
def test_the_calendars_own_ends_are_days_like_others(published: date) -> None:
    text = "قال الوزير في 30 نوفمبر 2023 إن الحوار بدأ."
    assert first_event(text, read_times(text, published), published) is None
