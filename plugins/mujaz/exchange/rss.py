"""A feed as RSS 2.0, for readers that know nothing younger."""

from __future__ import annotations

from email.utils import format_datetime
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from mujaz.exchange.atom import ATOM
from mujaz.exchange.feed import Feed, Item

DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
register_namespace("dc", DUBLIN_CORE)
register_namespace("atom", ATOM)  # with a prefix: elements of RSS have no namespace, and must not fall into Atom's


def rss(feed: Feed, address: str) -> bytes:
    """The feed's file; ``address`` is where it will be found."""
    root = Element("rss", version="2.0")
    channel = SubElement(root, "channel")
    for name, text in (
        ("title", feed.title),
        ("link", feed.page),
        ("description", feed.title),
        ("language", feed.lang),
        ("lastBuildDate", format_datetime(feed.updated)),
    ):
        SubElement(channel, name).text = text
    SubElement(channel, f"{{{ATOM}}}link", rel="self", type="application/rss+xml", href=address)
    for item in feed.items:
        _item(channel, item)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _item(channel: Element, item: Item) -> None:
    entry = SubElement(channel, "item")
    SubElement(entry, "title").text = item.title
    SubElement(entry, "link").text = item.id
    SubElement(entry, "guid", isPermaLink="true").text = item.id
    SubElement(entry, "description").text = item.html
    if item.author:
        SubElement(entry, f"{{{DUBLIN_CORE}}}creator").text = item.author
    if item.published:
        SubElement(entry, "pubDate").text = format_datetime(item.published)
