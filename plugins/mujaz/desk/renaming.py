"""``rename`` and ``merge``: an id becomes another, its old address leads on, and all that spoke of it is mended."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

from mujaz.arabic.slug import is_slug, slug
from mujaz.desk.edits import Front
from mujaz.desk.plan import Change, Plan, joined
from mujaz.desk.references import ACTOR_KEYS, BRIEFING_KEYS, Move, mended
from mujaz.desk.shelf import Shelf, decoded
from mujaz.model import Entity
from mujaz.phrases import say
from mujaz.problems import MujazError, Problem


def rename(shelf: Shelf, names: Mapping[str, Entity], old: str, new: str) -> Plan:
    """Plan to give a curated briefing or an archive's own actor another id; nothing is planned where that was done.

    Args:
        shelf: the archive.
        names: all entities, those of the archive's own records with a path.
        old: the id as it is.
        new: the id as it will be.

    Raises:
        MujazError: E613, nothing of this id is here, or it cannot have another; E612, the new id cannot be had.
    """
    if not is_slug(new):
        raise _stop("E612", new, say(shelf.lang, "add_bad_id", id=new, better=slug(new) or "2024-05-02-mali"))
    file = briefing_file(shelf, old)
    if file:
        if new in shelf.taken_ids() - _own_former(file, shelf):
            raise _stop("E612", new, say(shelf.lang, "rename_taken", id=new, path=_place(shelf, new)))
        return _moved(shelf, file, Move(old, new, "briefings", BRIEFING_KEYS))
    renamed = briefing_file(shelf, new)
    if leads_on(names, old, new) or (renamed and old in _own_former(renamed, shelf)):
        return ()
    file = own_actor(shelf, names, old)
    if new in names:
        raise _stop("E612", new, say(shelf.lang, "rename_taken", id=new, path=names[new].name))
    return _moved(shelf, file, Move(old, new, "actors", ACTOR_KEYS))


def _own_former(file: Path, shelf: Shelf) -> frozenset[str]:
    """The ids that a briefing had before: it may have one of them again."""
    path = shelf.below(file)
    stated = Front(decoded(file.read_bytes(), path), path).located.values.get("redirect_from")
    return frozenset(map(str, stated)) if isinstance(stated, list) else frozenset()


def briefing_file(shelf: Shelf, id_: str) -> Path | None:
    """The curated file of a briefing."""
    return next((path for path in shelf.curated() if path.stem == id_), None)


def leads_on(names: Mapping[str, Entity], old: str, new: str) -> bool:
    """Whether an actor's former id leads to another already: who asks for it again may have been stopped before."""
    return old not in names and new in names and old in names[new].redirect_from


def own_actor(shelf: Shelf, names: Mapping[str, Entity], id_: str) -> Path:
    """The file of an actor that this archive made, and that no base record knows."""
    file = shelf.docs / "actors" / f"{id_}.md"
    if id_.isupper() and id_ in names:
        raise _stop("E613", id_, say(shelf.lang, "rename_country"))
    if id_ in names and (is_base(id_) or not file.is_file()):
        raise _stop("E613", id_, say(shelf.lang, "rename_base", id=id_))
    if any(path.suffix == ".txt" and slug(path.stem) == id_ for path in shelf.raw()):
        raise _stop("E613", id_, say(shelf.lang, "rename_raw", id=id_))
    if not file.is_file() or file.is_symlink() or not is_slug(id_):
        raise _stop("E613", id_, say(shelf.lang, "rename_unknown", id=id_, nearest=nearest(shelf, id_, names)))
    return file


def is_base(id_: str) -> bool:
    """Whether the package itself has a record of the id."""
    from mujaz.entities.registry import load_registry  # noqa: PLC0415 - asked for where a record of one's own is moved

    return id_ in load_registry()[0]


def nearest(shelf: Shelf, id_: str, names: Mapping[str, Entity]) -> str:
    """«; the nearest is …», where there is one."""
    known = sorted({path.stem for path in shelf.curated()} | set(names))
    found = get_close_matches(id_, known, n=1, cutoff=0.6)
    return say(shelf.lang, "nearest", id=found[0]) if found else ""


def _place(shelf: Shelf, id_: str) -> str:
    file = briefing_file(shelf, id_)
    return shelf.below(file) if file else id_


def _moved(shelf: Shelf, file: Path, move: Move) -> Plan:
    """The file under its new name, with its old address leading to it, and everything that spoke of it."""
    before = file.read_bytes()
    path, target = shelf.below(file), shelf.below(file.with_name(f"{move.new}.md"))
    front = Front(decoded(before, path), path)
    if "id" in front.located.values:
        front = Front(front.with_scalar(("id",), move.new), path)
    former = former_ids(front, move.old, move.new)
    changes = [Change(path, None, before), Change(target, front.with_value("redirect_from", former).encode())]
    return joined((*changes, *mended(shelf, move, (file,))))


def former_ids(front: Front, *ids: str) -> list[str]:
    """What a page's former ids are once ``ids[0]`` is one of them and ``ids[1]`` is its own."""
    stated = front.located.values.get("redirect_from")
    known = list(map(str, stated)) if isinstance(stated, list) else []
    return [id_ for id_ in dict.fromkeys((*known, ids[0])) if id_ not in ids[1:]]


def _stop(code: str, path: str, message: str) -> MujazError:
    return MujazError(Problem(path, 0, 0, code, message))
