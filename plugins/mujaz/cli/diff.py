"""``mujaz diff``: what an archive knows after a change that it did not know before."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mujaz.cli.desk import config_option

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.desk.knowledge import Found, Knowledge
    from mujaz.model import Archive
    from mujaz.site import Settings

_MOST_BYTES = 1_000_000  # of a file of queries
_FIRST = 3  # results of a query that are compared


@click.command("diff")
@click.argument("base")
@click.argument("head", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["markdown", "json"]),
    default="markdown",
    show_default=True,
    help="The text of a comment, or JSON.",
)
@click.option(
    "--queries",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of queries, one a line, whose first results are compared; needs Node.",
)
@config_option
def command(base: str, head: str | None, form: str, queries: Path | None, config_file: str) -> None:
    """Compare the archive at the git commit BASE with that at HEAD, or with the files as they are.

    Settings are those of this folder, so that nothing of either commit is run.
    """
    import json
    from dataclasses import asdict, replace
    from tempfile import TemporaryDirectory

    from mujaz.cli.language import spoken
    from mujaz.cli.output import stop
    from mujaz.config import read_settings
    from mujaz.desk.knowledge import knowledge
    from mujaz.desk.knowledge_text import Report
    from mujaz.entities.registry import load_registry
    from mujaz.problems import MujazError
    from mujaz.site import open_archive

    with TemporaryDirectory(prefix="mujaz-") as scratch:
        try:
            settings = read_settings(Path(config_file))
            before, _ = open_archive(_at(base, settings, Path(scratch) / "base"))
            after, _ = open_archive(_at(head, settings, Path(scratch) / "head") if head else settings)
            diff = knowledge(before, after)
            found = tuple(_compared(before, after, _lines(queries), Path(scratch))) if queries else ()
        except MujazError as error:
            stop(error)
    diff = replace(diff, twins=tuple(_twins(after, diff)), found=found)
    if form == "json":
        sys.stdout.write(json.dumps(asdict(diff), ensure_ascii=False) + "\n")
        return
    names = {**load_registry()[0], **before.entities, **after.entities}
    sys.stdout.write(Report(diff, before, after, names, spoken()).markdown())


def _at(commit: str, settings: Settings, folder: Path) -> Settings:
    """The archive as it was at a commit, laid out in a folder."""
    import io
    import os
    import subprocess
    import tarfile
    from dataclasses import replace

    from mujaz.cli.output import stop
    from mujaz.phrases import Phrase, of_system

    if commit.startswith("-"):
        stop(Phrase("no_commit", commit=commit))
    paths = [path.relative_to(settings.root).as_posix() for path in (settings.briefings, settings.docs)]
    arguments = ["git", "-C", str(settings.root), "archive", "--format=tar", commit]
    try:
        packed = subprocess.run(arguments, capture_output=True, check=False, env=os.environ | {"LC_ALL": "C"})  # noqa: S603 - git, and a commit's name
    except OSError as error:
        stop(Phrase("no_git", reason=of_system(error)))
    if packed.returncode:
        outside = b"not a git repository" in packed.stderr
        stop(Phrase("no_repository" if outside else "unknown_commit", commit=commit))
    folder.mkdir(parents=True)
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as tar:
        wanted = [one for one in tar if one.isfile() and one.name.startswith(tuple(f"{path}/" for path in paths))]
        tar.extractall(folder, members=wanted, filter="data")
    for path in paths:
        (folder / path).mkdir(parents=True, exist_ok=True)
    return replace(settings, root=folder, briefings=folder / paths[0], docs=folder / paths[1])


def _twins(archive: Archive, diff: Knowledge) -> Iterator[tuple[str, str, float]]:
    """Near-duplicates among which one is new or changed."""
    from mujaz.checks.duplicates import duplicates, sketch

    touched = set(diff.touched)
    if not touched:
        return
    texts = {id_: " ".join(block.text for block in one.body) for id_, one in archive.briefings.items()}
    for twin in duplicates({id_: sketch(text) for id_, text in texts.items()}):
        if twin.name in touched or twin.other in touched:
            yield twin.name, twin.other, twin.share


def _lines(file: Path) -> list[str]:
    from mujaz.cli.output import stop
    from mujaz.reading.files import file_text

    text, number, refusal = file_text(file, _MOST_BYTES, file.resolve().parent)
    if refusal:
        stop(f"{file}:{number}:1: {refusal}")
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _compared(before: Archive, after: Archive, queries: Sequence[str], scratch: Path) -> Iterator[Found]:
    """The queries whose first results are not the same."""
    from mujaz.desk.knowledge import Found

    sides = [_answers(archive, queries, scratch / name) for name, archive in (("old", before), ("new", after))]
    for query, old, new in zip(queries, *sides, strict=True):
        if old != new:
            yield Found(query, old, new)


def _answers(archive: Archive, queries: Sequence[str], folder: Path) -> list[tuple[str, ...]]:
    """The ids of the first results of each query."""
    from mujaz.search.index import build_index
    from mujaz.search.node import answers

    for path, content in build_index(archive, {id_: id_ for id_ in archive.briefings}, lang="ar").items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    told = answers(folder, ({"query": query, "limit": _FIRST} for query in queries))
    return [tuple(one["id"] for one in answer["results"]) for answer in told]
