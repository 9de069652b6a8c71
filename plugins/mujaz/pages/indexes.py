"""The pages that lead to hubs: all countries, actors, pairs, topics, outlets and dates, the names from A to Z, home."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import groupby

from mujaz.arabic.collation import collation_key, first_letter
from mujaz.archive.pairs import pairs
from mujaz.model import Entity, Kind
from mujaz.pages import paths
from mujaz.pages.chart import activity
from mujaz.pages.gatherings import month_entries
from mujaz.pages.hub import with_sections
from mujaz.pages.rows import Rows
from mujaz.pages.view import Entry, Layout, Link, Page, PageKind, Section

LATEST = 12  # briefings on the home page
LONG = 60  # names in a list of which those met most stand at the head, and all under their letters
FEW = 240  # names that stand in one list from A to Z, unfolded
MOST, MOST_PAIRS = 12, 24  # at the head of a long list
PRESENT = 8  # pairs that the home page shows
SPAN = timedelta(days=90)  # how far back from the newest date the home page looks for who is present


def index_pages(rows: Rows) -> Iterator[Page]:
    """All of them. They exist in an empty archive too, since menus lead to them."""
    entities = rows.archive.entities.values()
    countries = [entity for entity in entities if entity.is_country]
    yield _index(paths.COUNTRIES, "countries", rows, [_list("countries", _named(countries, rows), rows)])
    yield _index(paths.ACTORS, "actors", rows, _by_kind(rows))
    yield _index(paths.PAIRS, "pairs", rows, [_pairs(rows)])
    yield _index(paths.TOPICS, "topics", rows, [_topics(rows)])
    yield _index(paths.SOURCES, "sources", rows, [_outlets(rows)])
    yield _index(paths.DATES, "dates", rows, list(_years(rows)))
    yield _index(paths.NAMES, "names", rows, _all_names(rows))
    yield Page(paths.SEARCH, PageKind.SEARCH, rows.wording("search"))
    yield _home(rows)


def _index(path: str, title: str, rows: Rows, sections: list[Section]) -> Page:
    filled = any(section.entries or section.parts for section in sections)
    notice = rows.wording("numbers_note" if filled else "empty")
    return with_sections(Page(path, PageKind.INDEX, rows.wording(title), notices=(notice,)), sections)


def _named(entities: Iterable[Entity], rows: Rows) -> tuple[Entry, ...]:
    """Entities by name, with how many briefings name each."""
    ordered = sorted(entities, key=lambda entity: (collation_key(rows.wording.name(entity)), entity.id))
    return _entries(ordered, rows)


def _entries(entities: Iterable[Entity], rows: Rows) -> tuple[Entry, ...]:
    met = rows.archive.by_entity
    return tuple(_counted(rows.entity(entity.id), met.get(entity.id, ()), rows) for entity in entities)


def _counted(link: Link, ids: Collection[str], rows: Rows) -> Entry:
    """A link and the bare number of its briefings: the head of the page says what numbers are."""
    return rows.tally(link, len(ids))


def _list(id_: str, entries: tuple[Entry, ...], rows: Rows, title: str = "") -> Section:
    return Section(id_, title or rows.wording(id_), Layout.CHIPS, entries)


def _by_kind(rows: Rows) -> list[Section]:
    kinds = [kind for kind in Kind if kind is not Kind.COUNTRY]
    entities = rows.archive.entities.values()
    return [_of_kind(kind, [e for e in entities if e.kind is kind], rows) for kind in kinds]


def _of_kind(kind: Kind, entities: Sequence[Entity], rows: Rows) -> Section:
    """The actors of a kind by name; of many, those met most, and all of them folded under their letters."""
    title = rows.wording(f"all_{kind.value}")
    if len(entities) <= LONG:
        return _list(kind.value, _named(entities, rows), rows, title)
    met = rows.archive.by_entity
    most = _entries(sorted(entities, key=lambda entity: (-len(met.get(entity.id, ())), entity.id))[:MOST], rows)
    letters = tuple(_letters(entities, rows, kind.value))
    return Section(kind.value, title, Layout.CHIPS, most, rows.wording("most_then_letters"), parts=letters)


def _pairs(rows: Rows) -> Section:
    """The pairs with the most briefings; of many, all of them folded under each of their countries."""
    archive = rows.archive
    ranked = sorted(archive.by_pair.items(), key=lambda item: -len(item[1]))
    entries = {codes: _counted(rows.pair(codes), ids, rows) for codes, ids in ranked}
    pairs = Section("pairs", rows.wording("pairs"), Layout.CHIPS, tuple(entries.values()))
    if len(entries) <= LONG:
        return pairs
    by_country: defaultdict[str, list[Entry]] = defaultdict(list)
    for codes, entry in entries.items():
        for code in codes:
            by_country[code].append(entry)
    countries = sorted(by_country, key=lambda code: collation_key(rows.entity(code).text))
    parts = (_list(f"of-{code.lower()}", tuple(by_country[code]), rows, rows.entity(code).text) for code in countries)
    return replace(
        pairs, entries=pairs.entries[:MOST_PAIRS], note=rows.wording("most_then_countries"), parts=tuple(parts)
    )


def _topics(rows: Rows) -> Section:
    links = ((rows.topic(topic), ids) for topic, ids in rows.archive.by_topic.items())
    ordered = sorted(links, key=lambda item: collation_key(item[0].text))
    return _list("topics", tuple(_counted(link, ids, rows) for link, ids in ordered), rows)


def _outlets(rows: Rows) -> Section:
    links = ((rows.outlet(outlet), rows.archive.by_outlet.get(outlet, ())) for outlet in rows.archive.outlets)
    ordered = sorted(links, key=lambda item: collation_key(item[0].text))
    return _list("sources", tuple(_counted(link, ids, rows) for link, ids in ordered), rows)


def _years(rows: Rows) -> Iterator[Section]:
    months = sorted(rows.archive.by_month, reverse=True)
    for year, of_year in groupby(months, key=lambda month: month[:4]):
        yield _list(f"y{year}", month_entries(list(of_year), rows), rows, year)
    if rows.archive.undated:
        undated = Link(rows.wording("undated"), paths.UNDATED, kind="period")
        yield _list("undated", (_counted(undated, rows.archive.undated, rows),), rows)


def _all_names(rows: Rows) -> list[Section]:
    """All names under their first letter, folded where they are many."""
    letters = tuple(_letters(rows.archive.entities.values(), rows, "letter"))
    if sum(len(letter.entries) for letter in letters) <= FEW:
        return list(letters)
    return [Section("names", rows.wording("names"), Layout.CHIPS, parts=letters)]


def _letters(entities: Iterable[Entity], rows: Rows, id_: str) -> Iterator[Section]:
    """Names under their first letter, the article left out: السعودية stands under س."""
    ordered = sorted(entities, key=lambda e: (collation_key(rows.wording.name(e)), e.id))
    for place, (letter, group) in enumerate(groupby(ordered, key=lambda e: first_letter(rows.wording.name(e)))):
        yield _list(f"{id_}-{place + 1}", _named(group, rows), rows, letter)


def _home(rows: Rows) -> Page:
    """The latest briefings, the activity by month, who was most present of late, and the ways into the archive."""
    archive, wording = rows.archive, rows.wording
    latest = list(archive.briefings)[:LATEST]
    more = Link(wording("all_by_date"), paths.DATES)
    sections = [rows.briefings("latest", wording("latest"), latest, more), *_present(rows), _browse(rows)]
    chart = activity(rows)
    page = Page(paths.HOME, PageKind.HOME, wording("home"), drawings=(chart,) if chart else ())
    return with_sections(page, sections)


def _present(rows: Rows) -> Iterator[Section]:
    """Countries, pairs and actors of the newest briefings: those of ``SPAN`` up to the newest date of the archive."""
    archive, wording = rows.archive, rows.wording
    dated = [(id_, briefing.date) for id_, briefing in archive.briefings.items() if briefing.date]
    newest = max((day for _, day in dated), default=None)
    recent = [id_ for id_, day in dated if newest and day > newest - SPAN] if newest else list(archive.briefings)
    note = wording("present_note", day=wording.day(newest).text) if newest else ""
    countries, actors = rows.met_with((), recent)
    counts = Counter(codes for id_ in recent for codes in pairs(archive.briefings[id_]))
    often = {rows.pair(codes): count for codes, count in counts.items() if count > 1}
    together = rows.counted("pairs", "", often, PRESENT)
    yield replace(countries, id="countries", title=wording("present_countries"), note=note)
    yield replace(together, title=wording("present_pairs"))
    yield replace(actors, id="actors", title=wording("present_actors"))


def _browse(rows: Rows) -> Section:
    """The ways into the archive, with how much lies behind each."""
    archive, wording = rows.archive, rows.wording
    countries = sum(entity.is_country for entity in archive.entities.values())
    ways = (
        ("countries", paths.COUNTRIES, countries),
        ("actors", paths.ACTORS, len(archive.entities) - countries),
        ("pairs", paths.PAIRS, len(archive.by_pair)),
        ("topics", paths.TOPICS, len(archive.by_topic)),
        ("sources", paths.SOURCES, len(archive.outlets)),
        ("dates", paths.DATES, len(archive.by_month)),
        ("undated", paths.UNDATED, len(archive.undated)),
    )
    entries = [Entry(Link(wording(name), path), count=f"{count:,}") for name, path, count in ways if count]
    plain = (("timeline", paths.TIMELINE), ("map", paths.MAP), ("names", paths.NAMES))
    entries += [Entry(Link(wording(name), path)) for name, path in plain]
    return Section("browse", wording("browse"), Layout.CHIPS, tuple(entries))
