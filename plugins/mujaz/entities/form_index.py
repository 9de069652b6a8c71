"""All forms of all entities, compiled: what the automaton looks for, and whose each form is.

Compiling generates and folds every spelling and inflection, which takes far longer than reading the result; for a
registry the result is kept by the registry's key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import NamedTuple

from mujaz.entities.cache import compiled
from mujaz.entities.forms import named, normal, written
from mujaz.entities.registry import Registry
from mujaz.entities.surname import surname
from mujaz.model import Entity, Kind

_ARTICLE = {"": None, "no": False, "yes": True}
_SAID = {article: text for text, article in _ARTICLE.items()}


class Owner(NamedTuple):
    """Whose a form is: the entity, which of its aliases (in the order of ``named``), whether it takes the article."""

    entity: str
    alias: int
    definite: bool | None


@dataclass(frozen=True, slots=True)
class FormIndex:
    """Forms and their owners in step; surnames of persons by id, with whether they have the article; first names.

    Owners are read from a text when their form is met: there are tens of thousands, of which a text has some ten.
    """

    stems: list[str]
    owned: list[str]
    surnames: dict[str, tuple[str, bool]]
    first_names: list[str]

    def owners(self, number: int) -> Iterator[Owner]:
        """The owners of a form, by its place among the stems."""
        for owner in self.owned[number].split("\n"):
            entity, alias, article = owner.split(" ")
            yield Owner(entity, int(alias), _ARTICLE[article])


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
    owners: dict[str, list[str]] = {}
    for identity, entity in entities.items():
        numbers = {alias: number for number, alias in reversed(list(enumerate(named(entity))))}
        for form in written(entity):
            owner = f"{identity} {numbers[form.alias]} {_SAID[form.definite]}"
            owners.setdefault(form.stem, []).append(owner)
    persons = [entity for entity in entities.values() if entity.kind is Kind.PERSON]
    surnames = {person.id: own for person in persons if (own := surname(person.name)) and own[0] not in owners}
    first = sorted({normal(person.name).split()[0] for person in persons if " " in person.name})
    return FormIndex(list(owners), ["\n".join(own) for own in owners.values()], surnames, first)
