"""Cuts inside lines: where a scrape put two things on one line, each becomes a stretch of its own.

A label in the middle of a line, a source at the end of a paragraph, a site's name behind a title, a heading glued to
its sentence. What is not sure is not cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from mujaz.arabic.calendar import read_date
from mujaz.arabic.fold import fold, fold_with_offsets
from mujaz.model import LineRole
from mujaz.phrases import Phrase
from mujaz.problems import Problem, Severity
from mujaz.reading.datelines import names, squashed
from mujaz.reading.glue import HEADING_WORDS, TITLE_WORDS, OwnWords, find_glue
from mujaz.reading.labels import Labelled, label_at
from mujaz.reading.lines import Stretch, key
from mujaz.reading.lists import lists

_INNER = ("date_open", "keywords", "link_open", "also_open")
_SITE = re.compile(r"\s(?P<mark>[|–—-])\s*(?P<site>[^|–—-]{2,30})$")
_SOURCE_AT_END = re.compile(
    r"(?<=[.!؟»\")\]])\s*[(\[]?(?:\u0627\u0644)?\u0645\u0635\u062f\u0631\s*[:(|/-]\s*[^.:\n]{2,40}$"
)
_SOURCE_WORDS = 5
_LONG = 25  # words from which a first line may be a title with its sentence


def cut(lines: Sequence[Stretch], path: str) -> tuple[tuple[Stretch, ...], tuple[Problem, ...]]:
    """All stretches of a file, and a problem (W206) for each place that looks glued but is not surely so."""
    own = OwnWords(line.text for line in lines)
    found: list[Stretch] = []
    problems: list[Problem] = []
    first = next((line.line for line in lines if not line.is_blank), 0)
    for line in lines:
        pieces = _at_labels(line) if len(line.text) > 20 else (line,)  # noqa: PLR2004
        for piece in pieces:
            found += _at_glue(piece, own, path, problems, is_first=piece.line == first and piece.start == 0)
    return tuple(found), tuple(problems)


@cache
def _inner_labels() -> re.Pattern[str]:
    """Labels of two words or more with a colon behind, which end what stands before them on a line."""
    phrases = {fold(label) for title in _INNER for label in lists("labels")[title] if " " in key(label)}
    either = "|".join(
        r"\s+".join(map(re.escape, phrase.split())) for phrase in sorted(phrases, key=lambda p: (-len(p), p))
    )
    return re.compile(rf"(?<!^)(?:{either})\s*:")


def _at_labels(line: Stretch) -> Iterator[Stretch]:
    """A line cut before each label in it, and before a source or a site's name at its end."""
    rest = line
    if ":" in line.text:
        folded = fold_with_offsets(line.text)
        for found in _inner_labels().finditer(folded.text):
            at = folded.original(found.start())
            if _announces(line.text[at:]):
                before, rest = rest.cut(at - rest.start)
                yield from _at_end(before) if before.text else ()
    yield from _at_end(rest)


def _announces(text: str) -> bool:
    """Whether what follows a label inside a line is what it announces."""
    label = label_at(text)
    if label is None or label.kind is not Labelled.DATE:
        return label is not None
    found = read_date(label.value[:60])
    return bool(found and found.start < 20)  # noqa: PLR2004


def _at_end(line: Stretch) -> Iterator[Stretch]:
    """A stretch without the source at its end, and that source."""
    source = _SOURCE_AT_END.search(line.text) if "\u0645\u0635\u062f\u0631" in line.text else None
    if source and len(key(source.group()).split()) <= _SOURCE_WORDS + 1 and source.start():
        yield from line.cut(source.start(), None, LineRole.SOURCE)
        return
    site = _SITE.search(line.text)
    if site and squashed(site["site"]) in names("agencies", "outlets", *(("everyday",) if site["mark"] == "|" else ())):
        yield from line.cut(site.start(), None, LineRole.SOURCE)
        return
    yield line


def _at_glue(piece: Stretch, own: OwnWords, path: str, problems: list[Problem], *, is_first: bool) -> Iterator[Stretch]:
    """A stretch cut where a heading is glued to its sentence."""
    if piece.role or label_at(piece.text) or (is_first and len(piece.text.split()) < _LONG):
        yield piece
        return
    glue = find_glue(piece.text, own, TITLE_WORDS if is_first else HEADING_WORDS)
    if glue is None:
        yield piece
    elif glue.sure:
        head, sentence = piece.cut(glue.at, LineRole.TITLE if is_first else LineRole.HEADING)
        yield head
        yield replace(sentence, role=LineRole.BODY)
    else:
        around = piece.text[max(0, glue.at - 12) : glue.at + 12]
        message = Phrase("raw_glued", around=around)
        problems.append(Problem(path, piece.line, piece.start + glue.at + 1, "W206", message, Severity.WARNING))
        yield piece
