"""The registry as commands open it: the package's records with those of the folder they are called in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.entities.registry import Registry


def open_registry(docs: Path, *, aloud: bool = True) -> Registry:
    """The base registry with the records of ``docs``, if there are any; problems are printed if ``aloud``."""
    from mujaz.cli.output import report
    from mujaz.entities.registry import load_registry

    if not any((docs / folder).is_dir() for folder in ("actors", "countries")):
        registry, problems = load_registry()
    else:
        from mujaz.archive.handwritten import read_handwritten

        written = read_handwritten(docs, docs.parent)
        registry, faults = load_registry(written.entities, written.places)
        problems = (*written.problems, *faults)
    if aloud:
        report(problems)
    return registry
