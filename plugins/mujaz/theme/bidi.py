"""Isolates what runs the other way: Latin names, signed numbers, dates, ranges and telephone numbers in Arabic text.

Works on rendered HTML, or on plain text, which it escapes. It only ever adds ``<bdi>`` and ``dir``: the characters
and their order stay as they are. Bare figures need no help of ours: the Unicode bidirectional algorithm (UAX #9)
sets «716مليار» and «3.5» right by itself.
"""

from __future__ import annotations

import html as markup
import re
from functools import lru_cache

from mujaz.theme.runs import ARABIC, LETTER, in_arabic, in_code, in_latin

_BLOCK = re.compile(
    r"<(p|h[1-6]|li|td|th|dd|dt)(>|\s[^>]*>)((?:(?!<(?:p|h[1-6]|li|td|th|dd|dt|ul|ol|table)\b).)*?)</\1\s*>", re.DOTALL
)
_TAGS = re.compile(r"<[^>]*>|&#?\w+;")
_LATIN_WORD = re.compile(f"[{LETTER}]{{2,}}")
_ARABIC_WORD = re.compile(f"[{ARABIC}]{{2,}}")
_ARABIC_LETTER = re.compile(f"[{ARABIC}]")
_SENTENCE = 4  # words; fewer are a name, which stays where Arabic text starts
_MOSTLY = 2  # Latin letters for each Arabic one


def isolate(html: str, direction: str = "rtl") -> str:
    """Isolate the opposite runs of rendered HTML, and turn blocks that are mostly in the other script.

    Args:
        html: What Markdown rendered. In code only Arabic words are isolated; ``bdi``, ``svg`` and the like stay
            as they are.
        direction: The page's own direction, ``rtl`` or ``ltr``.

    Returns:
        The same HTML with ``<bdi>`` around runs, and on blocks in another script ``dir="ltr"``, or ``dir="rtl"`` and
        ``lang="ar"``.
    """
    if direction == "ltr":
        return in_latin().sub(_isolated, _BLOCK.sub(_turned_back, html))
    return in_arabic().sub(_isolated, _BLOCK.sub(_turned, html))


@lru_cache(maxsize=4096)
def plain(text: str, direction: str = "rtl") -> str:
    """A plain text as HTML: escaped, with its opposite runs isolated."""
    pattern = in_latin() if direction == "ltr" else in_arabic()
    return pattern.sub(_isolated, markup.escape(text))


def is_arabic(text: str) -> bool:
    """Whether a text has more Arabic letters than Latin ones."""
    return len(_ARABIC_LETTER.findall(text)) > sum(map(len, _LATIN_WORD.findall(text)))


def _isolated(found: re.Match[str]) -> str:
    text = found.group()
    match found.lastgroup:
        case "latin" | "arabic":
            return f"<bdi>{text}</bdi>"
        case "phone" | "date" | "grouped" | "sum" | "signed":
            return f'<bdi dir="ltr">{text}</bdi>'
        case "range":
            # The earlier figure stands where reading starts: the figures are isolated, not the dash between them.
            return f'<bdi dir="ltr">{found["from"]}</bdi>{found["to"]}<bdi dir="ltr">{found["until"]}</bdi>'
        case "code":
            # Strings in Arabic on both sides of a colon would change places.
            return in_code().sub(_isolated, text)
        case _:
            return text


def _turned(block: re.Match[str]) -> str:
    tag, attributes, inner = block.groups()
    words = _LATIN_WORD.findall(bare := _TAGS.sub(" ", inner))
    mostly_latin = sum(map(len, words)) > _MOSTLY * len(_ARABIC_LETTER.findall(bare))
    if len(words) < _SENTENCE or not mostly_latin or " dir=" in attributes:
        return block.group()
    return f'<{tag} dir="ltr"{attributes}{in_latin().sub(_isolated, inner)}</{tag}>'


def _turned_back(block: re.Match[str]) -> str:
    """A block of Arabic on a page that runs left to right; a few words among others are isolated as a run."""
    tag, attributes, inner = block.groups()
    bare = _TAGS.sub(" ", inner)
    if len(_ARABIC_WORD.findall(bare)) < _SENTENCE or not is_arabic(bare) or " dir=" in attributes:
        return block.group()
    return f'<{tag} lang="ar" dir="rtl"{attributes}{in_arabic().sub(_isolated, inner)}</{tag}>'
