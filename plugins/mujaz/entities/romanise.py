"""Readable ids for Arabic names: words as the records write them in Latin script, others letter by letter.

The records hold thousands of persons' names in both scripts (محمد, Mohammed). Where a name has as many words in each,
its words are taken for each other if they sound alike, and the most frequent pair wins. A word that no record has is
spelt by its letters with an «a» between consonants, since Arabic leaves short vowels out: a guess, but one that can be
read aloud.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from mujaz.arabic.slug import slug
from mujaz.entities.forms import normal
from mujaz.model import Entity, Kind

_PREFIXES = (("\u0627\u0644", "al"), ("\u0648\u0627\u0644", "wal"), ("\u0644\u0644", "lil"))  # the, and the, for the
_ABD = "\u0639\u0628\u062f\u0627\u0644"  # Abdal..., written in one word
_ABD_APART = "\u0639\u0628\u062f \u0627\u0644"
_ALIKE = 0.4  # of two spellings in Latin script, vowels left out
_VOWELS = "aiou"
_ROOT = 3  # consonants in a row from which on every second gap stays without a vowel
# Folded letters: no hamza on a seat, heh for teh marbuta, yeh for alef maqsura. Two of them are vowels or consonants.
_LETTERS = {
    "\u0627": "a", "\u0621": "", "\u0628": "b", "\u062a": "t", "\u062b": "th", "\u062c": "j", "\u062d": "h",
    "\u062e": "kh", "\u062f": "d", "\u0630": "dh", "\u0631": "r", "\u0632": "z", "\u0633": "s", "\u0634": "sh",
    "\u0635": "s", "\u0636": "d", "\u0637": "t", "\u0638": "z", "\u0639": "a", "\u063a": "gh", "\u0641": "f",
    "\u0642": "q", "\u0643": "k", "\u0644": "l", "\u0645": "m", "\u0646": "n", "\u0647": "h", "\u0648": "w",
    "\u064a": "y", "\u067e": "p", "\u0686": "ch", "\u06a4": "v", "\u06af": "g",
}  # fmt: skip
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
        return slug("-".join(self._word(word) for word in _words(name)))

    def _word(self, word: str) -> str:
        if known := self._known.get(word):
            return known
        for letters, latin in _PREFIXES:
            if word.startswith(letters) and len(word) > len(letters) + 1:
                bare = word[len(letters) :]
                return f"{latin}-{self._known.get(bare) or spelt(bare)}"
        if word.startswith(_ABD) and len(word) > len(_ABD) + 1:
            return f"abd-al-{spelt(word[len(_ABD) :])}"
        return spelt(word)


def _words(name: str) -> list[str]:
    """The folded words of a name; Abd and the name of God after it are one."""
    return normal(name).replace(_ABD_APART, _ABD).split()


def _alike(word: str, latin: str) -> bool:
    """Whether a word and a Latin one sound alike, so that one is the other's spelling and no translation."""
    bare = str.maketrans("", "", "aeiouyw-")
    return SequenceMatcher(None, spelt(word).translate(bare), latin.translate(bare)).ratio() >= _ALIKE


def spelt(word: str) -> str:
    """A folded word letter by letter; what is no Arabic letter stays."""
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
