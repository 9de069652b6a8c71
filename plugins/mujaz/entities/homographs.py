"""Words that are a name and something else as well: which reading the text speaks for.

Each reading has its cues (``data/rules/homographs.yml``); they are weighed, the heaviest reading wins, and where
nothing decides the rule says which reading is the safer one.
"""

from __future__ import annotations

from dataclasses import dataclass

from mujaz.entities.rules import Cues, Homograph
from mujaz.entities.scene import Scene

_BESIDE = 5  # points of a cue right before or after, of a spelling or a dateline
_SUPPORT = 2  # points of a head that needs support, of a word near, of an entity known
_MOST = 2  # words near and entities known that are counted
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """The reading that was chosen by name, whether cues decided, and what they were, for it and against it."""

    reading: str
    decided: bool
    why: str


def choose(scene: Scene, rule: Homograph) -> Choice:
    """Weigh the readings of a rule against each other."""
    scores = [(*_points(scene, cues), name) for name, cues in rule.readings.items()]
    scores.sort(key=lambda score: (-score[0], score[2]))
    (points, reasons, name), *others = scores or [(0, "", rule.otherwise)]
    rival = others[0] if others else (0, "", "")
    if points < _ENOUGH or rival[0] == points:
        undecided = f"{reasons} against {rival[1]}" if points >= _ENOUGH else "nothing around it decides"
        return Choice(rule.otherwise, decided=False, why=f"{undecided}; the usual reading")
    return Choice(name, decided=True, why=reasons + (f"; against: {rival[1]}" if rival[0] else ""))


def _points(scene: Scene, cues: Cues) -> tuple[int, str]:
    """What speaks for a reading, as points and in words."""
    beside = (
        ("after", scene.preceded(cues.before)),
        ("before", scene.followed(cues.after)),
        ("spelt", next((form for form in cues.spelt if form in scene.shown), "")),
        ("listed beside a", next(iter(sorted(scene.peers & cues.peer)), "")),
        ("a dateline", "dateline" if cues.dateline and scene.dateline else ""),
    )
    support = [("after", scene.preceded(cues.head))]
    support += [("near", word) for word in sorted(scene.near & cues.near)[:_MOST]]
    support += [("with", entity) for entity in sorted(scene.known & cues.known)[:_MOST]]
    found = [(_BESIDE, how, cue) for how, cue in beside if cue] + [(_SUPPORT, how, cue) for how, cue in support if cue]
    return sum(points for points, _, _ in found), ", ".join(f"{how} «{cue}»" for _, how, cue in found)
