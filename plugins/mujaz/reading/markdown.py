"""Between plain text and Markdown: escape what is plain, disarm what is curated, and know what in it is prose.

Python-Markdown renders what comes out of here, but other generators must read it alike (``mujaz export``): so what
could be markup is written as character references, which every dialect shows as the character itself.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

_MARKUP = str.maketrans({char: f"&#{ord(char)};" for char in "\\`*_{}[]<>&|~^=$#"})
# Signs that are markup only where a line starts, doubled, or as an emoji's name between colons.
_SITUATED = re.compile(r"^([^\S\n]*)([-+!?:/%]|\d+(?=[.)]))|\+(?=\+)|:(?=[a-z0-9_+-]+:)", re.MULTILINE)

# An empty line ends a block, and with it any code that was begun in it. The bound keeps the search linear.
_CODE = r"(?P<code>(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).){1,2000}?(?<!`)(?P=ticks)(?!`))"
_TARGET = r"\((?P<target>(?:[^()]|\([^()]*\))*)\)|\[[^\]\n]*\]"
_LINK = rf"!?\[(?P<label>(?:[^\[\]\n]|\[[^\[\]\n]*\])*)\](?:{_TARGET})"
_REFERENCE = r"^ {0,3}\[[^\]\n]+\]:\s*(?P<reference>\S+).*$"
_ADDRESS = r"<(?P<auto>(?:https?|mailto):[^<>\s]+)>|(?P<bare>https?://[^\s<>\"«»]+)"
_INLINE = re.compile(rf"{_CODE}|{_LINK}|{_REFERENCE}|{_ADDRESS}|(?P<entity>&#?\w+;)", re.MULTILINE | re.DOTALL)
_FENCED = re.compile(
    r"^ {0,3}(?P<fence>`{3,}+|~{3,}+)[^\n]*\n.*?(?:^ {0,3}(?P=fence)[`~]*\s*$|\Z)", re.MULTILINE | re.DOTALL
)
_SAFE_SCHEMES = ("http", "https", "mailto")
_IGNORED_IN_SCHEMES = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]")
_EMPHASIS = re.compile(r"(\*\*|__|~~|\*|(?<!\w)_|_(?!\w))")
_LINE_MARKS = re.compile(r"^\s{0,3}(?:>\s?|#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)+", re.MULTILINE)

HIDDEN = "\ufffc"  # stands for a character of markup in a text that names are looked for in


def escape(text: str) -> str:
    """Plain text as Markdown that renders as that text, whatever it holds.

    Nothing in it can become a link, emphasis, HTML, an attribute list, a table or a list.
    """
    return _SITUATED.sub(_reference_last, text.translate(_MARKUP))


def _reference_last(match: re.Match[str]) -> str:
    """The sign of a match as a character reference; of «1.» the point is what makes it a list."""
    lead, sign = match.group(1) or "", match.group(2) or match.group()
    return f"{lead}{sign[:-1]}&#{ord(sign[-1])};"


def is_code(block: str) -> bool:
    """Whether a block of Markdown is code: fenced, or indented by four spaces or a tab."""
    return bool(_FENCED.match(block)) or all(line.startswith(("    ", "\t")) for line in block.splitlines() if line)


def disarm(block: str) -> str:
    """A block of a stranger's Markdown in which no raw HTML, attribute list or dangerous address is left."""
    if is_code(block):
        return block
    out: list[str] = []
    end = 0
    for match in _INLINE.finditer(block):
        out += (_without_html(block[end : match.start()]), _disarmed(match))
        end = match.end()
    return "".join((*out, _without_html(block[end:])))


def _without_html(prose: str) -> str:
    return prose.replace("<", "&lt;").replace("{", "&#123;")


def _disarmed(match: re.Match[str]) -> str:
    """One inline construct made safe: code and addresses stay, a link keeps its text and loses a bad target."""
    whole = match.group()
    target = match.group("target") or match.group("reference")
    if target and not is_safe_address(target):
        whole = whole.replace(target, "#", 1)
    if (label := match.group("label")) is not None:
        return whole.replace(label, disarm(label), 1).replace("{", "&#123;")
    return whole


def is_safe_address(address: str) -> bool:
    """Whether an address is relative or has a scheme that runs nothing (http, https, mailto)."""
    plain = _IGNORED_IN_SCHEMES.sub("", html.unescape(html.unescape(address)).replace("\\", ""))
    scheme = re.match(r"<?([a-z][a-z0-9+.-]*):", plain, re.IGNORECASE)
    return scheme is None or scheme.group(1).lower() in _SAFE_SCHEMES


@dataclass(frozen=True, slots=True)
class Prose:
    """A block as names are looked for in it: as long as the Markdown, with markup hidden.

    ``linked`` are the spans that already lead somewhere, in which no further link may stand.
    """

    text: str
    linked: tuple[tuple[int, int], ...] = ()


def prose(block: str) -> Prose:
    """What of a block of Markdown is text that a reader reads, offset for offset."""
    if is_code(block):
        return Prose(HIDDEN * len(block))
    chars, linked = list(block), []
    for match in _INLINE.finditer(block):
        start, end = match.span()
        kept = match.span("label") if match.group("label") is not None else (end, end)
        for hidden in (*range(start, kept[0]), *range(kept[1], end)):
            chars[hidden] = HIDDEN
        if not match.group("entity"):
            linked.append((start, end))
    return Prose("".join(chars), tuple(linked))


def plain(block: str) -> str:
    """The text of a block of Markdown as it reads on the page: for excerpts and the search index."""
    if is_code(block):
        return block.strip("`~ \n")
    text = _INLINE.sub(_read, _LINE_MARKS.sub("", block))
    return html.unescape(_EMPHASIS.sub("", text))


def _read(match: re.Match[str]) -> str:
    """What a reader sees of one inline construct."""
    if match.group("code"):
        return match.group("code").strip("`")
    if match.group("label") is not None:
        return plain(match.group("label"))
    return match.group("auto") or match.group("bare") or match.group("entity") or ""
