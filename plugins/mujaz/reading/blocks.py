"""A curated body cut into blocks: headings, paragraphs, and what is neither.

Where dialects of Markdown differ, a block comes out in the one form that all of them read alike: a heading stands
alone, code is fenced and its fence closed, «#» without a space is a hashtag. Line by line, in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from mujaz.model import Block, BlockKind
from mujaz.reading.block_starts import FENCE, INDENTED, UNDERLINE, ends_paragraph, heading, starts_other, with_hashtag

_LANGUAGE = re.compile(r"[ \t]*([\w+#-]*)")


def cut_blocks(markdown: str, first_line: int = 1) -> tuple[Block, ...]:
    """The blocks of a Markdown text whose first line is ``first_line`` of its file.

    All blocks, joined by empty lines, are the text again; comments (``<!-- … -->``) on lines of their own are left out.
    """
    return tuple(_Cutter(markdown.split("\n"), first_line).blocks())


class _Cutter:
    """Walks down the lines of one text."""

    def __init__(self, lines: Sequence[str], first_line: int) -> None:
        self._lines, self._first_line = lines, first_line
        closed = (at for at in range(len(lines) - 1, -1, -1) if lines[at].rstrip().endswith("-->"))
        self._last_comment_end = next(closed, -1)

    def blocks(self) -> Iterator[Block]:
        """The blocks, with the indented lines below a list or note as part of it."""
        return _with_continuations(self._pieces())

    def _pieces(self) -> Iterator[Block]:
        at = 0
        while at < len(self._lines):
            line = self._lines[at]
            if not line or line.isspace():
                at += 1
            elif line.lstrip(" ").startswith("<!--") and at <= self._last_comment_end:
                at = next(n for n in range(at, len(self._lines)) if self._lines[n].rstrip().endswith("-->")) + 1
            elif fence := FENCE.fullmatch(line):
                end = self._fence_end(at, fence["fence"])
                yield self._fenced(at, end, fence)
                at = end + 1
            elif found := heading(line):
                yield self._block(BlockKind.HEADING, found[1], at, found[0])
                at += 1
            else:
                end = self._run_end(at)
                yield from self._run(at, end)
                at = end

    def _block(self, kind: BlockKind, text: str, at: int, level: int = 2) -> Block:
        return Block(kind, text, at + self._first_line, level)

    def _fence_end(self, at: int, fence: str) -> int:
        """The line of the closing fence; the end of the text where there is none."""
        closing = re.compile(rf" {{0,3}}{re.escape(fence[0])}{{{len(fence)},}}[ \t]*")
        rest = range(at + 1, len(self._lines))
        return next((n for n in rest if closing.fullmatch(self._lines[n])), len(self._lines))

    def _fenced(self, at: int, end: int, opening: re.Match[str]) -> Block:
        margin = re.compile(rf"^ {{0,{len(opening['indent'])}}}")
        code = [margin.sub("", line) for line in self._lines[at + 1 : end]]
        language = _LANGUAGE.match(opening["info"])
        return self._block(BlockKind.OTHER, _code(code, language[1] if language else ""), at)

    def _run_end(self, at: int) -> int:
        """The line behind a run of lines without a blank one, a fence or a heading; indented lines may hold both."""
        whole = INDENTED.match(self._lines[at])
        for n in range(at + 1, len(self._lines)):
            line = self._lines[n]
            if not line or line.isspace() or (not whole and (FENCE.fullmatch(line) or heading(line))):
                return n
        return len(self._lines)

    def _run(self, at: int, end: int) -> Iterator[Block]:
        """The blocks in a run: paragraphs, headings by their underline; a list or the like takes all that is left."""
        while at < end:
            following = self._lines[at + 1] if at + 1 < end else ""
            if INDENTED.match(self._lines[at]) or starts_other(self._lines[at], following):
                yield self._block(BlockKind.OTHER, "\n".join(self._lines[at:end]), at)
                return
            stop = next((n for n in range(at + 1, end) if ends_paragraph(self._lines[n])), end)
            lines = [line.lstrip() for line in self._lines[at:stop]]
            if stop < end and UNDERLINE.fullmatch(self._lines[stop]):
                level = 1 if "=" in self._lines[stop] else 2
                yield self._block(BlockKind.HEADING, " ".join(map(str.strip, lines)), at, level)
                stop += 1
            else:
                yield self._block(BlockKind.PARAGRAPH, "\n".join(map(with_hashtag, lines)).rstrip(), at)
            at = stop


def _code(lines: Sequence[str], language: str = "") -> str:
    """Code in a fence that nothing in it can close; of the opening's words only the language is kept."""
    text = "\n".join(lines)
    fence = "`" * (max((len(run) for run in re.findall("`{3,}", text)), default=2) + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def _is_indented(block: Block) -> bool:
    return block.kind is BlockKind.OTHER and INDENTED.match(block.text) is not None


def _with_continuations(blocks: Iterable[Block]) -> Iterator[Block]:
    """Indented lines go to the list or note above them; where there is none, they are code, and get a fence."""
    above: Block | None = None
    for indented, group in groupby(blocks, _is_indented):
        members = list(group)
        if not indented:
            yield from (above, *members[:-1]) if above else members[:-1]
            above = members[-1]
        elif above and above.kind is BlockKind.OTHER and not FENCE.match(above.text):
            text = "\n\n".join((above.text, *(block.text for block in members)))
            above = Block(BlockKind.OTHER, text, above.line)
        else:
            code = "\n\n".join(block.text for block in members).split("\n")
            if above:
                yield above
            above = Block(BlockKind.OTHER, _code([INDENTED.sub("", line, count=1) for line in code]), members[0].line)
    if above:
        yield above
