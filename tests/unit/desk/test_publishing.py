"""A site takes the place of the last one whole, and only where a site may stand."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

import pytest

from desk_archive import contents
from killing import NOT_REACHED, strike
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
    target = laid(tmp_path / "public", OLD_SITE)
    put_in_place(laid(tmp_path / ".new", NEW_SITE), target)
    assert contents(tmp_path) == {f"public/{name}": text for name, text in NEW_SITE.items()}
    assert not (target / "gone").exists()


@pytest.mark.usefixtures("way")
def test_an_empty_folder_becomes_the_site_at_once(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    put_in_place(site(tmp_path / ".new", "new"), tmp_path / "public")
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


OLD_SITE = {**OLD, "a.html": b"old a", "gone/b.html": b"old b", "assets": b"a file", "x/y/z.css": b"old style"}
NEW_SITE = {**NEW, "a.html": b"new a", "assets/main.css": b"new style", "x/y": b"a file", "n/b.html": b"new b"}


def laid(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked to be killed")
@pytest.mark.parametrize("how", ["killed", "full"])
def test_a_site_stands_at_each_moment_and_publishing_again_completes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr(publishing, "_exchanged", lambda *_: False)
    for at in count(1):
        root = tmp_path / str(at)
        target, built = laid(root / "public", OLD_SITE), laid(root / ".new", NEW_SITE)
        ended = strike(lambda: put_in_place(built, target), root, at, how, tmp_path / "told")  # noqa: B023 - called at once
        if ended == NOT_REACHED:
            break
        now = contents(target)
        assert {*OLD} <= {*now}
        assert [name for name, data in now.items() if data not in (OLD_SITE.get(name), NEW_SITE.get(name))] == []
        put_in_place(laid(root / ".again", NEW_SITE), target)
        assert contents(target) == NEW_SITE
    assert at > len(NEW_SITE)
    assert contents(target) == NEW_SITE


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
