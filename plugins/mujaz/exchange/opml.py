"""The list of all feeds as OPML 2.0, to be read into a feed reader at once."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, tostring

from mujaz.exchange.feed import Feed


def opml(feeds: Iterable[tuple[Feed, str]], title: str) -> bytes:
    """The list of feeds, each with the address of its Atom file."""
    root = Element("opml", version="2.0")
    SubElement(SubElement(root, "head"), "title").text = title
    body = SubElement(root, "body")
    for feed, address in feeds:
        SubElement(body, "outline", type="rss", text=feed.title, title=feed.title, xmlUrl=address, htmlUrl=feed.page)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))
