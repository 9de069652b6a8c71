"""How a page is laid out, as far as it misleads the reading of it: tables that hold columns, articles beside the first.

Old newspapers lay whole pages out in tables; read as tables of figures, all of a page's text becomes one line. A page
of several articles gives only one of them, and whoever adds it has to know of the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import Element, HtmlElement, tostring
from trafilatura import load_html

_BLOCKS = ("p", "div", "table", "ul", "h1", "h2", "h3", "h4", "h5", "h6")
_HEADINGS = _BLOCKS[-6:]
_OF_TABLES = ("table", "tbody", "thead", "tfoot", "tr", "td", "th")
_UNSHOWN = ("script", "style", "noscript", "template")
_SAME = 60  # characters by which the beginning of the article's text is known
_ARTICLE = 200  # characters of its paragraphs from which on an element is more than a teaser


class PageLayout:
    """A page, parsed once for all that is asked of it.

    ``html`` has boxes in place of tables of which a cell holds several blocks: they are columns, not figures.
    """

    def __init__(self, html: str) -> None:
        tree = load_html(html)
        self._tree = Element("html") if tree is None else tree
        columns = [table for table in self._tree.iter("table") if _is_layout(table)]
        for table in columns:
            for part in list(table.iter(*_OF_TABLES)):
                part.tag = "div"
        self.html = tostring(self._tree, encoding="unicode") if columns else html

    def pieces_above(self, first: str) -> Iterator[tuple[str, bool]]:
        """The texts above the first line of the article, and whether each is a heading; that line if it is."""
        for element in self._tree.iterfind(".//body//*"):
            if element.tag in _UNSHOWN:
                continue
            whole = next(element.iterdescendants(*_BLOCKS), None) is None
            text = _text(element) if whole else " ".join((element.text or "").split())
            begins, is_heading = text.startswith(first[:_SAME]), element.tag in _HEADINGS
            if is_heading or not begins:
                yield text, is_heading
            if begins:
                return

    def shows(self, title: str) -> bool:
        """Whether a title stands on the page itself, not only in what it says about itself."""
        body = self._tree.find("body")
        return body is not None and title in _text(body)

    def articles_beside(self, text: str) -> Iterator[str]:
        """The headings (or beginnings) of the page's articles that are not in the text that was read from it."""
        read = " ".join(text.split())
        for article in self._tree.iter("article"):
            paragraphs = list(filter(None, map(_text, article.iter("p"))))
            long = sum(map(len, paragraphs)) >= _ARTICLE
            if long and not _is_comment(article) and not any(one in read for one in paragraphs):
                yield next(filter(None, map(_text, article.iter(*_HEADINGS))), paragraphs[0])


def _is_layout(table: HtmlElement) -> bool:
    return any(sum(1 for child in cell if child.tag in _BLOCKS) > 1 for cell in table.iter("td"))


def _is_comment(element: HtmlElement) -> bool:
    return any("comment" in f"{one.get('class')} {one.get('id')}" for one in (element, *element.iterancestors()))


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
