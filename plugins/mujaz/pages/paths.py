"""Where each page is, as the source path of a Markdown file. An id never changes once it is published."""

from __future__ import annotations

from posixpath import dirname, relpath

HOME = "index.md"
COUNTRIES = "countries/index.md"
ACTORS = "actors/index.md"
PAIRS = "pairs/index.md"
TOPICS = "topics/index.md"
SOURCES = "sources/index.md"
DATES = "dates/index.md"
UNDATED = "dates/undated.md"
NAMES = "names.md"
MAP = "map.md"
SEARCH = "search.md"
TIMELINE = "timeline.md"


def briefing(briefing_id: str) -> str:
    """The page of a briefing."""
    return f"briefings/{briefing_id}.md"


def entity(entity_id: str) -> str:
    """The hub of an entity; a country's id is its code in upper case, an actor's a slug in lower case."""
    return f"countries/{entity_id.lower()}.md" if entity_id.isupper() else f"actors/{entity_id}.md"


def pair(codes: tuple[str, str]) -> str:
    """The page of two countries; the codes are sorted, so that a pair has one page."""
    first, second = sorted(codes)
    return f"pairs/{first.lower()}-{second.lower()}.md"


def topic(topic_id: str) -> str:
    """The page of a topic."""
    return f"topics/{topic_id}.md"


def source(outlet_id: str) -> str:
    """The page of an outlet."""
    return f"sources/{outlet_id}.md"


def period(iso: str) -> str:
    """The page of a year («2023») or a month («2023-11»)."""
    return f"dates/{iso}.md"


def part(hub: str, iso: str) -> str:
    """The page of one year or month of a hub whose list is too long for one page."""
    return f"{hub.removesuffix('.md')}/{iso}.md"


def link(target: str, origin: str) -> str:
    """The address of ``target`` as it is written on ``origin``; both are source paths."""
    return relpath(target, dirname(origin) or ".")
