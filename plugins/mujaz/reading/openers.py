"""How a text opens: as a sentence of news prose does, or as a heading does.

The verbs, particles and prepositions are data (``openers.yml``), written from grammar and counted in no corpus.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from mujaz.reading.lines import key
from mujaz.reading.lists import lists

_AND = "\u0648"  # waw
_WILL = "\u0633"  # seen of the future
_WEAK_ENDS = "\u0627\u064a"  # alef and yeh, which give way to the teh of the feminine
_LOOKED_AT = 60  # characters; no opener is longer


class Opening(IntEnum):
    """How surely a text opens a sentence.

    ``SURE``: with و and a verb, preposition or particle. ``LIKELY``: with a verb or particle, as a headline may.
    """

    NONE = 0
    LIKELY = 1
    SURE = 2


@dataclass(frozen=True, slots=True)
class _Openers:
    verbs: frozenset[str]
    particles: frozenset[str]
    behind_and: frozenset[str]
    nouns: frozenset[str]
    headline: frozenset[str]


@cache
def _openers() -> _Openers:
    """The lists, folded, verbs in all their forms."""
    listed = lists("openers")
    verbs = frozenset(form for line in listed["verbs"] for verb in line.split() for form in _forms(key(verb)))
    links = frozenset(map(key, listed["links"]))
    particles, nouns, headline = (frozenset(map(key, listed[name])) for name in ("particles", "nouns", "headline"))
    return _Openers(verbs, particles, verbs | links, nouns, headline)


def _forms(verb: str) -> Iterator[str]:
    """A verb of the third person, masculine and feminine: teh for yeh in front, or teh at the end."""
    yield verb
    if verb[0] == "\u064a":
        yield "\u062a" + verb[1:]
    else:
        yield (verb[:-1] if verb[-1] in _WEAK_ENDS else verb) + "\u062a"


@cache
def first_words() -> frozenset[str]:
    """Every folded word that ``opens`` may say yes to."""
    known = _openers()
    particles = {particle.partition(" ")[0] for particle in known.particles}
    behind = {f"{_AND}{word}" for word in known.behind_and} | {f"{_AND}{_WILL}{verb}" for verb in known.verbs}
    return frozenset(known.verbs | particles | behind)


def opens(text: str) -> Opening:
    """How surely a text opens a sentence."""
    words = key(text[:_LOOKED_AT]).split()
    if words[:1] == [_AND]:  # some write it on its own
        words = [_AND + "".join(words[1:2]), *words[2:]]
    known = _openers()
    if not words or words[0] in known.nouns:
        return Opening.NONE
    first = words[0]
    bare = first[1:] if first.startswith(_AND) else ""
    if bare and (bare in known.behind_and or bare.removeprefix(_WILL) in known.verbs):
        return Opening.SURE
    if " ".join(words[:2]) in known.particles or (bare and first in known.particles - known.headline):
        return Opening.SURE
    return Opening.LIKELY if first in known.verbs or first in known.particles else Opening.NONE
