"""A feed as JSON Feed 1.1."""

from __future__ import annotations

import json

from mujaz.exchange.feed import Feed, Item

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed, address: str) -> bytes:
    """The feed's file; ``address`` is where it will be found."""
    whole = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": address,
        "language": feed.lang,
        "items": [_item(item) for item in feed.items],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _item(item: Item) -> dict[str, object]:
    known: dict[str, object] = {
        "id": item.id,
        "url": item.id,
        "title": item.title,
        "content_html": item.html,
        "summary": item.summary,
        "language": item.lang,
    }
    if item.published:
        known["date_published"] = item.published.isoformat()
    if item.changed and item.changed != item.published:
        known["date_modified"] = item.changed.isoformat()
    if item.author:
        known["authors"] = [{"name": item.author}]
    return known
