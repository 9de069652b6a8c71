"""The line of events: what happened when, as the briefings tell it, by year, and by month where a year is long.

A page with many events has them folded, a year's by month and a month's by day: all of them are on the page, found by
the browser's own search, and the page is no longer than its days.

It is the clock of what happened; the pages of years and months (``gatherings``) are the clock of what was published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from mujaz.model import Event
from mujaz.pages import paths
from mujaz.pages.hub import before_and_after, with_sections
from mujaz.pages.parts import WHOLE
from mujaz.pages.rows import Rows
from mujaz.pages.view import Entry, Layout, Link, Page, PageKind, Section

LATEST = 30  # events on the first page
LONG = 120  # a year with more events stands in months
YEAR, MONTH, DAY = len("2023"), len("2023-11"), len("2023-11-30")


def timeline_pages(rows: Rows) -> Iterator[Page]:
    """The page of the latest events, and a page for each year or month that has any."""
    parts = dict(_parts(rows.archive.events))
    wording = rows.wording
    page = Page(
        paths.TIMELINE,
        PageKind.TIMELINE,
        wording("timeline"),
        notices=(wording("timeline_note") if parts else wording("empty"),),
        more=(Link(wording("by_publication"), paths.DATES, kind="period"),),
    )
    latest = rows.events("latest", wording("by_event"), rows.archive.events[:LATEST])
    entries = tuple(_entry(iso, events, rows) for iso, events in parts.items())
    yield with_sections(page, [latest, Section("periods", wording("by_period"), Layout.CHIPS, entries)])
    yield from (_part(iso, events, parts, rows) for iso, events in parts.items())


def _parts(events: Sequence[Event]) -> Iterator[tuple[str, list[Event]]]:
    """Events by year; a long year by month."""
    for year, of_year in groupby(events, key=lambda event: event.time.iso[:YEAR]):
        told = list(of_year)
        if len(told) <= LONG:
            yield year, told
        else:
            yield from ((month, list(group)) for month, group in groupby(told, key=lambda e: e.time.iso[:MONTH]))


def _entry(iso: str, events: Sequence[Event], rows: Rows) -> Entry:
    link = Link(rows.wording.period(iso).text, paths.part(paths.TIMELINE, iso), kind="period")
    return Entry(link, count=rows.wording.counted(len(events), "event"))


def _part(iso: str, events: Sequence[Event], parts: Iterable[str], rows: Rows) -> Page:
    """The events of a year or a month; many of them folded."""
    title = rows.wording("events_in", period=rows.wording.period(iso).text)
    page = Page(
        paths.part(paths.TIMELINE, iso),
        PageKind.TIMELINE,
        title,
        kicker=(Link(rows.wording("timeline"), paths.TIMELINE, kind="period"),),
        more=before_and_after(iso, parts, partial(paths.part, paths.TIMELINE), rows),
    )
    if len(events) <= WHOLE:
        return with_sections(page, _grouped(events, MONTH, rows))
    finer = MONTH if len(iso) == YEAR else DAY
    return with_sections(page, [Section("events", "", Layout.TIMELINE, parts=tuple(_grouped(events, finer, rows)))])


def _grouped(events: Sequence[Event], length: int, rows: Rows) -> Iterator[Section]:
    """The events of each month or day; what is told of the month alone stands after its days."""
    alone = [event for event in events if len(event.time.iso) < length]
    dated = [event for event in events if len(event.time.iso) >= length]
    for iso, told in groupby(dated, key=lambda event: event.time.iso[:length]):
        yield _group(iso, rows.wording.period(iso).text, list(told), rows)
    if alone:
        yield _group(alone[0].time.iso, rows.wording("no_day"), alone, rows)


def _group(iso: str, title: str, told: Sequence[Event], rows: Rows) -> Section:
    """Events under a title, with their number; a date that the title says for all of them is not said again."""
    made = rows.events(f"m{iso}", title, told)
    if all(event.time.iso == iso for event in told):
        made = replace(made, entries=tuple(replace(entry, moment=None) for entry in made.entries))
    return replace(made, note=rows.wording.counted(len(told), "event"))
