"""What the commands of editing share: which archive they work on, and how they carry out and tell a plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from mujaz.desk.plan import Plan
    from mujaz.desk.shelf import Shelf
    from mujaz.site import Settings

Command = TypeVar("Command", bound=Callable[..., Any])
_SIGNS = {"new": ("+", "green"), "changed": ("~", "yellow"), "gone": ("-", "red")}


def config_option(command: Command) -> Command:
    """``-f``: which archive."""
    return click.option(
        "-f", "--config-file", default="mkdocs.yml", show_default=True, help="The archive's mkdocs.yml."
    )(command)


def dry_option(command: Command) -> Command:
    """``--dry-run``: only look."""
    return click.option("--dry-run", is_flag=True, help="Tell what would change, and write nothing.")(command)


def open_shelf(config_file: str) -> Shelf:
    """The archive's files, after what an earlier command may have left half done is finished."""
    return open_settings(config_file)[1]


def open_settings(config_file: str) -> tuple[Settings, Shelf]:
    """What the archive's ``mkdocs.yml`` says, and its files as ``open_shelf`` has them."""
    from mujaz.cli.language import spoken
    from mujaz.cli.output import stop
    from mujaz.config import read_settings
    from mujaz.desk.shelf import Shelf
    from mujaz.problems import MujazError

    try:
        settings = read_settings(Path(config_file))
        finished = finish(settings.root)
    except MujazError as error:
        stop(error)
    return settings, Shelf(settings.root, settings.briefings, settings.docs, spoken(), finished)


def finish(root: Path) -> tuple[str, ...]:
    """Finish what an earlier command may have left half done, and tell it.

    Raises:
        MujazError: It cannot be finished.
    """
    from mujaz.cli.language import told
    from mujaz.cli.output import say_aside
    from mujaz.desk.writer import recover

    finished = recover(root)
    if finished:
        say_aside(told("recovered", paths=", ".join(finished)))
    return finished


def carry_out(shelf: Shelf, plan: Plan, *, dry_run: bool = False) -> None:
    """Write a plan and tell it, one file a line."""
    from mujaz.cli.language import told
    from mujaz.cli.output import show, stop
    from mujaz.desk.writer import apply
    from mujaz.problems import MujazError

    if not dry_run:
        try:
            apply(shelf.root, plan)
        except MujazError as error:
            stop(error)
    for change in plan:
        sign, colour = _SIGNS[change.verb]
        show(f"{sign} {change.path}", colour)
    if not plan:
        show(told("nothing"))
    if dry_run:
        show(told("dry"))
