"""``merge``: two actors that are one. The names of the first become names of the second, and nothing of it is lost."""

from __future__ import annotations

from collections.abc import Mapping

from mujaz.desk.edits import Front
from mujaz.desk.plan import Change, Plan, joined
from mujaz.desk.references import ACTOR_KEYS, Move, mended
from mujaz.desk.renaming import leads_on, nearest, own_actor
from mujaz.desk.shelf import Shelf, decoded
from mujaz.model import Entity, How
from mujaz.phrases import say
from mujaz.problems import MujazError, Problem
from mujaz.reading.frontmatter import body_of
from mujaz.reading.yaml_text import dump_yaml


def merge(shelf: Shelf, names: Mapping[str, Entity], old: str, into: str) -> Plan:
    """Plan to merge an actor of this archive into another; nothing is planned where that was done.

    Raises:
        MujazError: E613, one of the two is not here, or cannot be merged.
    """
    if old == into:
        raise MujazError(Problem(old, 0, 0, "E613", say(shelf.lang, "merge_self")))
    if into.isupper() and into in names:
        raise MujazError(Problem(into, 0, 0, "E613", say(shelf.lang, "merge_country")))
    if into not in names:
        message = say(shelf.lang, "rename_unknown", id=into, nearest=nearest(shelf, into, names))
        raise MujazError(Problem(into, 0, 0, "E613", message))
    if leads_on(names, old, into):
        return ()
    file, target = own_actor(shelf, names, old), shelf.docs / "actors" / f"{into}.md"
    if old not in names:  # its record has been told as wrong already
        message = say(shelf.lang, "rename_unknown", id=old, nearest="")
        raise MujazError(Problem(shelf.below(file), 0, 0, "E613", message))
    move = Move(old, into, "actors", ACTOR_KEYS)
    before = file.read_bytes()
    merging = decoded(before, shelf.below(file))
    there = target.read_bytes() if target.is_file() else None
    text = decoded(there, shelf.below(target)) if there is not None else f"---\n{dump_yaml({'id': into})}---\n"
    merged = _with_names(text, shelf.below(target), names[old], names[into], _former(merging, old))
    prose = body_of(merging).strip()
    whole = f"{merged.rstrip()}\n\n{prose}\n" if prose else merged
    changes = [Change(shelf.below(file), None, before), Change(shelf.below(target), whole.encode(), there)]
    return joined((*changes, *mended(shelf, move, (file, target))))


def _former(text: str, old: str) -> tuple[str, ...]:
    """The ids that lead to the merged actor: its own, and those that it had before."""
    stated = Front(text, old).located.values.get("redirect_from")
    return (*map(str, stated if isinstance(stated, list) else ()), old)


def _with_names(text: str, path: str, old: Entity, into: Entity, former: tuple[str, ...]) -> str:
    """The record with the names and former ids of the actor that is merged into it."""
    front = Front(text, path)
    stated = front.located.values.get("aliases")
    aliases: dict[str, object] = dict(stated) if isinstance(stated, dict) else {}
    for tier, strong in (("strong", True), ("weak", False)):
        known = aliases.get(tier)
        own = list(map(str, known)) if isinstance(known, list) else []
        named = {into.name, *(alias.text for alias in into.aliases if alias.how is How.ALIAS)} - set(own)
        new = [old.name] if strong else []
        new += [alias.text for alias in old.aliases if alias.how is How.ALIAS and alias.strong is strong]
        if tiered := list(dict.fromkeys((*own, *(name for name in new if name not in named)))):
            aliases[tier] = tiered
    text = front.with_value("aliases", aliases) if aliases else text
    front = Front(text, path)
    known_ids = front.located.values.get("redirect_from")
    ids = dict.fromkeys((*map(str, known_ids if isinstance(known_ids, list) else ()), *former))
    return front.with_value("redirect_from", list(ids))
