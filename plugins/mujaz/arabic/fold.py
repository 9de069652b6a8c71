"""Folding: one spelling for what people write in many, with a way back to the text as it stands.

Folding is for comparing only; what is shown is never altered. The table is closed: a character that is not in it
stays as it is, so that the search client, which gets the same table, folds exactly alike.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from mujaz.arabic.alphabet import translator

# Dropped: harakat and Quranic marks, superscript alef, tatweel, zero-widths, bidi controls, BOM;
# FE70 to FE7F are harakat as presentation forms.
_DROPPED = (
    *range(0x0610, 0x061B), 0x061C, 0x0640, *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD),
    *range(0x06DF, 0x06E5), 0x06E7, 0x06E8, *range(0x06EA, 0x06EE), 0x00AD, *range(0x200B, 0x2010),
    *range(0x202A, 0x202F), *range(0x2060, 0x206A), *range(0xFE70, 0xFE80), 0xFEFF,
)  # fmt: skip

_LETTERS = {
    0x0622: "\u0627",  # alef with madda -> alef
    0x0623: "\u0627",  # alef with hamza above
    0x0625: "\u0627",  # alef with hamza below
    0x0671: "\u0627",  # alef wasla
    0x0649: "\u064a",  # alef maqsura -> yeh
    0x0629: "\u0647",  # teh marbuta -> heh
    0x06A9: "\u0643",  # Persian keheh -> kaf
    0x06AA: "\u0643",  # swash kaf
    0x06CC: "\u064a",  # Farsi yeh -> yeh
    0x06CD: "\u064a",  # yeh with tail
    0x06D2: "\u064a",  # yeh barree
    0x06BE: "\u0647",  # heh doachashmee -> heh
    0x06C0: "\u0647",  # heh with yeh above
    0x06C1: "\u0647",  # heh goal
    0x06C2: "\u0647",  # heh goal with hamza
    0x06C3: "\u0647",  # teh marbuta goal
    0x06D5: "\u0647",  # ae
    0x067E: "\u0628",  # peh -> beh
    0x0686: "\u062c",  # tcheh -> jeem
    0x0698: "\u0632",  # jeh -> zain
    0x06AF: "\u0643",  # gaf -> kaf
    0x06A4: "\u0641",  # veh -> feh
    0x06A8: "\u0642",  # Maghrebi gaf -> qaf
}


def _decomposed(code: int) -> str:
    """A Latin letter without its accents, in lower case; a presentation form as its plain letters."""
    plain = unicodedata.normalize("NFKD", chr(code))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


@cache
def table() -> dict[int, str]:
    """The whole table, code point to text ("" where a character is dropped)."""
    folded = dict.fromkeys(_DROPPED, "") | _LETTERS
    for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        if (plain := _decomposed(code)) and plain != chr(code):
            folded[code] = plain
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):  # Arabic presentation forms
        if unicodedata.category(chr(code)) == "Lo":
            plain = unicodedata.normalize("NFKC", chr(code))
            folded[code] = "".join(folded.get(ord(c), c) for c in plain if not unicodedata.combining(c)).strip()
    for zero in (0x0660, 0x06F0):  # Arabic-Indic and Persian digits
        folded |= {zero + digit: str(digit) for digit in range(10)}
    folded[0x00A0] = folded[0x202F] = " "
    folded[0x2019] = folded[0x02BC] = "'"
    return dict(sorted(folded.items()))


@cache
def _uneven() -> re.Pattern[str]:
    """Finds the runs of characters whose folding changes the length of the text."""
    return re.compile("[" + "".join(re.escape(chr(code)) for code, to in table().items() if len(to) != 1) + "]")


@cache
def _folder() -> Callable[[str], str]:
    return translator(table())


def fold(text: str) -> str:
    """The text in the one spelling that is compared."""
    return _folder()(text)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text that knows where each of its characters stood."""

    text: str
    _places: tuple[int, ...]  # folded offsets from which on the next shift holds
    _shifts: tuple[int, ...]  # what to add there to get the offset in the original

    def original(self, offset: int) -> int:
        """The offset in the original text of the character at ``offset`` of the folded one."""
        return offset + self._shifts[bisect_right(self._places, offset) - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of a folded one, with the marks that belong to its last letter."""
        return self.original(start), self.original(end)


def fold_with_offsets(text: str) -> Folded:
    """Fold ``text`` and keep the way back. The cost beyond folding is that of the dropped characters only."""
    places, shifts, shift = [0], [0], 0
    folded = table()
    for match in _uneven().finditer(text):
        place = match.start() - shift
        size = len(folded[ord(match.group())])
        # The letters of a ligature all stand where the ligature stands; what follows it stands behind it.
        steps = [(place + k, shift - k) for k in range(1, size)]
        shift += 1 - size
        for at, moved in (*steps, (place + size, shift)):
            if places[-1] == at:
                shifts[-1] = moved
            else:
                places.append(at)
                shifts.append(moved)
    return Folded(fold(text), tuple(places), tuple(shifts))
