"""Between plain text and Markdown: escape what is plain, disarm what is curated, and know what in it is prose.

Python-Markdown renders what comes out of here, but other generators must read it alike (``mujaz export``): so what
could be markup is written as character references, which every dialect shows as the character itself.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache

_MARKUP = str.maketrans({char: f"&#{ord(char)};" for char in "\\`*_{}[]<>&|~^=$#"})
# Signs that are markup only where a line starts, doubled, or as an emoji's name between colons.
_SITUATED = re.compile(r"^([^\S\n]*)([-+!?:/%]|\d+(?=[.)]))|\+(?=\+)|:(?=[a-z0-9_+-]+:)", re.MULTILINE)

_ESCAPED = r"(?P<escaped>\\[!-/:-@\[-`{-~])"
# An empty line ends a block, and with it any code that was begun in it. The bound keeps the search linear.
_CODE = r"(?P<code>(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).){1,2000}?(?<!`)(?P=ticks)(?!`))"
_TARGET = r"\((?P<target>(?:[^()]|\([^()]*\))*)\)|\[[^\]\n]*\]"
_LINK = rf"!?\[(?P<label>(?:[^\[\]\n]|\[[^\[\]\n]*\])*)\](?:{_TARGET})"
_REFERENCE = r"^ {0,3}\[[^\]\n]+\]:\s*(?P<reference>\S+)[^\n]*$"
_BARE = re.compile(r"https?://[^\s<>\"«»]+")
_ADDRESS = rf"<(?P<auto>(?:https?|mailto):[^<>\s`\\]+)>|(?P<bare>{_BARE.pattern})"
_MAY_BE_INLINE = re.compile(r"[\\`\[<&]|https?://")  # without one of these _INLINE finds nothing; most blocks have none
_INLINE = re.compile(
    rf"{_ESCAPED}|{_CODE}|{_LINK}|{_REFERENCE}|{_ADDRESS}|(?P<entity>&#?\w+;)", re.MULTILINE | re.DOTALL
)
_FENCED = re.compile(
    r"^ {0,3}(?P<fence>`{3,}+(?=[^`\n]*\n)|~{3,}+)[^\n]*\n.*?(?:^ {0,3}(?P=fence)[`~]*\s*$|\Z)",
    re.MULTILINE | re.DOTALL,
)
_FENCE_LINE = re.compile(r"`{3,}|~{3,}")
_ENCODED = str.maketrans({char: f"%{ord(char):02X}" for char in " (){"})
_LEADS_ON = re.compile(r"\](?=(?P<mark>[(:]))")  # where a link, an image or a reference may name its address
_LONGEST_SCHEME = 300  # characters in which an address says what it is, however it is spelt
_SAFE_SCHEMES = ("http", "https", "mailto")
_IGNORED_IN_SCHEMES = re.compile(r"[`\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]")
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
    """Whether a block of Markdown is code and nothing else: fenced, or indented by four spaces or a tab."""
    if fenced := _FENCED.match(block):
        return not block[fenced.end() :].strip()
    return all(line.startswith(("    ", "\t")) for line in block.splitlines() if line)


def disarm(block: str) -> str:
    """A block of a stranger's Markdown in which no raw HTML, attribute list or dangerous address is left.

    That holds by construction, in every dialect: what comes out has no «<» and no «{» in it, and no address that runs
    behind a bracket. Dialects differ in what they take for code, so code that needs one of these is written as the
    text that it shows: its words stay, its typeface goes.
    """
    if is_code(block):
        return block if _walled(block) == block else _as_text(block)
    out: list[str] = []
    end = 0
    for match in _INLINE.finditer(block):
        out += (block[end : match.start()], _disarmed(match))
        end = match.end()
    return _walled("".join((*out, block[end:])))


def _walled(text: str) -> str:
    """The last wall: nothing that gets through it can begin markup, whatever stands around it."""
    return _LEADS_ON.sub(_unless_dangerous, text.replace("<", "&lt;").replace("{", "&#123;"))


def _as_text(code: str) -> str:
    """A block of code as lines of plain text."""
    lines = (line.strip() for line in code.splitlines())
    return "  \n".join(escape(line) for line in lines if line and not _FENCE_LINE.match(line))


def _disarmed(match: re.Match[str]) -> str:
    """One inline construct made safe: addresses stay, a link keeps its text and loses a bad target."""
    whole = match.group()
    if whole in ("\\<", "\\{"):
        return whole[1:]  # becomes a reference; behind a backslash not every dialect reads it as one
    if match.group("code"):
        ticks = len(match.group("ticks"))
        return whole if _walled(whole) == whole else escape(" ".join(whole[ticks:-ticks].split()))
    if address := match.group("auto"):
        return f"[{escape(address)}]({_unbracketed(address)})" if is_safe_address(address) else whole
    target = match.group("target") or match.group("reference")
    if target:
        whole = whole.replace(target, _bare(target) if is_safe_address(target) else "#", 1)
    if label := match.group("label"):
        whole = whole.replace(label, disarm(label), 1)
    return whole


def _bare(target: str) -> str:
    """A target whose address needs no angle brackets, which a dialect that sees no link there takes for HTML."""
    bracketed = re.match(r"\s*<([^<>\n]*)>", target)
    if not bracketed:
        return target
    return _unbracketed(bracketed[1]) + target[bracketed.end() :]


def _unbracketed(address: str) -> str:
    """An address with those of its characters encoded that would end it where no angle brackets stand around it."""
    return address.translate(_ENCODED)


def _unless_dangerous(bracket: re.Match[str]) -> str:
    """A closing bracket, as a mere sign where a dangerous address follows, however the link around it is nested."""
    behind = bracket.string[bracket.end() + 1 : bracket.end() + 1 + _LONGEST_SCHEME].lstrip(" \t\n>")
    address = behind.partition(")")[0] if bracket["mark"] == "(" else behind
    return "]" if is_safe_address(address) else "&#93;"


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
    if not _MAY_BE_INLINE.search(block):
        return Prose(block)
    chars, linked = list(block), []
    for match in _INLINE.finditer(block):
        if match.group("escaped"):
            continue
        start, end = match.span()
        kept = match.span("label") if match.group("label") is not None else (end, end)
        for hidden in (*range(start, kept[0]), *range(kept[1], end)):
            chars[hidden] = HIDDEN
        if not match.group("entity"):
            linked.append((start, end))
    return Prose("".join(chars), tuple(linked))


def addresses(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the web addresses in a plain text, which readers copy as a whole."""
    return tuple(match.span() for match in _BARE.finditer(text))


def links(block: str) -> tuple[tuple[str, int], ...]:
    """The targets of a block's inline links, without their titles, each with the place where its link begins."""
    if is_code(block):
        return ()
    found = ((match.group("target"), match.start()) for match in _INLINE.finditer(block) if match.group("target"))
    return tuple((_bare(target).split()[0], start) for target, start in found if target.strip("<> \n\t"))


@lru_cache(maxsize=8192)  # the beginning of a briefing is asked for by each list that it stands in
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
    return match.group("auto") or match.group("bare") or match.group("entity") or match.group("escaped") or ""
