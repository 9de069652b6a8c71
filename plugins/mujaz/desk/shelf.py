"""The archive as files: where each curated text and hand-written page lies, and which of them hold a word.

Deeds that touch a few files find them here by a search through bytes, and parse only those: an archive of ten thousand
briefings is not read and recognised to rename one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mujaz.arabic.slug import LONGEST_SLUG, slug
from mujaz.archive.gather import RAW
from mujaz.model import Briefing
from mujaz.phrases import Phrase
from mujaz.problems import MujazError, Problem
from mujaz.reading.curated import MOST_BYTES, read_curated_file


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where an archive lies (all absolute), and the language in which it is told what is done to it.

    ``finished`` are the paths of a plan that was stopped, and that was finished just now.
    """

    root: Path
    briefings: Path
    docs: Path
    lang: str = "ar"
    finished: tuple[str, ...] = ()

    def curated(self) -> Iterator[Path]:
        """Curated files, sorted; no links, and nothing that is too large to be one."""
        for path in sorted(self.briefings.rglob("*.md")):
            if RAW not in path.relative_to(self.briefings).parts and _is_ordinary(path):
                yield path

    def pages(self) -> Iterator[Path]:
        """All Markdown files of the archive: curated ones, then hand-written pages."""
        yield from self.curated()
        for path in sorted(self.docs.rglob("*.md")):
            if _is_ordinary(path):
                yield path

    def raw(self) -> Iterator[Path]:
        """Files of evidence."""
        for path in sorted((self.briefings / RAW).rglob("*")):
            if _is_ordinary(path):
                yield path

    def holding(self, *words: str) -> Iterator[Briefing]:
        """The curated briefings in whose files one of the words stands, parsed."""
        sought = [word.encode() for word in words if word]
        for path in self.curated():
            data = path.read_bytes()
            if any(word in data for word in sought) and (read := read_curated_file(path, self.root).briefing):
                yield read

    def made_from(self, raw: str) -> tuple[Briefing, ...]:
        """The curated briefings of a raw file (its name below the folder of source files), by part."""
        found = ((one.source.part, one) for one in self.holding(raw) if one.source and one.source.file == raw)
        return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))

    def taken_ids(self) -> frozenset[str]:
        """Ids that no other briefing may have: those in use and those that were, since addresses lead on from them."""
        ids = {path.stem for path in self.curated()} | {
            old for one in self.holding("redirect_from") for old in one.redirect_from
        }
        return frozenset(ids | {slug(path.stem) for path in self.raw() if path.suffix == ".txt"})

    def below(self, path: Path) -> str:
        """The path of a file as plans and problems name it."""
        return path.relative_to(self.root).as_posix()


def decoded(data: bytes, path: str) -> str:
    """The text of a file of the archive, as it was read.

    Raises:
        MujazError: E110, it is not UTF-8.
    """
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise MujazError(Problem(path, line, 1, "E110", Phrase("not_utf8_from"))) from error


def _is_ordinary(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and path.stat().st_size <= MOST_BYTES


def free_id(wanted: str, taken: frozenset[str]) -> str:
    """The id itself, or the same with the first number that is free."""
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted[: LONGEST_SLUG - 8].rstrip('-')}-{number}"
    return name
