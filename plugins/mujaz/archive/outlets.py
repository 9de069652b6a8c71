"""Who carries the news: from a name as it was met to one id for one outlet.

A name is looked up, folded, among the sources of ``docs/sources/`` and the media actors of the registry; one that
nobody knows gets an id of its own, made of its letters, so that it still has a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256

from mujaz.arabic.fold import fold
from mujaz.arabic.slug import slug
from mujaz.model import Entity, Kind, Outlet
from mujaz.reading.lines import key as normal
from mujaz.reading.lists import word_set

_ARTICLE = "\u0627\u0644"  # alef lam
_QUOTES = re.compile(r"[\"'«»“”]")


class Outlets:
    """The outlets met so far; ``resolve`` gives the id of a name and remembers outlets that no record knows."""

    def __init__(self, entities: Mapping[str, Entity], stated: Iterable[Outlet] = ()) -> None:
        self._known: dict[str, Outlet] = {}
        self._ids: dict[str, str] = {}
        for entity in entities.values():
            if entity.kind is Kind.MEDIA:
                names = (entity.name, entity.latin, *entity.former, *(a.text for a in entity.aliases if a.strong))
                self._learn(Outlet(entity.id, entity.name, latin=entity.latin), names)
        for outlet in stated:
            latin = outlet.latin or (self._known[outlet.id].latin if outlet.id in self._known else "")
            self._learn(replace(outlet, latin=latin), (outlet.name,))
        for entity in entities.values():
            if entity.kind is Kind.MEDIA:
                for name in _everyday(entity):
                    self._ids.setdefault(_key(name), entity.id)

    def _learn(self, outlet: Outlet, names: Iterable[str]) -> None:
        self._known[outlet.id] = outlet
        for name in filter(None, (outlet.id, *names)):
            self._ids[_key(name)] = outlet.id

    def resolve(self, name: str) -> str:
        """The id of the outlet that ``name`` (a name as met, or an id) stands for; empty for an empty name."""
        if not name:
            return ""
        key = _key(name)
        if key not in self._ids:
            self._learn(Outlet(self._free_id(name, key), name), (name,))
        return self._ids[key]

    def _free_id(self, name: str, key: str) -> str:
        """An id made of a name's letters; where another name has it, or no letter is left, with a mark of its own."""
        plain = slug(name)
        if plain and plain not in self._known:
            return plain
        return f"{plain or 'outlet'}-{sha256(key.encode()).hexdigest()[:6]}"

    def used(self, ids: Iterable[str]) -> dict[str, Outlet]:
        """The outlets of these ids, sorted by id."""
        return {id_: self._known[id_] for id_ in sorted(set(ids)) if id_}


def _everyday(entity: Entity) -> Iterator[str]:
    """The names that in a text may be everyday words («الجزيرة») and where an outlet is named are its own.

    Those that begin with what an outlet is («صحيفة الصباح») are weak for another reason: several are called so.
    """
    for alias in entity.aliases:
        if not alias.strong:
            first = normal(alias.text).split()[0]
            if not {first, first.removeprefix(_ARTICLE)} & _kinds():
                yield alias.text


@cache
def _kinds() -> frozenset[str]:
    return word_set("outlets", "kinds") | word_set("outlets", "agency")


def _key(name: str) -> str:
    return " ".join(_QUOTES.sub("", fold(name)).split())


def new_outlet_id(name: str) -> str:
    """The id that people can read for an outlet of which no record is written yet."""
    from mujaz.entities.romanise import Romaniser  # noqa: PLC0415 - its tables are needed for an unknown name only

    return Romaniser(()).id(name) or slug(name) or "outlet"
