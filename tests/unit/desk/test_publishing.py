"""A site takes the place of the last one whole, and only where a site may stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desk_archive import contents
from mujaz.desk import publishing
from mujaz.desk.publishing import put_in_place, refusal
from mujaz.problems import MujazError


def site(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    for name in ("index.html", "404.html"):
        (folder / name).write_text(text)
    return folder


OLD = {"index.html": b"old", "404.html": b"old"}
NEW = {"index.html": b"new", "404.html": b"new"}


@pytest.fixture(params=["exchange", "rename"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of taking a place: in one step where the system can, and by renames."""
    if request.param == "rename":
        monkeypatch.setattr(publishing, "_exchanged", lambda *_: False)
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_the_new_site_takes_the_place_of_the_last(tmp_path: Path) -> None:
    target = site(tmp_path / "public", "old")
    put_in_place(site(tmp_path / ".new", "new"), target)
    assert contents(tmp_path) == {f"public/{name}": text for name, text in NEW.items()}


def test_a_first_site_is_put_where_none_was(tmp_path: Path) -> None:
    put_in_place(site(tmp_path / ".new", "new"), tmp_path / "public")
    assert contents(tmp_path / "public") == NEW


def test_what_is_no_site_takes_no_place(tmp_path: Path) -> None:
    target = site(tmp_path / "public", "old")
    (tmp_path / ".new").mkdir()
    with pytest.raises(MujazError):
        put_in_place(tmp_path / ".new", target)
    assert contents(target) == OLD


def test_a_disk_that_refuses_leaves_the_last_site_standing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, built = site(tmp_path / "public", "old"), site(tmp_path / ".new", "new")
    real: Callable[[Path, Path], Path] = Path.replace

    def refuse(self: Path, other: Path) -> Path:
        if self == built:
            raise OSError(28, "No space left on device")
        return real(self, other)

    monkeypatch.setattr(publishing, "_exchanged", lambda *_: False)
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(MujazError):
        put_in_place(built, target)
    assert contents(target) == OLD


def test_a_site_is_not_put_where_something_else_stands(tmp_path: Path) -> None:
    root = tmp_path / "archive"
    kept = (root, root / "docs", root / "briefings")
    for folder in kept:
        folder.mkdir(parents=True)
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/a.jpg").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "photos")
    for bad in ("archive", "archive/docs", "archive/docs/site", ".", "photos", "link"):
        assert refusal(tmp_path / bad, kept) is not None, bad
    for good in ("archive/public", "public"):
        assert refusal(tmp_path / good, kept) is None, good
