"""Archives for tests of bad input: one good briefing, one good raw file, and all that cannot be what it is named as."""

from __future__ import annotations

import os
from pathlib import Path

GOOD = "---\nid: good\ntitle: موجز\n---\nقالت السعودية إنها تدعم الحوار.\n"


def lay_beside_secrets(tmp_path: Path) -> Path:
    """An archive with one good briefing and one good raw file, and beside it what is none of its business."""
    archive = tmp_path / "archive"
    for folder in ("briefings/raw", "docs/actors", "docs/countries", "docs/sources", "docs/topics"):
        (archive / folder).mkdir(parents=True)
    (archive / "briefings/good.md").write_text(GOOD, "utf-8")
    (archive / "briefings/raw/fine.txt").write_text(
        "عنوان المادة\n\nقالت إيران إنها تدعم الحوار مع جيرانها.\n", "utf-8"
    )
    (tmp_path / "secret.md").write_text(GOOD.replace("good", "secret"), "utf-8")
    (tmp_path / "secret.txt").write_text("كلمة السر\n\nقالت إيران إن كلمة السر هي كذا وكذا.\n", "utf-8")
    return archive


def lay_large(file: Path, head: str = "") -> None:
    """A file of 50 MB that takes no room on the disk: behind its head is a hole."""
    with file.open("wb") as stream:
        stream.write(head.encode() + b"x" * 10_000)
        stream.truncate(50_000_000)


def hostile_files(root: Path) -> dict[str, str]:
    """Makes files that cannot be what they are named as; path -> code of the problem that each has to be."""
    outside = root.parent
    (root / "briefings/folder.md").mkdir()
    (root / "briefings/raw/folder.txt").mkdir()
    (root / "docs/actors/folder.md").mkdir()
    for name in ("briefings/pipe.md", "briefings/raw/pipe.txt", "docs/topics/pipe.md"):
        os.mkfifo(root / name)
    for name in ("briefings/out.md", "docs/sources/out.md", "docs/actors/out.md"):
        (root / name).symlink_to(outside / "secret.md")
    (root / "briefings/raw/out.txt").symlink_to(outside / "secret.txt")
    (root / "briefings/raw/zero.txt").symlink_to("/dev/zero")
    for name in ("briefings/circle.md", "briefings/raw/circle.txt", "docs/countries/circle.md"):
        (root / name).symlink_to(root / name)
    (root / "briefings/gone.md").symlink_to(root / "nowhere.md")
    (root / "briefings/latin.md").write_bytes("---\nid: latin\ntitle: é\n---\n".encode("latin-1"))
    (root / "docs/actors/latin.md").write_bytes("---\nname: é\n---\n".encode("latin-1"))
    (root / "briefings/utf16.md").write_bytes(GOOD.encode("utf-16"))
    (root / "briefings/raw/null.txt").write_bytes(b"\x00" * 1000)
    lay_large(root / "briefings/raw/large.txt")
    lay_large(root / "briefings/large.md", "---\nid: large\n---\n")
    lay_large(root / "docs/topics/large.md", "---\nname: x\n---\n")
    return {
        **dict.fromkeys(("briefings/raw/folder.txt", "briefings/raw/pipe.txt", "briefings/raw/out.txt"), "E200"),
        **dict.fromkeys(("briefings/raw/zero.txt", "briefings/raw/circle.txt"), "E200"),
        "briefings/raw/null.txt": "E203",
        "briefings/raw/large.txt": "E202",
        **{
            f"briefings/{name}.md": "E110"
            for name in ("folder", "pipe", "out", "circle", "gone", "latin", "utf16", "large")
        },
        **{f"docs/actors/{name}.md": "E110" for name in ("folder", "out", "latin")},
        **dict.fromkeys(("docs/topics/pipe.md", "docs/topics/large.md"), "E110"),
        **dict.fromkeys(("docs/sources/out.md", "docs/countries/circle.md"), "E110"),
    }
