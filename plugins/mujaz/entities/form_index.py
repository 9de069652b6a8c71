"""All forms of all entities, compiled: what the automaton looks for, and whose each form is.

Compiling generates and folds every spelling and inflection, which takes far longer than reading the result; for a
registry the result is kept by the registry's key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from mujaz.entities.cache import compiled
from mujaz.entities.forms import named, normal, written
from mujaz.entities.registry import Registry
from mujaz.entities.surname import surname
from mujaz.model import Entity, Kind

# Whose a form is: the entity's id, which of its aliases (in the order of ``named``), and whether it takes the article.
Owner = tuple[str, int, bool | None]


@dataclass(frozen=True, slots=True)
class FormIndex:
    """Forms and their owners in step; surnames of persons by id, with whether they have the article; first names."""

    stems: list[str]
    owners: list[list[Owner]]
    surnames: dict[str, tuple[str, bool]]
    first_names: list[str]


_LAST: dict[str, FormIndex] = {}  # of the last registry, by its key: most commands ask for it more than once


def form_index(entities: Mapping[str, Entity]) -> FormIndex:
    """The index of the entities; for a registry from the copy that was kept, where there is one."""
    if not isinstance(entities, Registry):
        return _compiled(entities)
    if entities.key not in _LAST:
        _LAST.clear()
        _LAST[entities.key] = FormIndex(**compiled("forms", entities.key, lambda: asdict(_compiled(entities))))
    return _LAST[entities.key]


def _compiled(entities: Mapping[str, Entity]) -> FormIndex:
    owners: dict[str, list[Owner]] = {}
    for identity, entity in entities.items():
        numbers = {alias: number for number, alias in reversed(list(enumerate(named(entity))))}
        for form in written(entity):
            owners.setdefault(form.stem, []).append((identity, numbers[form.alias], form.definite))
    persons = [entity for entity in entities.values() if entity.kind is Kind.PERSON]
    surnames = {person.id: own for person in persons if (own := surname(person.name)) and own[0] not in owners}
    first = sorted({normal(person.name).split()[0] for person in persons if " " in person.name})
    return FormIndex(list(owners), list(owners.values()), surnames, first)
