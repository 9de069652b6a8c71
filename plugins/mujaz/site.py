"""The whole way, from the source files of an archive to its pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from mujaz.archive.bench import open_bench
from mujaz.archive.gather import gather
from mujaz.archive.index import build_archive
from mujaz.model import Archive
from mujaz.pages.briefing import briefing_page
from mujaz.pages.entity import entity_pages
from mujaz.pages.gatherings import gathering_pages
from mujaz.pages.indexes import index_pages
from mujaz.pages.rows import Rows
from mujaz.pages.timeline import timeline_pages
from mujaz.pages.view import Page
from mujaz.pages.wording import Wording
from mujaz.pages.worldmap import map_page
from mujaz.problems import Problem


@dataclass(frozen=True, slots=True)
class Settings:
    """Where an archive lies, and the language of its site.

    ``root`` is the folder of ``mkdocs.yml``, to which paths in problems are relative; ``briefings`` holds the source
    files, ``docs`` the hand-written pages and records.
    """

    root: Path
    briefings: Path
    docs: Path
    wording: Wording


@dataclass(frozen=True, slots=True)
class Site:
    """An archive and the pages made of it, with what was found wrong on the way."""

    archive: Archive
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]


def open_archive(settings: Settings) -> tuple[Archive, tuple[Problem, ...]]:
    """Read, recognise and relate: the archive of a folder of source files and a folder of hand-written records."""
    bench = open_bench(settings.docs, settings.root)
    gathered = gather(settings.briefings, settings.root, bench.briefer, bench.names)
    archive = build_archive(gathered.briefings, bench.names, bench.briefer.outlets)
    problems = (*bench.problems, *gathered.problems)
    return replace(archive, topics=bench.topics), tuple(dict.fromkeys(problems))


def build_site(settings: Settings) -> Site:
    """The archive with all its pages, in the order of their making."""
    archive, problems = open_archive(settings)
    rows = Rows(archive, settings.wording)
    pages = chain(
        (briefing_page(briefing, rows) for briefing in archive.briefings.values()),
        entity_pages(rows),
        gathering_pages(rows),
        index_pages(rows),
        timeline_pages(rows),
        (map_page(rows),),
    )
    return Site(archive, tuple(pages), problems)
