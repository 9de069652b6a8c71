"""Times in texts: each form by itself, whole sentences of news, and what may never happen."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic.temporal.found import Anchor, TimeFound
from mujaz.arabic.temporal.reader import read_times, sentences

GOLDEN = Path(__file__).parents[2] / "golden" / "dates"


def _cases(name: str) -> list[dict[str, Any]]:
    return list(yaml.safe_load((GOLDEN / name).read_text("utf-8")))


FORMS = [(group["published"], case) for group in _cases("forms.yml") for case in group["cases"]]
NEWS = _cases("news.yml")


def _at(times: tuple[TimeFound, ...], text: str, words: str, start: int = 0) -> TimeFound | None:
    """The time that lies over some words of a text."""
    place = text.find(words, start)
    return next((time for time in times if time.start < place + len(words) and place < time.end), None)


@pytest.mark.parametrize(("published", "case"), FORMS, ids=[f"{day}-{case['text'][:45]}" for day, case in FORMS])
def test_reads_each_form(published: date | None, case: dict[str, Any]) -> None:
    times = read_times(case["text"], published)
    if case["found"] is None:
        assert not any(time.resolved for time in times)
        return
    time = _at(times, case["text"], case["found"])
    assert time is not None
    assert (time.surface, time.iso) == (case["found"], case["means"])


@pytest.mark.parametrize("case", NEWS, ids=[f"{n}-{case['text'][:40]}" for n, case in enumerate(NEWS)])
def test_reads_sentences_of_news(case: dict[str, Any]) -> None:
    times, place, covered = read_times(case["text"], case["published"]), 0, set()
    for expected in case["times"]:
        time = _at(times, case["text"], expected["found"], place)
        place = case["text"].find(expected["found"], place) + len(expected["found"])
        covered.add(time)
        if not expected.get("gap"):
            assert (time.iso if time else "") == (expected["means"] or "")
    assert [time for time in times if time.resolved and time not in covered] == []


def test_there_are_enough_cases() -> None:
    assert len(FORMS) + sum(len(case["times"]) for case in NEWS) >= 200


def test_a_time_knows_its_sentence_rule_and_anchor() -> None:
    text = "تصالحتا في نيسان/ أبريل الماضي. وكان ذلك بعد قطيعة دامت سنوات."
    (time,) = read_times(text, date(2023, 11, 30))
    assert text[slice(*time.sentence)] == "تصالحتا في نيسان/ أبريل الماضي."
    assert (time.rule, time.anchor, time.precision) == ("month", Anchor.PUBLICATION, "month")
    assert (time.first, time.last) == (date(2023, 4, 1), date(2023, 4, 30))


def test_without_publication_what_leans_on_it_is_told_but_not_resolved() -> None:
    (time,) = read_times("وخلال العام الماضي، تدهورت العلاقات")
    assert (time.surface, time.resolved, time.anchor) == ("العام الماضي", False, Anchor.PUBLICATION)


def test_spans_are_those_of_the_text_as_it_stands() -> None:
    text = "في شَهْرِ ديـسـمـبر ٢٠٢٣م وقع"
    (time,) = read_times(text)
    assert time.iso == "2023-12"
    assert "ديـسـمـبر ٢٠٢٣" in time.surface


def test_sentences_end_at_lines_and_full_stops() -> None:
    text = "عنوان\nقال إنه وصل. ثم غادر؟ نعم"
    assert [text[start:end] for start, end in sentences(text)] == ["عنوان", "قال إنه وصل.", "ثم غادر؟", "نعم"]


WORDS = ["يوم", "شهر", "سنة", "عام", "أسبوع", "مارس", "ماي", "الخميس", "والجمعة", "الماضي", "القادم", "نفس", "ذلك"]
JOINTS = ["بعد", "قبل", "منذ", "من", "إلى", "15", "31", "2017", "،", ".", "(", "-"]


@given(st.lists(st.sampled_from(WORDS + JOINTS), max_size=14), st.none() | st.dates(date(1950, 1, 1), date(2070, 1, 1)))
def test_any_words_are_survived(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    times = read_times(text, published)
    assert all(before.end <= after.start for before, after in pairwise(times))
    assert all(time.surface == text[time.start : time.end] for time in times)
    assert all((time.first is None) == (time.last is None) == (time.precision is None) for time in times)
    assert all(time.first <= time.last for time in times if time.first and time.last)


@pytest.mark.parametrize(
    "text",
    ["بداية من اليوم ويوم غد الاثنين", "اليوم ويوم الثلاثاء 12 مارس", "يوم يوم يوم غد", "الاسبوع الماضي ونهاية مارس"],
)
def test_words_before_a_time_are_not_taken_from_the_time_before(text: str) -> None:
    times = read_times(text, date(2023, 11, 30))
    assert times
    assert all(before.end <= behind.start for before, behind in pairwise(times))


@pytest.mark.parametrize("words", ["اليوم ", "في عام 2023 ", "قبل ثلاثة ايام ", "30 نوفمبر "])
def test_a_text_of_times_only_is_read_to_its_end(words: str) -> None:
    text = words * 2000
    assert read_times(text, date(2023, 11, 30))[-1].end >= len(text) - len(words)
