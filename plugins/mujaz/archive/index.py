"""The archive: all briefings in order, and where each entity, pair, topic, outlet and month is met.

All links are known before a page is rendered: index first, render once. The cost grows with the mentions that were
read; pairs come from the countries of one briefing, never from all countries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from mujaz.archive.backlinks import backlinks
from mujaz.archive.events import events, events_of
from mujaz.archive.outlets import Outlets
from mujaz.archive.pairs import pairs
from mujaz.archive.related import related
from mujaz.model import Archive, Briefing, Entity

Key = TypeVar("Key", str, tuple[str, str])


def build_archive(briefings: Iterable[Briefing], entities: Mapping[str, Entity], outlets: Outlets) -> Archive:
    """Index the briefings; of two with one id the first is kept (the reading stage reports the other)."""
    by_id: dict[str, Briefing] = {}
    for briefing in sorted(briefings, key=_newest_first):
        by_id.setdefault(briefing.id, briefing)
    ordered = tuple(by_id.values())
    known = {id_ for briefing in ordered for id_ in briefing.entities}
    known |= {entity.id for entity in entities.values() if entity.path}  # somebody wrote about it
    return Archive(
        briefings=by_id,
        entities={id_: entities[id_] for id_ in sorted(known & entities.keys())},
        outlets=outlets.used(id_ for briefing in ordered for id_ in (briefing.publisher, briefing.origin)),
        by_entity=_index(ordered, lambda briefing: briefing.entities),
        about=_index(ordered, lambda briefing: briefing.about),
        by_pair=_index(ordered, pairs),
        by_topic=_index(ordered, lambda briefing: briefing.topics),
        by_outlet=_index(ordered, lambda briefing: {briefing.publisher, briefing.origin} - {""}),
        by_month=_index(ordered, lambda briefing: [f"{briefing.date:%Y-%m}"] if briefing.date else []),
        undated=tuple(briefing.id for briefing in ordered if briefing.date is None),
        events=tuple(events(ordered)),
        events_of=events_of(ordered),
        related=related(ordered),
        backlinks=backlinks(ordered),
        countries={entity.id: entity for entity in entities.values() if entity.is_country},
    )


def _newest_first(briefing: Briefing) -> tuple[bool, int, str]:
    return (briefing.date is None, -briefing.date.toordinal() if briefing.date else 0, briefing.id)


def _index(briefings: Iterable[Briefing], keys: Callable[[Briefing], Iterable[Key]]) -> dict[Key, tuple[str, ...]]:
    found: defaultdict[Key, list[str]] = defaultdict(list)
    for briefing in briefings:
        for key in keys(briefing):
            found[key].append(briefing.id)
    return {key: tuple(ids) for key, ids in sorted(found.items())}
