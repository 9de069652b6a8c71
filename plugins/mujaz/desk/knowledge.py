"""The knowledge diff: what an archive knows after a change that it did not know before, and what it knows no longer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mujaz.model import Archive, Briefing

# What of a briefing is compared, by the name that front matter has for it.
_FIELDS = (
    "title",
    "date",
    "publisher",
    "origin",
    "url",
    "summary",
    "countries",
    "actors",
    "topics",
    "keywords",
    "reviewed",
)
Event = tuple[str, str, str]  # when (ISO), the briefing's id, the sentence
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Changed:
    """A briefing that stands on both sides, with the names of what is different; ``body`` is its text."""

    id: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Both:
    """What came and what went, sorted."""

    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A query whose first results are others now."""

    query: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that is different between two archives.

    ``entities`` are those that are named anywhere at all, ``links`` the entities that a briefing gains or loses.
    """

    briefings: Both = Both()
    renamed: tuple[Pair, ...] = ()
    changed: tuple[Changed, ...] = ()
    entities: Both = Both()
    links: Mapping[str, Both] = field(default_factory=dict)
    pairs: Both = Both()
    gained_events: tuple[Event, ...] = ()
    lost_events: tuple[Event, ...] = ()
    unreviewed: tuple[str, ...] = ()
    twins: tuple[tuple[str, str, float], ...] = ()
    found: tuple[Found, ...] = ()

    @property
    def touched(self) -> tuple[str, ...]:
        """Ids of the briefings that are new or changed."""
        return tuple(sorted({*self.briefings.gained, *(one.id for one in self.changed)}))


def knowledge(before: Archive, after: Archive) -> Knowledge:
    """What is different; a briefing that was renamed is compared with what it was."""
    former = {old: one.id for one in after.briefings.values() for old in one.redirect_from}
    renamed = tuple(
        sorted((old, new) for old, new in former.items() if old in before.briefings and old not in after.briefings)
    )
    names = dict(renamed)
    was = {names.get(id_, id_): one for id_, one in before.briefings.items()}
    changed = [
        Changed(id_, fields)
        for id_ in sorted(was.keys() & after.briefings)
        if (fields := _different(was[id_], after.briefings[id_]))
    ]
    links = {
        id_: both
        for id_ in sorted(was.keys() | after.briefings.keys())
        if _any(both := _links(was.get(id_), after.briefings.get(id_)))
    }
    briefings = _both(was, after.briefings)
    touched = {*briefings.gained, *(one.id for one in changed)}
    events = (_events(before, names), _events(after, {}))
    return Knowledge(
        briefings=briefings,
        renamed=renamed,
        changed=tuple(changed),
        entities=_both(before.by_entity, after.by_entity),
        links=links,
        pairs=_both(map("-".join, before.by_pair), map("-".join, after.by_pair)),
        gained_events=tuple(sorted(events[1] - events[0])),
        lost_events=tuple(sorted(events[0] - events[1])),
        unreviewed=tuple(sorted(id_ for id_ in touched if not after.briefings[id_].reviewed)),
    )


def _both(before: Iterable[str], after: Iterable[str]) -> Both:
    old, new = set(before), set(after)
    return Both(tuple(sorted(new - old)), tuple(sorted(old - new)))


def _any(both: Both) -> bool:
    return bool(both.gained or both.lost)


def _links(before: Briefing | None, after: Briefing | None) -> Both:
    """The entities that a briefing gains or loses; all of them, where it is new or gone."""
    return _both(before.entities if before else (), after.entities if after else ())


def _different(before: Briefing, after: Briefing) -> tuple[str, ...]:
    fields = [name for name in _FIELDS if getattr(before, name) != getattr(after, name)]
    return (*fields, *(("body",) if _text(before) != _text(after) else ()))


def _text(briefing: Briefing) -> str:
    return " ".join(" ".join(block.text for block in briefing.body).split())


def _events(archive: Archive, names: Mapping[str, str]) -> set[Event]:
    """The entries of the time line: when, in which briefing, and the sentence that says so."""
    found = set()
    for event in archive.events:
        time, briefing = event.time, archive.briefings[event.briefing]
        sentence = briefing.body[time.block].text[slice(*time.sentence)] if time.block < len(briefing.body) else ""
        found.add((time.iso, names.get(briefing.id, briefing.id), " ".join(sentence.split())))
    return found
