"""The hubs that are not entities: pairs of countries, topics, outlets, years and months, the undated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from mujaz.pages import paths
from mujaz.pages.hub import gathered, hub, with_sections
from mujaz.pages.rows import Rows
from mujaz.pages.view import Entry, Layout, Link, Page, PageKind, Section


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
    """What is reported on both of two countries, and which actors are met there."""
    page = Page(
        paths.pair(codes),
        PageKind.PAIR,
        rows.pair(codes).text,
        kicker=rows.entities(codes),
        notices=(rows.wording("pair_note"),),
    )
    met = Counter(actor for id_ in ids for actor in rows.archive.briefings[id_].actors)
    actors = {rows.entity(id_): count for id_, count in met.items() if id_ in rows.archive.entities}
    yield from gathered(page, ids, rows, [rows.counted("met-actors", rows.wording("met_actors"), actors)])


def _topic(topic: str, rows: Rows) -> Iterator[Page]:
    if ids := rows.archive.by_topic.get(topic, ()):
        yield from gathered(Page(paths.topic(topic), PageKind.TOPIC, rows.topic(topic).text), ids, rows)


def _outlet(outlet: str, rows: Rows) -> Iterator[Page]:
    """What an outlet carried, and what it was the first to report."""
    ids = rows.archive.by_outlet.get(outlet, ())
    briefings = rows.archive.briefings
    page = Page(paths.source(outlet), PageKind.SOURCE, rows.outlet(outlet).text, kicker=rows.entities((outlet,)))
    carried = tuple(id_ for id_ in ids if briefings[id_].publisher == outlet)
    reported = tuple(id_ for id_ in ids if briefings[id_].origin == outlet)
    lists = [
        ("carried", rows.wording("carried"), carried),
        ("first-reported", rows.wording("first_reported"), reported),
    ]
    yield from hub(page, lists, ids, rows)


def _periods(rows: Rows) -> Iterator[Page]:
    """A page for each month, newest first, and one for each year that leads to its months."""
    months = sorted(rows.archive.by_month, reverse=True)
    for year, of_year in groupby(months, key=lambda month: month[:4]):
        listed = list(of_year)
        yield _year(year, listed, rows)
        yield from (_month(month, rows) for month in listed)


def _month(month: str, rows: Rows) -> Page:
    year = Link(month[:4], paths.period(month[:4]), kind="period")
    page = Page(paths.period(month), PageKind.PERIOD, rows.wording.period(month).text, kicker=(year,))
    ids = rows.archive.by_month[month]
    return with_sections(page, [rows.briefings("briefings", rows.wording("all_briefings"), ids)])


def _year(year: str, months: Sequence[str], rows: Rows) -> Page:
    page = Page(paths.period(year), PageKind.PERIOD, year, kicker=(Link(rows.wording("dates"), paths.DATES),))
    return with_sections(
        page, [Section("months", rows.wording("by_period"), Layout.CHIPS, month_entries(months, rows))]
    )


def month_entries(months: Sequence[str], rows: Rows) -> tuple[Entry, ...]:
    """Months with the number of briefings in each."""
    return tuple(
        Entry(
            Link(rows.wording.period(month).text, paths.period(month), kind="period"),
            count=rows.wording.counted(len(rows.archive.by_month[month]), "briefing"),
        )
        for month in months
    )
