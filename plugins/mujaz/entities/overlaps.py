"""Which of several hits on the same words stand: the leftmost and longest, and what lies inside it as its part.

A country inside an actor's name is recorded as a part. A person's title that names a country (ملك البحرين) gives way
to the country: it is the office that is named, and the country's reader looks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mujaz.entities.gazetteer import Hit
from mujaz.entities.verdict import Verdict
from mujaz.model import How, Kind


@dataclass(frozen=True, slots=True)
class Found:
    """A hit and what was decided on it."""

    hit: Hit
    verdict: Verdict


def outermost(found: Iterable[Found]) -> list[Found]:
    """What stands, in the order of the text."""
    ordered = sorted(found, key=lambda one: (one.hit.stem, -one.hit.end, not one.verdict.counts))
    kept: list[Found] = []
    cover: Found | None = None
    for one in _without_titles(ordered):
        if cover is None or one.hit.stem >= cover.hit.end or _same_form(cover, one):
            kept.append(one)
        elif part := _part(cover, one):
            kept.append(part)
        if _covers(one) and (cover is None or one.hit.stem >= cover.hit.end):
            cover = one
    return sorted(_settled(kept), key=lambda one: (one.hit.start, -one.hit.end, one.verdict.reading.entity.id))


def _covers(one: Found) -> bool:
    """Whether what lies inside is part of it: what counts does, and a person's name that is a street's."""
    return one.verdict.counts or (one.verdict.how is How.PART and not one.verdict.reading.entity.is_country)


def _same_form(cover: Found, one: Found) -> bool:
    """Whether one form names both entities, and both count."""
    return cover.hit == one.hit and cover.verdict.counts and one.verdict.counts


def _without_titles(ordered: Sequence[Found]) -> Iterable[Found]:
    """Leave out a person's short form that holds a country which counts."""
    countries = [one for one in ordered if one.verdict.reading.entity.is_country and one.verdict.counts]
    spans = [(one.hit.stem, one.hit.end) for one in countries]
    for one in ordered:
        person = one.verdict.reading.entity.kind is Kind.PERSON and not one.verdict.reading.form.alias.strong
        wide = " " in one.verdict.reading.form.stem
        if not (person and wide and any(one.hit.stem < start and end <= one.hit.end for start, end in spans)):
            yield one


def _part(cover: Found, inner: Found) -> Found | None:
    """A country inside an actor's name as a part of it; anything else inside a name goes."""
    whole, entity = cover.verdict.reading.entity, inner.verdict.reading.entity
    if whole.is_country or not entity.is_country or inner.verdict.how is How.AMBIGUOUS or inner.hit.end > cover.hit.end:
        return None
    if entity.id in whole.stands_for and cover.verdict.counts:
        why = f"inside «{whole.name}», which stands for it and counts for both"
        return Found(inner.hit, replace(inner.verdict, counts=False, why=why))
    why = f"part of «{whole.name}»"
    return Found(inner.hit, replace(inner.verdict, how=How.PART, counts=False, why=why, sure=False))


def _settled(kept: Sequence[Found]) -> Iterable[Found]:
    """Drop what is not decided where something that is covers the same words, and doubles of one entity."""
    taken = [(one.hit.stem, one.hit.end) for one in kept if one.verdict.counts]
    seen: set[tuple[int, int, str]] = set()
    for one in kept:
        key = (one.hit.stem, one.hit.end, one.verdict.reading.entity.id)
        covered = any(start < one.hit.end and one.hit.stem < end for start, end in taken)
        if key in seen or (covered and one.verdict.how is How.AMBIGUOUS):
            continue
        seen.add(key)
        yield one
