"""Spaces, commas and quotes as Arabic print sets them, in the prose of the body alone.

Markdown gives meaning to spaces at both ends of a line and to quotes in link targets; those are never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.checks.characters import ALPHA
from mujaz.checks.text import SourceText, Spot
from mujaz.reading.markdown import HIDDEN

_ARABIC = r"[\u0621-\u063a\u0641-\u065f\u0670-\u06d3]"
# What stands before is asked for behind the first sign: a search for a sign is several times as fast.
_DOUBLE = re.compile(r"[ \t](?<=[^\s\ufffc|][ \t])[ \t]+(?=[^\s\ufffc|])")
_BEFORE = re.compile(rf"[ \t](?<={_ARABIC}[ \t])[ \t]*(?=[،؛؟](?![،؛؟]))")
_BEFORE_LATIN = re.compile(rf"[ \t](?<={_ARABIC}[ \t])[ \t]*(?=[.:!](?:[ \t]+{_ARABIC}|[ \t]*$))", re.MULTILINE)
_BEHIND = re.compile(rf"[،؛؟](?<={_ARABIC}[،؛؟])(?={_ARABIC})")
_LATIN_MARK = re.compile(rf"[,;?](?<={_ARABIC}[,;?])(?=[ \t]+{_ARABIC}|[ \t]*$|{_ARABIC})", re.MULTILINE)
_TO_ARABIC = {",": "،", ";": "؛", "?": "؟"}
_QUOTE = re.compile('"')
_BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_OPENS_BEFORE = re.compile(r"(?:^|[\s(\[،؛:*_–—-])[وف]?[بلك]?\u0640?$")
_OPENING = 5  # characters of a line that decide whether a quote opens: more than _OPENS_BEFORE can take from its start
_CLOSES_BEHIND = re.compile(r"^(?:$|[\s)\].,،؛:؟!*_–—-])")
_AROUND = 10


def punctuation(source: SourceText) -> Iterator[Spot]:
    """All spots of this family."""
    shown = source.shown
    yield from _spaces(shown)
    yield from _marks(shown)
    yield from _quotes(shown)


def _spaces(shown: str) -> Iterator[Spot]:
    replaced = [(_DOUBLE, " "), (_BEFORE, ""), (_BEFORE_LATIN, "")]
    for pattern, to in replaced:
        for match in pattern.finditer(shown):
            if _has_word(shown, match.start()):
                yield _spacing(shown, *match.span(), to)
    for match in _BEHIND.finditer(shown):
        yield _spacing(shown, match.end(), match.end(), " ")


def _has_word(shown: str, place: int) -> bool:
    """Whether a word stands before it on its line: behind a sign of a list or quotation, spaces have a meaning."""
    return ALPHA.search(shown, shown.rfind("\n", 0, place) + 1, place) is not None


def _spacing(shown: str, start: int, end: int, to: str) -> Spot:
    before = re.split(r"[\s\ufffc]", shown[max(0, start - _AROUND) : start])[-1]
    behind = re.split(r"[\s\ufffc]", shown[end : end + _AROUND])[0]
    better = _BEHIND.sub(r"\g<0> ", before + to + behind)  # as it stands once all is mended
    values = {"found": before + shown[start:end] + behind, "to": better}
    return Spot(start, end, "I420", values, to)


def _marks(shown: str) -> Iterator[Spot]:
    for match in _LATIN_MARK.finditer(shown):
        to = _TO_ARABIC[match.group()]
        yield Spot(*match.span(), "I421", {"found": match.group(), "to": to}, to)


def _quotes(shown: str) -> Iterator[Spot]:
    """Straight quotes of a block, by pairs; sure where each one plainly opens or closes and Arabic stands between."""
    if '"' not in shown:
        return
    for block in _BLOCK.finditer(shown):
        places = [quote.start() for quote in _QUOTE.finditer(shown, *block.span())]
        if not places:
            continue
        pairs = list(zip(places[::2], places[1::2], strict=False))
        sure = len(places) % 2 == 0 and HIDDEN not in block.group() and all(_is_pair(shown, *pair) for pair in pairs)
        for first, last in pairs:
            inner = shown[first + 1 : last]
            if not re.search(_ARABIC, inner) or shown[first - 1 : first].isdigit():  # inches are no quotes
                continue
            values = {"to": f"«{inner if len(inner) <= 4 * _AROUND else '…'}»"}
            yield Spot(first, first + 1, "I422", values, "«" if sure else None)
            if sure:
                yield Spot(last, last + 1, "I422", values, "»")


def _is_pair(shown: str, first: int, last: int) -> bool:
    before = shown[max(shown.rfind("\n", 0, first) + 1, first - _OPENING) : first]
    behind = shown[last + 1 : last + 2].removesuffix("\n")
    inner = shown[first + 1 : last]
    return bool(
        inner.strip()
        and not inner[0].isspace()
        and not inner[-1].isspace()
        and "\n\n" not in inner
        and _OPENS_BEFORE.search(before)
        and _CLOSES_BEHIND.match(behind)
    )
