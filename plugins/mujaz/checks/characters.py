"""Characters that look right and are not: unseen ones, drawn-out and precomposed shapes, Persian look-alikes.

A fix is offered only where the word stays the same word for every reader. What might be meant (a Persian name, a
joiner inside a word) is told and left alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from mujaz.checks.text import SourceText, Spot
from mujaz.phrases import Phrase
from mujaz.reading.markdown import HIDDEN
from mujaz.reading.unseen import UNSEEN

_LETTER = r"[\u0621-\u063a\u0641-\u064a\u0671-\u06d3\u06d5\ufb50-\ufdcf\ufe80-\ufefc]"
_MARK = r"[\u064b-\u065f\u0670]"
_ZERO_WIDTH = re.compile(r"[\u200b-\u200d\u2060\ufeff]")
_WITH_TATWEEL = re.compile(rf"(?:{_LETTER}|{_MARK}|\u0640)+")
_DRAWN = re.compile(rf"(?<={_LETTER})({_MARK}*)\u0640+(?={_LETTER}|{_MARK})")
_FORMS = re.compile(r"[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdcf\ufe80-\ufefc]+")
_WORD = re.compile(rf"(?:{_LETTER}|{_MARK}|[\u0640\u200c])+")
_PERSIAN = re.compile(r"[\u06a9\u06cc]")
_ONLY_PERSIAN = re.compile(r"[\u067e\u0686\u0698\u06af\u200c]")
# Letters and marks that Persian does not write: kaf, yeh, alef maqsura, teh marbuta, hamza below, tanween of damma.
_ONLY_ARABIC = re.compile(r"[\u0643\u064a\u0649\u0629\u0625\u064c\u064d]")
_SIGN = re.compile(r"[_*`~\[\](){}<>#|\\&+=^-]")
# What the five checks of a stretch look for; most stretches hold none of it.
_TOLD = re.compile("[\u0300-\u036f\u0640\u0653-\u0655\u06a9\u06cc\u200b-\u200d\u2060\ufb50-\ufdcf\ufe80-\ufefc\ufeff]")
_INK = re.compile("[^ \t\r\u00a0\u200b\u200c\u200d\u2060\ufeff]")
ALPHA = re.compile(r"[^\W\d_]")  # searched between two places, for a slice of a long line for each spot adds up
_NBSP = re.compile(r"\u00a0+")
_COMPOSED = re.compile(r"[^\W\d_][\u0300-\u036f\u0653-\u0655]+")
# Lines of front matter that name files, pages or ids, not words.
_ADDRESS = re.compile(r"://|\b(?:file|url|id|source|redirect_from)\s*:|raw/")


def characters(source: SourceText) -> Iterator[Spot]:
    """All spots of this family, in front matter as in the body; not in code."""
    text = source.text
    yield from _unseen(text)
    for start, end in _readable(source):
        part = text[start:end]
        if _TOLD.search(part):
            for check in (_zero_widths, _tatweel, _forms, _persian, _pieces):
                yield from (_moved(spot, start) for spot in check(part))
        if start >= source.body_start:  # in front matter a space can change what is read
            yield from (_moved(spot, start) for spot in _no_break(part))


def _readable(source: SourceText) -> Iterator[tuple[int, int]]:
    """The lines of front matter that hold words, and each stretch of prose."""
    start = int(source.text.startswith("\ufeff"))
    for line in source.text[start : source.body_start].splitlines(keepends=True):
        if not _ADDRESS.search(line):
            yield start, start + len(line)
        start += len(line)
    for match in re.finditer(f"[^{HIDDEN}]+", source.shown[start:]):
        yield match.start() + start, match.end() + start


def _moved(spot: Spot, by: int) -> Spot:
    return Spot(spot.start + by, spot.end + by, spot.code, spot.values, spot.new)


def _point(char: str) -> str:
    return f"U+{ord(char):04X}"


def _unseen(text: str) -> Iterator[Spot]:
    for match in UNSEEN.finditer(text):
        detail = Phrase("unseen_left_out", point=_point(match.group()))
        yield Spot(match.start(), match.end(), "W130", {"detail": detail}, "")


def _zero_widths(text: str) -> Iterator[Spot]:
    """A joiner between letters may be meant, and behind a letter it shapes it; elsewhere these do nothing."""
    for match in _ZERO_WIDTH.finditer(text):
        before, after = _beside(text, *match.span())
        shapes = match.group() == "\u200d" and not before.isspace() and before != ""
        between = before.isalpha() and after.isalpha()
        sure = not between and not shapes and not _ZERO_WIDTH.match(after) and _is_inside(text, *match.span())
        if match.group() in "\u200c\u200d" and not sure:
            continue
        advice = {
            "advice_en": "delete it" if sure else "write a space if it parts two words, else delete it",
            "advice_ar": "احذفه" if sure else "اكتب مسافة إن كان يفصل كلمتين، وإلا فاحذفه",
        }
        yield Spot(match.start(), match.end(), "W410", {"point": _point(match.group()), **advice}, "" if sure else None)


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters before and behind; empty at the ends of the text."""
    return text[max(0, start - 1) : start], text[end : end + 1]


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether a word stands before it on its line, and something behind, and no sign of Markdown beside it."""
    line, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    stop = stop if stop >= 0 else len(text)
    beside = text[max(line, start - 1) : start] + text[end : min(stop, end + 1)]
    return bool(ALPHA.search(text, line, start) and _INK.search(text, end, stop)) and not _SIGN.search(beside)


def _tatweel(text: str) -> Iterator[Spot]:
    if "\u0640" not in text:
        return
    for match in _WITH_TATWEEL.finditer(text):
        to = _DRAWN.sub(r"\1", match.group())
        if to != match.group():
            yield Spot(*match.span(), "W411", {"found": match.group(), "to": to}, to)


def _forms(text: str) -> Iterator[Spot]:
    """Letters of presentation forms as plain letters. Signs such as U+FDFA or U+FDFC are no spelling, and stay."""
    for match in _FORMS.finditer(text):
        to = unicodedata.normalize("NFKC", match.group())
        if to != match.group() and not re.search(r"\s", to):
            yield Spot(*match.span(), "W412", {"found": match.group(), "to": to}, to)


def _persian(text: str) -> Iterator[Spot]:
    """Farsi yeh and keheh.

    At a word's end U+06CC may be yeh or alef maqsura, and a word without a sign of Arabic may be Persian.
    """
    if not _PERSIAN.search(text):
        return
    for match in _WORD.finditer(text):
        word = match.group()
        if not (found := _PERSIAN.search(word)) or _ONLY_PERSIAN.search(word):
            continue
        to = word.replace("\u06a9", "\u0643").replace("\u06cc", "\u064a")
        sure = bool(_ONLY_ARABIC.search(word)) and not re.search(rf"\u06cc{_MARK}*$", word)
        values = {"found": word, "to": to, "point": f"{found.group()} ({_point(found.group())})"}
        yield Spot(*match.span(), "W413", values, to if sure else None)


def _no_break(text: str) -> Iterator[Spot]:
    """Between figures, or a figure and its unit, it is good typography."""
    for match in _NBSP.finditer(text):
        before, after = _beside(text, *match.span())
        if not (before.isdigit() and (after.isdigit() or after.isalpha() or after in "%٪")):
            yield Spot(*match.span(), "I414", {}, " " if _is_inside(text, *match.span()) else None)


def _pieces(text: str) -> Iterator[Spot]:
    """A letter and its hamza, madda or accent that Unicode has as one character; the order of harakat is left alone."""
    for match in _COMPOSED.finditer(text):
        to = unicodedata.normalize("NFC", match.group())
        if len(to) < len(match.group()):
            yield Spot(*match.span(), "I415", {"found": match.group(), "to": to}, to)
