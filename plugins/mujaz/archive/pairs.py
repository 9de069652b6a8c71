"""Which two countries a briefing puts together.

Two countries are a pair where the briefing is about both, or names both within one sentence. Being named somewhere
in the same text is not enough: a list of ten countries at the end of an article would make forty-five pairs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from mujaz.model import Briefing, Mention

MAX_NAMED = 4  # a sentence that names more countries is a list, not a relation
SENTENCE_END = re.compile(r"[.!?؟…]+(?=\s|$)|\n")


def pairs(briefing: Briefing) -> tuple[tuple[str, str], ...]:
    """The pairs of countries of a briefing, each sorted by code; first those that it is about, then those it names."""
    about = set(combinations(sorted(set(briefing.countries) & briefing.about), 2))
    found: set[tuple[str, str]] = set()
    for named in _sentences(briefing):
        if len(named) <= MAX_NAMED:
            found.update(combinations(sorted(named), 2))
    return (*sorted(about), *sorted(found - about))


def _sentences(briefing: Briefing) -> Iterator[set[str]]:
    """The countries of each sentence that names any."""
    for passage in briefing.passages:
        text = briefing.title if passage.block < 0 else briefing.body[passage.block].text
        ends = [match.start() for match in SENTENCE_END.finditer(text)]
        countries = [m for m in passage.mentions if m.entity in briefing.countries and m.counts]
        yield from _by_sentence(countries, ends)


def _by_sentence(mentions: list[Mention], ends: list[int]) -> Iterator[set[str]]:
    """Mentions, in order of the text, gathered by the sentence end that comes next."""
    gathered: dict[int, set[str]] = {}
    for mention in mentions:
        sentence = sum(end < mention.end for end in ends)
        gathered.setdefault(sentence, set()).add(mention.entity)
    yield from gathered.values()
