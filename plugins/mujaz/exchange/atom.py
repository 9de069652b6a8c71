"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from mujaz.exchange.feed import Feed, Item

ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def atom(feed: Feed, address: str) -> bytes:
    """The feed's file; ``address`` is where it will be found."""
    root = Element("feed", {"xmlns": ATOM, XML_LANG: feed.lang})  # without a prefix, which some readers want
    _text(root, "title", feed.title)
    _text(root, "id", address)
    _text(root, "updated", _time(feed.updated))
    SubElement(root, "link", rel="self", type="application/atom+xml", href=address)
    SubElement(root, "link", rel="alternate", type="text/html", href=feed.page)
    author = SubElement(root, "author")
    _text(author, "name", feed.title)
    for item in feed.items:
        _entry(root, item, feed.updated)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _entry(root: Element, item: Item, updated: datetime) -> None:
    entry = SubElement(root, "entry", {XML_LANG: item.lang})
    _text(entry, "title", item.title)
    _text(entry, "id", item.id)
    SubElement(entry, "link", rel="alternate", type="text/html", href=item.id)
    # An entry must say when it was updated (RFC 4287 §4.1.2); an undated one takes the feed's own time, and has no
    # «published», since an unknown date is not to be guessed.
    _text(entry, "updated", _time(item.changed or updated))
    if item.published:
        _text(entry, "published", _time(item.published))
    if item.author:
        _text(SubElement(entry, "author"), "name", item.author)
    _text(entry, "summary", item.html).set("type", "html")


def _text(parent: Element, name: str, text: str) -> Element:
    child = SubElement(parent, name)
    child.text = text
    return child


def _time(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
