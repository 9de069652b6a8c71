"""What the client must know before it loads anything: where each shard begins, and the tables both sides share."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

import yaml

from mujaz.search.affixes import load_affixes
from mujaz.search.blocks import CARDS, TEXTS
from mujaz.search.coding import Shard
from mujaz.search.groups import KINDS
from mujaz.search.sound import sounds
from mujaz.search.tokens import table

Ordered = tuple[tuple[str, Shard], ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """The shards of an index, in order."""

    briefings: int
    lang: str
    alphabet: str
    words: Ordered
    groups: Ordered
    sounds: Ordered
    cards: tuple[Shard, ...]
    entities: tuple[Shard, ...]
    facets: tuple[Shard, ...]

    def json(self) -> str:
        """As the client reads it."""
        return json.dumps(
            {
                "briefings": self.briefings,
                "lang": self.lang,
                "alphabet": self.alphabet,
                "words": _firsts(self.words),
                "groups": _firsts(self.groups),
                "sounds": _firsts(self.sounds),
                "cards": _marks(self.cards),
                "cardSize": CARDS,
                "textSize": TEXTS,
                "entities": [file.name.partition("/")[2] for file in self.entities],
                "facets": [file.name.partition("/")[2] for file in self.facets],
                "kinds": KINDS,
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )


def _marks(files: Iterable[Shard]) -> str:
    return "".join(file.mark for file in files)


def _firsts(ordered: Ordered) -> list[str]:
    """The first words, each cut to what sets it apart from the last shard's, and the marks."""
    return [" ".join(first for first, _ in ordered), _marks(file for _, file in ordered)]


def tables() -> str:
    """The tables that both sides share: folding, affixes and sounds."""
    affixes = load_affixes()
    folding: dict[str, str] = {}
    for code, to in table().items():
        folding[to] = folding.get(to, "") + chr(code)
    shared = {
        "fold": folding,
        "bare": affixes.bare,
        "definite": affixes.definite,
        "pronouns": sorted(affixes.pronouns),
        "endings": {ending.form: ending.partners for ending in affixes.endings},
        "functionWords": sorted(affixes.function_words),
        "sounds": sounds(),
        "notes": yaml.safe_load((files("mujaz.search") / "notes.yml").read_text("utf-8")),
    }
    return json.dumps(shared, ensure_ascii=True, separators=(",", ":"))
