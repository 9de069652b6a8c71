"""When things happened, as the texts tell it: the second clock of the archive, beside the dates of publication.

An event is a time that was resolved to a day or a month, with its sentence; years and longer stretches are left out,
since «في 2012» places nothing on a line of days. An entity's events are those whose sentence names it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from mujaz.model import Briefing, Event, Time

MONTH = len("2023-11")
DAY = len("2023-11-30")


def events(briefings: Iterable[Briefing]) -> list[Event]:
    """All events, the latest first; of one briefing each date once, where it is first told."""
    return sorted((event for briefing in briefings for event in _events(briefing)), key=latest_first)


def events_of(briefings: Iterable[Briefing]) -> dict[str, tuple[Event, ...]]:
    """By entity, the events whose sentence names it, the latest first."""
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for briefing in briefings:
        for event in _events(briefing):
            for entity in _named(briefing, event.time):
                found[entity].append(event)
    return {entity: tuple(sorted(told, key=latest_first)) for entity, told in sorted(found.items())}


def _events(briefing: Briefing) -> Iterator[Event]:
    seen = set()
    for time in briefing.times:
        if len(time.iso) in (MONTH, DAY) and time.iso not in seen:
            seen.add(time.iso)
            yield Event(briefing.id, time)


def latest_first(event: Event) -> tuple[int, str, str]:
    """The key that puts events in order, what happened last first."""
    day = event.time.first
    return (-day.toordinal() if day else 0, event.time.iso, event.briefing)


def _named(briefing: Briefing, time: Time) -> Sequence[str]:
    """The entities that the sentence of a time names, and the countries that count through an actor's name."""
    first, last = time.sentence
    passages = (passage for passage in briefing.passages if passage.block == time.block)
    inside = (m for passage in passages for m in passage.mentions if m.counts and first <= m.start and m.end <= last)
    return tuple(dict.fromkeys(entity for mention in inside for entity in (mention.entity, *mention.also)))
