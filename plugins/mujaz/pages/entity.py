"""The hub of a country or an actor: what it is called, what is about it, where else it is met and with whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from mujaz.model import Entity, How, Tenure
from mujaz.pages import paths
from mujaz.pages.hub import hub
from mujaz.pages.locator import locate
from mujaz.pages.network import network_page
from mujaz.pages.rows import MENTIONED, Rows
from mujaz.pages.timeline import hub_timeline
from mujaz.pages.view import Fact, Link, Page, PageKind, Section
from mujaz.pages.wording import Wording

OTHER_NAMES = 8
Pairs = Mapping[str, Sequence[tuple[tuple[str, str], int]]]  # a country's pairs, and how many briefings each has


def entity_pages(rows: Rows) -> Iterator[Page]:
    """The hubs of all entities that the archive knows."""
    pairs: dict[str, list[tuple[tuple[str, str], int]]] = {}
    for codes, ids in rows.archive.by_pair.items():
        for code in codes:
            pairs.setdefault(code, []).append((codes, len(ids)))
    for entity in rows.archive.entities.values():
        yield from _entity(entity, rows, pairs)


def _entity(entity: Entity, rows: Rows, pairs: Pairs) -> Iterator[Page]:
    ids = rows.archive.by_entity.get(entity.id, ())
    about = rows.archive.about.get(entity.id, ())
    others = tuple(id_ for id_ in ids if id_ not in set(about))
    name = rows.wording.name(entity)
    page = Page(
        paths.entity(entity.id),
        PageKind.COUNTRY if entity.is_country else PageKind.ACTOR,
        name,
        meta={"entity": entity.id, "latin": entity.latin},
        kicker=() if entity.is_country else rows.entities(entity.countries),
        lead=(entity.status,) if entity.status else (),
        more=_as_outlet(entity, rows),
        facts=tuple(_facts(entity, rows.wording)),
        redirects=tuple(map(paths.entity, entity.redirect_from)),
    )
    lists = [
        ("about", rows.wording("about", name=name), about),
        (MENTIONED, rows.wording("mentioned", name=name), others),
    ]
    told, timeline = hub_timeline(page, rows.archive.events_of.get(entity.id, ()), rows)
    yield from timeline
    countries, actors = rows.met_with((entity.id,), ids)
    if network := network_page(entity, ids, rows):
        actors = replace(actors, more=Link(network.title, network.path, kind="network"))
        yield network
    around = _pairs(entity, pairs.get(entity.id, ()), rows) or countries
    beside = [told, around, actors, rows.topics(ids), rows.outlets(ids)]
    if located := locate(entity.id, rows):
        page = replace(page, drawings=(located.drawing,))
        beside = [*located.lists, *beside]
    yield from hub(page, lists, ids, rows, beside)


def _as_outlet(entity: Entity, rows: Rows) -> tuple[Link, ...]:
    """A medium has two pages: this one on what is told of it, and one on what it told itself."""
    if entity.id not in rows.archive.outlets:
        return ()
    return (Link(rows.wording("as_source", name=rows.wording.name(entity)), paths.source(entity.id), kind="source"),)


def _pairs(entity: Entity, pairs: Sequence[tuple[tuple[str, str], int]], rows: Rows) -> Section | None:
    """The pairs of a country, each called after the other one: «مع فرنسا»."""
    counts = {}
    for codes, count in pairs:
        (other,) = set(codes) - {entity.id}
        name = rows.wording("pair_with", name=rows.entity(other).text)
        counts[Link(name, paths.pair(codes), kind="pair")] = count
    title = rows.wording("pairs_of", name=rows.wording.name(entity))
    return rows.counted("pairs", title, counts) if counts else None


def _facts(entity: Entity, wording: Wording) -> Iterator[Fact]:
    """What an entity is, what it held, and what else it is called."""
    shown = wording.name(entity)
    if not entity.is_country:
        yield Fact(wording("kind"), (Link(wording(f"entity_{entity.kind.value}")),))
    if entity.roles:
        yield Fact(wording("roles"), tuple(Link(_role(tenure, wording)) for tenure in entity.roles))
    if entity.former:
        yield Fact(wording("former_names"), tuple(map(Link, entity.former)))
    others = [a.text for a in entity.aliases if a.how is How.ALIAS and a.strong and a.text != entity.name]
    if entity.name != shown:
        others.insert(0, entity.name)
    if others:
        yield Fact(wording("other_names"), tuple(map(Link, others[:OTHER_NAMES])))
    if entity.latin and entity.latin != shown:
        yield Fact(wording("latin"), (Link(entity.latin, lang="en"),))


def _role(tenure: Tenure, wording: Wording) -> str:
    """A role with the time it was held: «وزير الخارجية (من 2015 إلى يونيو 2018)»."""
    bounds = {"since": tenure.since, "until": tenure.until}
    spoken = {bound: wording.period(iso).text for bound, iso in bounds.items() if iso}
    if not spoken:
        return tenure.title
    title = wording.foreign(tenure.title)
    phrase = "role_span" if len(spoken) == len(bounds) else f"role_{next(iter(spoken))}"
    return f"{title} ({wording(phrase, **spoken)})"
