"""A stranger's Markdown: cut into blocks and disarmed, no generator may make markup of it that could run.

Two dialects judge: Python-Markdown with the extensions of most sites, and CommonMark with raw HTML let through.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import atheris

with atheris.instrument_imports(include=["mujaz"]):
    from mujaz.pages.clean import clean
    from mujaz.reading.blocks import cut_blocks
    from mujaz.reading.markdown import disarm, escape, is_safe_address, plain, prose
    from mujaz.reading.unseen import UNSEEN

import markdown
from fuzzing import fuzz, seeds, text_of
from markdown_it import MarkdownIt
from pieces import MARKDOWN

COMMON = MarkdownIt("commonmark", {"html": True}).enable("table")
COMMON.validateLink = lambda _url: True  # type: ignore[method-assign]  # other generators refuse no address
EXTENSIONS = ["extra", "admonition", "attr_list", "pymdownx.superfences", "pymdownx.tilde"]
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


def one(data: bytes) -> None:
    text = re.sub("\r\n?", "\n", UNSEEN.sub("", text_of(data, MARKDOWN)))  # as reading.curated hands it on
    blocks = cut_blocks(text)
    safe = "\n\n".join(disarm(block.text) for block in blocks)
    for rendered in (COMMON.render(safe), _python(safe)):
        judge = Judge()
        judge.feed(rendered)
        clean(rendered)
    for block in blocks:
        found = prose(block.text)
        assert len(found.text) == len(block.text)
        plain(block.text)
    line = " ".join(re.sub(r"[^\w\s<>&*_`\[\](){}#+.!|~=:/\\-]", "", text).split())
    Judge().feed(COMMON.render(escape(line)))


def _python(text: str) -> str:
    """What Python-Markdown makes of a text; it is not what is tested here, so where it breaks, nothing was made."""
    try:
        return markdown.markdown(text, extensions=EXTENSIONS)
    except (RecursionError, AssertionError, IndexError, ValueError, AttributeError, TypeError):
        return ""


if __name__ == "__main__":
    fuzz(one, seeds("briefings/*/*.md", "docs/*.md"))
