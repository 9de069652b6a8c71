"""Each command, given what is none of its business, ends with a message and no traceback, and writes nothing."""

from __future__ import annotations

import errno
import gzip
import os
import signal
from itertools import count, pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk_archive import CONFIG, CORPS
from hostile import GOOD, hostile_files, lay_beside_secrets, lay_large
from mujaz.checks import archive
from mujaz.cli import main

DEEP = 100_000
SAID = "قالت وكالة الأنباء." * 20
PATIENCE = 300  # seconds after which a command waits for something that never comes


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive among whose files are all horrors, and bad single files in its folder ``bad``."""
    folder = lay_beside_secrets(tmp_path)
    hostile_files(folder)
    (folder / "mkdocs.yml").write_text(CONFIG.partition("nav:")[0], "utf-8")
    (folder / "docs/actors/africa-corps.md").write_text(CORPS, "utf-8")
    bad = folder / "bad"
    (bad / "folder.txt").mkdir(parents=True)
    os.mkfifo(bad / "pipe.txt")
    (bad / "circle.txt").symlink_to(bad / "circle.txt")
    (bad / "gone.txt").symlink_to(bad / "nowhere.txt")
    (bad / "empty.txt").write_bytes(b"")
    (bad / "null.txt").write_bytes(b"\x00" * 1000)
    lay_large(bad / "large.txt")
    (bad / "two.txt").write_bytes(SAID.encode() + SAID.encode("utf-16"))
    (bad / "deep.jsonl").write_bytes(b"[" * DEEP)
    (bad / "torn.jsonl.gz").write_bytes(gzip.compress(b'{"title": "x"}' * 99)[:-20])
    (bad / "latin.txt").write_bytes("é\n".encode("latin-1"))
    (bad / "deep.yml").write_bytes(b"x: " + b"[" * DEEP)
    (bad / "bomb.yml").write_text(BOMB, "utf-8")
    (bad / "full").mkdir()
    (bad / "full/file").write_text("x")
    monkeypatch.chdir(folder)
    return folder


LETTERS = "abcdefghijklmnopqrst"
BOMB = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in pairwise(LETTERS))


def run(*words: str) -> Result:
    """Run a command; one that waits for ever is stopped."""

    def stop(*_: object) -> None:
        raise TimeoutError(words)

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(PATIENCE)
    try:
        return CliRunner().invoke(main, list(words))
    finally:
        signal.alarm(0)


def listing(root: Path) -> dict[str, int]:
    """All that lies in the archive and beside it, with the moment of its last change."""
    return {path.as_posix(): path.lstat().st_mtime_ns for path in sorted(root.parent.rglob("*"))}


def test_an_import_ends_at_once_where_the_disk_is_full(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "many.jsonl").write_text("".join(f'{{"id": "n{n}", "title": "t", "text": "x."}}\n' for n in range(99)))
    replace, done = Path.replace, count()

    def full(file: Path, target: Path) -> Path:
        if next(done) > 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(file))
        return replace(file, target)

    monkeypatch.setattr(Path, "replace", full)
    ended = run("import", "many.jsonl", "imported")
    assert ended.exit_code == 1
    assert len(ended.stderr.splitlines()) == 1
    assert "imported/undated/n2.md" in ended.stderr
    assert sorted(file.name for file in (root / "imported/undated").iterdir()) == ["n0.md", "n1.md"]


FILES = (
    "folder.txt",
    "pipe.txt",
    "circle.txt",
    "gone.txt",
    "empty.txt",
    "null.txt",
    "large.txt",
    "two.txt",
    "none.txt",
)
REFUSED = [
    *(("read", f"bad/{name}") for name in FILES),
    *(("add", f"bad/{name}") for name in FILES),
    ("add", "../../etc/hostname/"),
    ("add", "bad/large.txt", "--id", "../x"),
    *(
        ("check", f"briefings/{name}.md")
        for name in ("pipe", "folder", "out", "circle", "gone", "latin", "utf16", "large")
    ),
    *(("check", f"briefings/raw/{name}.txt") for name in ("pipe", "out", "zero", "null", "large")),
    *(("check", "--fix", f"briefings/{name}.md") for name in ("pipe", "out", "latin", "utf16")),
    ("check", "../secret.md"),
    ("check", "nowhere"),
    ("check", "-f", "bad/deep.yml"),
    ("check", "-f", "bad/bomb.yml"),
    ("check", "-f", "bad/null.txt"),
    ("check", "-f", "bad"),
    *(("review", name, "--no-input") for name in ("latin", "large", "pipe", "out", "../x", "nobody")),
    *(("rename", name, "new-id") for name in ("latin", "large", "pipe", "out", "../x", "nobody")),
    ("rename", "good", "../x"),
    ("rename", "good", "a" * 81),
    *(("merge", name, "wagner-group") for name in ("latin", "folder", "out", "../x", "nobody", "SA")),
    ("merge", "africa-corps", "../x"),
    *(("import", f"bad/{name}", "out") for name in ("folder.txt", "pipe.txt", "circle.txt", "null.txt", "large.txt")),
    *(("import", f"bad/{name}", "out") for name in ("deep.jsonl", "torn.jsonl.gz", "none.txt")),
    ("import", "bad/deep.jsonl", "bad/full/file"),
    ("suggest", "--accept", "../x"),
    *((name, "-f", f"bad/{file}") for name in ("suggest", "stats") for file in ("none.yml", "deep.yml", "bomb.yml")),
    *(("export", folder) for folder in ("bad/full", "bad/full/file", "bad/pipe.txt")),
    ("export", "out", "-f", "bad/deep.yml"),
    ("diff", "HEAD"),
    ("diff", "--", "-x"),
    ("diff", "HEAD", "--queries", "bad/latin.txt"),
    *(("search", site, "x") for site in ("bad", "bad/pipe.txt", "bad/null.txt", "bad/circle.txt", "nowhere")),
    ("search", "bad", "--jsonl", "bad/latin.txt"),
    *(("publish", folder) for folder in ("bad/full", "bad/full/file", "bad/pipe.txt", "bad/circle.txt", ".", "docs/x")),
    *(("new", folder) for folder in ("bad/full", "bad/full/file", "bad/pipe.txt", "bad/circle.txt", "bad/gone.txt")),
]


@pytest.mark.parametrize("command", REFUSED, ids=" ".join)
def test_what_cannot_be_done_is_told_and_nothing_is_written(root: Path, command: tuple[str, ...]) -> None:
    before = listing(root)
    result = run(*command)
    assert isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code in (1, 2), result.output
    said = [line for line in result.output.splitlines() if line.strip()]
    assert said
    assert max(map(len, said)) < 2000
    assert listing(root) == before
    left = Path(root / "out")
    assert not left.exists()


WHOLE = [
    ("check",),
    ("check", "--fix"),
    ("review", "good", "--no-input"),
    ("rename", "good", "better"),
    ("merge", "africa-corps", "wagner-group"),
    ("suggest",),
    ("stats",),
    ("export", "out"),
]


@pytest.mark.parametrize("command", WHOLE, ids=" ".join)
def test_a_command_goes_on_past_files_that_cannot_be_read(root: Path, command: tuple[str, ...]) -> None:
    result = run(*command)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert result.exit_code == int(command[0] == "check"), result.output
    assert "secret" not in result.output.replace("secret.md", "")
    assert (root.parent / "secret.md").read_text("utf-8") == GOOD.replace("good", "secret")


@pytest.fixture(autouse=True)
def cold() -> None:
    """Nothing that one command has read is known to the next."""
    archive._bench.cache_clear()
