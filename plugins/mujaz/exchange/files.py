"""All files that other programs read, by their paths on the site."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin

from mujaz.exchange.atom import atom
from mujaz.exchange.feed import feeds
from mujaz.exchange.jsonfeed import json_feed
from mujaz.exchange.opml import opml
from mujaz.exchange.rss import rss
from mujaz.exchange.tables import tables
from mujaz.pages import paths
from mujaz.pages.rows import Rows

OPML = "feeds.opml"
MEDIA_TYPES = {".atom": "application/atom+xml", ".rss": "application/rss+xml", ".json": "application/feed+json"}
WRITERS = {".atom": atom, ".rss": rss, ".json": json_feed}


def exchange_files(rows: Rows, site_url: str, urls: Mapping[str, str]) -> dict[str, bytes]:
    """Data files and, where the site knows its own address, feeds.

    Args:
        rows: the archive in the words of its site.
        site_url: the site's address, or nothing.
        urls: the URL of each page, relative to the site, by its source path.
    """
    by_id = {id_: urls[paths.briefing(id_)] for id_ in rows.archive.briefings}
    found = tables(rows.archive, by_id)
    if not site_url:
        return found
    root = site_url.rstrip("/") + "/"
    made = list(feeds(rows, root, urls))
    for feed in made:
        for ending, write in WRITERS.items():
            found[feed.path + ending] = write(feed, urljoin(root, feed.path + ending))
    listed = [(feed, urljoin(root, f"{feed.path}.atom")) for feed in made]
    return found | {OPML: opml(listed, rows.wording("home"))}
