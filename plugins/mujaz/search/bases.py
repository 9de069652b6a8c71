"""Which word is written behind the clitics of a form, decided by what the archive itself knows.

No rule of letters can tell «وجد» (he found) from «وجد» (and he was diligent). What can is the company a form keeps: a
letter that is part of a word is met after the article, too («الوزير»); a clitic stands before a word that the
archive also knows without it. Forms for which both hold are read both ways.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from mujaz.search.affixes import ARTICLE, Affixes, by_letter, load_affixes
from mujaz.search.names import Names

_WAW, _LAM = "\u0648", "\u0644"
_SEEN, _IMPERFECT = "\u0633", "\u064a\u062a\u0646"  # the future's seen stands before yeh, teh and noon only
_TEH, _HEH = "\u062a", "\u0647"  # a feminine noun's heh is teh before a pronoun
_SHORT = 3  # letters, in which chance shows as many pronouns as writers do: «ألف» and «الفني»
_KAF = "\u0643"  # «like» stands before nouns, and a noun is met with the article, too
_RADICAL = 0.1  # a form that is met this often (of its own frequency) after the article starts with its own letter
_OVERWHELMING = 10  # unless what would be left is met this many times as often as that


class Reading(NamedTuple):
    """A form as a proclitic (often none) and a base. A name's base is never stemmed."""

    proclitic: str
    base: str
    is_name: bool = False


@dataclass(slots=True)
class Bases:
    """Reads forms. ``counts`` says in how many briefings a folded form stands, ``spellings`` how it is mostly spelt."""

    counts: Mapping[str, int]
    spellings: Mapping[str, str]
    names: Names
    affixes: Affixes = field(default_factory=load_affixes)
    _known: dict[str, tuple[Reading, ...]] = field(default_factory=dict)
    _proclitics: Mapping[str, tuple[str, ...]] = field(init=False)  # by their first letter
    _pronouns: Mapping[str, tuple[str, ...]] = field(init=False)  # by their last
    _alone: Counter[str] = field(init=False)  # in how many briefings a word stands without the article
    _after_article: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        """Take the proclitics off each form once, rather than put all of them before each word that is asked for."""
        self._proclitics = by_letter(self.affixes.proclitics[1:], 0)
        self._pronouns = by_letter(self.affixes.pronouns, -1)
        self._alone = Counter(self.counts)
        for form, count in self.counts.items():
            for proclitic, word in self._split(form):
                if proclitic not in self.affixes.definite:
                    self._alone[word] += count
                elif self._has_article(form, proclitic):
                    self._after_article[word] += count

    def readings(self, form: str) -> tuple[Reading, ...]:
        """The readings of a form, the likeliest first."""
        found = self._known.get(form)
        if found is None:
            found = self._known[form] = self._read(form)
        return found

    def _read(self, form: str) -> tuple[Reading, ...]:
        if form in self.affixes.function_words or not "\u0621" <= form[0] <= "\u064a":
            return (Reading("", form),)
        parts = self._split(form)
        if name := self._as_name(form, parts):
            return (name,)
        plain = Reading("", form)
        if not parts or form in self.affixes.whole_start:
            return (plain,)
        # «بإمكانه» is read as «بإمكان» is; «وجوده» as «وجود» is, too. What follows an article has no pronoun.
        carrier = "" if self._after_article.get(form) else self._without_pronoun(form)
        like = self.readings(carrier)[0] if carrier else plain
        likeliest = min(self._candidates(form, parts), default=None)
        if not likeliest:
            return (Reading(like.proclitic, form.removeprefix(like.proclitic)),)
        best = Reading(*likeliest[1:])
        if carrier and not like.proclitic and self.counts[carrier] > self.counts.get(form, 0):
            return (plain, best)
        return (best, plain) if self._after_article.get(form, 0) > _RADICAL * self.counts.get(form, 0) else (best,)

    def _without_pronoun(self, form: str) -> str:
        """The word, as the archive knows it, to which the form may add a pronoun; nothing where there is none."""
        found = [form.removesuffix(one) for one in self._pronouns.get(form[-1], ()) if form.endswith(one)]
        found += [word[:-1] + _HEH for word in found if word.endswith(_TEH)]
        known = (word for word in found if word != form and (len(word) > _SHORT or word in self.affixes.whole_start))
        return max((word for word in known if word in self.counts), key=self.counts.__getitem__, default="")

    def _split(self, form: str) -> list[tuple[str, str]]:
        """The proclitics with which the form starts, each with what follows it; those with the article come last."""
        return [(one, form[len(one) :]) for one in self._proclitics.get(form[0], ()) if form.startswith(one)]

    def _as_name(self, form: str, parts: Sequence[tuple[str, str]]) -> Reading | None:
        if self.names.may_follow(form, definite=False, bare=True):
            return Reading("", form, is_name=True)
        for proclitic, base in parts:
            if self.names.may_follow(base, definite=proclitic in self.affixes.definite, bare=False):
                return Reading(proclitic, base, is_name=True)
        return None

    def _candidates(self, form: str, parts: Iterable[tuple[str, str]]) -> Iterator[tuple[int, str, str]]:
        """The readings with a proclitic that hold: how often their base is met elsewhere, negative; proclitic; base."""
        for proclitic, base in parts:
            rest = self._with_article if proclitic in self.affixes.definite else self._with_bare
            if (met := rest(form, proclitic, base)) is not None:
                yield -met, proclitic, base

    def _with_bare(self, form: str, proclitic: str, base: str) -> int | None:
        """How often the base is met elsewhere, if it can stand behind this proclitic."""
        definite = self._after_article.get(base, 0)
        if proclitic != _WAW and not definite and base not in self.counts:
            return None
        if len(base) < 3 and base not in self.affixes.function_words:  # noqa: PLR2004 - the letters of a root
            return None
        if proclitic.endswith(_SEEN) and base[0] not in _IMPERFECT:
            return None
        if proclitic.endswith(_KAF) and definite < max(2, 0.05 * self._alone.get(base, 0)):
            return None
        own = self.counts.get(form, 0)
        rest = self._alone.get(base, 0) + definite - self.counts.get(proclitic + base, 0)
        if rest < max(1, self.affixes.rest[proclitic[-1]] * own) or not self._is_base(base):
            return None
        radical = self._after_article.get(form, 0)
        return rest if radical <= _RADICAL * own or rest >= _OVERWHELMING * radical else None

    def _with_article(self, form: str, proclitic: str, base: str) -> int | None:
        """The same behind an article."""
        if len(base) < 2 or base in self.affixes.function_words or not self._has_article(form, proclitic):  # noqa: PLR2004
            return None
        if not self._is_base(base):
            return None
        rest = self._alone.get(base, 0)
        # «لالتزام» and «الالتزام» show an alef and lam that belong to the word: lam and an article are written «لل».
        radical = sum(self.counts.get(before + form, 0) for before in (ARTICLE, _LAM, _WAW + _LAM))
        if rest >= max(1, 0.3 * radical) or (not radical and len(base) > 2):  # noqa: PLR2004
            return rest + self._after_article.get(base, 0) - self.counts.get(form, 0)
        return None

    def _is_base(self, base: str) -> bool:
        return not self.readings(base)[0].proclitic

    def _has_article(self, form: str, proclitic: str) -> bool:
        """Not where the alef has a hamza (إلغاء, ألمانيا), which that of the article never has."""
        alef = len(proclitic) - len(ARTICLE)
        return not proclitic.endswith(ARTICLE) or self.spellings.get(form, form)[alef : alef + 1] == ARTICLE[0]
