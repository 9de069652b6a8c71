"""Which reading of a hit is meant, if any: the rules in the order in which they are asked.

A homograph's cues are weighed first; then a name that is part of another name, a surname, a language or a capital as
a place are told apart from a country that is named. What nothing decides is recorded as ambiguous and not counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mujaz.entities.gazetteer import Reading
from mujaz.entities.rules import Cues, Homograph, Rules
from mujaz.entities.scene import Scene
from mujaz.model import How, Kind

_ENOUGH = 3
_ORDER = (How.NAME, How.ALIAS, How.NISBA, How.CAPITAL, How.SEAT)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The reading that was chosen, how it names its entity, whether that counts, and why."""

    reading: Reading
    how: How
    counts: bool
    why: str


def decide(scene: Scene, rules: Rules) -> Verdict | None:
    """The verdict on a hit; None where it is a word of another meaning."""
    readings = sorted(scene.hit.readings, key=_rank)
    if scene.text.words[scene.hit.start : scene.hit.end] in rules.not_names:
        return None
    if chosen := _homograph(scene, rules, readings):
        if isinstance(chosen, str):
            return None
        return chosen
    if len({reading.entity.id for reading in readings}) > 1:
        readings = _told_apart(scene, readings)
        if len({reading.entity.id for reading in readings}) > 1:
            return Verdict(readings[0], How.AMBIGUOUS, counts=False, why="the form belongs to several entities")
    reading = readings[0]
    if not reading.entity.is_country:
        return _actor(scene, reading)
    if len(readings) > 1 and readings[1].form.alias.how is How.NISBA and _is_adjective(scene, rules):
        reading = readings[1]
    return _country(scene, rules, reading)


def _rank(reading: Reading) -> tuple[bool, bool, int, str]:
    alias = reading.form.alias
    return (not alias.strong, not reading.entity.is_country, _ORDER.index(alias.how), reading.entity.id)


def _homograph(scene: Scene, rules: Rules, readings: list[Reading]) -> Verdict | str | None:
    """The verdict of the form's rule, the name of a reading that is no entity, or None where there is no rule."""
    for rule in rules.homographs.get(scene.stem, ()):
        fitting = [reading for reading in readings if not rule.how or reading.form.alias.how == rule.how]
        if not fitting:
            continue
        name, why = _weighed(scene, rule)
        reading = next((r for r in readings if r.entity.id == name), None)
        if name == How.AMBIGUOUS:
            return Verdict(fitting[0], How.AMBIGUOUS, counts=False, why=why)
        if reading is None:
            if any(reading.entity.id not in rule.readings for reading in readings):
                continue
            return name
        return _country(scene, rules, reading, why) if reading.entity.is_country else _actor(scene, reading, why)
    return None


def _weighed(scene: Scene, rule: Homograph) -> tuple[str, str]:
    """The reading that the most speaks for, with what does."""
    scores = sorted(((*_score(scene, cues), name) for name, cues in rule.readings.items()), reverse=True)
    best = scores[0]
    if best[0] < _ENOUGH or (len(scores) > 1 and scores[1][0] == best[0]):
        return rule.otherwise, "nothing decides; the usual reading"
    return best[2], best[1]


def _score(scene: Scene, cues: Cues) -> tuple[int, str]:
    points = 0
    why: list[str] = []
    if word := scene.preceded(cues.before):
        points, why = points + 5, [*why, f"after «{word}»"]
    if word := scene.followed(cues.after):
        points, why = points + 5, [*why, f"before «{word}»"]
    if word := scene.preceded(cues.head):
        points, why = points + 2, [*why, f"after «{word}»"]
    for found in sorted(scene.near & cues.near)[:2]:
        points, why = points + 2, [*why, f"near «{found}»"]
    for other in sorted(scene.known & cues.known)[:2]:
        points, why = points + 2, [*why, f"with {other}"]
    return points, ", ".join(why)


def _told_apart(scene: Scene, readings: Iterable[Reading]) -> list[Reading]:
    """The readings that the article supports; all where it supports none."""
    readings = list(readings)
    strong = [reading for reading in readings if reading.form.alias.strong]
    known = [reading for reading in readings if reading.entity.id in scene.known]
    if len({reading.entity.id for reading in known}) == 1:
        return known
    return strong if len({reading.entity.id for reading in strong}) == 1 else readings


def _actor(scene: Scene, reading: Reading, why: str = "") -> Verdict:
    alias = reading.form.alias
    if alias.strong or why:
        return Verdict(reading, alias.how, counts=True, why=why or "strong form")
    if reading.entity.id in scene.known:
        return Verdict(reading, alias.how, counts=True, why="weak form, and the article names it in full")
    return Verdict(reading, How.AMBIGUOUS, counts=False, why="weak form without support")


def _country(scene: Scene, rules: Rules, reading: Reading, why: str = "") -> Verdict:
    how = reading.form.alias.how
    if how is How.CAPITAL:
        return _capital(scene, rules, reading, why)
    if how is How.NISBA:
        return _nisba(scene, rules, reading, why)
    if not reading.form.alias.strong and reading.entity.id not in scene.known:
        return Verdict(reading, How.AMBIGUOUS, counts=False, why="weak form without support")
    if not scene.hit.prefix.letters and (head := scene.preceded(rules.heads)):
        return Verdict(reading, How.PART, counts=False, why=f"part of a name that starts with «{head}»")
    if tail := scene.followed(rules.tails):
        return Verdict(reading, How.PART, counts=False, why=f"part of a name that ends with «{tail}»")
    return Verdict(reading, how, counts=True, why=why or "its name")


def _nisba(scene: Scene, rules: Rules, reading: Reading, why: str) -> Verdict:
    """A masculine singular after a given name is a surname; after «language» it is one."""
    masculine = scene.stem.endswith("\u064a")
    if masculine and not scene.hit.prefix.letters and scene.before[:1] and scene.before[0] in rules.given_names:
        return Verdict(reading, How.PART, counts=False, why=f"a surname after «{scene.before[0]}»")
    if scene.preceded(rules.languages):
        return Verdict(reading, How.PART, counts=False, why="a language")
    return Verdict(reading, How.NISBA, counts=True, why=why or "an adjective or a people")


def _capital(scene: Scene, rules: Rules, reading: Reading, why: str) -> Verdict:
    """A capital counts for its country only where it acts."""
    if act := scene.preceded(rules.acts_before):
        return Verdict(reading, How.CAPITAL, counts=True, why=f"acts: after «{act}»")
    if scene.hit.prefix.letters not in ("", "\u0648", "\u0641") or scene.preceded(rules.place_before):
        return Verdict(reading, How.CAPITAL, counts=False, why="a place")
    if act := scene.followed(rules.acts_after):
        return Verdict(reading, How.CAPITAL, counts=True, why=f"acts: before «{act}»")
    return Verdict(reading, How.CAPITAL, counts=False, why=why or "a place")


def _is_adjective(scene: Scene, rules: Rules) -> bool:
    """Whether a form that is both a name and a feminine nisba (السعودية, سورية) describes the noun before it."""
    if scene.hit.prefix.letters or not scene.before:
        return False
    last = scene.before[0]
    if scene.hit.prefix.definite:
        noun = last.startswith("\u0627\u0644") and not (last.endswith("\u062a") and not last.endswith("\u0627\u062a"))
        return (
            noun
            or scene.mark_before in '"\u00bb\u201d'
            or (scene.before[1:2] != () and scene.before[1] in rules.titles)
        )
    return last.endswith(("\u0647", "\u0627\u062a")) and not last.startswith("\u0627\u0644")


__all__ = ["Kind", "Verdict", "decide"]
