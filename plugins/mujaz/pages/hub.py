"""A page that gathers briefings, in proportion: a long list stands in parts of its own, by year, month and day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from mujaz.pages import paths
from mujaz.pages.parts import LATEST, UNDATED, Parts, in_parts, level_below
from mujaz.pages.rows import Rows
from mujaz.pages.view import Layout, Link, Page, PageKind, Section

List = tuple[str, str, Sequence[str]]  # a list's anchor, its title and the briefings in it
Lines = Callable[[str, str, Sequence[str]], Section]  # how a list is drawn


@dataclass(frozen=True, slots=True)
class Series:
    """How pages of periods are made.

    ``address`` is where the page of a period stands; it is called after ``name`` and its period, or by its period
    alone; ``lines`` draws a list of briefings.
    """

    rows: Rows
    kind: PageKind
    address: Callable[[str], str]
    lines: Lines
    name: str = ""

    def page(self, iso: str, above: tuple[Link, ...], beside: Iterable[str]) -> Page:
        """The page of a period, without its lists; ``above`` leads to what it is a part of, ``beside`` has its like."""
        period = self.rows.wording.period(iso).text
        title = self.rows.wording("page_of_period", name=self.name, period=period) if self.name else period
        more = before_and_after(iso, beside, self.address, self.rows)
        return Page(self.address(iso), self.kind, title, kicker=above, more=more)


def before_and_after(iso: str, periods: Iterable[str], address: Callable[[str], str], rows: Rows) -> tuple[Link, ...]:
    """The ways to the periods right before and after one, where there are any; what has no date has no place."""
    known = sorted(period for period in periods if period != UNDATED)
    if iso not in known:
        return ()
    at = known.index(iso)
    near = (("period_before", known[max(0, at - 1) : at]), ("period_after", known[at + 1 : at + 2]))
    return tuple(
        Link(rows.wording(phrase, period=rows.wording.period(other).text), address(other), kind="period")
        for phrase, found in near
        for other in found
    )


def hub(
    page: Page, lists: Sequence[List], ids: Sequence[str], rows: Rows, beside: Iterable[Section] = ()
) -> Iterator[Page]:
    """A hub with its lists, shortened where the whole is long, and then a page for each part of the whole.

    Args:
        page: the hub without its sections.
        lists: what the hub shows; together they hold ``ids``.
        ids: all briefings of the hub, newest first.
        rows: makes the lines.
        beside: further sections, after the lists.
    """
    lines = partial(rows.on_hub, page)
    series = Series(rows, page.kind, partial(paths.part, page.path), lines, page.title)
    parts = in_parts(ids, rows.archive.briefings)
    most = LATEST // max(1, sum(bool(listed) for *_, listed in lists)) if parts else len(ids)
    shown = (lines(id_, title, listed[:most]) for id_, title, listed in lists)
    yield with_sections(page, [*shown, _periods(parts, series), *beside])
    yield from _parts(parts, (Link(page.title, page.path),), series)


def _parts(parts: Parts, above: tuple[Link, ...], series: Series) -> Iterator[Page]:
    for iso, ids in parts.items():
        yield from period_pages(iso, ids, above, series, parts)


def period_pages(
    iso: str, ids: Sequence[str], above: tuple[Link, ...], series: Series, beside: Iterable[str]
) -> Iterator[Page]:
    """The page of a period with its briefings, and pages of its parts where it is long."""
    wording = series.rows.wording
    page = series.page(iso, above, beside)
    parts = in_parts(ids, series.rows.archive.briefings, level_below(iso))
    title = wording("latest" if parts else "all_briefings")
    yield with_sections(
        page, [series.lines("briefings", title, ids[:LATEST] if parts else ids), _periods(parts, series)]
    )
    yield from _parts(parts, (*above, Link(wording.period(iso).text, page.path, kind="period")), series)


def gathered(page: Page, ids: Sequence[str], rows: Rows, beside: Iterable[Section] = ()) -> Iterator[Page]:
    """A hub with one list."""
    yield from hub(page, [("briefings", rows.wording("all_briefings"), ids)], ids, rows, beside)


def with_sections(page: Page, sections: Iterable[Section]) -> Page:
    """The page with those of the sections that hold anything."""
    return replace(page, sections=tuple(section for section in sections if section.entries or section.parts))


def _periods(parts: Parts, series: Series) -> Section:
    """The ways to the parts of a list, with how many briefings each holds."""
    wording = series.rows.wording
    links = {iso: Link(wording.period(iso).text, series.address(iso), kind="period") for iso in parts}
    entries = tuple(series.rows.tally(links[iso], len(ids)) for iso, ids in parts.items())
    return Section("periods", wording("by_period"), Layout.CHIPS, entries)
