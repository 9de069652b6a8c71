"""What the client must know before it loads anything: where each shard begins, and the tables both sides share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

import yaml

from mujaz.search.affixes import load_affixes
from mujaz.search.blocks import CARDS, SERIES, TEXTS
from mujaz.search.coding import Shard
from mujaz.search.groups import KINDS
from mujaz.search.tokens import table

Ordered = tuple[tuple[str, Shard], ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """The shards of an index, in order."""

    briefings: int
    years: tuple[tuple[int, int], ...]  # each with the number of its first briefing
    lang: str
    alphabet: str
    words: Ordered
    groups: Ordered
    sounds: Ordered
    names: tuple[Shard, ...]
    cards: tuple[Shard, ...]
    around: tuple[str, str]
    texts: tuple[Shard, ...]
    entities: tuple[Shard, ...]
    facets: tuple[Shard, ...]

    def files(self) -> Iterator[Shard]:
        """All files that are listed."""
        for ordered in (self.words, self.groups, self.sounds):
            yield from (file for _, file in ordered)
        for blocks in (self.names, self.cards, self.texts, self.entities, self.facets):
            yield from blocks

    def fields(self) -> dict[str, object]:
        """As the client reads it."""
        return {
            "briefings": self.briefings,
            "years": self.years,
            "lang": self.lang,
            "alphabet": self.alphabet,
            "words": _firsts(self.words),
            "groups": _firsts(self.groups),
            "sounds": _firsts(self.sounds),
            "around": self.around,
            "cards": _marks(self.cards, CARDS),
            "texts": _marks(self.texts, TEXTS),
            "sizes": {"card": CARDS, "text": TEXTS, "series": SERIES},
            "names": _listed(self.names),
            "entities": _listed(self.entities),
            "facets": _listed(self.facets),
            "kinds": KINDS,
        }


def _marks(files: Sequence[Shard], size: int) -> str:
    """The marks of blocks, which those of a series share."""
    return "".join(file.mark for file in files[:: SERIES // size])


def _listed(files: Sequence[Shard]) -> list[str]:
    """The files of a folder, by name."""
    return [file.name.partition("/")[2] for file in files]


def _firsts(ordered: Ordered) -> list[str]:
    """What the first words begin with, and the marks."""
    return [" ".join(first for first, _ in ordered), "".join(file.mark for _, file in ordered)]


def tables() -> dict[str, object]:
    """The tables that both sides share: folding and affixes, and the notes."""
    affixes = load_affixes()
    return {
        "fold": _runs(table()),
        "bare": affixes.bare,
        "definite": affixes.definite,
        "pronouns": sorted(affixes.pronouns),
        "endings": {ending.form: ending.partners for ending in affixes.endings},
        "functionWords": " ".join(sorted(affixes.function_words)),
        "notes": yaml.safe_load((files("mujaz.search") / "notes.yml").read_text("utf-8")),
    }


def _runs(folding: Mapping[int, str]) -> list[tuple[int, list[str]]]:
    """The table as runs of neighbouring code points: the first, and what each becomes."""
    runs: list[tuple[int, list[str]]] = []
    for code, to in folding.items():
        if runs and runs[-1][0] + len(runs[-1][1]) == code:
            runs[-1][1].append(to)
        else:
            runs.append((code, [to]))
    return runs
