"""What the archive's gazetteer tells the index: which words are names, and which phrases lead to an entity.

A word that is a whole name is never stemmed: «مالي» stays apart from «المالية», «ماكرون» from «ماكر». Phrases lead to
the entities that the archive's briefings name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from mujaz.entities.cache import compiled
from mujaz.entities.forms import Form, normal, written
from mujaz.entities.registry import load_registry
from mujaz.entities.rules import load_rules
from mujaz.model import Archive, Entity, How, Kind
from mujaz.search.tokens import words

# A seat or a part stands for its entity in a text, but whoever searches for «باريس» wants Paris, not all of France.
_LEADING = frozenset({How.NAME, How.ALIAS, How.NISBA})
_ALL = "all"  # the reading of a homograph that leaves it all that it may be
_WHOLE = frozenset({How.NAME, How.ALIAS, How.CAPITAL})
_VERSION = 1  # of the rows below, for the copy that is kept of those of the package's registry
_ATTACHED = ("\u0647\u0627", "\u0647\u0645", "\u0646\u0627")  # her, them, us: what no name carries


_ARTICLES = re.compile(r"^(al[- ]|the )", re.IGNORECASE)  # «al-Qaeda» is typed without it, too
_Row = tuple[str, bool | None, bool]


@dataclass(frozen=True, slots=True)
class Names:
    """The words that are whole names, without their article, and whether they take one (None: with and without).

    ``nisbas`` are the masculine adjectives of countries: «بحريني» is no «بحري» with a pronoun.
    """

    definite: Mapping[str, bool | None]
    nisbas: frozenset[str] = frozenset()

    def may_follow(self, word: str, *, definite: bool, bare: bool) -> bool:
        """Whether the word is a name that may stand after such a proclitic; a bare word may leave the article out."""
        if word not in self.definite:
            return False
        wants = self.definite[word]
        return wants is None or wants == definite or (bare and wants)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that lead to an entity; a weak one only where they are the whole query."""

    words: tuple[str, ...]
    entity: str
    strong: bool


def known_names(archive: Archive, counts: Mapping[str, int]) -> Names:
    """The names among the archive's words, whether its briefings name their entities or not.

    An organisation may be called by a common word («المستقبل»); it is one if the archive knows it with pronouns.
    """
    registry, _ = load_registry()
    rows: list[_Row] = compiled("searchnames", f"{registry.key}{_VERSION}", lambda: list(_rows(registry.values())))
    found: dict[str, bool | None] = {}
    own = [entity for identity, entity in archive.entities.items() if registry.get(identity) != entity]
    for stem, definite, is_country in chain(rows, _rows(own)):
        if is_country or not _takes_pronouns(stem, counts):
            found[stem] = definite if found.setdefault(stem, definite) == definite else None
    countries = chain(registry.of_kind(Kind.COUNTRY).values(), (entity for entity in own if entity.is_country))
    return Names(found, frozenset(_nisbas(countries)))


def _nisbas(countries: Iterable[Entity]) -> Iterator[str]:
    """The adjectives in one word that are no other word as well."""
    homographs = load_rules().homographs
    aliases = (alias for country in countries for alias in country.aliases)
    adjectives = (normal(alias.text) for alias in aliases if alias.how is How.NISBA)
    yield from (one for one in adjectives if " " not in one and one not in homographs)


def _rows(entities: Iterable[Entity]) -> Iterator[_Row]:
    """Names of one word without their article, whether they take one, whether they are a country's."""
    for entity in entities:
        for form in written(entity):
            if form.alias.how in _WHOLE and form.alias.strong and " " not in form.stem:
                yield form.stem, form.definite, entity.is_country


def _takes_pronouns(word: str, counts: Mapping[str, int]) -> bool:
    return sum(word + pronoun in counts for pronoun in _ATTACHED) > 1


def phrases(archive: Archive) -> tuple[Phrase, ...]:
    """The phrases of the archive's entities, sorted."""
    found: dict[tuple[tuple[str, ...], str], bool] = {}
    for identity in sorted(archive.by_entity):
        entity = archive.entities[identity]
        for form in written(entity):
            if form.alias.how in _LEADING and not _is_common_word(form, identity):
                _lead(found, form.stem, identity, strong=form.alias.strong)
                if form.definite is not False:
                    _lead(found, "\u0627\u0644" + form.stem, identity, strong=form.alias.strong)
        _lead(found, entity.latin, identity, strong=True)
        _lead(found, _ARTICLES.sub("", entity.latin), identity, strong=True)
    return tuple(Phrase(key[0], key[1], strong) for key, strong in sorted(found.items()) if key[0])


def _is_common_word(form: Form, country: str) -> bool:
    """A nisba that is mostly another word: «المالية» is finance, while «سوري» is Syrian although a surname, too."""
    readings = (rule.otherwise for rule in load_rules().homographs.get(form.stem, ()))
    return form.alias.how is How.NISBA and any(one.partition(":")[0] not in {country, _ALL} for one in readings)


def _lead(found: dict[tuple[tuple[str, ...], str], bool], text: str, entity: str, *, strong: bool) -> None:
    key = (tuple(words(text)), entity)
    found[key] = found.get(key, False) or strong
