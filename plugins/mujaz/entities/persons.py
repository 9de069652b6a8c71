"""Persons that no record knows: names after a title, an office, a nationality or a verb of saying, or by a first name.

A name is known by what announces it (قال رايمون دومينيك, الياباني شونسوكي ناكامورا), by a usual first name, or by the
office that follows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from mujaz.entities.forms import normal
from mujaz.entities.rules import Rules, Suggesting
from mujaz.entities.stretch import Word
from mujaz.entities.surname import JOINED

COMPOUND = frozenset(normal("عبد أبو").split())  # first names of two words start with these
_LONGEST, _OFFICE = 4, 6  # words of a name (those that join others not counted), words between a title and a name
_ALEF, _HEH = "\u0627", "\u0647"
_SHORTEST_TITLE = 4
_YEH, _ARTICLE = "\u064a", "\u0627\u0644"
_ABU, _KUNYA = normal("أبو"), 2
_PREFIXED = ("\u0644\u0644", "\u0628\u0627\u0644", "\u0648\u0627\u0644")  # to the, in the, and the
_THAT = frozenset(normal("أن إن أنه إنه أنها إنها").split())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of names: first names, words at which a name ends, and the rules' lists."""

    first: AbstractSet[str]
    rules: Rules
    ends: AbstractSet[str]
    nationalities: AbstractSet[str] = frozenset()
    heads: AbstractSet[str] = frozenset()

    @property
    def lists(self) -> Suggesting:
        """The lists that only suggesting needs."""
        return self.rules.suggesting


def make_lexicon(first_names: Iterable[str], rules: Rules, nationalities: Iterable[str] = ()) -> Lexicon:
    """The lexicon of a registry's first names, the rules' own, and adjectives of countries without their article."""
    known = frozenset(first_names) | rules.parts.given_names | rules.suggesting.first_names
    first = known - rules.persons.says - {normal("الله")}
    ends = rules.suggesting.stops | rules.persons.says
    heads = frozenset(rules.suggesting.heads) | frozenset(rules.suggesting.quoted_heads)
    return Lexicon(first, rules, ends, frozenset(nationalities), heads)


def usual(word: Word, lexicon: Lexicon) -> bool:
    """Whether the word is a usual first name, or the start of one of two words."""
    return word.ali or word.text in lexicon.first or word.text in COMPOUND


def titled(word: Word, lexicon: Lexicon) -> bool:
    """Whether the word is a title or an office, also as somebody's own: «مدربه», «رئيسها»."""
    lists = lexicon.lists.titles
    own = word.bare.removesuffix(_ALEF).removesuffix(_HEH)
    return word.among(lists) or (own != word.bare and len(own) >= _SHORTEST_TITLE and own in lists)


def after_and(word: Word, lexicon: Lexicon) -> bool:
    """Whether the word is a usual first name with «and» before it: «ومحمد»."""
    if word.text == word.bare or usual(word, lexicon):
        return False
    return word.bare in COMPOUND or (
        word.bare in lexicon.first and word.bare not in lexicon.rules.persons.ordinary_nouns
    )


def persons(words: Sequence[Word], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Spans (first word, word after the last) of probable names of persons."""
    at = 0
    while at < len(words):
        begin = _announced(words, at, lexicon)
        end = _name(words, begin, lexicon) if begin < len(words) else begin
        if end > begin and _supported(words, at, begin, end, lexicon):
            yield begin, end
            at = end
        else:
            at += 1


def _announced(words: Sequence[Word], at: int, lexicon: Lexicon) -> int:
    """Where a name would start that the word at ``at`` announces; ``len(words)`` where it announces none."""
    word = words[at]
    if word.among(lexicon.rules.persons.says):
        return at + 1 if at + 1 < len(words) and not words[at + 1].broken else len(words)
    if titled(word, lexicon):
        return _after_office(words, at + 1, lexicon)
    if _nationality(words, at, lexicon):
        return at + 1
    alone = after_and(word, lexicon) or (usual(word, lexicon) and not _ordinary(words, at, lexicon))
    place = at > 0 and words[at - 1].among(lexicon.rules.persons.named_after)
    return at if alone and not place else len(words)


def _ordinary(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether the first name is too often another word to start a name without being announced."""
    word = words[at]
    if word.ali:
        return not (at + 1 < len(words) and (words[at + 1].text in JOINED or words[at + 1].text in lexicon.first))
    return word.text in lexicon.rules.persons.ordinary_nouns


def _nationality(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether a definite adjective of a country stands for a person, whose name follows: «البلجيكي كزافييه ماليس»."""
    word = words[at]
    bare = word.bare if word.text != word.bare and word.bare.startswith(_ARTICLE) else word.text
    follows = at + 1 < len(words) and not words[at + 1].broken and not words[at + 1].definite
    return follows and bare.startswith(_ARTICLE) and bare[len(_ARTICLE) :] in lexicon.nationalities


def _after_office(words: Sequence[Word], at: int, lexicon: Lexicon) -> int:
    """Past what belongs to the office: definite words, and words that an office is made of."""
    for place in range(at, min(at + _OFFICE, len(words))):
        word = words[place]
        if word.broken and not word.quoted:
            return len(words)
        if not _of_office(word, lexicon):
            return place
    return len(words)


def _of_office(word: Word, lexicon: Lexicon) -> bool:
    lists = lexicon.lists
    named = word.among(lists.office) or word.text[1:] in lists.office or word.text[1:] in lists.heads
    return named or (word.definite and word.text not in lexicon.first) or word.text.startswith(_PREFIXED)


def _name(words: Sequence[Word], begin: int, lexicon: Lexicon) -> int:
    """The end of the name that starts at ``begin``; ``begin`` where none does."""
    end, size = begin, 0
    while end < len(words) and size < _LONGEST and _goes_on(words, begin, end, lexicon):
        size += words[end].text not in JOINED
        end += 1
        if words[end - 1].definite and end - begin > 1:
            break
    while end > begin and words[end - 1].text in JOINED:
        end -= 1
    return begin if _barred(words, begin, lexicon) or end - begin <= _first_size(words, begin, end) else end


def _barred(words: Sequence[Word], begin: int, lexicon: Lexicon) -> bool:
    """Whether no name starts with this word: it joins names, is an office or heads the name of a body."""
    return words[begin].text in (JOINED - COMPOUND) | lexicon.lists.titles | lexicon.lists.office | lexicon.heads


def _first_size(words: Sequence[Word], begin: int, end: int) -> int:
    """The words of the first name; a kunya with the article (أبو الغيط) is a whole name."""
    if words[begin].bare not in COMPOUND:
        return 1
    kunya = words[begin].text == _ABU and end - begin > 1 and words[begin + 1].definite
    return 1 if kunya else 2


def _supported(words: Sequence[Word], at: int, begin: int, end: int, lexicon: Lexicon) -> bool:
    """Whether an unusual first name is one: after a title, or between a verb of saying and what was said or is held."""
    if words[begin].text == _ABU and end - begin == _KUNYA:
        return words[at].among(lexicon.rules.persons.says | lexicon.lists.titles)
    if usual(words[begin], lexicon) or after_and(words[begin], lexicon):
        return True
    if titled(words[at], lexicon):
        return True
    if _nationality(words, at, lexicon):
        return not _common(words, at, begin, lexicon)
    after = end == len(words) or words[end].broken or words[end].text in _THAT
    return after or words[end].among(lexicon.lists.titles)


def _common(words: Sequence[Word], at: int, begin: int, lexicon: Lexicon) -> bool:
    """Whether the adjective describes a noun before it (الفريق الفرنسي لم …), so that what follows is no name."""
    described = at > 0 and words[at - 1].definite and not words[at].broken
    return described and not words[at - 1].among(lexicon.lists.titles) and words[begin].text not in lexicon.first


def _goes_on(words: Sequence[Word], begin: int, at: int, lexicon: Lexicon) -> bool:
    """Whether the word at ``at`` belongs to the name that starts at ``begin``."""
    word = words[at]
    if (word.among(lexicon.ends) and not word.ali) or not word.text.isalpha():
        return False
    if at > begin and not word.definite and word.text in lexicon.lists.titles and word.text not in lexicon.first:
        return False  # the office that the person holds
    if at > begin and (word.broken or word.quoted or _another(words, begin, at, lexicon)):
        return False
    if not word.definite:
        return not word.text.startswith(_PREFIXED)
    surname = at > begin and (word.text.endswith(_YEH) or words[at - 1].text in lexicon.first)
    return surname or word.text in lexicon.first


def _another(words: Sequence[Word], begin: int, at: int, lexicon: Lexicon) -> bool:
    """Whether the word starts something else: «and» another person, or a verb after an Arabic first name.

    Right after a title and a first name, a word that looks like a verb is the surname (الشيخ محمد يزبك).
    """
    word, first = words[at], words[begin]
    surname = at == begin + 1 and begin > 0 and titled(words[begin - 1], lexicon)
    verb = usual(first, lexicon) and word.text.startswith(_YEH) and word.text not in lexicon.first and not surname
    return verb or (word.bare != word.text and (word.bare in lexicon.first or word.bare in JOINED))
