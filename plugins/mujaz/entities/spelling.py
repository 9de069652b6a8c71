"""Families of spellings that news writes one name in; what folding makes equal anyway is not repeated here.

A sound for which Arabic has no letter (g) is written غ or ج (ك makes too many other words, and is left to data); عبد
and أبو stand together with what follows, or apart; ابن and بن, ا and ه at the end of a foreign name change places.
"""

from __future__ import annotations

import re

_GHAIN, _JEEM, _ALEF, _HEH = "\u063a", "\u062c", "\u0627", "\u0647"
_JOINED = re.compile(
    "(^| )(\u0639\u0628\u062f|\u0627\u0628\u0648|\u0627\u0645|\u0628\u0648) (?=[^ ]{3})"
)  # Abd, Abu, Umm
_APART = re.compile("(^| )(\u0639\u0628\u062f)(?=\u0627\u0644)")  # Abdal...
_IBN = re.compile("(?<= )\u0627?\u0628\u0646(?= )")
_HARD_G = re.compile("g(?!h)", re.IGNORECASE)
_SHORT = 5  # a shorter word with another letter is too often another word (غانا, كانا)


def spellings(folded: str, latin: str = "") -> frozenset[str]:
    """The folded name in each spelling of its family, itself among them.

    Args:
        folded: The name, folded.
        latin: The same name in Latin script; only a g in it lets غ and ج change places.
    """
    family = {folded}
    for vary in (_spacing, _lineage):
        family |= {other for name in family for other in vary(name)}
    if _HARD_G.search(latin):
        family |= {other for name in family for other in _g_letters(name)}
    return frozenset(family | {other for name in family for other in _last_vowel(name) if latin})


def _spacing(name: str) -> tuple[str, ...]:
    return _JOINED.sub(r"\1\2", name), _APART.sub(r"\1\2 ", name)


def _lineage(name: str) -> tuple[str, ...]:
    return _IBN.sub("\u0628\u0646", name), _IBN.sub("\u0627\u0628\u0646", name)


def _g_letters(name: str) -> tuple[str, ...]:
    if len(name) < _SHORT:
        return ()
    return name.replace(_GHAIN, _JEEM), name.replace(_JEEM, _GHAIN)


def _last_vowel(name: str) -> tuple[str, ...]:
    """فنزويلا, فنزويله; after yeh the heh would make the feminine adjective (ليبية), which is another word."""
    if len(name) <= _SHORT or " " in name or name[-2] == "\u064a":
        return ()
    swapped = {_ALEF: _HEH, _HEH: _ALEF}.get(name[-1])
    return (name[:-1] + swapped,) if swapped else ()
