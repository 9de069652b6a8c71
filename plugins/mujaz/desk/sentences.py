"""One sentence on each line: a body as drafts write it, so that a change of one word is a change of one line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mujaz.model import Block, BlockKind
from mujaz.reading.markdown import escape

# The end of a sentence and what closes with it; «د. » and other single letters are shortened words.
_END = re.compile(r"(?<!\b\w)[.!?؟…]+[\"'»”)\]]*\s+(?=\S)")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, in order; joined by spaces they are the paragraph again."""
    ends = [match.end() for match in _END.finditer(text)]
    spans = zip([0, *ends], [*ends, len(text)], strict=True)
    return tuple(stripped for start, end in spans if (stripped := text[start:end].strip()))


def body(blocks: Iterable[Block]) -> str:
    """The blocks of a raw article as Markdown, plain text that stays plain, a sentence a line."""
    return "\n\n".join(map(_markdown, blocks)) + "\n"


def _markdown(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return f"## {escape(' '.join(block.text.split()))}"
    return escape("\n".join(sentences(block.text)))
