"""What a built page holds, as tests ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Document:
    """A page's elements in order, each with the text directly and indirectly in it."""

    elements: list[Element] = field(default_factory=list)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        return [e for e in self.elements if e.tag == tag and wanted.items() <= e.attributes.items()]

    @property
    def text(self) -> str:
        return next(e.text for e in self.elements if e.tag == "body")

    @property
    def ids(self) -> set[str]:
        return {e.attributes["id"] for e in self.elements if e.attributes.get("id")}


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.document = Document()
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.document.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.document.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def parse(page: Path) -> Document:
    parser = _Parser()
    parser.feed(page.read_text(encoding="utf-8"))
    return parser.document


def dead_links(site: Path) -> Iterator[tuple[str, str]]:
    """Page and address of each link that leads to no file or no anchor of the site."""
    pages = {page: parse(page) for page in sorted(site.rglob("*.html"))}
    for page, document in pages.items():
        if page.name == "404.html":
            continue  # its addresses begin at the server's root
        for element in document.elements:
            address = element.attributes.get("href") or element.attributes.get("src") or ""
            if not address or address.startswith(("http:", "https:", "mailto:", "data:")):
                continue
            path, anchor = urldefrag(unquote(address))
            target = (page.parent / path.partition("?")[0]).resolve() if path else page
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file() or (anchor and target in pages and anchor not in pages[target].ids):
                yield page.relative_to(site).as_posix(), address
