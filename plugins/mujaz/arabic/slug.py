"""Ids in ASCII: the paths of the site, made from any text in any script.

An id is made of lower-case letters and digits joined by single hyphens, and stays short enough for every file system.
"""

from __future__ import annotations

import re

from anyascii import anyascii

LONGEST_SLUG = 80
SLUG = r"^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$"
_OUTSIDE = re.compile(r"[^a-z0-9]+")


def is_slug(text: str) -> bool:
    """Whether a text is an id as it stands."""
    return re.fullmatch(SLUG[1:-1], text) is not None


def slug(text: str, longest: int = LONGEST_SLUG) -> str:
    """An id made of a text, at most ``longest`` characters, cut between words; empty if nothing is left of it."""
    whole = _OUTSIDE.sub("-", anyascii(text).lower()).strip("-")
    if len(whole) <= longest:
        return whole
    cut = whole[: longest + 1].rfind("-")
    return whole[: cut if cut > longest // 2 else longest].strip("-")
