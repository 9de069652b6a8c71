"""How commands speak: results on standard output, problems and progress on standard error."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, NoReturn, TypeVar

import click

from mujaz.cli.language import spoken, told
from mujaz.phrases import in_language, in_words
from mujaz.problems import MujazError, Problem, Severity

if TYPE_CHECKING:
    from rich.table import Table

Item = TypeVar("Item")
_NAME = "mujaz"
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_ARABIC = re.compile("[\u0620-\u064a]")
_PLACE = re.compile(r"(?P<place>\s*[!-~]+: [EWI]\d{3} )(?P<rest>.*)", re.DOTALL)
# What runs left to right within Arabic: a path, a command with its options, an id, a date.
_OTHER_WAY = re.compile(
    r"(?=[-./~@#\w]*[A-Za-z]|\d+[-./:]\d)[-./~@#]*\w(?:[!-'*-~]*[\w/])?(?: [-./~@#]*\w(?:[!-'*-~]*[\w/])?)*", re.ASCII
)


def report(problems: Iterable[Problem]) -> bool:
    """Print problems, one a line; whether one of them is an error."""
    failed = False
    for problem in problems:
        say_aside(in_words(problem, spoken()), _COLOURS[problem.severity])
        failed |= problem.severity is Severity.ERROR
    return failed


def stop(message: str | MujazError) -> NoReturn:
    """End the command with a message on standard error and exit code 1."""
    if isinstance(message, MujazError):
        text = "\n".join(in_words(problem, spoken()) for problem in message.problems)
    else:
        text = str(in_language(message, spoken()))
    say_aside(f"mujaz: {text}", "red")
    sys.exit(1)


def refuse(path: object, code: str, message: str) -> NoReturn:
    """End the command over a file or folder, as a problem is told."""
    stop(MujazError(Problem(str(path), 0, 0, code, message)))


def show(text: str, colour: str | None = None) -> None:
    """A line of what was asked for, on standard output."""
    click.secho(directed(text, sys.stdout), fg=colour)


def say_aside(text: str, colour: str | None = None) -> None:
    """A line of what was not asked for, on standard error."""
    click.secho(directed(text, sys.stderr), fg=colour, err=True)


def invoked(folder: Path | None = None) -> str:
    """How this command was called, as it can be typed again (in ``folder``): by name where the shell finds it so."""
    typed = sys.argv[0]
    if Path(typed).stem != _NAME or shutil.which(_NAME) == typed:
        return _NAME
    return typed if folder is None or Path(typed).is_absolute() else os.path.relpath(typed, folder)


def from_here(path: str) -> str:
    """A path as it is said to whoever stands in this folder: without the way to it, where it lies below."""
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path


def ask(question: str) -> bool:
    """Ask a person, who answers in either language; an empty answer is no."""
    answers = {word: yes for yes, key in ((True, "answers_yes"), (False, "answers_no")) for word in told(key).split()}
    prompt = directed(f"{question} {told('answers')}", sys.stdout)
    while True:
        answer = click.prompt(prompt, default="", show_default=False, prompt_suffix=": ").strip().lower()
        if not answer or answer in answers:
            return answers.get(answer, False)


def directed(text: str, stream: IO[str]) -> str:
    """A text for a terminal that mixes directions: Arabic runs from the right, what stands in it from the left.

    Isolates (UAX #9) do that, which are not seen; what goes into a file or a pipe has none. The linux console and
    that of Windows know none.
    """
    if os.environ.get("TERM", "") in ("", "dumb", "linux") or not stream.isatty():
        return text
    return "\n".join(map(_directed, text.split("\n")))


def _directed(line: str) -> str:
    if not _ARABIC.search(line):
        return line
    if found := _PLACE.fullmatch(line):  # a place comes first and is read from the left
        return found["place"] + _directed(found["rest"])
    bare = line.lstrip(" ")
    inner = _OTHER_WAY.sub(lambda run: f"\u2066{run.group()}\u2069", bare)
    return f"{line[: len(line) - len(bare)]}\u2067{inner}\u2069"


def table(*heads: str, lines: bool = False) -> Table:
    """A table with heads in the language that is spoken."""
    from rich.table import Table

    return Table(*(told(head) if head else "" for head in heads), show_lines=lines)


def add_row(rows: Table, *cells: str, style: str = "") -> None:
    """Add a row of plain texts, each of which keeps its place in a terminal: Arabic cells would change places."""
    from rich.markup import escape

    rows.add_row(*("\n".join(map(_isolated, escape(cell).split("\n"))) for cell in cells), style=style)


def _isolated(text: str) -> str:
    return directed(text, sys.stdout) if text else text


def print_table(rows: Table) -> None:
    """Print a table on standard output."""
    from rich.console import Console

    Console().print(rows)


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
