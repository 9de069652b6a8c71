"""Every written form of an entity: its names and aliases, their spellings, and for a country its nisba inflected.

The matcher looks for these forms and the search index expands a query by them, so that both know an entity alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.arabic.words import bare_words
from mujaz.entities.nisba import inflected
from mujaz.entities.spelling import spellings
from mujaz.model import Alias, Entity, How

_ARTICLE, _GHAIN = "\u0627\u0644", "\u063a"
_SHORT = 5


@dataclass(frozen=True, slots=True)
class Form:
    """A folded form without its article; ``definite`` says whether a text must write one (None: with and without)."""

    stem: str
    alias: Alias
    definite: bool | None


def forms(entity: Entity) -> tuple[str, ...]:
    """Every form of the entity as it may be written, folded, with the article where it has one; sorted."""
    found = {_ARTICLE * bool(form.definite) + form.stem for form in written(entity)}
    found |= {_ARTICLE + form.stem for form in written(entity) if form.definite is None}
    return tuple(sorted(found | {normal(entity.latin)} - {""}))


def written(entity: Entity) -> Iterator[Form]:
    """The forms that a text is searched for, each with the alias it comes from; names before aliases."""
    seen: set[tuple[str, bool | None]] = set()
    for alias in named(entity):
        for form in _forms(alias, entity):
            if (form.stem, form.definite) not in seen and form.stem:
                seen.add((form.stem, form.definite))
                yield form


def named(entity: Entity) -> Iterator[Alias]:
    """The entity's name, aliases and former names; the Latin name of an actor, too."""
    yield Alias(entity.name, How.NAME)
    yield from entity.aliases
    yield from (Alias(former, How.ALIAS) for former in entity.former)
    if entity.latin and not entity.is_country:
        yield Alias(entity.latin, How.ALIAS)


def normal(text: str) -> str:
    """The text as it is compared: folded, one space between words."""
    return bare_words(text)


def _forms(alias: Alias, entity: Entity) -> Iterator[Form]:
    if alias.how is How.NISBA:
        # Short adjectives with another letter are other words (غيني, جيني; مجري, مغري): only a long one's غ may vary.
        latin = entity.latin if _GHAIN in alias.text and len(alias.text) > _SHORT else ""
        for word, definite in inflected(alias.text):
            yield from (Form(stem, alias, definite) for stem in sorted(spellings(normal(word), latin)))
        return
    definite, bare = without_article(alias.text)
    # A capital's Latin name is not known; that of its country says nothing of its letters, so all may vary.
    latin = "g" if alias.how is How.CAPITAL else entity.latin
    yield from (Form(stem, alias, definite) for stem in sorted(spellings(normal(bare), latin)))


def without_article(name: str) -> tuple[bool, str]:
    """Whether the name starts with the article, and what follows it.

    A name that is written with a hamza on its alef (ألمانيا) or that folds to alef and lam alone (آل) has none.
    """
    first = name.split(" ", 1)[0]
    if name.startswith(_ARTICLE) and len(first) > len(_ARTICLE) + 1 and first != "\u0627\u0644\u0644\u0647":
        return True, name[len(_ARTICLE) :]
    return False, name
