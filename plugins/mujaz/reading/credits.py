"""What the lines around an article say of who carried it and who sent it: source, link, credit and date lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz.arabic.calendar import read_date
from mujaz.model import LineRole
from mujaz.reading.datelines import credited, names, squashed
from mujaz.reading.lines import plain
from mujaz.reading.signs import Sign
from mujaz.reading.split import Assigned

_BETWEEN = re.compile(r"[/+،,|؛;]|\s[-–—]\s")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s\"'<>«»]+")
_EDGES = " \t\u00a0\"'«»“”()[].:-–—"


@dataclass(frozen=True, slots=True)
class Credits:
    """Names as met: the outlet that carried an article, those that sent it to that outlet, and its address."""

    publisher: str = ""
    senders: tuple[str, ...] = ()
    url: str = ""


def credits_of(items: Sequence[Assigned]) -> Credits:
    """The credits of an article, from its lines with their roles."""
    stated = [name for item in items if item.signed.sign is Sign.SOURCE for name in _names(item.signed.value)]
    credit_lines = [name for item in items for name in _credited(item)]
    agencies = names("agencies", "initials")
    outlets = [name for name in credit_lines if squashed(name) not in agencies]
    publisher = next(iter(stated), "") or next(iter(outlets), "")
    return Credits(publisher, (*stated[1:], *credit_lines), _url(items))


def _names(value: str) -> Iterator[str]:
    """The outlets that a source line names; «وكالات» names nobody."""
    for part in _BETWEEN.split(_ADDRESS.sub("", plain(value))):
        name = part.strip(_EDGES)
        if name and squashed(name) not in names("nobody"):
            yield name


def _credited(item: Assigned) -> tuple[str, ...]:
    """The outlets that a credit line names, or a line that is a date without a label."""
    if item.signed.sign is Sign.TEXT and item.role is LineRole.SOURCE:
        return credited(item.stretch, in_head=True) or ()
    if item.signed.sign is Sign.DATE and item.signed.value == item.stretch.text:
        found = read_date(item.stretch.text)
        beside = item.stretch.text[: found.start] + " / " + item.stretch.text[found.end :] if found else ""
        return tuple(
            name for name in _names(beside.replace("-", "/")) if squashed(name) in names("outlets", "agencies")
        )
    return ()


def _url(items: Sequence[Assigned]) -> str:
    """The address that a link line or a source line gives."""
    for item in items:
        if item.signed.sign in (Sign.LINK, Sign.SOURCE) and (found := _ADDRESS.search(item.stretch.text)):
            return plain(found.group()).rstrip(".,)")
    return ""
