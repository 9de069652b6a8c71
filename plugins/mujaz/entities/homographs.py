"""Words that are a name and something else as well: which reading the text speaks for.

Each reading has its cues (``data/rules/homographs.yml``); they are weighed, the heaviest reading wins, and where
nothing decides the rule says which reading is the safer one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from mujaz.entities.rules import NOTHING, Cues, Homograph
from mujaz.entities.scene import Scene
from mujaz.phrases import Phrase

_BESIDE = 5  # points of a cue right before or after, of a spelling or a dateline
_SUPPORT = 2  # points of a head that needs support, of a word near, of an entity known
_MOST = 2  # words near and entities known that are counted
_ENOUGH = 2
_UNDECIDED = Phrase("why_undecided")


@dataclass(frozen=True, slots=True)
class Choice:
    """The reading that was chosen by name, whether cues decided, and what they were, for it and against it."""

    reading: str
    decided: bool
    why: str


def choose(scene: Scene, rule: Homograph) -> Choice:
    """Weigh the readings of a rule against each other."""
    best, rival = (0, rule.otherwise, _NO_CUES), (0, "", _NO_CUES)
    for name, cues in rule.readings.items():
        if cues is not NOTHING and (met := list(_met(scene, cues))):
            score = (sum(cue.points for cue in met), name, met)
            best, rival = (score, best) if score[0] > best[0] else (best, max(score, rival, key=itemgetter(0)))
    if best[0] < _ENOUGH or rival[0] == best[0]:
        told = Phrase("why_usual", cues=_told(best[2]), others=_told(rival[2])) if best[0] else _UNDECIDED
        return Choice(rule.otherwise, decided=False, why=told)
    against = {"others": _told(rival[2])} if rival[0] else {}
    key = "why_cues_against" if rival[0] else "why_cues"
    return Choice(best[1], decided=True, why=Phrase(key, cues=_told(best[2]), **against))


class _Cue(NamedTuple):
    """A cue that was met: what it weighs, how it stands to the form, and the word."""

    points: int
    how: str
    word: str


_NO_CUES: list[_Cue] = []


def _met(scene: Scene, cues: Cues) -> Iterator[_Cue]:
    """What speaks for a reading."""
    if cues.before and (word := scene.preceded(cues.before)):
        yield _Cue(_BESIDE, "after", word)
    if cues.after and (word := scene.followed(cues.after)):
        yield _Cue(_BESIDE, "before", word)
    if cues.spelt and (word := next((form for form in cues.spelt if form in scene.shown), "")):
        yield _Cue(_BESIDE, "spelt", word)
    if cues.peer and (peers := scene.peers & cues.peer):
        yield _Cue(_BESIDE, f"beside_{min(peers)}", "")
    if cues.dateline and scene.dateline:
        yield _Cue(_BESIDE, "dateline", "")
    if cues.head and (word := scene.preceded(cues.head)):
        yield _Cue(_SUPPORT, "after", word)
    if cues.near:
        yield from (_Cue(_SUPPORT, "near", word) for word in sorted(scene.near & cues.near)[:_MOST])
    if cues.known:
        yield from (_Cue(_SUPPORT, "with", entity) for entity in sorted(scene.known & cues.known)[:_MOST])


def _told(met: Iterable[_Cue]) -> tuple[Phrase, ...]:
    return tuple(Phrase(f"cue_{cue.how}", word=cue.word) for cue in met)
