"""The published JSON Schema is the class, and says the same of a file as the class does."""

from __future__ import annotations

import json
from pathlib import Path

from mujaz.reading.schema import FrontMatter, json_schema

PUBLISHED = Path(__file__).parents[3] / "docs" / "schema" / "briefing.schema.json"


def test_the_published_schema_is_that_of_the_class() -> None:
    current = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    assert PUBLISHED.read_text("utf-8") == current, "run: mujaz schema > docs/schema/briefing.schema.json"


def test_each_key_is_explained_to_editors() -> None:
    properties = json_schema()["properties"]
    assert isinstance(properties, dict)
    assert list(properties) == list(FrontMatter.model_fields)
    assert [key for key, value in properties.items() if not value.get("description")] == []
