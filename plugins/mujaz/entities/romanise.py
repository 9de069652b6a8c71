"""Readable ids for Arabic names: words as records write them in Latin script, others by their shape or by letters.

The records hold thousands of persons' names in both scripts (محمد, Mohammed). Where a name has as many words in each,
its words are taken for each other if they sound alike, and the most frequent pair wins. For a word that no record has,
``data/rules/romanisation.yml`` is asked: words of bodies' names, then the shapes of Arabic words, which tell the vowels
that are not written. What is left is spelt by its letters with an «a» between consonants: a guess, but one that can be
read aloud. An id that is published stays; only new suggestions are spelt so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache, lru_cache

from mujaz.arabic.slug import slug
from mujaz.arabic.words import separated
from mujaz.entities.forms import normal
from mujaz.entities.rules import rule_data
from mujaz.model import Entity, Kind

_ABD = "\u0639\u0628\u062f\u0627\u0644"  # Abdal..., written in one word
_ABD_APART = "\u0639\u0628\u062f \u0627\u0644"
_MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")  # tatweel and vowels
_ALIKE = 0.4  # of two spellings in Latin script, vowels left out
_VOWELS = "aiou"
_ROOT = 3  # consonants in a row from which on every second gap stays without a vowel
_RADICALS = "\u0641\u0639\u0644"  # feh, ain, lam: how grammar names the letters of a root
_TEH_MARBUTA, _NISBA = "\u0629", "\u064a\u0629"
_FOR = "li"  # a letter that many words begin with: taken for the preposition only before what is known
# Letters as they are written. Two of them are vowels or consonants; a hamza is not heard in an id.
_LETTERS = {
    "\u0627": "a", "\u0623": "a", "\u0622": "a", "\u0625": "i", "\u0621": "", "\u0624": "u", "\u0626": "i",
    "\u0649": "a", "\u0629": "a", "\u0628": "b", "\u062a": "t", "\u062b": "th", "\u062c": "j", "\u062d": "h",
    "\u062e": "kh", "\u062f": "d", "\u0630": "dh", "\u0631": "r", "\u0632": "z", "\u0633": "s", "\u0634": "sh",
    "\u0635": "s", "\u0636": "d", "\u0637": "t", "\u0638": "z", "\u0639": "a", "\u063a": "gh", "\u0641": "f",
    "\u0642": "q", "\u0643": "k", "\u0644": "l", "\u0645": "m", "\u0646": "n", "\u0647": "h", "\u0648": "w",
    "\u064a": "y", "\u067e": "p", "\u0686": "ch", "\u06a4": "v", "\u06af": "g",
}  # fmt: skip
_SILENT = "\u0621\u0623\u0625\u0624\u0626\u0639"  # hamzas and ain, as letters of a root
_WEAK = {"w": "ou", "y": "i"}


class Romaniser:
    """Knows the words of a registry in Latin script."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        pairs: dict[str, Counter[str]] = {}
        for entity in entities:
            names, latin = _words(entity.name), entity.latin.split()
            if entity.kind is Kind.PERSON and len(names) == len(latin):
                for word, written in zip(names, latin, strict=True):
                    if (made := slug(written)) and _alike(word, made):
                        pairs.setdefault(word, Counter())[made] += 1
        # Of pairs that are as frequent the first in the alphabet wins, so that the same records give the same ids.
        self._known: Mapping[str, str] = {word: max(sorted(made), key=made.__getitem__) for word, made in pairs.items()}

    def id(self, name: str) -> str:
        """The id of a name: its words in Latin script joined by hyphens."""
        return slug("-".join(self._word(word) for word in _written(name)))

    def _word(self, word: str) -> str:
        return next(filter(None, self._ways(word)))

    def _ways(self, word: str) -> Iterator[str]:
        """The ways to spell a word, the surest first; empty where one does not know it."""
        yield _of_table(word)
        if word.startswith(_ABD) and len(word) > len(_ABD) + 1:
            yield self._of_records(word) or f"abd-al-{spelt(word[len(_ABD) :])}"
        parted = [(latin, word.removeprefix(letters)) for letters, latin in _prefixes() if _begins(word, letters)]
        yield from (_joined(latin, _of_table(bare)) for latin, bare in parted)
        yield self._of_records(word)
        for latin, bare in parted:
            yield "" if latin == _FOR else _joined(latin, self._of_records(bare))
            yield _joined(latin, _shaped(bare))
        yield from (_joined(latin, spelt(bare)) for latin, bare in parted if latin != _FOR)
        yield _shaped(word)
        yield spelt(word) or word

    def _of_records(self, word: str) -> str:
        return self._known.get(normal(word), "")


def _joined(prefix: str, known: str) -> str:
    return known and f"{prefix}-{known}"


def _words(name: str) -> list[str]:
    """The folded words of a name; Abd and the name of God after it are one."""
    return normal(name).replace(_ABD_APART, _ABD).split()


def _written(name: str) -> list[str]:
    """The words of a name as they are written, without marks."""
    return _MARKS.sub("", separated(name)).replace(_ABD_APART, _ABD).split()


@cache
def _rules() -> Mapping[str, Mapping[str, str]]:
    rules: dict[str, dict[str, str]] = rule_data("romanisation")
    return rules


@cache
def _prefixes() -> tuple[tuple[str, str], ...]:
    """The prefixes, the longest first."""
    return tuple(sorted(_rules()["prefixes"].items(), key=lambda pair: -len(pair[0])))


def _begins(word: str, prefix: str) -> bool:
    return word.startswith(prefix) and len(word) > len(prefix) + 1


def _of_table(word: str) -> str:
    """The word, or the feminine of one, as the table has it."""
    folded, table = normal(word), _table()
    if folded in table or not word.endswith(_TEH_MARBUTA):
        return table.get(folded, "")
    masculine = table.get(normal(word[:-1]), "")
    return masculine and masculine + ("ya" if masculine.endswith("i") else "a")


@cache
def _table() -> Mapping[str, str]:
    return {normal(word): latin for word, latin in _rules()["words"].items()}


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The shapes of words as patterns, with what each becomes."""
    root = "([\u0621\u0623-\u0626\u0628\u062a-\u0648\u064a])"
    endings = "|".join(sorted(_rules()["endings"], key=len, reverse=True))
    made = []
    for shape, latin in _rules()["shapes"].items():
        letters = "".join(root if letter in _RADICALS else letter for letter in shape)
        made.append((re.compile(f"{letters}(?P<ending>{endings}|)"), _numbered(shape, latin)))
    return tuple(made)


def _numbered(shape: str, latin: str) -> str:
    """The Latin shape with the groups of its pattern for the letters of the root (a hollow one lacks the second)."""
    groups = iter(range(1, 4))
    for letter in (each for each in shape if each in _RADICALS):
        latin = latin.replace(str(_RADICALS.index(letter) + 1), f"{{{next(groups)}}}")
    return latin


def _shaped(word: str) -> str:
    """A word by its shape: استقلال is istiqlal. Its letters say nothing of the vowels, its shape does."""
    for pattern, latin in _shapes():
        if found := pattern.fullmatch(word):
            sounds = ("" if letter in _SILENT else _LETTERS[letter] for letter in found.groups()[:-1])
            whole = latin.format("", *sounds) + _rules()["endings"].get(found["ending"], "")
            return whole.removesuffix("y") if whole.endswith("iy") else whole
    return ""


@lru_cache(maxsize=1 << 13)
def _alike(word: str, latin: str) -> bool:
    """Whether a word and a Latin one sound alike, so that one is the other's spelling and no translation."""
    bare = str.maketrans("", "", "aeiouyw-")
    return SequenceMatcher(None, spelt(word).translate(bare), latin.translate(bare)).ratio() >= _ALIKE


def spelt(word: str) -> str:
    """A word letter by letter; what is no Arabic letter stays."""
    if word.endswith(_NISBA) and len(word) > len(_NISBA) + 1:
        return spelt(word.removesuffix(_NISBA)) + "iya"
    sounds = [_LETTERS.get(letter, letter) for letter in word]
    sounds = [_sound(sounds, at) for at in range(len(sounds))]
    made, run = "", 0
    for sound in filter(None, sounds):
        vowel = sound[0] in _VOWELS
        run = 0 if vowel or not sound.isalpha() else run + 1
        made += "a" if run > 1 and (run % 2 == 0 or run > _ROOT) else ""
        made += sound
    return made


def _sound(sounds: list[str], at: int) -> str:
    """The sound at a place: waw and yeh are vowels after a consonant, heh at the end is the feminine ending."""
    sound, before = sounds[at], sounds[at - 1] if at else ""
    following = sounds[at + 1] if at + 1 < len(sounds) else ""
    last, after_consonant = not following, bool(before) and before[0] not in _VOWELS
    if sound in _WEAK and after_consonant and (last or following[0] not in _VOWELS):
        return _WEAK[sound]
    return "a" if sound == "h" and last and after_consonant and at > 1 else sound
