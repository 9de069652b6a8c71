"""A feed as data, whatever it is written in: a title, where it belongs, and its newest briefings.

Addresses in a feed must be whole, since a reader has the feed and not the site: so feeds exist only where the site
knows its own address (``site_url``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from html import escape
from urllib.parse import urljoin

from mujaz.arabic.direction import direction
from mujaz.exchange.changed import changed
from mujaz.model import Archive
from mujaz.pages import paths
from mujaz.pages.rows import Rows, excerpt

NEWEST = 30  # entries that a feed holds
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)  # a feed's «updated» where no briefing has a date


@dataclass(frozen=True, slots=True)
class Item:
    """A briefing in a feed; ``id`` is its address, which never changes."""

    id: str
    title: str
    published: datetime | None
    changed: datetime | None
    summary: str
    author: str
    lang: str
    dir: str

    @property
    def html(self) -> str:
        """What a reader shows, with the direction of its text."""
        return f'<div dir="{self.dir}" lang="{self.lang}">{escape(self.summary)}</div>'


@dataclass(frozen=True, slots=True)
class Feed:
    """The newest briefings of a page; ``path`` is where its files go, without their endings."""

    path: str
    title: str
    page: str
    lang: str
    items: tuple[Item, ...]

    @property
    def updated(self) -> datetime:
        """When an entry was last published or corrected."""
        return max((item.changed for item in self.items if item.changed), default=UNDATED)


def feeds(rows: Rows, site_url: str, urls: Mapping[str, str]) -> Iterator[Feed]:
    """The feeds of the archive and of each country, actor and topic that briefings are about.

    Args:
        rows: the archive in the words of its site.
        site_url: the site's address, ending in a slash.
        urls: the URL of each page, relative to the site, by its source path.
    """
    archive = rows.archive
    named = [
        (paths.HOME, rows.wording("latest"), tuple(archive.briefings)),
        *(
            (paths.entity(id_), rows.entity(id_).text, ids)
            for id_, ids in archive.about.items()
            if id_ in archive.entities
        ),
        *((paths.topic(id_), rows.topic(id_).text, ids) for id_, ids in archive.by_topic.items()),
    ]
    for path, title, ids in named:
        page = urljoin(site_url, urls[path])
        items = tuple(_items(ids[:NEWEST], archive, rows, site_url, urls))
        yield Feed(feed_path(path), title, page, rows.wording.lang, items)


def feed_path(page: str) -> str:
    """Where the feed of a page is, without its ending: beside the page («countries/sa» for ``countries/sa.md``)."""
    return "feed" if page == paths.HOME else page.removesuffix(".md")


def _items(ids: Sequence[str], archive: Archive, rows: Rows, site_url: str, urls: Mapping[str, str]) -> Iterator[Item]:
    for id_ in ids:
        briefing = archive.briefings[id_]
        yield Item(
            id=urljoin(site_url, urls[paths.briefing(id_)]),
            title=_legal(briefing.title),
            published=moment(briefing.date),
            changed=moment(changed(briefing)),
            summary=_legal(excerpt(briefing)),
            author=_legal(rows.outlet(briefing.publisher).text) if briefing.publisher else "",
            lang=briefing.lang,
            dir=direction(briefing.lang),
        )


def moment(day: date | None) -> datetime | None:
    """The beginning of a day in UTC; the schema knows no time of day."""
    return datetime.combine(day, time(), UTC) if day else None


def _legal(text: str) -> str:
    """The text without characters that XML 1.0 does not allow (section 2.2)."""
    return _ILLEGAL.sub("", text)
