"""The clock of what happened, from the times that texts name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from making import briefing, naming
from mujaz.archive.events import events, events_of
from mujaz.archive.times import read_clock
from mujaz.model import Block, BlockKind


def timed(made):
    return replace(made, times=read_clock(made).times)


TEXT = "تعرض الجيش المالي لكمين في يوليو 2024. وانتقدت الجزائر ذلك في 2025."
BOTH = (("المالي", "ML"), ("الجزائر", "DZ"))


def test_a_time_is_told_by_its_block():
    body = (
        Block(BlockKind.PARAGRAPH, "في يناير 2024 وقع هجوم."),
        Block(BlockKind.PARAGRAPH, "وفي يوليو من نفس العام وقع كمين."),
    )
    times = read_clock(briefing("x", body=body)).times
    assert [(time.block, time.iso) for time in times] == [(0, "2024-01"), (1, "2024-07")]
    assert body[1].text[times[1].start : times[1].end] == times[1].surface


def test_an_event_is_a_day_or_a_month():
    told = events([timed(naming("x", TEXT, *BOTH))])
    assert [event.time.iso for event in told] == ["2024-07"]


def test_an_entity_has_the_events_of_its_sentences():
    assert list(events_of([timed(naming("x", TEXT, *BOTH))])) == ["ML"]


def test_a_relative_time_needs_a_date_of_publication():
    body = (Block(BlockKind.PARAGRAPH, "تصالح البلدان في نيسان/ أبريل الماضي."),)
    assert [t.iso for t in read_clock(briefing("x", body=body)).times] == [""]
    dated = briefing("x", "2023-11-30", body=body)
    assert [(t.iso, t.first) for t in read_clock(dated).times] == [("2023-04", date(2023, 4, 1))]


def test_the_latest_stands_first_and_each_date_once():
    text = "وقع الأول في مايو 2020. ووقع الثاني في يونيو 2021. وتكرر في مايو 2020."
    told = events([timed(briefing("x", body=(Block(BlockKind.PARAGRAPH, text),)))])
    assert [event.time.iso for event in told] == ["2021-06", "2020-05"]


def test_the_day_of_the_event_is_told_from_that_of_the_report():
    body = (Block(BlockKind.PARAGRAPH, "أعلنت الوزارة أمس الأربعاء استقالة الوزير."),)
    assert read_clock(briefing("x", "2023-11-30", body=body)).happened == date(2023, 11, 29)
    assert read_clock(briefing("x", body=body)).happened is None


def test_the_cells_of_a_table_tell_no_event():
    body = (Block(BlockKind.OTHER, "| الحدث | التاريخ |\n|---|---|\n| القمة | 30 نوفمبر 2023 |"),)
    assert read_clock(briefing("x", body=body, markup=True)).times == ()
