"""Datelines and credit lines: where a text says who sent it («الرياض (أ ف ب) -», «فرانس 24/ أ ف ب»).

A dateline is part of the text and stays there; what it says is read from it. A line that only credits is a source line.
"""

from __future__ import annotations

import re
from functools import cache

from mujaz.reading.lines import Stretch, key, plain
from mujaz.reading.lists import lists

_BRACKETED = re.compile(r"^(?P<place>[^.:()\"«»\d]{0,60})\((?P<names>[^()]{2,40})\)")
_DASHED = re.compile(r"^(?P<place>[^.:()\"«»\d/]{2,30}?)\s*[-–—ـ/]+\s*(?P<names>[^-–—ـ/.:()]{2,30}?)\s*[-–—ـ/:]")
_AT_END = re.compile(r"\((?P<names>[^()]{2,40})\)[\s.]*$")
_BETWEEN = re.compile(r"[/+،,|–—()\[\]ـ;؛&]|\s-|-\s|\bو(?=كالات)")
_EDGES = " \t\u00a0\u202f-–—ـ.\"'«»"
_PLACE_WORDS = 6
_CREDIT_WORDS = 12


def squashed(name: str) -> str:
    """A name without its spaces and dots: «أ. ف. ب», «أ ف ب» and «أ ف ب» are one."""
    return key(name).replace(" ", "")


@cache
def names(*titles: str) -> frozenset[str]:
    """The squashed names of some lists of ``outlets.yml``."""
    return frozenset(squashed(name) for title in titles for name in lists("outlets")[title])


def _sender(text: str) -> str:
    """The first name of a list of names, if an outlet is called so."""
    known = names("agencies", "initials", "outlets", "everyday")
    return next((part.strip() for part in _BETWEEN.split(text) if squashed(part) in known), "")


def dateline_sender(text: str) -> str:
    """Who sent a paragraph that begins with a dateline or ends in a credit in brackets; "" where it does neither."""
    text = plain(text)
    for form in (_BRACKETED, _DASHED):
        found = form.match(text)
        if found and len(found["place"].split()) <= _PLACE_WORDS and (sender := _sender(found["names"])):
            return sender
    found = _AT_END.search(text)
    return _sender(found["names"]) if found else ""


def credited(stretch: Stretch, *, in_head: bool = False) -> tuple[str, ...] | None:
    """The outlets that a line credits and does nothing else; none where the line is something else.

    Args:
        stretch: the line.
        in_head: whether it stands above the body, where a place may stand beside the outlet («لندن - عربي21»).
    """
    if not 0 < stretch.size <= _CREDIT_WORDS or stretch.has_full_stop:
        return None
    parts = [part.strip(_EDGES) for part in _BETWEEN.split(stretch.text) if squashed(part)]
    known = names("agencies", "initials", "outlets") | (names("everyday") if in_head or len(parts) > 1 else frozenset())
    senders = tuple(part for part in parts if squashed(part) in known)
    others = [part for part in parts if squashed(part) not in known | names("nobody")]
    places = len(others) == 1 and in_head and len(others[0].split()) <= 2 and len(parts) > 1  # noqa: PLR2004
    if others and not places:
        return None
    return senders if senders or len(parts) > len(others) else None
