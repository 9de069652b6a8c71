"""Lines of events: what happened when, as the briefings tell it, by year, and by month where a year is long.

The archive has one, and each hub with more events than it shows itself. A page with many events has them folded, a
year's by month and a month's by day: all of them are on the page, found by the browser's own search, and the page is no
longer than its days.

They are the clock of what happened; the pages of years and months (``gatherings``) are the clock of what was published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby, islice

from mujaz.model import Event
from mujaz.pages import paths
from mujaz.pages.hub import before_and_after, with_sections
from mujaz.pages.parts import WHOLE
from mujaz.pages.rows import Rows
from mujaz.pages.view import Entry, Layout, Link, Page, PageKind, Section

LATEST = 30  # events on the first page
SHOWN = 6  # events on a hub, each sentence once
LONG = 120  # a year with more events stands in months
YEAR, MONTH, DAY = len("2023"), len("2023-11"), len("2023-11-30")


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
        yield with_sections(page, _grouped(events, MONTH, rows))
        return
    latest = rows.events("latest", rows.wording("by_event"), events[:LATEST])
    entries = tuple(_entry(page, iso, len(told), rows) for iso, told in parts.items())
    yield with_sections(page, [latest, Section("periods", rows.wording("by_period"), Layout.CHIPS, entries)])
    yield from (_part(page, iso, told, parts, rows) for iso, told in parts.items())


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


def _part(page: Page, iso: str, events: Sequence[Event], parts: Iterable[str], rows: Rows) -> Page:
    """The events of a year or a month; many of them folded."""
    period = rows.wording.period(iso).text
    named = rows.wording("page_of_period", name=page.title, period=period)
    made = Page(
        paths.part(page.path, iso),
        PageKind.TIMELINE,
        rows.wording("events_in", period=period) if page.path == paths.TIMELINE else named,
        kicker=(*page.kicker, Link(page.title, page.path, kind="period")),
        more=before_and_after(iso, parts, partial(paths.part, page.path), rows),
    )
    if len(events) <= WHOLE:
        return with_sections(made, _grouped(events, MONTH, rows))
    finer = MONTH if len(iso) == YEAR else DAY
    return with_sections(made, [Section("events", "", Layout.TIMELINE, parts=tuple(_grouped(events, finer, rows)))])


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
