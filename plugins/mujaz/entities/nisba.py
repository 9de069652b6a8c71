"""The forms of a nisba: from the masculine singular (أمريكي) the feminine, the duals and the sound plurals.

Broken plurals and nouns for a people (أتراك, روس) follow no rule and are data (``people`` of a country's record).
"""

from __future__ import annotations

from collections.abc import Iterator

_YEH, _HEH, _TEH_MARBUTA, _ALEF, _LAM = "\u064a", "\u0647", "\u0629", "\u0627", "\u0644"

# What follows the masculine singular: feminine; plural and dual in both cases; the plural without its nun before a
# genitive (سوريو المهجر); feminine plural and dual; the indefinite accusative (بريطانيًا).
_ENDINGS = (
    "",
    "\u0629",
    "\u0648\u0646",
    "\u064a\u0646",
    "\u0627\u0646",
    "\u0648",
    "\u064a",
    "\u0627\u062a",
    "\u062a\u0627\u0646",
    "\u062a\u064a\u0646",
    "\u0627",
)


def inflected(nisba: str) -> Iterator[tuple[str, bool | None]]:
    """The forms of a nisba, each with whether it takes the article before it (None: with and without).

    A nisba of two words (كوري جنوبي) agrees in both, and both take the article; one whose first word is fixed
    (جنوب أفريقي) is inflected at its end.
    """
    first, _, last = nisba.rpartition(" ")
    if not first:
        # The accusative has no article, and where the country's name looks like it (روسيا), the name goes first.
        yield from ((nisba + ending, False if ending == _ALEF else None) for ending in _endings(nisba))
    elif first.endswith(_YEH):
        for ending in _endings(last):
            yield f"{first}{ending} {last}{ending}", False
            yield f"{first}{ending} {_ALEF}{_LAM}{last}{ending}", True
    else:
        for ending in _endings(last):
            yield f"{first} {last}{ending}", None
            yield f"{first} {_ALEF}{_LAM}{last}{ending}", None


def _endings(word: str) -> tuple[str, ...]:
    """A word that is no regular nisba has no forms but its own."""
    return _ENDINGS if word.endswith(_YEH) else ("",)
