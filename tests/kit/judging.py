"""What a stranger's Markdown may become: HTML as two dialects make it, and a judge that lets only formatting pass."""

from __future__ import annotations

from html.parser import HTMLParser

import markdown
from markdown_it import MarkdownIt

from mujaz.reading.blocks import cut_blocks
from mujaz.reading.markdown import disarm, is_safe_address

EXTENSIONS = ["extra", "admonition", "attr_list", "pymdownx.superfences", "pymdownx.tilde"]
COMMON = MarkdownIt("commonmark", {"html": True}).enable("table")
COMMON.validateLink = lambda _url: True  # type: ignore[method-assign]  # other generators refuse no address
MADE = frozenset(
    """a abbr blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr img li ol p pre s span strong sub sup
    summary table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905 - as in pages.clean
)
ADDRESSES = frozenset({"href", "src"})
PLAIN = frozenset({"class", "id", "title", "alt", "style", "start", "align", "role", "rel"})


class Judge(HTMLParser):
    """Raises at a tag or an attribute that a stranger could not have got by formatting."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in MADE, tag
        for name, value in attrs:
            assert name in ADDRESSES | PLAIN, (tag, name)
            assert name not in ADDRESSES or is_safe_address(value or ""), value

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def disarmed(text: str) -> str:
    """A text as it is published: cut into blocks, each disarmed."""
    return "\n\n".join(disarm(block.text) for block in cut_blocks(text))


def judge(text: str) -> None:
    """Raise where the text, disarmed, holds the start of markup, or where a dialect makes something live of it."""
    safe = disarmed(text)
    assert not {"<", "{"} & set(safe), safe
    for rendered in (COMMON.render(safe), _python(safe)):
        Judge().feed(rendered)


def _python(text: str) -> str:
    """What Python-Markdown makes of a text; it is not what is tested here, so where it breaks, nothing was made."""
    try:
        return markdown.markdown(text, extensions=EXTENSIONS)
    except (RecursionError, AssertionError, IndexError, ValueError, AttributeError, TypeError):
        return ""
