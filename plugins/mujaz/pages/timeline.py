"""Lines of events: what happened when, as the briefings tell it, by year, and by month where a year is long.

The archive has one, and each hub with more events than it shows itself. They are the clock of what happened; the pages
of years and months (``gatherings``) are the clock of what was published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice

from mujaz.model import Event
from mujaz.pages import paths
from mujaz.pages.hub import with_sections
from mujaz.pages.rows import Rows
from mujaz.pages.view import Entry, Layout, Link, Page, PageKind, Section

LATEST = 30  # events on the first page
SHOWN = 6  # events on a hub, each sentence once
LONG = 120  # a year with more events stands in months
YEAR, MONTH = len("2023"), len("2023-11")


def timeline_pages(rows: Rows) -> Iterator[Page]:
    """The page of the latest events, and a page for each year or month that has any."""
    events, wording = rows.archive.events, rows.wording
    page = Page(
        paths.TIMELINE,
        PageKind.TIMELINE,
        wording("timeline"),
        notices=(wording("timeline_note") if events else wording("empty"),),
        more=(Link(wording("by_publication"), paths.DATES, kind="period"),),
    )
    yield from _pages(page, events, rows)


def hub_timeline(hub: Page, events: Sequence[Event], rows: Rows) -> tuple[Section, Iterator[Page]]:
    """The latest events on a hub, and the pages that hold them all where there are more."""
    wording = rows.wording
    shown = list(islice(_each_sentence_once(events), SHOWN))
    section = rows.events("timeline", wording("timeline"), shown)
    if len(shown) < SHOWN or len(shown) == len(events):
        return section, iter(())
    title = wording("page_of_period", name=hub.title, period=wording("timeline"))
    path = paths.part(hub.path, "timeline")
    page = Page(path, PageKind.TIMELINE, title, kicker=(Link(hub.title, hub.path),))
    whole = Link(wording("whole_timeline", events=wording.counted(len(events), "event")), path, kind="period")
    return replace(section, more=whole), _pages(page, events, rows)


def _each_sentence_once(events: Iterable[Event]) -> Iterator[Event]:
    """Without those whose sentence was there already: «قال أمس إنه يزور تونس غدًا» tells of two days."""
    seen = set()
    for event in events:
        told = event.briefing, event.time.block, event.time.sentence
        if told not in seen:
            seen.add(told)
            yield event


def _pages(page: Page, events: Sequence[Event], rows: Rows) -> Iterator[Page]:
    """A line of events: whole under its months while it is short, else its latest and pages for its parts."""
    parts = dict(_parts(events))
    if page.path != paths.TIMELINE and len(events) <= LONG:
        yield _by_month(page, events, rows)
        return
    latest = rows.events("latest", rows.wording("by_event"), events[:LATEST])
    entries = tuple(_entry(page, iso, len(told), rows) for iso, told in parts.items())
    yield with_sections(page, [latest, Section("periods", rows.wording("by_period"), Layout.CHIPS, entries)])
    yield from (_part(page, iso, told, rows) for iso, told in parts.items())


def _parts(events: Sequence[Event]) -> Iterator[tuple[str, list[Event]]]:
    """Events by year; a long year by month."""
    for year, of_year in groupby(events, key=lambda event: event.time.iso[:YEAR]):
        told = list(of_year)
        if len(told) <= LONG:
            yield year, told
        else:
            yield from ((month, list(group)) for month, group in groupby(told, key=lambda e: e.time.iso[:MONTH]))


def _entry(page: Page, iso: str, count: int, rows: Rows) -> Entry:
    return rows.tally(Link(rows.wording.period(iso).text, paths.part(page.path, iso), kind="period"), count, "event")


def _part(page: Page, iso: str, events: Sequence[Event], rows: Rows) -> Page:
    """The events of a year or a month."""
    title = rows.wording("page_of_period", name=page.title, period=rows.wording.period(iso).text)
    kicker = (*page.kicker, Link(page.title, page.path, kind="period"))
    return _by_month(Page(paths.part(page.path, iso), PageKind.TIMELINE, title, kicker=kicker), events, rows)


def _by_month(page: Page, events: Iterable[Event], rows: Rows) -> Page:
    """Events under a heading for each month."""
    months = groupby(events, key=lambda event: event.time.iso[:MONTH])
    return with_sections(
        page, [rows.events(f"m{month}", rows.wording.period(month).text, told) for month, told in months]
    )
