"""What results show, in small blocks that are loaded for the results at hand: cards, texts, facets and entities.

A card is a briefing's title, date, source and countries; its text, from which snippets are cut, comes in blocks of
its own, so that a title is on the screen before the text of its neighbours has arrived. Each is a line of JSON, so
that the client reads the ones it shows and keeps the others as they came.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from mujaz.model import Archive, Briefing, Entity, name_in
from mujaz.search.coding import Shard, script, series, shard
from mujaz.search.collect import Texts

CARDS, TEXTS = 24, 4  # briefings of a block
SERIES = 1536  # briefings whose blocks share a mark
_FACETS = 8192
_ENTITIES = 8_000  # bytes of a shard of entities before it is compressed
_CHIPS = 3  # of the countries it is about, that a result shows
_FIELDS = ("countries", "actors", "topics")

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Blocks:
    """Cards and texts, in the order of their briefings."""

    cards: tuple[Shard, ...]
    whole: tuple[Shard, ...]  # the cards of a series as one file, to load ahead
    texts: tuple[Shard, ...]
    around: tuple[str, str]  # what stands before and after the id in most addresses


def _parts(rows: Sequence[Row], size: int) -> Iterator[tuple[int, Sequence[Row]]]:
    yield from ((number, rows[start : start + size]) for number, start in enumerate(range(0, len(rows), size)))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _lines(rows: Iterable[object]) -> bytes:
    return b"".join(_json(row) + b"\n" for row in rows)


def write_blocks(
    briefings: Sequence[Briefing], texts: Sequence[Texts], archive: Archive, urls: Mapping[str, str], lang: str
) -> Blocks:
    """Cards and texts of all briefings, in the order of their numbers."""
    around = _around(briefings, urls)
    rows = [_lines(_card(one, archive, urls, around, lang) for one in part) for _, part in _parts(briefings, CARDS)]
    cards = series("cards", rows, SERIES // CARDS)
    bodies = [_lines([text.lead, text.body] for text in part) for _, part in _parts(texts, TEXTS)]
    return Blocks(cards, _whole(cards, rows), series("texts", bodies, SERIES // TEXTS), around)


def _whole(cards: Sequence[Shard], rows: Sequence[bytes]) -> tuple[Shard, ...]:
    marks = cards[:: SERIES // CARDS]
    parts = (b"".join(part) for _, part in _parts(rows, SERIES // CARDS))
    return tuple(
        script("cards", f"all-{number}", first.mark, part)
        for number, (first, part) in enumerate(zip(marks, parts, strict=True))
    )


def _around(briefings: Sequence[Briefing], urls: Mapping[str, str]) -> tuple[str, str]:
    for briefing in briefings:
        before, found, after = urls.get(briefing.id, "").rpartition(briefing.id)
        if found:
            return before, after
    return "", ""


def _card(
    briefing: Briefing, archive: Archive, urls: Mapping[str, str], around: tuple[str, str], lang: str
) -> list[object]:
    """What a result shows; 0 is the address that most have, around the id."""
    chips = [
        [code, name_in(lang, archive.entities[code])] for code in briefing.subjects[:_CHIPS] if code in archive.entities
    ]
    when = briefing.date.isoformat() if briefing.date else ""
    publisher = _label(briefing.publisher, archive, lang)
    url = urls.get(briefing.id, "")
    return [briefing.id, briefing.title, when, publisher, 0 if url == briefing.id.join(around) else url, chips]


def write_facets(briefings: Sequence[Briefing], archive: Archive, lang: str) -> tuple[Shard, ...]:
    """For each briefing its year, publisher, countries, actors and topics as numbers, and what the numbers stand for.

    Values and their names come first, in a shard of their own.
    """
    values = {name: sorted({one for briefing in briefings for one in getattr(briefing, name)}) for name in _FIELDS}
    values["publisher"] = sorted({briefing.publisher for briefing in briefings})
    places = {name: {value: number for number, value in enumerate(found)} for name, found in values.items()}
    labels = {name: [[value, _label(value, archive, lang)] for value in found] for name, found in values.items()}
    files = [shard("facets", "values", _json(labels))]
    for number, part in _parts(briefings, _FACETS):
        columns = [[briefing.date.year if briefing.date else 0 for briefing in part]]
        columns.append([places["publisher"][briefing.publisher] for briefing in part])
        rows = [[[places[name][value] for value in getattr(one, name)] for one in part] for name in _FIELDS]
        files.append(shard("facets", number, _json([*columns, *rows])))
    return tuple(files)


def _label(value: str, archive: Archive, lang: str) -> str:
    for named in (archive.outlets, archive.entities, archive.topics):
        if value in named:
            return name_in(lang, named[value])
    return value


def write_entities(
    archive: Archive, numbers: Mapping[str, int], identities: Sequence[str], lang: str
) -> Iterator[Shard]:
    """Entities with their briefings, the number of the first one in each shard's name."""
    rows: list[bytes] = []
    first = 0
    for number, identity in enumerate(identities):
        if sum(map(len, rows)) > _ENTITIES:
            yield _entities(first, rows)
            first, rows = number, []
        rows.append(_json(_entity(archive.entities[identity], archive, numbers, lang)))
    if rows:
        yield _entities(first, rows)


def _entities(first: int, rows: Iterable[bytes]) -> Shard:
    return shard("entities", first, b"[" + b",".join(rows) + b"]")


def _entity(entity: Entity, archive: Archive, numbers: Mapping[str, int], lang: str) -> list[object]:
    found = sorted(
        (numbers[one], _closeness(archive.briefings[one], entity.id)) for one in archive.by_entity[entity.id]
    )
    gaps, last = [], -1
    for number, closeness in found:
        gaps.append((number - last - 1) * 4 + closeness)
        last = number
    return [entity.id, entity.name, str(entity.kind), name_in(lang, entity), gaps]


def _closeness(briefing: Briefing, identity: str) -> int:
    """How much a briefing is about an entity: 3 with its name in the title, 2, 1 among the first two, 0 named."""
    if identity in briefing.about:
        in_title = any(
            passage.block == -1 and any(mention.entity == identity for mention in passage.mentions)
            for passage in briefing.passages
        )
        return 3 if in_title else 2
    return int(identity in (*briefing.countries[:2], *briefing.actors[:2]))
