"""What the client must know before it loads anything: where each shard begins, and the tables both sides share."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mujaz.own_data import own_data
from mujaz.search.affixes import load_affixes
from mujaz.search.blocks import CARDS, SERIES, TEXTS
from mujaz.search.coding import MARKED, Ordered, Shard
from mujaz.search.tokens import folded, table


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
    whole: tuple[Shard, ...]  # cards again, a series in each
    around: tuple[str, str]
    texts: tuple[Shard, ...]
    entities: tuple[Shard, ...]
    facets: tuple[Shard, ...]

    def files(self) -> Iterator[Shard]:
        """All files that are listed."""
        for ordered in (self.words, self.groups, self.sounds):
            yield from (file for _, file in ordered)
        for blocks in (self.names, self.cards, self.whole, self.texts, self.entities, self.facets):
            yield from blocks

    def fields(self) -> dict[str, object]:
        """As the client reads it."""
        return {
            "briefings": self.briefings,
            "years": self.years,
            "alphabet": self.alphabet,
            "words": _firsts(self.words),
            "groups": _firsts(self.groups),
            "sounds": _firsts(self.sounds),
            "around": self.around,
            "cards": _marks(self.cards, CARDS),
            "texts": _marks(self.texts, TEXTS),
            "sizes": {"card": CARDS, "text": TEXTS, "series": SERIES, "marked": MARKED},
            "names": _listed(self.names),
            "entities": _listed(self.entities),
            "facets": _listed(self.facets),
        }


def _marks(files: Sequence[Shard], size: int) -> str:
    """The marks of blocks, which those of a series share."""
    return "".join(file.mark for file in files[:: SERIES // size])


def _listed(files: Sequence[Shard]) -> list[str]:
    """The files of a folder, by name."""
    return [file.name.partition("/")[2] for file in files]


def _firsts(ordered: Ordered) -> list[str]:
    """What the first words begin with, and the marks."""
    return [" ".join(first for first, _ in ordered), "".join(file.mark for _, file in ordered[::MARKED])]


def tables(lang: str) -> dict[str, object]:
    """The tables that both sides share: folding and affixes, and the notes in the language of the site."""
    affixes = load_affixes()
    notes = own_data("mujaz.search", "notes.yml")
    return {
        "fold": _runs(_irregular()),
        "bare": affixes.bare,
        "definite": affixes.definite,
        "pronouns": sorted(affixes.pronouns),
        "endings": {ending.form: ending.partners for ending in affixes.endings},
        "functionWords": " ".join(sorted(affixes.function_words)),
        "notes": {code: said.get(lang, said["en"]) for code, said in notes.items()},
    }


# Blocks of letters with marks, and of Arabic letters as they are joined; also in client/fold.js.
_DECOMPOSED = ((0x41, 0x5B), (0xC0, 0x250), (0x1E00, 0x1F00), (0xFB50, 0xFE00), (0xFE70, 0xFEFD))
_MARKS = frozenset(("Mn", "Mc", "Me"))


def _irregular() -> dict[int, str]:
    """The table of folding, without what the client finds by taking a letter's marks off."""
    whole = table()
    blocks = {code: whole.get(code, chr(code)) for block in _DECOMPOSED for code in range(*block)}
    regular = {code for code, to in blocks.items() if _plain(chr(code)) == to}
    return {code: to for code, to in sorted((whole | blocks).items()) if code not in regular}


def _plain(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    plain = "".join(one for one in parts if unicodedata.category(one) not in _MARKS).lower()
    return letter if plain == letter else folded(plain)


def _runs(folding: Mapping[int, str]) -> list[tuple[int, list[str]]]:
    """The table as runs of neighbouring code points: the first, and what each becomes."""
    runs: list[tuple[int, list[str]]] = []
    for code, to in folding.items():
        if runs and runs[-1][0] + len(runs[-1][1]) == code:
            runs[-1][1].append(to)
        else:
            runs.append((code, [to]))
    return runs
