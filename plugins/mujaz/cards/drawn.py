"""Cards drawn once and kept: in the user's cache folder, found by what they say and by what draws them.

So a rebuild of ``mkdocs serve`` draws the cards that have changed, and 5,000 briefings cost their minute once. Several
archives keep their cards in one place, and several builds may run at a time: a card is dropped when no page of any of
them has had it for a month.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from time import time

import PIL

from mujaz.cards.card import Card
from mujaz.cards.draw import draw
from mujaz.entities.cache import folder

_UNUSED = 30 * 24 * 60 * 60  # seconds after which a card that no page has had is dropped


def drawn(cards: Mapping[str, Card]) -> dict[str, Path | bytes]:
    """The pictures of cards by the same keys, as kept files, or as PNG where nothing can be kept.

    A card is left out where its title cannot be drawn.
    """
    made = {key: picture for key, card in cards.items() if (picture := _drawn(card))}
    with suppress(OSError):
        _prune(time() - _UNUSED)
    return made


def _prune(since: float) -> None:
    """Drop what was last in use before a time."""
    for kept in (folder() / "cards").iterdir():
        if kept.stat().st_mtime < since:
            kept.unlink(missing_ok=True)


def _drawn(card: Card) -> Path | bytes | None:
    kept = folder() / "cards" / f"{sha256(f'{_drawer()} {card}'.encode()).hexdigest()}.png"
    if kept.is_file():
        with suppress(OSError):
            kept.touch()
        return kept
    picture = draw(card)
    if picture is None:
        return None
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        begun = kept.with_suffix(f".{sha256(picture).hexdigest()[:8]}")
        begun.write_bytes(picture)  # whole before it bears its name: another build may look for it at any time
        begun.replace(kept)
        return kept
    return picture


@cache
def _drawer() -> str:
    """A fingerprint of all that decides how a card looks: this code, its fonts, colours and rules, and Pillow."""
    own = [file for file in files("mujaz.cards").iterdir() if file.is_file()]
    fonts = files("mujaz.cards").joinpath("fonts").iterdir()
    theme = (files("mujaz.theme").joinpath(name) for name in ("styles/tokens.css", "bidi.py", "runs.py"))
    parts = sorted((file.name, file.read_bytes()) for file in (*own, *fonts, *theme))
    return sha256(repr((PIL.__version__, parts)).encode()).hexdigest()
