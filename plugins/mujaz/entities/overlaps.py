"""Which of several hits on the same words stand: the leftmost and longest, and what lies inside it as its part.

A country inside an actor's name is recorded as a part. A person's title that names a country (ملك البحرين) gives way
to the country: it is the office that is named, and the country's reader looks for it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from mujaz.entities.gazetteer import Hit
from mujaz.entities.verdict import Verdict
from mujaz.model import How, Kind
from mujaz.phrases import Phrase


class Found(NamedTuple):
    """A hit and what was decided on it."""

    hit: Hit
    verdict: Verdict


def outermost(found: Iterable[Found]) -> list[Found]:
    """What stands, in the order of the text."""
    standing: list[Found] = []
    for run in _runs(found):
        standing += run if len(run) == 1 else _settled(run)
    return standing


def _runs(found: Iterable[Found]) -> Iterator[list[Found]]:
    """The hits that touch each other, together: most touch none, and what does not overlap decides nothing else."""
    run: list[Found] = []
    reach = 0
    for one in sorted(found, key=lambda one: (one.hit.stem, -one.hit.end, not one.verdict.counts)):
        if one.hit.stem >= reach:
            if run:
                yield run
            run = []
        run.append(one)
        reach = max(reach, one.hit.end)
    if run:
        yield run


def _settled(ordered: Sequence[Found]) -> list[Found]:
    """What stands of hits that overlap."""
    kept: list[Found] = []
    cover: Found | None = None
    for one in _without_titles(ordered):
        if cover is None or one.hit.stem >= cover.hit.end or _same_form(cover, one):
            kept.append(one)
        elif part := _part(cover, one):
            kept.append(part)
        if _covers(one) and (cover is None or one.hit.stem >= cover.hit.end):
            cover = one
    return sorted(_decided(kept), key=lambda one: (one.hit.start, -one.hit.end, one.verdict.reading.entity.id))


def _covers(one: Found) -> bool:
    """Whether what lies inside is part of it: what counts does, and a person's name that is a street's."""
    return one.verdict.counts or (one.verdict.how is How.PART and not one.verdict.reading.entity.is_country)


def _same_form(cover: Found, one: Found) -> bool:
    """Whether one form names both entities, and both count."""
    return cover.hit == one.hit and cover.verdict.counts and one.verdict.counts


def _without_titles(ordered: Sequence[Found]) -> Iterable[Found]:
    """Leave out a person's short form that holds a country which counts."""
    stems = [one.hit.stem for one in ordered]
    for one in ordered:
        reading = one.verdict.reading
        title = reading.entity.kind is Kind.PERSON and not reading.form.alias.strong and " " in reading.form.stem
        inside = ordered[bisect_right(stems, one.hit.stem) : bisect_left(stems, one.hit.end)] if title else ()
        if not (title and any(_holds(one, other) for other in inside)):
            yield one


def _holds(title: Found, other: Found) -> bool:
    """Whether a country that counts stands inside the words of the title, after its first."""
    inside = title.hit.stem < other.hit.stem and other.hit.end <= title.hit.end
    return inside and other.verdict.counts and other.verdict.reading.entity.is_country


def _part(cover: Found, inner: Found) -> Found | None:
    """A country inside an actor's name as a part of it; anything else inside a name goes."""
    whole, entity = cover.verdict.reading.entity, inner.verdict.reading.entity
    if whole.is_country or not entity.is_country or inner.verdict.how is How.AMBIGUOUS or inner.hit.end > cover.hit.end:
        return None
    if entity.id in whole.stands_for and cover.verdict.counts:
        why = Phrase("why_inside", name=whole.name)
        return Found(inner.hit, inner.verdict._replace(counts=False, why=why))
    why = Phrase("why_part_of", name=whole.name)
    return Found(inner.hit, inner.verdict._replace(how=How.PART, counts=False, why=why, sure=False))


def _decided(kept: Sequence[Found]) -> Iterable[Found]:
    """Drop what is not decided where something that is covers the same words, and doubles of one entity."""
    counting = [one.hit for one in kept if one.verdict.counts]  # by their stems, as all that is kept
    stems, reach = [hit.stem for hit in counting], list(accumulate((hit.end for hit in counting), max))
    seen: set[tuple[int, int, str]] = set()
    for one in kept:
        key = (one.hit.stem, one.hit.end, one.verdict.reading.entity.id)
        if key in seen or (one.verdict.how is How.AMBIGUOUS and _covered(one, stems, reach)):
            continue
        seen.add(key)
        yield one


def _covered(one: Found, stems: Sequence[int], reach: Sequence[int]) -> bool:
    """Whether what counts overlaps it; ``reach`` is how far what begins up to each of ``stems`` goes."""
    before = bisect_left(stems, one.hit.end)
    return before > 0 and one.hit.stem < reach[before - 1]
