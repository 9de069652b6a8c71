"""What checks know of an archive beside the file they look at: records, outlets, topics, pages, and the day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any

from mujaz.archive.outlets import Outlets
from mujaz.archive.topics import topics
from mujaz.checks.findings import Finding, of_problem
from mujaz.entities.recogniser import Recogniser
from mujaz.entities.registry import load_registry
from mujaz.model import Entity, Kind, Outlet, Topic
from mujaz.problems import Problem
from mujaz.reading.yaml_places import Place

RAW = "raw"  # the folder of evidence below that of source files
_RECORDS = ("actors", "countries", "sources", "topics")


@dataclass(frozen=True, slots=True)
class Folders:
    """Where an archive lies: its root, to which paths are relative, its source files and its hand-written pages."""

    root: Path
    briefings: Path
    docs: Path


class Known:
    """What an archive's records say; ``day`` (of the run) is none where future dates are not looked for.

    ``places`` says by the path of a record where its keys stand.
    """

    def __init__(self, folders: Folders, day: date | None = None) -> None:
        self.folders, self.day = folders, day
        self._written: tuple[Outlet, ...] = ()
        records: tuple[tuple[str, Mapping[str, Any]], ...] = ()
        self.places: Mapping[str, Mapping[str, Place]] = {}
        found: tuple[Problem, ...] = ()
        own: tuple[Topic, ...] = ()
        if any((folders.docs / name).is_dir() for name in _RECORDS):
            from mujaz.archive.handwritten import read_handwritten  # noqa: PLC0415 - slow to import

            written = read_handwritten(folders.docs, folders.root)
            records, self.places, found = written.entities, written.places, written.problems
            own, self._written = written.topics, written.outlets
        self.entities, faults = load_registry(records, self.places)
        self.problems: tuple[Finding, ...] = tuple(of_problem(problem) for problem in (*found, *faults))
        self.topics = topics(own)

    @cached_property
    def recogniser(self) -> Recogniser:
        """Finds names; made when the first text is read."""
        return Recogniser(self.entities)

    @cached_property
    def outlets(self) -> Outlets:
        """Knows outlets by their names."""
        return Outlets(self._media, self._written)

    @cached_property
    def _media(self) -> Mapping[str, Entity]:
        return self.entities.of_kind(Kind.MEDIA)

    @cached_property
    def _outlet_names(self) -> Mapping[str, str]:
        """The names of all outlets that records know, with their ids."""
        stated = {name: outlet.id for outlet in self._written for name in (outlet.id, outlet.name)}
        return {
            name: entity.id for entity in self._media.values() for name in (entity.id, entity.name, *_strong(entity))
        } | stated

    def knows_outlet(self, name: str) -> bool:
        """Whether a record is of the outlet of this name or id."""
        return self.outlets.resolve(name) in self._outlet_ids

    @cached_property
    def _outlet_ids(self) -> frozenset[str]:
        return frozenset(self._outlet_names.values())

    @cached_property
    def _outlet_list(self) -> list[str]:
        return sorted(self._outlet_names)

    def nearest_outlet(self, name: str) -> str:
        """The name of a known outlet that is nearly written so, or an empty text."""
        return nearest(name, self._outlet_list)


def _strong(entity: Entity) -> Iterable[str]:
    return (alias.text for alias in entity.aliases if alias.strong)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is written most like this one, or an empty text."""
    found = get_close_matches(word, list(known), n=1, cutoff=0.75)
    return found[0] if found else ""


def advice(near: str, other_en: str, other_ar: str) -> dict[str, str]:
    """The way out, for a sentence's values: the nearest known word, or what else can be done."""
    if near:
        return {"advice_en": f"did you mean {near}?", "advice_ar": f"أتقصد {near}؟"}
    return {"advice_en": other_en, "advice_ar": other_ar}
