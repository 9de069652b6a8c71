"""What is wrong between files: ids that two have, names that two records claim, texts that are nearly one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from mujaz.arabic.fold import fold
from mujaz.checks.duplicates import duplicates
from mujaz.checks.findings import Finding
from mujaz.checks.known import Known
from mujaz.checks.one import Checked
from mujaz.model import Entity, How
from mujaz.reading.yaml_places import Place


def ids(briefings: Sequence[Checked]) -> Iterator[Finding]:
    """An id that an earlier file has (E303), or that another briefing sends on to itself (E490)."""
    taken: dict[str, str] = {}
    redirected = {old: briefing.path for briefing in briefings for old in briefing.redirect_from}
    for briefing in briefings:
        at = (briefing.path, briefing.line, briefing.column)
        if briefing.id in taken:
            yield Finding(*at, "E303", {"id": briefing.id, "other": taken[briefing.id]})
        elif briefing.id in redirected:
            yield Finding(*at, "E490", {"id": briefing.id, "other": redirected[briefing.id]})
        taken.setdefault(briefing.id, briefing.path)


def near_duplicates(briefings: Sequence[Checked]) -> Iterator[Finding]:
    """Briefings most of whose text is that of another."""
    by_id = {briefing.id: briefing for briefing in briefings}
    for pair in duplicates({id_: briefing.sketch for id_, briefing in by_id.items()}):
        one, other = by_id[pair.name], by_id[pair.other]
        values = {"percent": str(int(100 * pair.share)), "other": other.path}
        yield Finding(one.path, one.line, one.column, "W493", values)


def claims(known: Known) -> Iterator[Finding]:
    """Strong names of the archive's own records that another record has, too."""
    own = [entity for entity in known.entities.values() if entity.path]
    if not own:
        return
    claimed = {fold(name) for entity in own for name in _names(entity)}
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for entity in known.entities.values():
        for name in _names(entity):
            if (folded := fold(name)) in claimed:
                owners[folded].add(entity.id)
    for entity in own:
        for name in dict.fromkeys(_names(entity)):
            if others := sorted(owners[fold(name)] - {entity.id}):
                at = _place(known.places.get(entity.path, {}), "name" if name == entity.name else "aliases")
                yield Finding(entity.path, at.line, at.column, "W464", {"found": name, "other": ", ".join(others)})


def _place(keys: Mapping[str, Place], key: str) -> Place:
    """Where a key of a record stands; its first line where it is not written there."""
    return keys.get(key, Place(1, 1))


def _names(entity: Entity) -> Iterable[str]:
    """The names that by themselves say that the entity is meant."""
    return (entity.name, *(alias.text for alias in entity.aliases if alias.strong and alias.how is How.ALIAS))
