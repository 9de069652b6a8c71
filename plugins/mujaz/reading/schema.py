"""The schema of a curated briefing's front matter, as one class.

Editors get it as JSON Schema (``mujaz schema``), and reading checks against it. What is stated here is stated nowhere
else; a test keeps the published JSON Schema equal.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mujaz.reading.values import (
    Address,
    Count,
    Countries,
    IsoDate,
    Language,
    RawPath,
    Sentences,
    Sha256,
    Slug,
    Slugs,
    Text,
    Texts,
    Truth,
)


class Strict(BaseModel):
    """A record that takes the keys it names and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceMatter(Strict):
    """The raw article that the briefing was made from."""

    file: RawPath = Field(description="Path of the raw file below briefings/, such as raw/seed.txt")
    part: Count = Field(default=1, description="Which article of the file, counted from 1")
    sha256: Sha256 | None = Field(default=None, description="SHA-256 of the raw file's bytes")
    retrieved: IsoDate | None = Field(default=None, description="Day on which it was fetched: year-month-day")


class CorrectionMatter(Strict):
    """A change to a published briefing, told to its readers."""

    date: IsoDate = Field(description="Day of the change: year-month-day")
    note: Text = Field(description="What was changed, in a sentence")


class FrontMatter(Strict):
    """Front matter of a curated Mujaz briefing. What it states is the truth; what it leaves out is derived."""

    id: Slug = Field(description="The file's name without .md; never changes once published")
    title: Text | None = Field(default=None, description="Headline; left out only where source names a raw article")
    date: IsoDate | None = Field(default=None, description="Day of publication, year-month-day; left out where unknown")
    lang: Language = Field(default="ar", description="Language of the text (BCP 47)")
    publisher: Text | None = Field(default=None, description="Outlet that carried the article: its id, or its name")
    origin: Text | None = Field(default=None, description="Outlet that first reported it, where another: id or name")
    url: Address | None = Field(default=None, description="Where the article stands on the web")
    summary: Sentences = Field(default=(), description="One to three sentences")
    countries: Countries = Field(
        default=(), description="ISO 3166-1 alpha-2, most important first; where stated, no other country is listed"
    )
    actors: Slugs = Field(
        default=(), description="Ids of actors, most important first; where stated, no other actor is listed"
    )
    topics: Slugs = Field(default=(), description="Ids of topics, such as diplomacy")
    keywords: Texts = Field(default=(), description="Terms in the language of the text")
    reviewed: Truth = Field(default=False, description="Whether a person has read the briefing beside its source")
    source: SourceMatter | None = Field(default=None, description="The raw article that the briefing was made from")
    redirect_from: Slugs = Field(default=(), description="Ids that the briefing had before")
    corrections: tuple[CorrectionMatter, ...] = Field(default=(), description="Changes since publication, oldest first")


def json_schema() -> dict[str, object]:
    """The class as JSON Schema (draft 2020-12), as editors read it."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | FrontMatter.model_json_schema()
