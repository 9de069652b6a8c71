"""The names of the archive's entities as one list, to find by what is nearly one of them.

A name with a typing error, in Latin letters or in another spelling is no word of the lexicon, and its words alone say
less than the whole. The client loads the list with the first such word and compares what was typed with all of it:
an archive has some thousands of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from mujaz.entities.forms import named
from mujaz.entities.registry import load_registry
from mujaz.model import Alias, Archive, Entity, How, Kind
from mujaz.search.coding import Alphabet, Shard, Writer, shard
from mujaz.search.tokens import words

_SIZE = 24_000  # bytes of a shard before it is compressed
_LEAST = 4  # letters; a slip in fewer leaves nothing to know a name by
_ARTICLE = re.compile("^\u0627\u0644(?=...)")  # and what begins like one (ألمانيا): the client takes it off, too
_LATIN_ARTICLE = re.compile(r"\b(?:[ae]l|the)[- ]", re.IGNORECASE)
_NAMES = frozenset({How.NAME, How.ALIAS})


def write_names(archive: Archive, identities: Sequence[str], alphabet: Alphabet) -> Iterator[Shard]:
    """Each name without articles and spaces, with the number of its entity and how often that is named.

    Countries that the archive does not name are in the list, too, with a number that no entity has, as never named:
    what names one of them is no slip of another name.
    """
    number, before, out = 0, "", Writer(alphabet)
    for name, entity, strong in _rows(archive, identities):
        if len(out.bytes) > _SIZE:
            yield shard("names", number, bytes(out.bytes))
            number, before, out = number + 1, "", Writer(alphabet)
        out.after(name, before)
        out.number(entity << 1 | strong)
        out.byte(len(archive.by_entity[identities[entity]]).bit_length() if entity < len(identities) else 0)
        before = name
    yield shard("names", number, bytes(out.bytes))


def _rows(archive: Archive, identities: Sequence[str]) -> list[tuple[str, int, bool]]:
    found: dict[tuple[str, int], bool] = {}
    registry, _ = load_registry()
    strangers = (one for one in registry.of_kind(Kind.COUNTRY).values() if one.id not in archive.entities)
    numbered = [(number, archive.entities[identity]) for number, identity in enumerate(identities)]
    for number, entity in chain(numbered, ((len(identities), one) for one in strangers)):
        for alias in _named(entity):
            name = "".join(_ARTICLE.sub("", word) for word in words(alias.text))
            if len(name) >= _LEAST:
                found[name, number] = found.get((name, number), False) or alias.strong
    return sorted((*key, strong) for key, strong in found.items())


def _named(entity: Entity) -> Iterator[Alias]:
    yield from (alias for alias in named(entity) if alias.how in _NAMES)
    if entity.latin:
        yield Alias(_LATIN_ARTICLE.sub("", entity.latin), How.ALIAS)
