"""Markdown that cannot be published as it stands: raw HTML, pictures from elsewhere, links that lead nowhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator

from mujaz.checks.known import advice, nearest
from mujaz.checks.text import SourceText, Spot, visible
from mujaz.reading.markdown import HIDDEN, is_safe_address

_TAG = re.compile(r"</?[a-zA-Z][^<>\n]*>|<![^<>\n]*>|<\?[^<>\n]*>")
_AUTOLINK = re.compile(r"<(?:https?|mailto):[^<>\s]+>|<[\w.+-]+@[\w.-]+>")
_LINK = re.compile(
    r"(?P<image>!?)\[(?:[^\[\]\n]|\[[^\[\]\n]*\])*\]\(\s*(?P<target><[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)"
)
_SCHEME = re.compile(r"(?i)[a-z][a-z0-9+.-]*:|//")
_LONGEST = 60

Exists = Callable[[str], bool]


def markup(source: SourceText, exists: Exists, ids: Callable[[], list[str]]) -> Iterator[Spot]:
    """All spots of this family.

    Args:
        source: the file.
        exists: whether the site has a page of a source path («countries/ir.md»).
        ids: the pages of all briefings, to suggest one.
    """
    body = source.text[source.body_start :]
    if "<" not in body and "](" not in body:
        return
    code = _code(body)
    for match in _TAG.finditer(body):
        if not (code(match.start()) or _AUTOLINK.fullmatch(match.group()) or _is_comment(body, match)):
            start = match.start() + source.body_start
            yield Spot(start, start + len(match.group()), "W430", {"found": _short(match.group())})
    for match in _LINK.finditer(body):
        if not code(match.start()):
            yield from _link(match, source.body_start, exists, ids)


def _is_comment(body: str, match: re.Match[str]) -> bool:
    """Whether it is a comment on a line of its own, which is left out."""
    line = body.rfind("\n", 0, match.start()) + 1
    return match.group().startswith("<!--") and not body[line : match.start()].strip()


def _code(body: str) -> Callable[[int], bool]:
    """Whether a character belongs to code or a comment: it is hidden though no link or tag begins there."""
    bare = visible(_LINK.sub(lambda m: "x" * len(m.group()), _TAG.sub(lambda m: "x" * len(m.group()), body)))
    return lambda place: bare[place] == HIDDEN


def _link(match: re.Match[str], base: int, exists: Exists, ids: Callable[[], list[str]]) -> Iterator[Spot]:
    target = match["target"].strip("<>")
    start, end = (place + base for place in match.span("target"))
    values = {"found": _short(target)}
    if target and not is_safe_address(target):
        yield Spot(start, end, "E432", values)
    elif match["image"] and _SCHEME.match(target):
        yield Spot(start, end, "E431", values)
    elif target and not _SCHEME.match(target) and not target.startswith("#"):
        page = posixpath.normpath(posixpath.join("briefings", target.partition("#")[0]))
        if not exists(page):
            near = nearest(page, ids())
            way = posixpath.relpath(near, "briefings") if near else ""
            yield Spot(start, end, "W433", values | advice(way, "correct or remove it", "صحّحه أو احذفه"))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
