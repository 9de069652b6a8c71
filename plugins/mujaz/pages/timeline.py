"""The line of events: what happened when, as the briefings tell it, by year, and by month where a year is long.

It is the clock of what happened; the pages of years and months (``gatherings``) are the clock of what was published.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from mujaz.model import Event
from mujaz.pages import paths
from mujaz.pages.hub import with_sections
from mujaz.pages.rows import Rows
from mujaz.pages.view import Entry, Layout, Link, Page, PageKind, Section

LATEST = 30  # events on the first page
LONG = 120  # a year with more events stands in months
YEAR, MONTH = len("2023"), len("2023-11")


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
    yield from (_part(iso, events, rows) for iso, events in parts.items())


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


def _part(iso: str, events: Sequence[Event], rows: Rows) -> Page:
    """The events of a year or a month, under a heading for each month."""
    title = rows.wording("page_of_period", name=rows.wording("timeline"), period=rows.wording.period(iso).text)
    page = Page(
        paths.part(paths.TIMELINE, iso),
        PageKind.TIMELINE,
        title,
        kicker=(Link(rows.wording("timeline"), paths.TIMELINE, kind="period"),),
    )
    months = groupby(events, key=lambda event: event.time.iso[:MONTH])
    return with_sections(
        page, [rows.events(f"m{month}", rows.wording.period(month).text, told) for month, told in months]
    )
