"""When what a page shows last changed, by the archive itself: no clock, so the same input gives the same dates.

A briefing changes when it is published, fetched and corrected; a list changes with the briefings in it, and a list of
hubs with the hubs. A page that shows nothing dated has no date: a site map that guesses is one nobody trusts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from mujaz.model import Briefing
from mujaz.pages import paths
from mujaz.pages.view import Link, Page, PageKind

_HUBS = {PageKind.COUNTRY, PageKind.ACTOR}  # their own briefings date them, not the neighbours on their map


def changed(briefing: Briefing) -> date | None:
    """The latest of the days on which a briefing was published, its source was fetched, and it was corrected."""
    fetched = briefing.source.retrieved if briefing.source else None
    days = (briefing.date, fetched, *(correction.date for correction in briefing.corrections))
    return max((day for day in days if day), default=None)


def changed_pages(pages: Iterable[Page], briefings: Mapping[str, Briefing]) -> dict[str, str]:
    """The day (ISO 8601) on which each page last changed, by source path, without pages of which that is not known."""
    dated = ((id_, changed(briefing)) for id_, briefing in briefings.items())
    own = {paths.briefing(id_): day.isoformat() for id_, day in dated if day}
    others = [page for page in pages if page.kind is not PageKind.BRIEFING]
    hubs = {page.path: day for page in others if (day := _newest(page, own))}
    rest = [page for page in others if page.path not in hubs and page.kind not in _HUBS]
    return own | hubs | {page.path: day for page in rest if (day := _newest(page, hubs))}


def _newest(page: Page, days: Mapping[str, str]) -> str:
    """The latest day of what a page leads to in its lists and drawings."""
    return max((days[link.path] for link in _shown(page) if link.path in days), default="")


def _shown(page: Page) -> Iterator[Link]:
    for section in page.sections:
        for entry in section.entries:
            yield from (entry.link, *entry.chips)
    for drawing in page.drawings:
        yield from (mark.link for mark in drawing.marks if mark.link)
