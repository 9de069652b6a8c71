"""The archive as data: one record a briefing, as JSON Lines and as CSV, with the JSON Schema of a record.

Spreadsheets run what starts with =, +, - or @ as a formula; such a cell gets an apostrophe before it, as OWASP's page
on CSV injection advises. The byte order mark makes them read UTF-8.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping

from mujaz.model import Archive, Briefing

FIELDS: Mapping[str, str] = {
    "id": "The briefing's id, the last part of its address.",
    "url": "The address of its page, relative to the site.",
    "title": "Title.",
    "date": "When the article was published (ISO 8601), empty where unknown.",
    "lang": "Language of the text (BCP 47).",
    "publisher": "Id of the outlet that carried it.",
    "origin": "Id of the outlet that first reported it.",
    "source_url": "Where it was carried.",
    "countries": "ISO 3166-1 alpha-2 codes, the most important first.",
    "actors": "Ids of actors, the most important first.",
    "about": "The countries and actors that the briefing is about.",
    "topics": "Ids of topics.",
    "keywords": "Keywords.",
    "reviewed": "Whether an editor has reviewed the metadata.",
}
_LISTS = ("countries", "actors", "about", "topics", "keywords")
_DAY = r"^(\d{4}-\d{2}-\d{2})?$"  # empty where unknown
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def tables(archive: Archive, urls: Mapping[str, str]) -> dict[str, bytes]:
    """The files below ``data/``; ``urls`` has the address of each briefing by its id."""
    records = [_record(briefing, urls[briefing.id]) for briefing in archive.briefings.values()]
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return {
        "data/briefings.jsonl": lines.encode(),
        "data/briefings.csv": _csv(records),
        "data/briefings.schema.json": json.dumps(schema(), ensure_ascii=False, indent=1).encode(),
    }


def _record(briefing: Briefing, url: str) -> dict[str, object]:
    return {
        "id": briefing.id,
        "url": url,
        "title": briefing.title,
        "date": briefing.date.isoformat() if briefing.date else "",
        "lang": briefing.lang,
        "publisher": briefing.publisher,
        "origin": briefing.origin,
        "source_url": briefing.url,
        "countries": list(briefing.countries),
        "actors": list(briefing.actors),
        "about": [id_ for id_ in briefing.entities if id_ in briefing.about],
        "topics": list(briefing.topics),
        "keywords": list(briefing.keywords),
        "reviewed": briefing.reviewed,
    }


def _csv(records: Iterable[Mapping[str, object]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(FIELDS)
    writer.writerows([_cell(record[field]) for field in FIELDS] for record in records)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cell(value: object) -> str:
    text = " ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def schema() -> dict[str, object]:
    """The JSON Schema of one record."""
    strings: dict[str, object] = {"type": "array", "items": {"type": "string"}}
    types: dict[str, dict[str, object]] = dict.fromkeys(_LISTS, strings) | {
        "reviewed": {"type": "boolean"},
        "date": {"type": "string", "pattern": _DAY},
        "countries": {"type": "array", "items": {"type": "string", "pattern": "^[A-Z]{2}$"}},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Briefing",
        "type": "object",
        "properties": {
            field: {**types.get(field, {"type": "string"}), "description": what} for field, what in FIELDS.items()
        },
        "required": list(FIELDS),
        "additionalProperties": False,
    }
