"""A page that gathers briefings, in proportion: a long list stands in parts of its own, by year or month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from mujaz.pages import paths
from mujaz.pages.parts import LATEST, in_parts
from mujaz.pages.rows import Rows
from mujaz.pages.view import Entry, Layout, Link, Page, Section

List = tuple[str, str, Sequence[str]]  # a list's anchor, its title and the briefings in it


def hub(
    page: Page, lists: Iterable[List], ids: Sequence[str], rows: Rows, beside: Iterable[Section] = ()
) -> Iterator[Page]:
    """A hub with its lists, shortened where the whole is long, and then a page for each part of the whole.

    Args:
        page: the hub without its sections.
        lists: what the hub shows; together they hold ``ids``.
        ids: all briefings of the hub, newest first.
        rows: makes the lines.
        beside: further sections, after the lists.
    """
    parts = in_parts(ids, rows.archive.briefings)
    most = LATEST if parts else len(ids)
    shown = (rows.briefings(id_, title, listed[:most]) for id_, title, listed in lists)
    yield with_sections(page, [*shown, _periods(page.path, parts, rows), *beside])
    for iso, of_part in parts.items():
        period = rows.wording.period(iso).text
        title = rows.wording("page_of_period", name=page.title, period=period)
        part = Page(paths.part(page.path, iso), page.kind, title, kicker=(Link(page.title, page.path),))
        yield with_sections(part, [rows.briefings("briefings", rows.wording("all_briefings"), of_part)])


def gathered(page: Page, ids: Sequence[str], rows: Rows, beside: Iterable[Section] = ()) -> Iterator[Page]:
    """A hub with one list."""
    yield from hub(page, [("briefings", rows.wording("all_briefings"), ids)], ids, rows, beside)


def with_sections(page: Page, sections: Iterable[Section]) -> Page:
    """The page with those of the sections that hold anything."""
    return replace(page, sections=tuple(section for section in sections if section.entries))


def _periods(hub_path: str, parts: Mapping[str, Sequence[str]], rows: Rows) -> Section:
    entries = tuple(
        Entry(
            Link(rows.wording.period(iso).text, paths.part(hub_path, iso), kind="period"),
            count=rows.wording.counted(len(ids), "briefing"),
        )
        for iso, ids in parts.items()
    )
    return Section("periods", rows.wording("by_period"), Layout.CHIPS, entries)
