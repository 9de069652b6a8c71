"""From forms to groups: every spelling of every form that belongs to one stem, which is what a shard holds.

A form that can be read in two ways stands in two groups. A base that is met only with clitics is still a word that a
reader may type, so the lexicon gets it, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from mujaz.search.bases import Bases, Reading
from mujaz.search.names import Names
from mujaz.search.stems import Stems
from mujaz.search.tokens import folded

NAME = "*"  # marks the stem of a name, which may be spelt like the stem of a word


class Form(NamedTuple):
    """A folded form of a group, and the spellings in which it is met."""

    text: str
    proclitic: str
    base: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Families:
    """Groups by stem, sorted; the stems of each form that is met and of each base that is not."""

    groups: Mapping[str, tuple[Form, ...]]
    stems: Mapping[str, tuple[str, ...]]
    bare: Mapping[str, str]


def count(spellings: Mapping[str, int]) -> tuple[dict[str, tuple[str, ...]], dict[str, int]]:
    """The spellings of each folded form, the most frequent first, and in how many briefings it stands."""
    variants: dict[str, tuple[str, ...]] = {}
    counts: dict[str, int] = {}
    forms = folded("".join(f"{spelling}\n" for spelling in spellings)).split("\n")[:-1]
    for form, spelling in zip(forms, spellings, strict=True):
        variants[form] = (*variants.get(form, ()), spelling)
        counts[form] = counts.get(form, 0) + spellings[spelling]
    for form, found in variants.items():
        if len(found) > 1:
            variants[form] = tuple(sorted(found, key=lambda spelling: (-spellings[spelling], spelling)))
    return variants, counts


def families(variants: Mapping[str, tuple[str, ...]], counts: Mapping[str, int], names: Names) -> Families:
    """Group the archive's forms."""
    bases = Bases(counts, {form: found[0] for form, found in variants.items()}, names)
    readings = {form: bases.readings(form) for form in sorted(counts)}
    of_bases: Counter[str] = Counter()
    for form, found in readings.items():
        of_bases[found[0].base] += counts[form]
    whole = frozenset(reading.base for found in readings.values() for reading in found if reading.is_name)
    stems = Stems(of_bases, whole, names.nisbas)
    return _grouped(readings, variants, stems)


def _grouped(
    readings: Mapping[str, tuple[Reading, ...]], variants: Mapping[str, tuple[str, ...]], stems: Stems
) -> Families:
    groups: dict[str, list[Form]] = {}
    leads: dict[str, tuple[str, ...]] = {}
    bare: dict[str, str] = {}
    for form, found in readings.items():
        labels = [reading.base + NAME if reading.is_name else stems.stem(reading.base) for reading in found]
        leads[form] = tuple(dict.fromkeys(labels))
        for reading, label in zip(found, labels, strict=True):
            groups.setdefault(label, []).append(Form(form, reading.proclitic, reading.base, variants[form]))
            if reading.base not in readings:
                bare[reading.base] = label
    return Families({stem: tuple(groups[stem]) for stem in sorted(groups)}, leads, dict(sorted(bare.items())))
