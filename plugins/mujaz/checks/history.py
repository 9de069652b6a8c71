"""What was published before: the files of a commit that differ from those on the disk, and what they owe their readers.

A published id keeps leading somewhere, and a published text that changes says so under ``corrections``. Typography is
no change: texts are compared by their words.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path, PurePosixPath

from mujaz.checks.briefing import Curated
from mujaz.checks.findings import Finding
from mujaz.checks.known import nearest
from mujaz.model import Briefing
from mujaz.reading.curated import read_curated
from mujaz.reading.lines import key
from mujaz.reading.markdown import plain

_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.quotepath=off")
_SHOWN = 6  # words around a change
_TIMEOUT = 60


@dataclass(frozen=True, slots=True)
class Published:
    """Path and text of each curated file of a commit that the disk has otherwise; ``gone`` are not there now."""

    files: tuple[tuple[str, str], ...]
    gone: frozenset[str]

    def text(self, path: str) -> str | None:
        """What was published at a path, if the disk has something else there."""
        return dict(self.files).get(path)


class NoHistoryError(Exception):
    """Nothing to compare with; ``en`` and ``ar`` say why."""

    def __init__(self, en: str, ar: str) -> None:
        super().__init__(en)
        self.en, self.ar = en, ar


def published(root: Path, folder: Path, commit: str = "HEAD") -> Published:
    """What a commit has of a folder, where it differs from the disk.

    Raises:
        NoHistoryError: git is not there, the folder is in no repository, or there is no such commit.
    """
    where = folder.relative_to(root).as_posix()
    _git(root, "rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}")
    top = Path(_git(root, "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    prefix = root.resolve().relative_to(top.resolve())
    listed = _git(
        root, "diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", "--relative", commit, "--", where
    )
    fields = listed.decode("utf-8", "replace").split("\0")
    changed = {path: status for status, path in zip(fields[::2], fields[1::2], strict=False) if path.endswith(".md")}
    old = {path for path, status in changed.items() if status in ("M", "D", "T") and "raw" not in Path(path).parts}
    texts = {path: _git(root, "show", f"{commit}:{(prefix / path).as_posix()}") for path in sorted(old)}
    return Published(
        tuple((path, data.decode("utf-8-sig", "replace")) for path, data in texts.items()),
        frozenset(path for path in old if changed[path] == "D"),
    )


def _git(root: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program with words of ours and a path below the root
            ["git", "-C", str(root), *_SAFE, *words],  # noqa: S607 - the git of whoever calls
            capture_output=True,
            check=True,
            timeout=_TIMEOUT,
        )
    except FileNotFoundError as error:
        raise NoHistoryError("git is not installed", "برنامج git غير مثبَّت") from error
    except (subprocess.SubprocessError, OSError) as error:
        if words[0] == "rev-parse":
            raise NoHistoryError(
                "the folder is in no git repository, or the commit to compare with is not there",
                "المجلد ليس في مستودع git، أو لا وجود للإيداع المطلوب",
            ) from error
        raise NoHistoryError(f"git {words[0]} failed", f"فشل الأمر git {words[0]}") from error
    return done.stdout


def changed(curated: Curated, before: str) -> Iterator[Finding]:
    """A text that differs from the published one in its words, with no correction more than that had."""
    old = read_curated(before, curated.source.path).briefing
    if old is None or not old.body or len(curated.briefing.corrections) > len(old.corrections):
        return
    one, other = _words(old), _words(curated.briefing)
    if one != other:
        yield curated.at_key("id", "W492", {"found": _difference(one, other)})


def _words(briefing: Briefing) -> list[str]:
    return key(" ".join((briefing.title, *(plain(block.text) for block in briefing.body)))).split()


def _difference(one: list[str], other: list[str]) -> str:
    """A few words of the new text where it first differs, or of the old where the new has nothing there."""
    matcher = SequenceMatcher(None, one[:2000], other[:2000], autojunk=False)
    _, start, end, first, last = next(
        (step for step in matcher.get_opcodes() if step[0] != "equal"), ("", 0, 0, len(other), len(other))
    )
    words = other[first : last + 1] if last > first else one[start : end + 1]
    return " ".join(words[:_SHOWN])


def gone(before: Published, ids: Mapping[str, str], redirected: Mapping[str, str]) -> Iterator[Finding]:
    """Published ids that are no file's any more and that no briefing redirects.

    Args:
        before: what was published.
        ids: the ids of all briefings, with their paths.
        redirected: the ids that briefings list under ``redirect_from``, with their paths.
    """
    for path in sorted(before.gone):
        id_ = PurePosixPath(path).stem
        if id_ not in ids and id_ not in redirected:
            near = nearest(id_, ids)
            way = {"near_en": f" (perhaps {near})" if near else "", "near_ar": f" (لعله {near})" if near else ""}
            yield Finding(path, 0, 0, "E491", {"id": id_} | way)
