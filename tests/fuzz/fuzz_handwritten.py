"""Hand-written records of ``docs/`` on a real disk: whatever the bytes are, a problem is told and the rest is read."""

from __future__ import annotations

import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["mujaz"]):
    from mujaz.archive.handwritten import read_handwritten
    from mujaz.entities import registry

from fuzzing import fuzz, seeds, text_of
from pieces import YAML

FOLDERS = ("actors", "countries", "sources", "topics")
KEYS = ("name: ", "kind: ", "person", "aliases: ", "strong: ", "weak: ", "drop: ", "roles: ", "since: ", "until: ")
ROOT = Path(tempfile.mkdtemp())
FILES = tuple(registry.base_files())
registry.base_files = lambda: FILES


def one(data: bytes) -> None:
    folder = FOLDERS[(data[0] if data else 0) % len(FOLDERS)]
    body = data[2:]
    if data[1:2] >= b"\x80":
        body = f"---\n{text_of(data[1:], (*YAML, *KEYS))}\n---\n".encode("utf-8", "surrogatepass")
    file = ROOT / folder / ("sa.md" if folder == "countries" else "wagner-group.md")
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(body)
    try:
        written = read_handwritten(ROOT, ROOT)
        entities, problems = registry.load_registry(written.entities)
        assert all(entities[Path(path).stem if "actors" in path else "SA"].name for path, _ in written.entities)
        assert all(problem.path.startswith(folder) and problem.message for problem in written.problems)
        assert all(problem.message for problem in problems)
    finally:
        file.unlink()


if __name__ == "__main__":
    fuzz(one, [bytes([at]) + seed for at in range(4) for seed in seeds("docs/actors/*.md", "docs/countries/*.md")])
