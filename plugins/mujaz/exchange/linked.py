"""A page as linked data (JSON-LD in the vocabulary of schema.org), for search engines and other archives.

A briefing is an ``Article`` that is based on the outlet's ``NewsArticle``; what it is about is told from what it only
mentions. What gathers briefings is a ``CollectionPage``, a hub one about its entity, a pair about two.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from mujaz.exchange.changed import changed
from mujaz.model import Archive, Briefing, Entity, Kind
from mujaz.pages import paths
from mujaz.pages.view import Page, PageKind

CONTEXT = "https://schema.org"
COLLECTIONS = frozenset(PageKind) - {PageKind.HOME, PageKind.BRIEFING, PageKind.SEARCH, PageKind.DRAWING}
_TYPES = {
    Kind.COUNTRY: "Country",
    Kind.PERSON: "Person",
    Kind.ORGANISATION: "Organization",
    Kind.ARMED_GROUP: "Organization",
    Kind.GOVERNMENT: "GovernmentOrganization",
    Kind.MEDIA: "NewsMediaOrganization",
    Kind.COMPANY: "Corporation",
}
Address = Callable[[str], str]  # from a page's source path to its whole address


def linked_data(page: Page, archive: Archive, address: Address, home: str) -> tuple[str, ...]:
    """All linked data of a page, each ready to stand in a ``script`` element; none for pages that stand for nothing.

    ``home`` is the name of the home page, from which the way to a briefing begins.
    """
    known = str(page.meta.get("id", "")), str(page.meta.get("entity", ""))
    if briefing := archive.briefings.get(known[0]):
        trail = [(home, paths.HOME), (page.title, page.path)]
        return script(briefing_data(briefing, page, archive, address)), script(breadcrumbs(trail, address))
    if page.kind not in COLLECTIONS:
        return ()
    entity = archive.entities.get(known[1])
    about = (entity,) if entity else tuple(_entities(page, archive))
    trail = [
        (home, paths.HOME),
        *((link.text, link.path) for link in page.kicker[:1] if link.path),
        (page.title, page.path),
    ]
    return script(hub_data(about, page, address)), script(breadcrumbs(trail, address))


def _entities(page: Page, archive: Archive) -> Iterator[Entity]:
    """The countries that a pair is of."""
    if page.kind is PageKind.PAIR:
        codes = (link.path.rpartition("/")[2].removesuffix(".md").upper() for link in page.kicker)
        yield from (archive.entities[code] for code in codes if code in archive.entities)


def briefing_data(briefing: Briefing, page: Page, archive: Archive, address: Address) -> dict[str, Any]:
    """The linked data of a briefing's page."""
    things = {id_: _thing(archive.entities[id_], address) for id_ in briefing.entities if id_ in archive.entities}
    source = {
        "@type": "NewsArticle",
        "headline": briefing.title,
        "url": briefing.url,
        "publisher": _outlet(briefing, archive),
    }
    data = {
        "@context": CONTEXT,
        "@type": "Article",
        "@id": address(page.path),
        "headline": briefing.title,
        "inLanguage": briefing.lang,
        "datePublished": briefing.date.isoformat() if briefing.date else "",
        "dateModified": day.isoformat() if (day := changed(briefing)) else "",
        "abstract": " ".join(briefing.summary),
        "isBasedOn": _known(source),
        "about": [thing for id_, thing in things.items() if id_ in briefing.about],
        "mentions": [thing for id_, thing in things.items() if id_ not in briefing.about],
        "keywords": list(briefing.keywords),
    }
    return _known(data)


def hub_data(about: Sequence[Entity], page: Page, address: Address) -> dict[str, Any]:
    """The linked data of a page that gathers briefings, and of the entities that it is about."""
    data = {
        "@context": CONTEXT,
        "@type": "CollectionPage",
        "@id": address(page.path),
        "name": page.title,
        "about": [_thing(entity, address) for entity in about],
    }
    return _known(data)


def breadcrumbs(trail: list[tuple[str, str]], address: Address) -> dict[str, Any]:
    """The way from the home page to a page, as names and source paths."""
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": address(path)}
        for place, (name, path) in enumerate(trail, start=1)
    ]
    return {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}


def script(data: object) -> str:
    """JSON that may stand in a ``script`` element: nothing in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _thing(entity: Entity, address: Address) -> dict[str, Any]:
    """An entity; its hub is where more is said of it."""
    hub = address(paths.entity(entity.id))
    return _known(
        {"@type": _TYPES[entity.kind], "name": entity.name, "alternateName": entity.latin, "mainEntityOfPage": hub}
    )


def _outlet(briefing: Briefing, archive: Archive) -> dict[str, Any]:
    outlet = archive.outlets.get(briefing.publisher)
    return {"@type": "NewsMediaOrganization", "name": outlet.name} if outlet else {}


def _known(data: dict[str, Any]) -> dict[str, Any]:
    """The data without what is empty: an unknown is left out, not made up."""
    return {key: value for key, value in data.items() if value}
