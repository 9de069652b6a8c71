"""The hub of a country or an actor: what it is called, what is about it, where else it is met and with whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from mujaz.model import Entity, How, Tenure
from mujaz.pages import paths
from mujaz.pages.hub import hub
from mujaz.pages.locator import locate
from mujaz.pages.network import network_page
from mujaz.pages.rows import Rows
from mujaz.pages.view import Fact, Link, Page, PageKind
from mujaz.pages.wording import Wording

OTHER_NAMES = 8
EVENTS = 8  # the latest of an entity's line of events
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
        facts=tuple(_facts(entity, rows.wording)),
        redirects=tuple(map(paths.entity, entity.redirect_from)),
    )
    lists = [
        ("about", rows.wording("about", name=name), about),
        ("mentioned", rows.wording("mentioned", name=name), others),
    ]
    own_pairs = {rows.pair(codes): count for codes, count in pairs.get(entity.id, ())}
    beside = [
        rows.events("timeline", rows.wording("timeline"), rows.archive.events_of.get(entity.id, ())[:EVENTS]),
        *rows.met_with((entity.id,), ids),
        rows.counted("pairs", rows.wording("pairs_of", name=name), own_pairs),
        rows.topics(ids),
        rows.outlets(ids),
    ]
    if located := locate(entity.id, rows):
        page = replace(page, drawings=(located.drawing,))
        beside = [*located.lists, *beside]
    network = network_page(entity, ids, rows)
    if network:
        page = replace(page, more=(Link(network.title, network.path, kind="network"),))
        yield network
    yield from hub(page, lists, ids, rows, beside)


def _facts(entity: Entity, wording: Wording) -> Iterator[Fact]:
    """Names, kind and roles of an entity."""
    shown = wording.name(entity)
    if entity.latin and entity.latin != shown:
        yield Fact(wording("latin"), (Link(entity.latin, lang="en"),))
    if entity.former:
        yield Fact(wording("former_names"), tuple(map(Link, entity.former)))
    others = [a.text for a in entity.aliases if a.how is How.ALIAS and a.strong and a.text != entity.name]
    if entity.name != shown:
        others.insert(0, entity.name)
    if others:
        yield Fact(wording("other_names"), tuple(map(Link, others[:OTHER_NAMES])))
    if not entity.is_country:
        yield Fact(wording("kind"), (Link(wording(f"entity_{entity.kind.value}")),))
    if entity.roles:
        yield Fact(wording("roles"), tuple(Link(_role(tenure, wording)) for tenure in entity.roles))


def _role(tenure: Tenure, wording: Wording) -> str:
    """A role with the time it was held: «وزير الخارجية (من 2015 إلى يونيو 2018)»."""
    bounds = {"since": tenure.since, "until": tenure.until}
    spoken = {bound: wording.period(iso).text for bound, iso in bounds.items() if iso}
    if not spoken:
        return tenure.title
    title = wording.foreign(tenure.title)
    phrase = "role_span" if len(spoken) == len(bounds) else f"role_{next(iter(spoken))}"
    return f"{title} ({wording(phrase, **spoken)})"
