"""What short lines are: a headline, a heading that sets off what follows, or a sentence.

A heading stands between two paragraphs, is short, and does not end or begin as a sentence does. In doubt a line is a
paragraph: its words are kept either way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.reading.furniture import is_section
from mujaz.reading.lines import Stretch, plain
from mujaz.reading.openers import Opening, opens

_HEADLINE_WORDS = 22
_HEADING_WORDS = 10
_SENTENCE_AFTER = 9  # words of a paragraph, at least
_VERB_HEADING = 4  # words up to which a heading may begin with a verb («دعمت السلام»)
_CLOSING = 3  # headlines from which they are a list
_CLOSING_WORDS = (5, 18)
_STOPPED = 0.8  # share of paragraphs that end in a full stop
_TABULAR = re.compile(r"[*×]|\s{3}|\d\s*$")
_BULLET = re.compile(r"^\s*(?:[-–—•*·▪●■►]|\(?[\d٠-٩]+[.)-])")
_OPEN_END = re.compile(r"[،,:؛;.]\s*$")
_COMMA = re.compile(r"[،,:؛;]\s*$")


def is_headline(stretch: Stretch) -> bool:
    """Whether a line can be the headline of an article: short, and no full stop or comma at its end."""
    return 0 < stretch.size <= _HEADLINE_WORDS and not stretch.has_full_stop and not _COMMA.search(stretch.text)


def is_title(stretch: Stretch) -> bool:
    """Whether a line can be the title above an article: a headline, perhaps with a colon, and no section's name."""
    announces = stretch.text.rstrip().endswith(":") and stretch.size <= _HEADING_WORDS
    return (is_headline(stretch) or announces) and not is_section(stretch)


def is_closing_list(lines: Sequence[Stretch], body: Sequence[Stretch]) -> bool:
    """Whether lines behind the last paragraph of a body are the headlines of other articles.

    Only where the body ends its paragraphs with full stops, so that lines without one stand out. The lines of a table
    often begin alike; headlines hardly ever do.
    """
    least, most = _CLOSING_WORDS
    first_words = [line.key.partition(" ")[0] for line in lines]
    stops = sum(stretch.has_full_stop for stretch in body)
    return (
        len(lines) >= _CLOSING
        and len(set(first_words)) == len(lines)
        and all(least <= line.size <= most and not _TABULAR.search(line.text) for line in lines)
        and bool(body)
        and body[-1].has_full_stop
        and stops >= _STOPPED * len(body)
    )


def headings(body: Sequence[Stretch]) -> frozenset[int]:
    """Which stretches of a body are headings, by their place in it."""
    return frozenset(at for at in range(1, len(body) - 1) if _sets_off(body[at - 1], body[at], body[at + 1]))


def _sets_off(before: Stretch, line: Stretch, after: Stretch) -> bool:
    return (
        0 < line.size <= _HEADING_WORDS
        and not _OPEN_END.search(line.text)
        and not _BULLET.match(line.text)
        and line.text.count('"') % 2 == 0
        and _is_paragraph(before, line)
        and _is_paragraph(after, line)
        and not _is_sentence(line)
    )


def _is_sentence(line: Stretch) -> bool:
    """Whether a short line opens as a sentence does, a verb in a few words aside."""
    opening = opens(line.text)
    return opening is Opening.SURE or (opening is Opening.LIKELY and line.size > _VERB_HEADING)


def _is_paragraph(stretch: Stretch, line: Stretch) -> bool:
    """Whether a neighbour is running text beside the line."""
    text = plain(stretch.text)
    return stretch.size >= _SENTENCE_AFTER and len(text) > 2 * len(plain(line.text)) and not text.endswith(":")
