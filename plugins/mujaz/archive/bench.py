"""What it takes to make a briefing of a text: who can be named, and which outlets and topics this archive knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mujaz.archive.brief import Briefer
from mujaz.archive.handwritten import read_handwritten
from mujaz.archive.outlets import Outlets
from mujaz.archive.topics import topics
from mujaz.entities.recogniser import Recogniser
from mujaz.entities.registry import Registry, load_registry
from mujaz.model import Briefing, Kind, Mention, Topic
from mujaz.problems import Problem


@dataclass(frozen=True, slots=True)
class Bench:
    """The registry with what is built of it; ``known_outlets`` are the outlets that some record describes."""

    names: Registry
    briefer: Briefer
    known_outlets: frozenset[str]
    topics: Mapping[str, Topic]
    problems: tuple[Problem, ...]

    def outlet(self, id_: str) -> str:
        """How front matter states an outlet: by its id where a record knows it, else by its name as it was met."""
        if not id_ or id_ in self.known_outlets:
            return id_
        return self.briefer.outlets.used([id_])[id_].name

    def everything(self, briefing: Briefing) -> tuple[Mention, ...]:
        """All mentions in a briefing of plain text, those too that do not count."""
        found = self.briefer.read([briefing.title, *(block.text for block in briefing.body)])
        return tuple(mention for mentions in found for mention in mentions)


def open_bench(docs: Path, root: Path) -> Bench:
    """Read the hand-written records in ``docs``, not the briefings; paths in problems are relative to ``root``."""
    written = read_handwritten(docs, root)
    registry, faults = load_registry(written.entities, written.places)
    media = registry.of_kind(Kind.MEDIA)
    known = frozenset((*media, *(one.id for one in written.outlets)))
    briefer = Briefer(Recogniser(registry).read, Outlets(media, written.outlets))
    return Bench(registry, briefer, known, topics(written.topics), (*written.problems, *faults))
