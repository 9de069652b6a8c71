"""How commands speak: results on standard output, problems and progress on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import NoReturn, TypeVar

import click

from mujaz.problems import MujazError, Problem, Severity

Item = TypeVar("Item")
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def report(problems: Iterable[Problem]) -> bool:
    """Print problems, one a line; whether one of them is an error."""
    failed = False
    for problem in problems:
        click.secho(str(problem), fg=_COLOURS[problem.severity], err=True)
        failed |= problem.severity is Severity.ERROR
    return failed


def stop(message: str | MujazError) -> NoReturn:
    """End the command with a message on standard error and exit code 1."""
    click.secho(f"mujaz: {message}", fg="red", err=True)
    sys.exit(1)


def progress(items: Sequence[Item], label: str) -> Iterable[Item]:
    """The items, with a bar that moves as they are taken; silent where nobody watches."""
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    return track(items, label, console=console, transient=True, disable=not console.is_terminal)


def today() -> date:
    """The day of the run, or that of SOURCE_DATE_EPOCH (seconds since 1970), so that a run can be repeated."""
    moment = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(moment), UTC).date() if moment.isdigit() else datetime.now(UTC).date()
