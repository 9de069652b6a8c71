"""Which pages a site has, as far as a link from a briefing can tell without making them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import PurePosixPath

from mujaz.checks.known import Known

# Pages that are made from what all briefings say; whether one of them is there, the strict build tells.
_MADE = ("dates", "pairs", "sources", "topics", "timeline", "maps", "network", "networks", "briefings/raw")
_INDEXES = frozenset({"index.md", "names.md", "timeline.md", "map.md"})


class Pages:
    """The pages of a site by their source paths; ``ids`` tells those of briefings, asked at the first link."""

    def __init__(self, known: Known, ids: Callable[[], frozenset[str]]) -> None:
        self._known, self._find_ids = known, ids

    @cached_property
    def _ids(self) -> frozenset[str]:
        return self._find_ids()

    def exists(self, path: str) -> bool:
        """Whether there is, or may be, a page or file of this path."""
        page = PurePosixPath(path)
        if ".." in page.parts or page.is_absolute() or (self._known.folders.docs / path).is_file():
            return ".." not in page.parts and not page.is_absolute()
        folder, stem = page.parent.as_posix(), page.stem
        match folder:
            case "briefings":
                found = page.suffix == ".md" and stem in self._ids
            case "countries" | "actors":
                found = stem == "index" or (stem.upper() if folder == "countries" else stem) in self._known.entities
            case ".":
                found = path in _INDEXES
            case _:
                found = any(folder == made or folder.startswith(f"{made}/") for made in _MADE)
        return found

    def briefings(self) -> list[str]:
        """The pages of all briefings."""
        return self._paths

    @cached_property
    def _paths(self) -> list[str]:
        return [f"briefings/{id_}.md" for id_ in sorted(self._ids)]
