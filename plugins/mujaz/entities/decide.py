"""Which reading of a hit is meant, if any: the order in which the rules are asked.

Words that only look like a name go first; then homographs are weighed; then forms that several entities share are
told apart by what the article names; what is left is a country or an actor, and has rules of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mujaz.entities.actors import actor
from mujaz.entities.countries import country
from mujaz.entities.gazetteer import Reading
from mujaz.entities.homographs import choose
from mujaz.entities.rules import Homograph, Rules
from mujaz.entities.scene import Scene
from mujaz.entities.verdict import Verdict
from mujaz.model import How
from mujaz.phrases import Phrase

_ORDER = (How.NAME, How.ALIAS, How.SEAT, How.NISBA, How.CAPITAL)
_KAF = "\u0643"


class Case(NamedTuple):
    """What holds of a form with its clitics wherever it stands: what it may mean, best first, and the rule on it."""

    readings: tuple[Reading, ...]
    rule: Homograph | None = None


class Cases:
    """The cases of one registry, each made when it is first met: there are no more than forms times clitics."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self._made: dict[tuple[str, str], Case] = {}

    def of(self, scene: Scene) -> Case:
        """The case of a hit."""
        key = scene.word, scene.stem
        if key not in self._made:
            self._made[key] = _case(scene, self.rules)
        return self._made[key]


def _case(scene: Scene, rules: Rules) -> Case:
    if scene.word in rules.parts.not_names:
        return Case(())
    readings = sorted((reading for reading in scene.hit.readings if _may_carry(scene, reading)), key=_rank)
    for rule in rules.homographs.get(scene.stem, ()):
        if fitting := tuple(reading for reading in readings if _fits(scene, rule, reading)):
            return Case(fitting, rule)
    return Case(tuple(readings))


def decide(scene: Scene, cases: Cases) -> tuple[Verdict, ...]:
    """The verdicts on a hit: none where it is a word of another meaning, two where the form names two entities."""
    readings, rule = cases.of(scene)
    if rule:
        return tuple(_chosen(scene, cases.rules, rule, readings))
    return (_plain(scene, cases.rules, readings),) if readings else ()


def _may_carry(scene: Scene, reading: Reading) -> bool:
    """Kaf before a bare adjective or city is a letter of another word (كروس, كسوفا), seldom «like»."""
    bare_kaf = scene.hit.prefix.letters.endswith(_KAF) and not scene.hit.prefix.definite
    return not bare_kaf or reading.form.alias.how in (How.NAME, How.ALIAS)


def _rank(reading: Reading) -> tuple[bool, int, bool, str]:
    alias = reading.form.alias
    return (not alias.strong, _ORDER.index(alias.how), not reading.entity.is_country, reading.entity.id)


def _fits(scene: Scene, rule: Homograph, reading: Reading) -> bool:
    """Whether the rule is about this reading; entities that it does not name are left to the other rules."""
    named = {name.partition(":")[0] for name in rule.readings} | {rule.otherwise}
    return (
        (not rule.how or reading.form.alias.how == rule.how)
        and rule.definite in (None, scene.hit.prefix.definite)
        and (reading.entity.id in named or rule.otherwise == "all")
    )


def _chosen(scene: Scene, rules: Rules, rule: Homograph, readings: Sequence[Reading]) -> Iterator[Verdict]:
    choice = choose(scene, rule)
    name, _, how = choice.reading.partition(":")
    if name in ("ambiguous", "part"):
        yield Verdict(readings[0], How(name), counts=False, why=choice.why, sure=False)
        return
    for reading in readings:
        if name in (reading.entity.id, "all") and how in ("", reading.form.alias.how):
            yield _judged(scene, rules, reading, choice.why, choice.decided)
            if name != "all":
                return


def _plain(scene: Scene, rules: Rules, readings: Sequence[Reading]) -> Verdict:
    """The verdict on a form that no rule is about; one that several entities share needs the article's help."""
    kept = _told_apart(scene, readings) if len(readings) > 1 else readings
    if len(kept) > 1 and len({reading.entity.id for reading in kept}) > 1:
        kept = [reading for reading in kept if reading.entity.id in scene.known] or kept
        shared = {reading.entity.id for reading in kept}
        why = Phrase("why_shared", ids=tuple(sorted(shared)))
        return Verdict(kept[0], How.AMBIGUOUS, counts=False, why=why, sure=False)
    return _judged(scene, rules, kept[0], "", sure=True)


def _told_apart(scene: Scene, readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings that are left: the strong before the weak, a country's own before an actor's, the known first."""
    kept = [reading for reading in readings if reading.form.alias.strong] or readings
    if len({reading.entity.id for reading in kept}) > 1:
        known = [reading for reading in readings if reading.entity.id in scene.known]
        if len({reading.entity.id for reading in known}) == 1:
            return known
    return [reading for reading in kept if reading.entity.is_country] or kept


def _judged(scene: Scene, rules: Rules, reading: Reading, why: str, sure: bool) -> Verdict:
    if reading.entity.is_country:
        return country(scene, rules, reading, why, sure)
    return actor(scene, rules, reading, why, sure)
