"""The hubs that are not entities: pairs of countries, topics, outlets, years, months and days, the undated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from mujaz.archive.events import latest_first
from mujaz.model import Event
from mujaz.pages import paths
from mujaz.pages.hub import Series, before_and_after, gathered, hub, period_pages, with_sections
from mujaz.pages.rows import Rows
from mujaz.pages.timeline import hub_timeline
from mujaz.pages.view import Entry, Fact, Layout, Link, Page, PageKind, Section


def gathering_pages(rows: Rows) -> Iterator[Page]:
    """All of them, in order of their kinds."""
    archive = rows.archive
    yield from chain.from_iterable(_pair(codes, ids, rows) for codes, ids in archive.by_pair.items())
    yield from chain.from_iterable(_topic(topic, rows) for topic in sorted(archive.topics.keys() | archive.by_topic))
    yield from chain.from_iterable(_outlet(outlet, rows) for outlet in archive.outlets)
    yield from _periods(rows)
    undated = Page(paths.UNDATED, PageKind.PERIOD, rows.wording("undated"), notices=(rows.wording("undated_note"),))
    yield from gathered(undated, archive.undated, rows)


def _pair(codes: tuple[str, str], ids: Sequence[str], rows: Rows) -> Iterator[Page]:
    """What is reported on both of two countries, on one line of time, and who else is met there."""
    page = Page(
        paths.pair(codes),
        PageKind.PAIR,
        rows.pair(codes).text,
        kicker=rows.entities(codes),
        notices=(rows.wording("pair_note"),),
    )
    told, timeline = hub_timeline(page, _told_of_both(codes, ids, rows), rows)
    yield from gathered(page, ids, rows, [told, *rows.met_with(codes, ids)])
    yield from timeline


def _told_of_both(codes: tuple[str, str], ids: Sequence[str], rows: Rows) -> list[Event]:
    """The events of both countries in the briefings that they share, each date of a briefing once."""
    shared = frozenset(ids)
    told = {
        (event.briefing, event.time.iso): event
        for code in codes
        for event in rows.archive.events_of.get(code, ())
        if event.briefing in shared
    }
    return sorted(told.values(), key=latest_first)


def _topic(topic: str, rows: Rows) -> Iterator[Page]:
    if ids := rows.archive.by_topic.get(topic, ()):
        page = Page(paths.topic(topic), PageKind.TOPIC, rows.topic(topic).text)
        yield from gathered(page, ids, rows, rows.met_with((), ids))


def _outlet(outlet: str, rows: Rows) -> Iterator[Page]:
    """What an outlet carried, and what it was the first to report."""
    ids = rows.archive.by_outlet.get(outlet, ())
    briefings = rows.archive.briefings
    carried = tuple(id_ for id_ in ids if briefings[id_].publisher == outlet)
    reported = tuple(id_ for id_ in ids if briefings[id_].origin == outlet)
    lists = [
        ("carried", rows.wording("carried"), carried),
        ("first-reported", rows.wording("first_reported"), reported),
    ]
    page = Page(
        paths.source(outlet),
        PageKind.SOURCE,
        rows.outlet(outlet).text,
        kicker=(Link(rows.wording("sources"), paths.SOURCES),),
        more=tuple(Link(rows.wording("mentioned", name=link.text), link.path) for link in rows.entities((outlet,))),
        facts=tuple(
            Fact(title, (Link(rows.wording.counted(len(listed), "briefing")),)) for _, title, listed in lists if listed
        ),
    )
    origins = Counter(origin for id_ in carried if (origin := briefings[id_].origin) not in ("", outlet))
    carriers = Counter(carrier for id_ in reported if (carrier := briefings[id_].publisher) not in ("", outlet))
    beside = [
        rows.counted(name, rows.wording(name), {rows.outlet(other): count for other, count in counts.items()})
        for name, counts in (("carried_from", origins), ("carried_by", carriers))
    ]
    yield from hub(page, lists, ids, rows, [*beside, *rows.met_with((), ids), rows.topics(ids)])


def _periods(rows: Rows) -> Iterator[Page]:
    """A page for each month, newest first, and one for each year that leads to its months."""
    months = sorted(rows.archive.by_month, reverse=True)
    for year, of_year in groupby(months, key=lambda month: month[:4]):
        listed = list(of_year)
        yield _year(year, listed, rows)
        yield from chain.from_iterable(_month(month, rows) for month in listed)


def _month(month: str, rows: Rows) -> Iterator[Page]:
    """The page of a month, and one for each of its days where it is long."""
    above = (Link(month[:4], paths.period(month[:4]), kind="period"),)
    series = Series(rows, PageKind.PERIOD, paths.period, rows.briefings)
    yield from period_pages(month, rows.archive.by_month[month], above, series, rows.archive.by_month)


def _year(year: str, months: Sequence[str], rows: Rows) -> Page:
    page = Page(
        paths.period(year),
        PageKind.PERIOD,
        year,
        kicker=(Link(rows.wording("dates"), paths.DATES),),
        notices=(rows.wording("numbers_note"),),
        more=before_and_after(year, {month[: len(year)] for month in rows.archive.by_month}, paths.period, rows),
    )
    return with_sections(
        page, [Section("months", rows.wording("by_period"), Layout.CHIPS, month_entries(months, rows))]
    )


def month_entries(months: Sequence[str], rows: Rows) -> tuple[Entry, ...]:
    """Months with the number of briefings in each."""
    links = {month: Link(rows.wording.period(month).text, paths.period(month), kind="period") for month in months}
    return tuple(rows.tally(links[month], len(rows.archive.by_month[month])) for month in months)
