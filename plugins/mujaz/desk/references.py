"""Who speaks of an id: front matter that lists it, records that lean on it, and links that lead to its page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mujaz.desk.edits import Front
from mujaz.desk.plan import Change
from mujaz.desk.shelf import Shelf
from mujaz.reading.yaml_places import Path as Way

# A link of this site: what leads to it, the folders on the way, the page's name. Addresses with a scheme are others'.
_TO = r"(?![a-z][a-z0-9+.-]*:)(?P<way>[^)\s>\"'#?]*/|)(?P<name>[a-z0-9-]+)(?P<end>\.(?:md|html)\b)"
_LINK = re.compile(rf"(?P<lead>\]\(<?|^ {{0,3}}\[[^\]\n]+\]:[ \t]*<?){_TO}", re.MULTILINE)
_MENU = re.compile(rf"(?P<lead>^[ \t]*-[ \t]+(?:[^\n]*?:[ \t]+)?[\"']?){_TO}", re.MULTILINE)
_FENCED = re.compile(r"\A\ufeff?-{3,}[ \t]*\r?\n")


@dataclass(frozen=True, slots=True)
class Move:
    """An id that becomes another.

    ``folder`` is where its page lies on the site, ``keys`` are those of front matter that can name it.
    """

    old: str
    new: str
    folder: str
    keys: tuple[str, ...]


BRIEFING_KEYS: tuple[str, ...] = ()
ACTOR_KEYS = ("actors", "publisher", "origin", "roles")


def mended(shelf: Shelf, move: Move, beside: Iterable[Path] = ()) -> Iterator[Change]:
    """The files that speak of the old id, speaking of the new one; ``beside`` are files that the deed writes itself."""
    skipped = frozenset(beside)
    for file in (*shelf.pages(), shelf.root / "mkdocs.yml"):
        if file in skipped or not file.is_file() or move.old.encode() not in (before := file.read_bytes()):
            continue
        text = before.decode("utf-8", "surrogateescape")
        changed = mend(text, move, shelf.below(file), _home(shelf, file))
        if changed != text:
            yield Change(shelf.below(file), changed.encode("utf-8", "surrogateescape"), before)


def _home(shelf: Shelf, file: Path) -> str:
    """The folder of the site in which a file's page lies, from which its links are counted."""
    if file.is_relative_to(shelf.docs):
        return file.parent.name if file.parent != shelf.docs else ""
    return "briefings" if file.is_relative_to(shelf.briefings) else ""


def mend(text: str, move: Move, path: str, home: str) -> str:
    """One text with its references mended; ``home`` is the folder of the page that it becomes."""
    leads = _MENU if path.endswith(".yml") else _LINK
    text = leads.sub(lambda link: _led(link, move, home), text)
    if not move.keys or not path.endswith(".md") or not _FENCED.match(text):
        return text
    for way in _ways(Front(text, path), move):
        text = Front(text, path).with_scalar(way, move.new)
    return _without_twins(text, move, path)


def _led(link: re.Match[str], move: Move, home: str) -> str:
    """A link, led to the new id if it leads to the old one's page."""
    folder = link["way"].rstrip("/").rpartition("/")[2]
    if folder in ("", "."):
        folder = home
    elif folder.isdigit() or folder == "undated":
        folder = "briefings"  # as files lie in the archive
    if link["name"] != move.old or folder != move.folder:
        return link.group()
    return f"{link['lead']}{link['way']}{move.new}{link['end']}"


def _ways(front: Front, move: Move) -> Iterator[Way]:
    """Where front matter names the old id."""
    for key in move.keys:
        value = front.located.values.get(key)
        if value == move.old:
            yield (key,)
        for number, item in enumerate(value if isinstance(value, list) else ()):
            if item == move.old:
                yield (key, number)
            elif isinstance(item, dict) and item.get("of") == move.old:
                yield (key, number, "of")


def _without_twins(text: str, move: Move, path: str) -> str:
    """The text with each actor listed once: two that became one stand twice."""
    front = Front(text, path)
    actors = front.located.values.get("actors")
    if isinstance(actors, list) and actors.count(move.new) > 1:
        return front.with_value("actors", list(dict.fromkeys(map(str, actors))))
    return text
