"""Persons that no record knows: names after a title or office, after a verb of saying, or after a usual first name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from mujaz.entities.forms import normal
from mujaz.entities.rules import Rules, Suggesting
from mujaz.entities.stretch import Word
from mujaz.entities.surname import JOINED

COMPOUND = frozenset(normal("عبد أبو").split())  # first names of two words start with these
_LONGEST, _OFFICE = 4, 6  # words of a name, words between a title and a name
_YEH = "\u064a"
_PREFIXED = ("\u0644\u0644", "\u0628\u0627\u0644", "\u0648\u0627\u0644")  # to the, in the, and the
_THAT = frozenset(normal("أن إن أنه إنه أنها إنها").split())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of names: first names, words at which a name ends, and the rules' lists."""

    first: AbstractSet[str]
    rules: Rules
    ends: AbstractSet[str]

    @property
    def lists(self) -> Suggesting:
        """The lists that only suggesting needs."""
        return self.rules.suggesting


def make_lexicon(first_names: Iterable[str], rules: Rules) -> Lexicon:
    """The lexicon of a registry's first names and the rules' own."""
    first = (frozenset(first_names) | rules.parts.given_names) - rules.persons.says - {normal("الله")}
    return Lexicon(first, rules, rules.suggesting.stops | rules.persons.says)


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
    if word.among(lexicon.lists.titles):
        return _after_office(words, at + 1, lexicon)
    usual = word.text in lexicon.first or word.text in COMPOUND
    alone = usual and word.text not in lexicon.rules.persons.ordinary_nouns
    place = at > 0 and words[at - 1].among(lexicon.rules.persons.named_after)
    return at if alone and not place else len(words)


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
    end = begin
    while end < len(words) and end - begin < _LONGEST and _goes_on(words, begin, end, lexicon):
        end += 1
        if words[end - 1].definite and end - begin > 1:
            break
    while end > begin and words[end - 1].text in JOINED:
        end -= 1
    first = 2 if words[begin].text in COMPOUND else 1  # words of the first name
    barred = words[begin].text in (JOINED - COMPOUND) | lexicon.lists.titles | lexicon.lists.office
    return begin if barred or end - begin <= first else end


def _supported(words: Sequence[Word], at: int, begin: int, end: int, lexicon: Lexicon) -> bool:
    """Whether an unusual first name is one: after a title, or between a verb of saying and what was said."""
    usual = words[begin].text in lexicon.first or words[begin].text in COMPOUND
    after = end == len(words) or words[end].broken or words[end].text in _THAT
    return usual or words[at].among(lexicon.lists.titles) or after


def _goes_on(words: Sequence[Word], begin: int, at: int, lexicon: Lexicon) -> bool:
    """Whether the word at ``at`` belongs to the name that starts at ``begin``."""
    word = words[at]
    if word.among(lexicon.ends) or not word.text.isalpha():
        return False
    if at > begin and (word.broken or word.quoted or _another(word, words[begin], lexicon)):
        return False
    if not word.definite:
        return not word.text.startswith(_PREFIXED)
    surname = at > begin and (word.text.endswith(_YEH) or words[at - 1].text in lexicon.first)
    return surname or word.text in lexicon.first


def _another(word: Word, first: Word, lexicon: Lexicon) -> bool:
    """Whether the word starts something else: «and» another person, or a verb after an Arabic first name."""
    verb = first.text in lexicon.first and word.text.startswith(_YEH) and word.text not in lexicon.first
    return verb or (word.bare != word.text and (word.bare in lexicon.first or word.bare in JOINED))
