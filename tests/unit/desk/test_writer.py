"""A plan is carried out whole or not at all, whatever disk and power do, and only below the archive's folder."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_archive import contents
from mujaz.desk import writer
from mujaz.desk.plan import Change, joined
from mujaz.desk.writer import STAGE, apply, recover
from mujaz.problems import MujazError

PLAN = (
    Change("briefings/2024/new.md", "جديد\n".encode()),
    Change("docs/changed.md", b"after\n", b"before\n"),
    Change("docs/gone.md", None, b"gone\n"),
)


class Killed(BaseException):
    """The process ends here: nothing below catches this."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/changed.md").write_bytes(b"before\n")
    (folder / "docs/gone.md").write_bytes(b"gone\n")
    return folder


BEFORE = {"docs/changed.md": b"before\n", "docs/gone.md": b"gone\n"}
AFTER = {"briefings/2024/new.md": "جديد\n".encode(), "docs/changed.md": b"after\n"}


def test_a_plan_makes_changes_and_deletes(root: Path) -> None:
    apply(root, PLAN)
    assert contents(root) == AFTER


@pytest.mark.parametrize("linked", [True, False], ids=["second names", "copies"])
def test_a_file_keeps_its_permissions_also_on_the_way_back(
    root: Path, monkeypatch: pytest.MonkeyPatch, linked: bool
) -> None:
    for name, mode in (("docs/changed.md", 0o640), ("docs/gone.md", 0o604)):
        (root / name).chmod(mode)
    if not linked:
        monkeypatch.setattr(Path, "hardlink_to", failing(Path.hardlink_to, 0, OSError()))
    with monkeypatch.context() as patch:
        patch.setattr(writer, "_settle", failing(writer._settle, 3, OSError(errno.ENOSPC, "No space left on device")))
        assert code(lambda: apply(root, PLAN)) == "E604"
    assert contents(root) == BEFORE
    assert (root / "docs/gone.md").stat().st_mode & 0o777 == 0o604
    apply(root, PLAN)
    assert (root / "docs/changed.md").stat().st_mode & 0o777 == 0o640


def code(deed: Callable[[], object]) -> str:
    with pytest.raises(MujazError) as stopped:
        deed()
    return stopped.value.problems[0].code


def test_what_stands_there_is_not_overwritten(root: Path) -> None:
    assert code(lambda: apply(root, (Change("docs/changed.md", b"mine"),))) == "E602"
    assert contents(root) == BEFORE


def test_what_has_changed_since_it_was_read_is_not_replaced(root: Path) -> None:
    (root / "docs/changed.md").write_bytes(b"somebody else's")
    assert code(lambda: apply(root, PLAN)) == "E603"
    assert contents(root) == BEFORE | {"docs/changed.md": b"somebody else's"}


@pytest.mark.parametrize("path", ["../out.md", "/tmp/out.md", "docs/../../out.md", "docs\\..\\..\\out.md", "", "a\0b"])  # noqa: S108 - a path that is refused
def test_no_path_leads_out_of_the_archive(root: Path, path: str) -> None:
    assert code(lambda: apply(root, (Change(path, b"x"),))) == "E601"
    assert contents(root.parent) == {f"archive/{name}": text for name, text in BEFORE.items()}


def test_no_link_leads_out_of_the_archive(root: Path) -> None:
    elsewhere = root.parent / "elsewhere"
    elsewhere.mkdir()
    (root / "briefings").symlink_to(elsewhere)
    (root / "docs/link.md").symlink_to(elsewhere / "file.md")
    assert code(lambda: apply(root, PLAN)) == "E601"
    assert code(lambda: apply(root, (Change("docs/link.md", b"x"),))) == "E601"
    assert list(elsewhere.iterdir()) == []


def codes(deed: Callable[[], object]) -> list[str]:
    """The codes with which a deed is refused; none where it is done."""
    try:
        deed()
    except MujazError as stopped:
        return [problem.code for problem in stopped.problems]
    return []


def killed(monkeypatch: pytest.MonkeyPatch, owner: object, name: str, at: int, root: Path) -> None:
    """Carry the plan out and die when a function is called for the ``at``-th time."""
    with monkeypatch.context() as patch, suppress(Killed):
        patch.setattr(owner, name, failing(getattr(owner, name), at, Killed()))
        apply(root, PLAN)


def failing(real: Callable[..., object], at: int, error: BaseException) -> Callable[..., object]:
    """A function that fails when it is called for the ``at``-th time; each time where that is 0."""
    calls: Iterator[int] = iter(range(1, 10_000))

    def function(*arguments: object, **named: object) -> object:
        if at in (0, next(calls)):
            raise error
        return real(*arguments, **named)

    return function


STEPS = [
    (Path, "replace"),
    (Path, "unlink"),
    (Path, "hardlink_to"),
    (Path, "mkdir"),
    (os, "fsync"),
    (writer, "write_through"),
]


@pytest.mark.parametrize("at", range(1, 7))
@pytest.mark.parametrize(("owner", "name"), STEPS, ids=lambda value: getattr(value, "__name__", value))
def test_a_full_disk_leaves_everything_as_it_was_or_all_done(
    root: Path, monkeypatch: pytest.MonkeyPatch, owner: object, name: str, at: int
) -> None:
    full = OSError(errno.ENOSPC, "No space left on device")
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, failing(getattr(owner, name), at, full))
        refused = codes(lambda: apply(root, PLAN))
    assert refused in ([], ["E604"])
    assert contents(root) == (BEFORE if refused else AFTER)


@pytest.mark.parametrize("at", range(1, 9))
@pytest.mark.parametrize(("owner", "name"), STEPS, ids=lambda value: getattr(value, "__name__", value))
def test_a_killed_process_leaves_nothing_half_done(
    root: Path, monkeypatch: pytest.MonkeyPatch, owner: object, name: str, at: int
) -> None:
    killed(monkeypatch, owner, name, at, root)
    begun = (root / STAGE / "journal.json").is_file()
    done = not (root / STAGE).exists() and contents(root) == AFTER
    recover(root)
    assert contents(root) == (AFTER if begun or done else BEFORE)
    assert not (root / STAGE).exists()


def test_a_killed_process_is_finished_by_the_next_command(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    killed(monkeypatch, Path, "unlink", 3, root)
    assert contents(root) != AFTER
    apply(root, (Change("docs/more.md", b"more"),))
    assert contents(root) == AFTER | {"docs/more.md": b"more"}


def test_what_somebody_changed_meanwhile_is_not_overwritten_by_finishing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed(monkeypatch, Path, "hardlink_to", 4, root)
    (root / "docs/changed.md").write_bytes(b"mine")
    assert code(lambda: recover(root)) == "E604"
    assert (root / "docs/changed.md").read_bytes() == b"mine"
    assert (root / STAGE / "1.new").read_bytes() == b"after\n"


def test_a_journal_that_somebody_else_wrote_leads_nowhere(root: Path) -> None:
    (root / STAGE).mkdir()
    (root / STAGE / "journal.json").write_text('[{"path": "../x", "before": null, "after": null}]')
    assert code(lambda: recover(root)) == "E604"


def test_two_changes_of_one_file_are_refused() -> None:
    assert code(lambda: joined((Change("a.md", b"1"), Change("a.md", b"2")))) == "E600"


@given(st.text(max_size=30))
def test_no_text_is_a_way_out(tmp_path_factory: pytest.TempPathFactory, path: str) -> None:
    root = tmp_path_factory.getbasetemp()
    assert writer.outside(root, path) or (root / path).resolve().is_relative_to(root.resolve())
