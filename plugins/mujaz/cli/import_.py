"""``mujaz import``: the records of another archive, as curated files."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

import click

if TYPE_CHECKING:
    import io

    from mujaz.problems import Problem
    from mujaz.reading.importing import Imported

GZIP = b"\x1f\x8b"


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Replace files that stand in DIR already.")
def command(file: Path, folder: Path, force: bool) -> None:
    """Write one curated file below DIR for each record of FILE (.jsonl, .jsonl.gz, or - for standard input).

    A record is a line of JSON with id, title, text, time or date, source and url. Files go to DIR/<year>/<id>.md, or
    to DIR/undated/ where a record has no date. Of a line that is no record a problem is told, and the exit code is 1
    at the end; all others are written.
    """
    from mujaz.cli.language import told
    from mujaz.cli.output import report, show
    from mujaz.problems import Severity
    from mujaz.reading.importing import import_records

    counts: Counter[str] = Counter()
    with _lines(file) as lines:
        for imported in import_records(lines, str(file)):
            refused = _written(folder, imported, force=force) if imported.file else None
            problems = (*imported.problems, refused) if refused else imported.problems
            report(problems)
            counts.update(problem.severity for problem in problems)
            counts["written"] += bool(imported.file) and refused is None
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    show(told("imported", folder=folder, written=counts["written"], errors=errors, warnings=warnings))
    sys.exit(int(errors > 0))


def _written(folder: Path, imported: Imported, *, force: bool) -> Problem | None:
    """Write a record's file; what the disk refuses it would refuse of the next record too, so the command ends."""
    from mujaz.cli.output import stop
    from mujaz.phrases import Phrase, of_system
    from mujaz.reading.importing import write_curated

    try:
        return write_curated(folder, imported, force=force)
    except OSError as error:
        stop(Phrase("written_before", path=folder / imported.file, reason=of_system(error)))


@contextmanager
def _lines(file: Path) -> Iterator[Iterator[bytes]]:
    """The lines of a file or of standard input, with a bar that moves as they are read; silent where nobody watches."""
    from rich.console import Console
    from rich.progress import Progress

    from mujaz.cli.output import stop
    from mujaz.reading.files import NOT_PLAIN

    if str(file) != "-" and not file.is_file():
        stop(f"{file}: {NOT_PLAIN}")
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        if str(file) == "-":
            bar.add_task("stdin", total=None)
            yield _unpacked(sys.stdin.buffer)
        else:
            with bar.open(file, "rb", description=file.name) as stream:
                yield _unpacked(stream)


def _unpacked(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream, gzipped or not."""
    import gzip
    import io
    import zlib

    from mujaz.cli.output import stop
    from mujaz.phrases import Phrase, of_system

    peekable = io.BufferedReader(cast("io.RawIOBase", stream))
    try:
        if peekable.peek(len(GZIP)).startswith(GZIP):
            with gzip.open(peekable) as unpacked:
                yield from unpacked
        else:
            yield from peekable
    except (OSError, EOFError, zlib.error) as error:
        stop(Phrase("broken_off", reason=of_system(error) if isinstance(error, OSError) else str(error)))
