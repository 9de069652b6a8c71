"""Which bases are forms of one word: number, gender, case and attached pronouns taken off, name by name kept whole.

An ending comes off only where the archive knows the rest as a word of its own, or with another ending of the same
paradigm, so «كاميرون» does not become «كامير» nor «تمرين» dates («تمر»). What is left is a label for a group of
forms, not a linguist's stem.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mujaz.search.affixes import Affixes, Ending, by_letter, load_affixes

_SHORT = 3  # the letters of a root; stems of as many must be better known than longer ones
_BEFORE_PRONOUN = {"\u062a": "\u0647", "\u0627": "\u064a", "\u064a": "\u0621"}  # the letter that a last one stands for
_HEH = "\u0647"
_SHARED, _SHORT_KNOWN = 0.5, 2  # for endings that many roots end in, too: «تمر» and «تمرين»


@dataclass(slots=True)
class Stems:
    """Finds the stem of a base. ``counts`` says in how many briefings each base stands, under all its clitics.

    Neither a name nor a nisba has an ending to take off, but a nisba takes some.
    """

    counts: Mapping[str, int]
    names: frozenset[str]
    nisbas: frozenset[str] = frozenset()
    affixes: Affixes = field(default_factory=load_affixes)
    _known: dict[str, str] = field(default_factory=dict)
    _forms: Mapping[str, tuple[str, ...]] = field(init=False)  # of endings and pronouns, by their last letter
    _endings: Mapping[str, Ending] = field(init=False)

    def __post_init__(self) -> None:
        """Lay out the affixes as words are asked for them."""
        self._endings = {ending.form: ending for ending in self.affixes.endings}
        self._forms = by_letter(dict.fromkeys((*self._endings, *self.affixes.pronouns)), -1)

    def stem(self, base: str) -> str:
        """The stem of a base: itself, or what is left after its endings, one after the other."""
        found = self._known.get(base)
        if found is None:
            self._known[base] = base  # an ending never leads back
            found = self._known[base] = self._read(base)
        return found

    def _read(self, base: str) -> str:
        if self._is_whole(base) or not "\u0621" <= base[0] <= "\u064a":
            return base
        shorter = max(self._shorter(base), key=lambda found: (found[0], len(found[1]), found[1]), default=None)
        return self.stem(shorter[1]) if shorter else base

    def _shorter(self, base: str) -> Iterator[tuple[int, str]]:
        """The stems that the base may have, with how much the archive knows of them."""
        for form in self._forms.get(base[-1], ()):
            if not base.endswith(form):
                continue
            if ending := self._endings.get(form):
                yield from self._without(base, base[: -len(form)], ending)
            if share := self.affixes.pronouns.get(form):
                yield from self._without_pronoun(base, base[: -len(form)], share)

    def _without(self, base: str, stem: str, ending: Ending) -> Iterator[tuple[int, str]]:
        if len(stem) < ending.least:
            yield from self._without_teh(base, stem + _HEH, ending)
            return
        if not self._may_be_stem(stem):
            return
        share = ending.share if len(stem) <= _SHORT else ending.long
        least = _SHORT_KNOWN if share >= _SHARED and len(stem) <= _SHORT else 1
        needed = max(least, share * self.counts[base])
        for partner in ("", *ending.partners):
            known = self.counts.get(stem + partner, 0)
            if known >= needed and stem + partner not in self.names:
                yield known, stem + partner

    def _without_teh(self, base: str, whole: str, ending: Ending) -> Iterator[tuple[int, str]]:
        """The feminine noun of two letters and its ending, which must be met as often as this form: «سنتين», «سنة»."""
        known = self.counts.get(whole, 0)
        if _HEH in ending.partners and known >= max(_SHORT_KNOWN, self.counts[base]) and self._may_be_stem(whole):
            yield known, whole

    def _without_pronoun(self, base: str, stem: str, share: float) -> Iterator[tuple[int, str]]:
        """The noun or verb that carries the pronoun; its feminine ending or final yeh changes before it."""
        needed = max(1, share * self.counts[base])
        changed = _BEFORE_PRONOUN.get(stem[-1:])
        for whole in (stem, stem[:-1] + changed) if changed else (stem,):
            known = self.counts.get(whole, 0)
            if known >= needed and self._may_be_stem(whole):
                yield known, whole

    def _is_whole(self, base: str) -> bool:
        if base in self.names or base in self.nisbas:
            return True
        return base in self.affixes.function_words or base in self.affixes.whole_end

    def _may_be_stem(self, word: str) -> bool:
        return len(word) >= _SHORT and word not in self.names and word not in self.affixes.function_words
