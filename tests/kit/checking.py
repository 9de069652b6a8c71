"""Cases of checks: a file by itself, or an archive of a few files."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from mujaz.checks.archive import Request, check
from mujaz.checks.findings import Finding
from mujaz.checks.known import Folders, Known
from mujaz.checks.links import Pages
from mujaz.checks.one import check_text

Case = str | dict[str, Any]  # a body, or a mapping with text, front, body, files …
DAY = date(2024, 1, 15)
PATH = "briefings/2023/x.md"
FRONT = {
    "id": "x",
    "title": "محادثة بين الرياض وطهران",
    "date": "2023-11-30",
    "url": "https://example.org/x",
    "summary": "[ناقش قادة البلدين التعاون.]",
}
BODY = "ناقش قادة البلدين التعاون."
GIT = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")


def curated(case: Case) -> str:
    """The text of a case: a body, or a body below front matter with other keys (``null`` leaves one out)."""
    if isinstance(case, str):
        case = {"body": case}
    if "text" in case:
        return str(case["text"])
    front = {**FRONT, **case.get("front", {})}
    lines = "".join(f"{key}: {value}\n" for key, value in front.items() if value is not None)
    return f"---\n{lines}---\n\n{case.get('body', BODY)}\n"


def findings(case: Case, known: Known) -> tuple[Finding, ...]:
    """What is found in one file by itself."""
    return tuple(sorted(check_text(curated(case), PATH, known, Pages(known, lambda: frozenset({"x", "y"}))).findings))


def lay(root: Path, files: Mapping[str, Any]) -> None:
    """Write files; a value of ``null`` deletes, ``{link: …}`` links, ``{size: …}`` is a hole of as many bytes."""
    for name, case in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        if isinstance(case, dict) and "link" in case:
            file.symlink_to(case["link"])
        elif isinstance(case, dict) and "size" in case:
            file.touch()
            os.truncate(file, case["size"])
        elif isinstance(case, bytes):
            file.write_bytes(case)
        elif case is not None:
            file.write_text(case if file.suffix != ".md" or str(case).startswith("---") else curated(case), "utf-8")


def as_archive(case: Case) -> dict[str, Any]:
    """A case as an archive of files."""
    return case if isinstance(case, dict) and "files" in case else {"files": {PATH: case}}


def places(case: Mapping[str, Any]) -> list[str]:
    """Where a case says that its finding stands: path, line and column; the path of ``PATH`` may be left out."""
    return [place if place.count(":") > 1 else f"{PATH}:{place}" for place in str(case["at"]).split()]


def lay_archive(case: Mapping[str, Any], root: Path) -> tuple[Path, ...]:
    """Lay the archive of a case as it stands after what was published, if anything was; the paths that it asks for."""
    for folder in ("briefings", "docs"):
        (root / folder).mkdir()
    if "published" in case:
        lay(root, case["published"])
        for words in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "x")):
            subprocess.run([*GIT, "-C", str(root), *words], check=True, capture_output=True)
    lay(root, case["files"])
    return tuple(root / path for path in case.get("paths", ()))


def archive_findings(case: Mapping[str, Any], root: Path) -> tuple[Finding, ...]:
    """What is found in an archive of files."""
    paths = lay_archive(case, root)
    return check(Request(Folders(root, root / "briefings", root / "docs"), paths, DAY))
