"""Whether a capital acts or speaks, and so stands for its country's government, or is a place where things happen.

«وردّت موسكو» is Russia; «في باريس» is a city. What stands right beside the capital decides; where nothing does, it is a
place.
"""

from __future__ import annotations

from mujaz.entities.rules import Rules, undefined
from mujaz.entities.scene import Scene
from mujaz.phrases import Phrase

_TEH, _ALEF_TEH, _ARTICLE = "\u062a", "\u0627\u062a", "\u0627\u0644"
_BETWEEN, _ON = "\u0628\u064a\u0646", "\u0639\u0644\u064a"
_BARE_OR_AND = ("", "\u0648", "\u0641")
_AND = ("\u0648", "\u0641")
_VERB = 4  # letters that a feminine verb has at least
_LONGEST_VERB, _TENTH = 7, "\u0627\u0633\u062a"  # and most (اطمأنت); only the tenth stem, which starts so, is longer
_WAW, _CAPITAL = "\u0648", "capital"
_OBJECTS = ("\u0647\u0645\u0627", "\u0647\u0627", "\u0647\u0645", "\u0647")  # them both, it (her), them, it
_SIDES = 4  # words before the capital among which «between» or the noun of a relation stands


def act(scene: Scene, rules: Rules) -> str:
    """What shows that the capital acts, in words; empty where it is a place."""
    if side := _side(scene, rules):
        return side
    if scene.hit.prefix.letters not in _BARE_OR_AND:
        return ""
    if verb := _subject(scene, rules):
        return verb
    if scene.preceded(rules.capitals.place_before):
        return ""
    verb = scene.followed(rules.capitals.acts_after)
    return Phrase("why_acts_before", word=verb) if verb else ""


def _subject(scene: Scene, rules: Rules) -> str:
    """What stands before the capital and makes it act, or be addressed."""
    lists = rules.capitals
    if verb := scene.preceded(lists.acts_before) or _feminine_verb(scene, rules) or _with_object(scene, rules):
        return Phrase("why_acts_after", word=verb)
    if scene.hit.prefix.letters == _WAW and _CAPITAL in scene.peers and (word := _shared(scene, rules)):
        return Phrase("why_acts_together", word=word)
    addressed = "" if scene.hit.prefix.letters else _addressed(scene, rules)
    return Phrase("why_addressed", word=addressed) if addressed else ""


def _side(scene: Scene, rules: Rules) -> str:
    """A relation of which the capital is one side: «علاقاته مع طهران», «التوتر بين واشنطن وموسكو»."""
    if relation := scene.preceded(rules.capitals.relations):
        return Phrase("why_side_after", word=relation)
    if relation := _governed(scene, rules):
        return Phrase("why_side_of", word=relation)
    between = _BETWEEN in scene.before[:_SIDES] and scene.hit.prefix.letters in _BARE_OR_AND
    topic = next(iter(sorted(scene.near & frozenset(map(undefined, rules.capitals.diplomacy)))), "") if between else ""
    return Phrase("why_side_between", word=_BETWEEN, topic=topic) if topic else ""


def _governed(scene: Scene, rules: Rules) -> str:
    """The noun or verb whose preposition governs the capital: «علاقات تاريخية بموسكو», «ضغوط كبيرة على طهران»."""
    if scene.hit.prefix.letters.endswith("\u0628"):
        return next((word for word in scene.before[1:_SIDES] if word in rules.capitals.bound_relations), "")
    if scene.before[:1] == (_ON,):
        return next((word for word in scene.before[1:_SIDES] if word in rules.capitals.pressing), "")
    return ""


def _with_object(scene: Scene, rules: Rules) -> str:
    """A verb with its object on it right before the capital: «تعتبرها أنقرة», «وفرضتها واشنطن»."""
    for word in (scene.before[0], _bare_of_and(scene.before[0])) if scene.before else ():
        stem = next((word.removesuffix(ending) for ending in _OBJECTS if word.endswith(ending)), "")
        if stem in rules.capitals.acts_before or stem in rules.capitals.acts_after:
            return word
    return ""


def _shared(scene: Scene, rules: Rules) -> str:
    """The verb or noun before the first of two capitals, which goes for the second: «مطالب باريس وواشنطن»."""
    return next(
        (word for word in scene.before[1:2] if word in rules.capitals.acts_before or _perfect(word, rules)),
        "",
    )


def _addressed(scene: Scene, rules: Rules) -> str:
    """The verb whose object the capital is, past its subject: «طالبت بغداد أنقرة», «اتهم الرئيس الأوكراني موسكو»."""
    if not scene.before or scene.preceded(rules.capitals.place_before) or scene.before[0] in rules.capitals.acts_after:
        return ""
    subject = scene.before[1:_SIDES]
    verb = next((number for number, word in enumerate(subject) if _bare_of_and(word) in rules.capitals.addressing), -1)
    between = scene.before[: verb + 1]
    if verb < 0 or any(word in rules.capitals.place_before for word in between):
        return ""
    return subject[verb] if verb == 0 or all(word.startswith(_ARTICLE) for word in between[:-1]) else ""


def _feminine_verb(scene: Scene, rules: Rules) -> str:
    """A verb in the feminine perfect right before the capital has it as its subject: «رحبت باريس»."""
    word = _bare_of_and(scene.before[0]) if scene.before else ""
    return word if _perfect(word, rules) and not scene.preceded(rules.capitals.not_acting) else ""


def _bare_of_and(word: str) -> str:
    return word[1:] if word.startswith(_AND) and len(word) > _VERB else word


def _perfect(word: str, rules: Rules) -> bool:
    """Whether the word has the shape of a verb in the feminine perfect; a longer one is a foreign name (اندرلخت)."""
    if not word.endswith(_TEH) or word.endswith(_ALEF_TEH) or word.startswith(_ARTICLE):
        return False
    fits = _VERB <= len(word) <= _LONGEST_VERB or word.startswith(_TENTH)
    return fits and word not in rules.capitals.not_acting
