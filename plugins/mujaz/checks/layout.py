"""What a scrape left in a curated text: buttons and labels of the page, keywords, glued headings, another article.

A line is judged by the same signs as in a raw file; only a line that can be nothing else is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.checks.briefing import Curated
from mujaz.checks.findings import Finding
from mujaz.model import Block, BlockKind
from mujaz.reading.glue import OwnWords, find_glue
from mujaz.reading.lines import Stretch, key
from mujaz.reading.lists import word_set
from mujaz.reading.openers import Opening, opens
from mujaz.reading.signs import Sign, sign_of

_KINDS = {
    Sign.FURNITURE: "furniture",
    Sign.DATE: "date",
    Sign.UPDATED: "date",
    Sign.SOURCE: "source",
    Sign.LINK: "link",
    Sign.ALSO: "related",
    Sign.BYLINE: "byline",
}
_ENDS = (Sign.SOURCE, Sign.KEYWORDS, Sign.LINK, Sign.DATE)
_SOUP_WORDS = 14  # without a mark and without a word that any sentence has
_MARK = re.compile(r"[.،؛:؟!,;?()«»\"|/\d-]")
_BODY_AFTER = 2  # paragraphs below the end of an article that make another
_LONG = 20  # words of such a paragraph
_SHOWN = 60


def layout(curated: Curated) -> Iterator[Finding]:
    """All findings of this family."""
    if not curated.has_text:
        return
    signs = [(at, start, line, sign_of(Stretch(1, 0, line)).sign) for at, start, line in _lines(curated.blocks)]
    for at, start, line, sign in signs:
        if sign in _KINDS:
            yield curated.in_text(at, start, "W440", {"found": _short(line), "kind": _KINDS[sign]})
        elif sign is Sign.KEYWORDS or _is_soup(line):
            yield curated.in_text(at, start, "W441", {"found": _short(line)})
    yield from _another(curated, [(at, line) for at, _, line, sign in signs if sign in _ENDS])
    yield from _glued(curated)


def _lines(blocks: tuple[Block, ...]) -> Iterator[tuple[int, int, str]]:
    """Block, offset in it and text of each line of a paragraph or heading."""
    for at, block in enumerate(blocks):
        if block.kind is not BlockKind.OTHER:
            start = 0
            for line in block.text.split("\n"):
                yield at, start, line
                start += len(line) + 1


def _is_soup(line: str) -> bool:
    """Whether a line is many words and no sentence: no verb first, no mark, none of the words that bind sentences."""
    if _MARK.search(line) or len(line.split()) < _SOUP_WORDS or opens(line) is not Opening.NONE:
        return False
    return not word_set("common_words", "words").intersection(key(line).split())


def _another(curated: Curated, ends: list[tuple[int, str]]) -> Iterator[Finding]:
    """The first line that ends an article, if long paragraphs stand above it and below."""
    long = [at for at, block in enumerate(curated.blocks) if len(block.text.split()) >= _LONG]
    for at, line in ends:
        if any(place < at for place in long) and sum(place > at for place in long) >= _BODY_AFTER:
            yield curated.in_text(at, 0, "W443", {"found": _short(line)})
            return


def _glued(curated: Curated) -> Iterator[Finding]:
    own = OwnWords(block.text for block in curated.blocks)
    for at, block in enumerate(curated.blocks):
        glue = find_glue(block.text, own) if block.kind is BlockKind.PARAGRAPH else None
        if glue:
            found = block.text[max(0, glue.at - _SHOWN // 4) : glue.at + _SHOWN // 4]
            yield curated.in_text(at, glue.at, "W442", {"found": f"…{found}…"})


def _short(line: str) -> str:
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
