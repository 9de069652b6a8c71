"""What a line of Markdown starts, judged by the line alone.

All patterns are matched in time that grows with the line, since lines come from strangers.
"""

from __future__ import annotations

import re

FENCE = re.compile(r"(?P<indent> {0,3})(?P<fence>`{3,}|~{3,})(?P<info>[^`\n]*)")
INDENTED = re.compile(r"(?: {4}| {0,3}\t)")
UNDERLINE = re.compile(r" {0,3}(?:={2,}|-{2,})[ \t]*")
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})(?=[ \t]|$)(?P<text>.*)")
_HASHTAG = re.compile(r"#(?=#{0,5}[^\s#])")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_INTERRUPTING = re.compile(r" {0,3}(?:(?:[-*+]|1[.)])[ \t]+\S|>)")
# Numbered items, notes, abbreviations, references, definitions, admonitions, HTML.
_OTHER = re.compile(
    r" {0,3}(?:\d{1,9}[.)][ \t]+\S|[-*+][ \t]*$|\*?\[[^\]\n]+\]:|:[ \t]+\S|!!!|\?\?\?|///|</?[a-zA-Z!?])"
)
_TABLE_RULE = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")


def heading(line: str) -> tuple[int, str] | None:
    """Level and text of a heading («## عنوان»), or None; «#عنوان» without a space is a hashtag."""
    match = _HEADING.fullmatch(line)
    if match is None:
        return None
    text = match["text"].strip()
    bare = text.rstrip("#")
    return len(match["marks"]), bare.rstrip() if not bare or bare[-1].isspace() else text


def is_rule(line: str) -> bool:
    """Whether a line draws a rule («---»)."""
    return _RULE.fullmatch(line) is not None


def ends_paragraph(line: str) -> bool:
    """Whether a line ends the paragraph above it though no empty line stands between: a list, quotation or rule."""
    return bool(UNDERLINE.fullmatch(line) or _INTERRUPTING.match(line) or is_rule(line))


def starts_other(line: str, next_line: str) -> bool:
    """Whether a block that starts with this line is neither heading nor paragraph."""
    table = "|" in line and _TABLE_RULE.fullmatch(next_line) is not None
    return table or bool(_INTERRUPTING.match(line) or _OTHER.match(line)) or is_rule(line)


def with_hashtag(line: str) -> str:
    """A paragraph's line, its first «#» written so that no dialect takes it for a heading."""
    return _HASHTAG.sub("&#35;", line, count=1) if line.startswith("#") else line
