"""``--jsonl``: a file of questions, one a line, for scripts that ask many."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import click


def jsonl_option(help_: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option. Click opens no file for it: what keeps it from that, it says in the words of the system."""
    return click.option("--jsonl", type=click.Path(exists=True, dir_okay=False, allow_dash=True), help=help_)


def lines_of(path: str) -> Iterator[tuple[int, str]]:
    """The lines of a file, or of standard input, that are not blank, with their numbers."""
    from mujaz.cli.language import told

    with click.open_file(path, encoding="utf-8") as file:
        try:
            yield from ((number, line) for number, line in enumerate(file, start=1) if line.strip())
        except UnicodeDecodeError as error:
            raise click.ClickException(told("file_reason", path=path, reason=told("not_utf8_from"))) from error
