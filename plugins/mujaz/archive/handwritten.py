"""What people wrote in ``docs/`` about actors, countries, sources and topics: records with a profile in prose.

The front matter of such a page is a record that adds to the package's own; its prose is for MkDocs to render. A page
without front matter is prose alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from mujaz.entities.records import ActorRecord, CountryRecord, Text
from mujaz.model import Kind, Outlet, Topic
from mujaz.problems import Problem
from mujaz.reading.curated import MOST_BYTES
from mujaz.reading.files import file_text
from mujaz.reading.frontmatter import read_document
from mujaz.reading.values import Address
from mujaz.reading.yaml_places import Place

FENCE = "---"
Record = TypeVar("Record", bound=BaseModel)


class ActorProfile(ActorRecord):
    """An actor's record that may lean on the base registry's for what it leaves out."""

    id: str = ""
    name: Text | None = None  # type: ignore[assignment]
    kind: Kind | None = None  # type: ignore[assignment]


class CountryProfile(CountryRecord):
    """A country's record that leans on the base registry's."""

    id: str = ""
    name: Text | None = None  # type: ignore[assignment]


class Named(BaseModel):
    """A source or a topic: its name, that on an English site, and for a source its address."""

    model_config = ConfigDict(extra="forbid", defer_build=True)
    id: str = ""
    name: Text
    latin: Text | Literal[""] = ""
    url: Address = ""


@dataclass(frozen=True, slots=True)
class Handwritten:
    """The records of ``docs/``; ``entities`` pairs each with the path of its file, ``places`` says where keys stand."""

    entities: tuple[tuple[str, Mapping[str, Any]], ...]
    outlets: tuple[Outlet, ...]
    topics: tuple[Topic, ...]
    problems: tuple[Problem, ...]
    places: Mapping[str, Mapping[str, Place]]


def read_handwritten(docs: Path, root: Path) -> Handwritten:
    """Read the records of a folder of hand-written pages; paths are told relative to ``root``."""
    problems: list[Problem] = []
    places: dict[str, Mapping[str, Place]] = {}
    entities = [
        (path, {**record.model_dump(mode="json", by_alias=True, exclude_unset=True), "id": _entity_id(path)})
        for folder, model in (("actors", ActorProfile), ("countries", CountryProfile))
        for path, record in _records(docs / folder, root, model, problems, places)
    ]
    outlets = [
        Outlet(Path(path).stem, record.name, record.url, path, record.latin)
        for path, record in _records(docs / "sources", root, Named, problems, places)
    ]
    topics = [
        Topic(Path(path).stem, record.name, path, record.latin)
        for path, record in _records(docs / "topics", root, Named, problems, places)
    ]
    return Handwritten(tuple(entities), tuple(outlets), tuple(topics), tuple(problems), places)


def _entity_id(path: str) -> str:
    """The id that a file's name gives: a country's code, or an actor's slug."""
    stem = Path(path).stem
    return stem.upper() if Path(path).parent.name == "countries" else stem


def _records(
    folder: Path, root: Path, model: type[Record], problems: list[Problem], places: dict[str, Mapping[str, Place]]
) -> Iterator[tuple[str, Record]]:
    for file in sorted(folder.glob("*.md")):
        path = file.relative_to(root).as_posix()
        text, line, refusal = file_text(file, MOST_BYTES, root)
        if refusal:
            problems.append(Problem(path, line, int(line > 0), "E110", refusal))
        if file.stem == "index" or not text.startswith(FENCE):
            continue
        document = read_document(text, path, model)
        problems += document.problems
        places[path] = document.keys
        if document.matter is not None:
            yield path, document.matter
