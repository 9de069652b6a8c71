"""The state of an archive, for those who keep it: what it covers, what waits for review, what leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mujaz.desk.shelf import Shelf
from mujaz.model import Archive, Entity
from mujaz.phrases import say
from mujaz.reading.markdown import escape

LISTED = 50  # ids that a list of the page shows: what to take in hand next; JSON has all
Counts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Statistics:
    """Figures and lists; counts are the largest first, months the latest first."""

    briefings: int
    reviewed: int
    undated: int
    without_publisher: int
    countries: Counts
    months: Counts
    outlets: Counts
    unreviewed: tuple[str, ...]
    orphans: tuple[str, ...]
    unused: tuple[str, ...]
    dead_redirects: tuple[str, ...]


def statistics(archive: Archive, shelf: Shelf) -> Statistics:
    """Count what an archive holds.

    Orphans are raw texts in which no article is a briefing; a redirect is dead where its address is a page again, or
    leads on from two briefings.
    """
    known = archive.briefings.values()
    used = {one.source.file for one in known if one.source}
    texts = (file.relative_to(shelf.briefings).as_posix() for file in shelf.raw() if file.suffix == ".txt")
    own = [one.id for one in archive.entities.values() if one.path and not one.is_country]
    return Statistics(
        briefings=len(known),
        reviewed=sum(one.reviewed for one in known),
        undated=len(archive.undated),
        without_publisher=sum(not one.publisher for one in known),
        countries=_counts({id_: ids for id_, ids in archive.by_entity.items() if id_.isupper()}),
        months=tuple(sorted(((month, len(ids)) for month, ids in archive.by_month.items()), reverse=True)),
        outlets=_counts(archive.by_outlet),
        unreviewed=tuple(one.id for one in known if not one.reviewed),
        orphans=tuple(name for name in texts if name not in used),
        unused=tuple(id_ for id_ in own if id_ not in archive.by_entity),
        dead_redirects=tuple(sorted(_dead(archive))),
    )


def _counts(lists: Mapping[str, Sequence[str]]) -> Counts:
    return tuple(sorted(((id_, len(ids)) for id_, ids in lists.items()), key=lambda one: (-one[1], one[0])))


def _dead(archive: Archive) -> Iterator[str]:
    leading: dict[str, str] = {}
    for one in archive.briefings.values():
        for old in one.redirect_from:
            if old in archive.briefings or old in leading:
                yield f"{old} → {one.id}"
            leading[old] = one.id


def as_markdown(found: Statistics, archive: Archive, names: Mapping[str, Entity], lang: str) -> str:
    """The statistics as a page of Markdown."""

    def entity(id_: str) -> str:
        return names[id_].name if id_ in names else id_

    def outlet(id_: str) -> str:
        return archive.outlets[id_].name if id_ in archive.outlets else id_

    figures = (
        ("total", found.briefings),
        ("reviewed", found.reviewed),
        ("undated", found.undated),
        ("sourceless", found.without_publisher),
    )
    lists = (("unreviewed", found.unreviewed), ("orphans", found.orphans), ("unused", found.unused))
    return "\n".join(
        (
            f"# {say(lang, 'stats_head')}\n",
            "".join(f"- {say(lang, f'stats_{name}')}: {count}\n" for name, count in figures),
            *_table(lang, "country", [(entity(id_), count) for id_, count in found.countries]),
            *_table(lang, "month", found.months),
            *_table(lang, "source", [(outlet(id_), count) for id_, count in found.outlets]),
            *(part for name, ids in (*lists, ("redirects", found.dead_redirects)) for part in _list(lang, name, ids)),
        )
    )


def _table(lang: str, what: str, rows: Sequence[tuple[str, int]]) -> Iterator[str]:
    """A titled table of counts, where there are any."""
    if rows:
        yield f"## {say(lang, f'stats_by_{what}')}\n"
        head = f"| {say(lang, f'stats_{what}')} | {say(lang, 'stats_total')} |\n|---|---|\n"
        yield head + "".join(f"| {escape(name)} | {count} |\n" for name, count in rows)


def _list(lang: str, what: str, ids: Sequence[str]) -> Iterator[str]:
    """A titled list of ids; a long one shows the first of them and says how many there are."""
    if ids:
        yield f"## {say(lang, f'stats_{what}')} ({len(ids)})\n"
        yield "".join(f"- `{id_}`\n" for id_ in ids[:LISTED])
    if len(ids) > LISTED:
        yield f"{say(lang, 'stats_more', count=len(ids) - LISTED)}\n"
