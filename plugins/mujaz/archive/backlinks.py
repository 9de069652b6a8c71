"""Which briefings lead to a briefing from their curated text, each with the sentence in which the link stands.

Curated links are relative ``.md`` links, written from where the page will be (``briefings/``), as MkDocs reads them.
The cost is that of the links which were written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from posixpath import normpath
from urllib.parse import unquote

from mujaz.arabic.temporal.reader import sentences
from mujaz.model import Backlink, Block, BlockKind, Briefing
from mujaz.reading.markdown import HIDDEN, links, plain, prose

_HERE = "briefings"


def backlinks(briefings: Iterable[Briefing]) -> dict[str, tuple[Backlink, ...]]:
    """For each briefing that others link to, those others in the order given; of one briefing the first link only."""
    listed = list(briefings)
    known = {briefing.id: briefing.id for briefing in listed}
    known |= {old: briefing.id for briefing in listed for old in briefing.redirect_from if old not in known}
    found: defaultdict[str, dict[str, Backlink]] = defaultdict(dict)
    for briefing in listed:
        for target, sentence in _linked(briefing, known):
            if target != briefing.id:
                found[target].setdefault(briefing.id, Backlink(briefing.id, sentence))
    return {target: tuple(by_source.values()) for target, by_source in sorted(found.items())}


def _linked(briefing: Briefing, known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The briefings that a curated text links to, each with the sentence."""
    if not briefing.markup:
        return
    for block in briefing.body:
        for address, start in links(block.text):
            if target := _briefing(address, known):
                yield target, _sentence(block, start)


def _briefing(address: str, known: Mapping[str, str]) -> str:
    """The id of the briefing whose page an address names, or nothing."""
    path = unquote(address.partition("#")[0].partition("?")[0])
    if not path.endswith(".md") or path.startswith("/") or "://" in path:
        return ""
    folder, _, name = normpath(f"{_HERE}/{path}").rpartition("/")
    return known.get(name.removesuffix(".md"), "") if folder == _HERE else ""


def _sentence(block: Block, place: int) -> str:
    """The sentence around a place of a block, as it reads on the page; a full stop in a link ends none."""
    chars = list(block.text)
    for start, end in prose(block.text).linked:
        chars[start:end] = HIDDEN * (end - start)
    # In a paragraph a line's end is a blank; in a list or a table it ends what is told.
    text = "".join(chars).replace("\n", " " if block.kind is BlockKind.PARAGRAPH else "\n")
    start, end = next((span for span in sentences(text) if span[0] <= place < span[1]), (0, len(text)))
    return " ".join(plain(block.text[start:end]).split())
