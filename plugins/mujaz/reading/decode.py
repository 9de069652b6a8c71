"""From the bytes of a source file to its text: the first step of reading.

UTF-8 and UTF-16 say what they are. Files of one byte a letter do not, and guessers go wrong on short Arabic, so each
candidate is judged by what it yields: Arabic as people write it, or letters in a jumble.
"""

from __future__ import annotations

import codecs
import re

from mujaz.arabic.fold import fold
from mujaz.phrases import Phrase
from mujaz.problems import Problem, Severity
from mujaz.reading.lists import word_set

LARGEST = 5_000_000  # bytes; a scraped page has some thousand, so a file of this size is something else

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like UTF-16's, so it is asked for first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEGACY = ("cp1256", "iso8859-6")
_SAMPLE = 40_000  # characters that are judged
_WORD = re.compile(r"[^\W\d_]+")
# A word of Arabic letters; teh marbuta and alef maqsura stand at its end only.
_ARABIC = re.compile(r"[\u0621-\u0628\u062a-\u063a\u0641-\u0648\u064a]*[\u0621-\u063a\u0641-\u064a]")
_OUT_OF_PLACE = re.compile(r"[\u0000-\u0008\u000e-\u001f\u0080-\u009f\ufffd]")
_PLAUSIBLE = 0.5
_DAMAGED = 0.001  # share of lost characters up to which a file still is UTF-8


def decode(data: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file's bytes.

    Args:
        data: the whole file.
        path: how problems name the file.

    Returns:
        The text without its byte order mark, and problems. Of an error (E201 empty, E202 too large, E203 binary, E204
        in no known encoding) the text is empty and the file is left out; W205 (damaged UTF-8) is a warning.
    """
    if len(data) > LARGEST:
        return _refused(path, "E202", Phrase("too_large"))
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _read_as(data[len(mark) :], encoding, path)
    if not data.strip():
        return _refused(path, "E201", Phrase("empty_file"))
    if b"\x00" in data:
        return _with_nulls(data, path)
    return _unmarked(data, path)


def _refused(path: str, code: str, message: str) -> tuple[str, tuple[Problem, ...]]:
    return "", (Problem(path, 0, 0, code, Phrase("the_file", what=message)),)


def _read_as(data: bytes, encoding: str, path: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file that says what it is."""
    text = data.decode(encoding, "replace")
    if not text.strip():
        return _refused(path, "E201", Phrase("empty_file"))
    if _jumbled(text):
        return _refused(path, "E203", Phrase("not_text"))
    return text, _damage(text, path)


def _with_nulls(data: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """A file with null bytes: UTF-16 without a mark, or no text."""
    texts = (data.decode(encoding, "replace") for encoding in ("utf-16-le", "utf-16-be"))
    best = max(texts, key=_plausibility)
    if len(data) % 2 == 0 and _plausibility(best) >= _PLAUSIBLE and not _jumbled(best):
        return best, _damage(best, path)
    return _refused(path, "E203", Phrase("not_text_nulls"))


def _unmarked(data: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """A file that does not say what it is: UTF-8 if it is well-formed, else what reads best."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = max(_candidates(data), key=_plausibility, default="")
    if _jumbled(text):
        return _refused(path, "E203", Phrase("not_text"))
    if text and (_plausibility(text) >= _PLAUSIBLE or _is_utf8(data)):
        return text, _damage(text, path)
    known = ("UTF-8", "UTF-16", "windows-1256", "ISO-8859-6")
    return _refused(path, "E204", Phrase("no_encoding", known=known))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _candidates(data: bytes) -> list[str]:
    """The texts that the bytes may stand for; what charset-normalizer proposes is one of them."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - costs 50 ms, and few files come here

    proposed = [match.encoding for match in from_bytes(data[:_SAMPLE])]
    texts = [text] if _lost(text := data.decode(errors="replace")) <= _DAMAGED else []
    for encoding in dict.fromkeys((*_LEGACY, *proposed)):
        try:
            texts.append(data.decode(encoding))
        except (UnicodeDecodeError, LookupError):
            continue
    return texts


def _lost(text: str) -> float:
    return text.count("\ufffd") / max(1, len(text))


def _jumbled(text: str) -> bool:
    """Whether more than one character in a hundred cannot stand in a text."""
    sample = text[:_SAMPLE]
    return len(_OUT_OF_PLACE.findall(sample)) > len(sample) / 100


def _plausibility(text: str) -> float:
    """How well a text reads as Arabic: the share of words that are Arabic throughout, more for known ones."""
    words: list[str] = _WORD.findall(text[:_SAMPLE])
    if not words:
        return 0.0
    arabic = [word for word in words if _ARABIC.fullmatch(word)]
    known = sum(fold(word) in word_set("common_words", "words") for word in arabic)
    definite = sum(word.startswith("\u0627\u0644") for word in arabic)  # with the article, alef and lam
    return (len(arabic) + definite + 3 * known) / len(words)


def _damage(text: str, path: str) -> tuple[Problem, ...]:
    """A warning at the first character that could not be read."""
    at = text.find("\ufffd")
    if at < 0:
        return ()
    lines = text[: at + 1].splitlines()
    message = Phrase("damaged", count=text.count("\ufffd"))
    return (Problem(path, len(lines), len(lines[-1]), "W205", message, Severity.WARNING),)
