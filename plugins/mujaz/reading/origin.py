"""Who first reported an article, where the article itself says so: in its title, its lead, its dateline or its credits.

The outlet that carried it is not asked for: it is the publisher. What is found is the name as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz.arabic.fold import fold
from mujaz.reading.datelines import dateline_sender, names, squashed
from mujaz.reading.lines import key
from mujaz.reading.lists import word_set

_PREFIX = re.compile(r"^[\s\"«“]*(?P<name>[^:؛.،\"«»“”]{2,30}?)[\s\"»”]*:")
_TOKEN = re.compile(r"[\"«“(]?[^\s\"«»“”()]+[\"»”)]?[،.:؛]*|[\"«»“”()]")
_LEAD = 2  # paragraphs that a lead takes up at most
_REACH = 3  # words between a verb of reporting and the outlet
_LONGEST = 5  # words of an outlet's name
_EDGES = " \"'«»“”()،.:؛"


@dataclass(frozen=True, slots=True)
class _Citation:
    """An outlet that a lead names as a source; ``relayed`` is one from whom another outlet has it («نقلت … عن»)."""

    name: str
    relayed: bool


def first_reporter(title: str, paragraphs: Sequence[str], publisher: str, credits_: Sequence[str] = ()) -> str:
    """The outlet that an article says first reported it, as met; "" where it says nothing or names the publisher.

    The title is asked first («بلومبيرغ: …»), then the lead, then the dateline, then the credit line; who relays another
    outlet's report did not report it first.
    """
    lead = [*_citations(paragraphs[:_LEAD])]
    relayed = [citation.name for citation in lead if citation.relayed]
    dateline = dateline_sender(paragraphs[0]) if paragraphs else ""
    named = (_in_title(title), *relayed, *(c.name for c in lead), dateline, *credits_)
    return next((name for name in named if name and not same_outlet(name, publisher)), "")


def same_outlet(one: str, other: str) -> bool:
    """Whether two names are of one outlet: one holds the words of the other («CNN» and «CNN بالعربية»)."""
    first, second = set(key(one).split()), set(key(other).split())
    return bool(first and second) and (first <= second or second <= first or squashed(one) == squashed(other))


def _in_title(title: str) -> str:
    found = _PREFIX.match(title)
    return found["name"].strip() if found and squashed(found["name"]) in names("agencies", "outlets") else ""


def _citations(paragraphs: Sequence[str]) -> Iterator[_Citation]:
    for paragraph in paragraphs:
        tokens = [match.group() for match in _TOKEN.finditer(paragraph)]
        keys = _keys(tokens)
        for at, word in enumerate(keys):
            bare = word[1:] if word[:1] in ("\u0648", "\u0641") else word  # waw, feh
            if {word, bare} & (word_set("outlets", "reports") | word_set("outlets", "according")):
                name, end = _named(tokens, keys, at + 1)
                yield from [_Citation(name, relayed=False)] if name else []
                if name and (other := _relayed(tokens, keys, end)):
                    yield _Citation(other, relayed=True)


def _keys(tokens: Sequence[str]) -> list[str]:
    """The tokens as words are compared, folded at one go."""
    folded = fold("\n".join(token.strip(_EDGES) for token in tokens))
    return folded.replace("\u0624", "\u0648").replace("\u0626", "\u064a").split("\n")


def _relayed(tokens: Sequence[str], keys: Sequence[str], start: int) -> str:
    """The outlet behind the next «عن» within reach."""
    for at in range(start, min(start + 2 * _REACH, len(keys))):
        if keys[at] == "\u0639\u0646":
            return _named(tokens, keys, at + 1, reach=0)[0]
    return ""


def _named(tokens: Sequence[str], keys: Sequence[str], start: int, reach: int = _REACH) -> tuple[str, int]:
    """The outlet named at ``start`` or within reach of it, with the word behind it."""
    for at in range(start, min(start + reach + 1, len(keys))):
        if keys[at] in word_set("outlets", "kinds") | word_set("outlets", "agency"):
            return _of_kind(tokens, keys, at)
        if name := _known(tokens, at, names("agencies", "outlets")):
            return name, at + len(name.split())
        if tokens[at][-1] in ".:؛":
            break
    return "", start


def _of_kind(tokens: Sequence[str], keys: Sequence[str], at: int) -> tuple[str, int]:
    """The outlet behind its kind: one that is known, or what stands in quotes."""
    everyone = names("agencies", "initials", "outlets", "everyday")
    for start in (at, at + 1):
        if name := _known(tokens, start, everyone):
            return name, start + len(name.split())
    if keys[at] in word_set("outlets", "agency"):
        return "", at + 1
    return _quoted(tokens, at + 1)


def _known(tokens: Sequence[str], at: int, known: frozenset[str]) -> str:
    """The longest known name that begins at a word."""
    for size in range(_LONGEST, 0, -1):
        words = tokens[at : at + size]
        if len(words) == size and squashed("".join(words)) in known:
            return " ".join(word.strip(_EDGES) for word in words).strip()
    return ""


def _quoted(tokens: Sequence[str], at: int) -> tuple[str, int]:
    """What stands in quotes from a word on, at most as long as a name."""
    if at >= len(tokens) or tokens[at][0] not in '"«“':
        return "", at
    for end in range(at, min(at + _LONGEST, len(tokens))):
        if tokens[end].rstrip("،.:؛")[-1:] in ('"', "»", "”") and (end > at or len(tokens[end]) > 1):
            return " ".join(token.strip(_EDGES) for token in tokens[at : end + 1]).strip(), end + 1
    return "", at
