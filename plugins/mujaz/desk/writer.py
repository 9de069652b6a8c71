"""The one writer: a plan is carried out whole or not at all, and never outside of the archive's folder.

All new contents are written into a folder beside (``.mujaz-plan``), with a second name for each old file; then a
journal of what goes where, and only then are files renamed into place. Stopped before the journal, nothing has changed;
stopped after it, ``recover`` finishes. Where the disk refuses a rename, the old files get their names back, which needs
no space.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from mujaz.desk.plan import Change, Plan
from mujaz.phrases import Phrase, of_system
from mujaz.problems import MujazError, Problem
from mujaz.reading.files import write_through

STAGE = ".mujaz-plan"
_JOURNAL = "journal.json"


def apply(root: Path, plan: Plan) -> None:
    """Carry a plan out below ``root``, the archive's folder.

    Raises:
        MujazError: Nothing was changed. E601: a path leads out of the archive; E602: a file stands there already;
            E603: a file is not what was read; E604: the disk refused.
    """
    recover(root)
    found = [problem for change in plan if (problem := _objection(root, change))]
    if found:
        raise MujazError(*found)
    if not plan:
        return
    stage = root / STAGE
    try:
        _stage(root, plan)
    except OSError as error:
        shutil.rmtree(stage, ignore_errors=True)
        raise MujazError(_refused(root, error)) from error
    _move(root, plan)
    shutil.rmtree(stage, ignore_errors=True)


def recover(root: Path) -> tuple[str, ...]:
    """Finish a plan that was stopped after its journal was written; returns the paths that it is about.

    Raises:
        MujazError: The journal is damaged, a file is no longer what was read, or the disk refuses (E604).
    """
    stage = root / STAGE
    if not stage.is_dir() or stage.is_symlink():
        return ()
    done: tuple[str, ...] = ()
    try:
        if (stage / _JOURNAL).is_file():
            moves = _journal(root, stage)
            for move in moves:
                _settle(root, move)
            done = tuple(move.path for move in moves)
        shutil.rmtree(stage)
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = Phrase("plan_stopped", reason=_reason(error))
        raise MujazError(Problem(str(stage), 0, 0, "E604", message)) from error
    return done


@dataclass(frozen=True, slots=True)
class _Move:
    """One file on its way: where it is staged, where it goes, and the digests of what was and will be there."""

    staged: str
    path: str
    before: str | None
    after: str | None


def _moves(plan: Plan) -> tuple[_Move, ...]:
    return tuple(
        _Move(f"{number}.new", change.path, _digest(change.before), _digest(change.content))
        for number, change in enumerate(plan)
    )


def _digest(content: bytes | None) -> str | None:
    return None if content is None else sha256(content).hexdigest()


def _journal(root: Path, stage: Path) -> list[_Move]:
    """What the journal says, each path checked anew: the file lies where anybody might have written it."""
    rows = json.loads((stage / _JOURNAL).read_text(encoding="utf-8"))
    moves = [_Move(f"{number}.new", str(row["path"]), row["before"], row["after"]) for number, row in enumerate(rows)]
    for move in moves:
        if outside(root, move.path):
            raise ValueError(Phrase("path_leads_out", path=move.path))
    return moves


def _settle(root: Path, move: _Move) -> None:
    """Put one file in its place, or delete one, if that is still to be done.

    What is staged stays there until all is done, so that the way ahead stays open wherever it stops.
    """
    target, out = root / move.path, root / STAGE / "out"
    now = _digest(target.read_bytes() if target.exists() else None)
    if now == move.after:
        return
    if now != move.before:
        raise ValueError(Phrase("path_changed", path=move.path))
    if move.after is None:
        target.unlink()
        return
    _copy(root / STAGE / move.staged, out)
    target.parent.mkdir(parents=True, exist_ok=True)
    out.replace(target)


def _copy(file: Path, out: Path) -> None:
    """A second name for a file, or where the disk knows no such thing, a copy with its permissions."""
    out.unlink(missing_ok=True)
    try:
        out.hardlink_to(file)
    except OSError:
        write_through(out, file.read_bytes())
        shutil.copymode(file, out)


def outside(root: Path, path: str) -> bool:
    """Whether a path leads out of the folder, by its words or over a link."""
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or "\\" in path or "\0" in path or not pure.parts:
        return True
    target = root.joinpath(*pure.parts)
    return target.is_symlink() or not target.resolve().is_relative_to(root.resolve())


def _objection(root: Path, change: Change) -> Problem | None:
    """Why a change may not be made, if it may not."""
    if outside(root, change.path):
        return Problem(change.path, 0, 0, "E601", Phrase("plan_leads_out"))
    target = root / change.path
    try:
        there = target.read_bytes() if target.exists() else None
    except OSError as error:
        return Problem(change.path, 0, 0, "E604", Phrase("plan_unreadable", reason=of_system(error)))
    if change.before is None and there is not None:
        return Problem(change.path, 0, 0, "E602", Phrase("plan_exists"))
    if there != change.before:
        return Problem(change.path, 0, 0, "E603", Phrase("plan_changed"))
    return None


def _stage(root: Path, plan: Plan) -> None:
    """Write the new contents, and keep the old ones for the way back; the journal comes last, and at once.

    A file that is replaced keeps its permissions.
    """
    stage = root / STAGE
    stage.mkdir()
    for number, change in enumerate(plan):
        target, new = root / change.path, stage / f"{number}.new"
        if change.before is not None:
            _copy(target, stage / f"{number}.old")
        if change.content is not None:
            write_through(new, change.content)
        if change.verb == "changed":
            shutil.copymode(target, new)
    rows = [asdict(move) for move in _moves(plan)]
    write_through(stage / "journal.part", json.dumps(rows, ensure_ascii=False, indent=0).encode())
    (stage / "journal.part").replace(stage / _JOURNAL)


def _move(root: Path, plan: Plan) -> None:
    """Rename all into place; where one cannot be, put back those that were."""
    for number, move in enumerate(_moves(plan)):
        try:
            _settle(root, move)
        except (OSError, ValueError) as error:
            _put_back(root, plan[: number + 1], error)
            raise MujazError(_refused(root, error)) from error


def _put_back(root: Path, done: Sequence[Change], reason: Exception) -> None:
    """Give files the contents that they had; where even that fails, the journal stays, and ``recover`` goes on."""
    try:
        for number, change in enumerate(done):
            target = root / change.path
            now = target.read_bytes() if target.exists() else None
            if now != change.content or now == change.before:
                continue  # not renamed yet, or somebody else's by now
            if change.before is None:
                target.unlink()
            else:
                (root / STAGE / f"{number}.old").replace(target)
    except OSError as error:
        message = Phrase("plan_rest", reason=_reason(reason), other=_reason(error), stage=STAGE)
        raise MujazError(Problem(root.as_posix(), 0, 0, "E604", message)) from error
    shutil.rmtree(root / STAGE, ignore_errors=True)


def _refused(root: Path, error: Exception) -> Problem:
    where = getattr(error, "filename", None) or root.as_posix()
    return Problem(str(where), 0, 0, "E604", Phrase("plan_refused", reason=_reason(error)))


def _reason(error: Exception) -> str:
    """What an exception says: a phrase where it was raised here or the system refused for a known reason."""
    if isinstance(error, OSError):
        return of_system(error)
    return error.args[0] if error.args and isinstance(error.args[0], str) else str(error)
