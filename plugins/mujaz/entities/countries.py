"""How a form of a country names it: as its name or adjective, by its capital or seat, or as a part of another name.

A masculine adjective after a given name is a surname, one after «language» a language; a capital counts where it acts
or speaks and is a place elsewhere; a name after the head of another name (نهر النيجر) belongs to that.
"""

from __future__ import annotations

from mujaz.entities.capitals import act
from mujaz.entities.gazetteer import Reading
from mujaz.entities.rules import Rules
from mujaz.entities.scene import Scene
from mujaz.entities.verdict import Verdict
from mujaz.model import How
from mujaz.phrases import Phrase

_NAME, _PLACE, _NISBA, _WEAK = Phrase("why_name"), Phrase("why_place"), Phrase("why_nisba"), Phrase("why_weak")
_YEH, _HEH, _TEH, _ALEF_TEH, _ARTICLE = "\u064a", "\u0647", "\u062a", "\u0627\u062a", "\u0627\u0644"
_AND = "\u0648"
_ON_OR_ALI = "\u0639\u0644\u064a"
_ABD = "\u0639\u0628\u062f"
_KUNYA = frozenset({"\u0627\u0628\u0648", "\u0627\u0628\u064a", "\u0627\u0628\u0627", "\u0627\u0645"})
# Words that start like the article but are none.
_FUNCTION = frozenset(
    {"\u0627\u0644\u064a", "\u0627\u0644\u0627", "\u0627\u0644\u062a\u064a", "\u0627\u0644\u0630\u064a"}
)


def country(scene: Scene, rules: Rules, reading: Reading, why: str, sure: bool) -> Verdict:
    """The verdict on a form of a country."""
    how = reading.form.alias.how
    if how is How.CAPITAL:
        acts = act(scene, rules)
        return Verdict(reading, how, counts=bool(acts), why=acts or why or _PLACE)
    if how is How.NISBA:
        return _nisba(scene, rules, reading, why, sure)
    if not reading.form.alias.strong and reading.entity.id not in scene.known and not (sure and why):
        return Verdict(reading, How.AMBIGUOUS, counts=False, why=_WEAK, sure=False)
    return _named(scene, rules, reading, why, sure)


def _named(scene: Scene, rules: Rules, reading: Reading, why: str, sure: bool) -> Verdict:
    """A name, unless it is part of another name or the adjective that looks like it."""
    if part := _head(scene, rules) or scene.followed(rules.parts.tails):
        return Verdict(reading, How.PART, counts=False, why=Phrase("why_part", word=part), sure=False)
    if (adjective := _adjective(scene, reading)) and _describes(scene, rules):
        return Verdict(adjective, How.NISBA, counts=True, why=Phrase("why_adjective"), sure=sure)
    return Verdict(reading, reading.form.alias.how, counts=True, why=why or _NAME, sure=sure)


def _head(scene: Scene, rules: Rules) -> str:
    """The head of a name that goes on with the country's; a preposition on the country ends the name."""
    return scene.preceded(rules.parts.heads) if not scene.hit.prefix.letters else ""


def _nisba(scene: Scene, rules: Rules, reading: Reading, why: str, sure: bool) -> Verdict:
    if scene.stem.endswith(_YEH) and not scene.hit.prefix.letters and (name := _given_name(scene, rules)):
        return Verdict(reading, How.PART, counts=False, why=Phrase("why_surname_nisba", name=name), sure=False)
    if _language(scene, rules):
        return Verdict(reading, How.PART, counts=False, why=Phrase("why_language"), sure=False)
    return Verdict(reading, How.NISBA, counts=True, why=why or _NISBA, sure=sure)


def _language(scene: Scene, rules: Rules) -> bool:
    """Whether the adjective names a language: after that word, beside another, or alone after «in» (بالإنجليزية)."""
    before = scene.before[:3]
    if scene.preceded(rules.parts.languages) or not rules.parts.languages.isdisjoint(before[1:]):
        return True
    if scene.stem not in rules.parts.tongues or not scene.hit.prefix.definite:
        return False
    within = scene.hit.prefix.letters.endswith("\u0628")
    return within or (bool(before) and before[0] in rules.parts.beside_languages)


def _given_name(scene: Scene, rules: Rules) -> str:
    """The given name or kunya right before, after which a nisba is a surname."""
    if not scene.before:
        return ""
    name, rest = scene.before[0], scene.before[1:]
    if name == _ON_OR_ALI:  # «on» in news that writes yeh for alef maqsura, unless another part of a name precedes
        return name if rest[:1] and rest[0] in rules.parts.given_names | rules.persons.titles else ""
    if rest[:1] == (_ABD,):
        return f"{_ABD} {name}"
    kunya = rest[:1] and rest[0] in _KUNYA
    return name if kunya or name in rules.parts.given_names else ""


def _adjective(scene: Scene, reading: Reading) -> Reading | None:
    """The feminine adjective of the same country that the form could be as well (السعودية, سورية)."""
    others = (other for other in scene.hit.readings if other.entity.id == reading.entity.id and other is not reading)
    return next((other for other in others if other.form.alias.how is How.NISBA and scene.stem.endswith(_HEH)), None)


def _describes(scene: Scene, rules: Rules) -> bool:
    """Whether a form that is both name and feminine adjective describes the noun before it.

    With the article it does after a noun that has it, too (القوات السعودية), after a name in quotation marks, and after
    a noun that takes a name (صحيفة عكاظ السعودية); without, after a feminine or plural noun (قوات سورية).
    """
    if scene.hit.prefix.letters or not scene.before:
        return False
    last = scene.before[0]
    last = last[1:] if last.startswith(_AND + _ARTICLE) else last
    if not scene.hit.prefix.definite:
        plural = last.endswith((_HEH, _ALEF_TEH)) or bool(scene.preceded(rules.parts.plurals))
        return plural and not last.startswith(_ARTICLE)
    verb = last.endswith(_TEH) and not last.endswith(_ALEF_TEH)
    noun = last.startswith(_ARTICLE) and last not in _FUNCTION and not verb
    return noun or scene.after_quotation or not rules.parts.nouns_with_names.isdisjoint(scene.before[1:3])
