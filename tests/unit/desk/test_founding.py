"""A new archive names the Mujaz that it was made by, so that its host installs that one and no namesake."""

from __future__ import annotations

import json
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from mujaz import __version__
from mujaz.desk import founding

BY_VERSION = f"mujaz>={__version__}"
CLONE = {"url": "file:///somewhere/mujaz", "dir_info": {"editable": True}}


@pytest.fixture(autouse=True)
def _anew() -> Iterator[None]:
    founding.requirement.cache_clear()
    yield
    founding.requirement.cache_clear()


def installed(monkeypatch: pytest.MonkeyPatch, noted: dict[str, Any] | None, remote: str = "") -> str:
    """The requirement of a Mujaz that pip installed so, from a clone of that repository."""
    text = json.dumps(noted) if noted else None
    monkeypatch.setattr(founding, "distribution", lambda _: SimpleNamespace(read_text=lambda _: text))
    monkeypatch.setattr(founding, "_of_clone", lambda _, *words: remote if words[0] == "remote" else "c0ffee")
    return founding.requirement()


def test_what_came_from_a_repository_is_named_by_its_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    noted = {"url": "https://git.example/mujaz", "vcs_info": {"vcs": "git", "commit_id": "abc123"}}
    assert installed(monkeypatch, noted) == "mujaz @ git+https://git.example/mujaz@abc123"


def test_a_clone_is_named_by_its_repository_and_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    told = installed(monkeypatch, CLONE, "https://me:secret@git.example/mujaz.git")
    assert told == "mujaz @ git+https://git.example/mujaz.git@c0ffee"


@pytest.mark.parametrize("remote", ["", "/srv/mujaz.git", "git@git.example:mujaz.git", "http://git.example/mujaz"])
def test_what_a_host_cannot_fetch_is_named_by_its_version(remote: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert installed(monkeypatch, CLONE, remote) == BY_VERSION


def test_what_a_registry_has_is_named_by_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    assert installed(monkeypatch, None) == BY_VERSION
