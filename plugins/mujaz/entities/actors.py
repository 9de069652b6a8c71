"""Whether a form of an actor names it here: a strong form does, a weak one needs the article's support.

A short form that is an ordinary word as well (الشاهد, صيد) needs a title or a verb of saying beside it, too, and a name
after «street» or «hospital» belongs to the place.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from mujaz.entities.forms import normal
from mujaz.entities.gazetteer import Reading
from mujaz.entities.rules import Rules
from mujaz.entities.scene import Scene
from mujaz.entities.verdict import Verdict
from mujaz.model import How, Kind
from mujaz.phrases import Phrase

_ACRONYM = 5  # a Latin form up to this length must be in capitals: WHO is not who
_ALIKE = 0.6  # two spellings of one first name (إمانويل, إيمانويل) have this much in common
# Made once: a reason goes with each mention, and most have one of few.
_NAME, _SHORT_FORM, _WEAK = Phrase("why_name"), Phrase("why_short_form"), Phrase("why_weak")
_MADDA, _HAMZAS = "\u0622", ("\u0623", "\u0625")


def actor(scene: Scene, rules: Rules, reading: Reading, why: str, sure: bool) -> Verdict:
    """The verdict on a form of an actor."""
    alias = reading.form.alias
    if fault := _misread(scene, reading):
        return Verdict(reading, How.AMBIGUOUS, counts=False, why=fault, sure=False)
    if other := _of_another(scene, rules, reading):
        return Verdict(reading, How.AMBIGUOUS, counts=False, why=Phrase("why_other_name", name=other), sure=False)
    if reading.entity.kind is Kind.PERSON and (head := _place(scene, rules)):
        return Verdict(reading, How.PART, counts=False, why=Phrase("why_part", word=head), sure=False)
    if alias.strong or (sure and why):
        return Verdict(reading, alias.how, counts=True, why=why or _NAME, sure=sure)
    if reading.entity.id in scene.known and alone(scene, rules):
        return Verdict(reading, alias.how, counts=True, why=_SHORT_FORM)
    return Verdict(reading, How.AMBIGUOUS, counts=False, why=_WEAK, sure=False)


def alone(scene: Scene, rules: Rules) -> bool:
    """Whether a short form may stand alone: an ordinary word only beside a title or a verb of saying."""
    lists = rules.persons
    word = ("\u0627\u0644" if scene.hit.prefix.definite else "") + scene.stem
    if word not in lists.ordinary and scene.stem not in lists.ordinary:
        return True
    bare = scene.hit.prefix.letters in ("", "\u0648", "\u0641")
    return bare and bool(scene.preceded(lists.titles) or scene.preceded(lists.says) or scene.followed(lists.says))


def _place(scene: Scene, rules: Rules) -> str:
    """The street, hospital or prize that is named after the person."""
    return "" if scene.hit.prefix.letters else scene.preceded(rules.persons.named_after)


def _of_another(scene: Scene, rules: Rules, reading: Reading) -> str:
    """The first name right before a person's surname that is not theirs: بريجيت ماكرون."""
    if reading.entity.kind is not Kind.PERSON or not scene.before or scene.hit.prefix.letters:
        return ""
    first, own = scene.before[0], normal(reading.entity.name)
    if first not in rules.parts.given_names or first in own.split() or own.startswith(scene.stem):
        return ""
    alike = max(SequenceMatcher(None, first, word).ratio() for word in own.split())
    return "" if alike >= _ALIKE else first


def _misread(scene: Scene, reading: Reading) -> str:
    """What in the spelling shows that another word is meant: small Latin letters, a hamza where the name has madda."""
    text = reading.form.alias.text
    if text.isascii():
        acronym = text.isupper() and len(text) <= _ACRONYM
        return Phrase("why_no_capitals") if acronym and not scene.shown.isupper() else ""
    if not text.startswith(_MADDA):
        return ""
    return Phrase("why_hamza") if scene.shown[-len(scene.stem) :].startswith(_HAMZAS) else ""
