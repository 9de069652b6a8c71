"""The terminal edge: one file a command, each imported only when it is called.

A command parses what was typed, calls the core, prints what it returns and turns problems into an exit code. It
decides nothing of its own.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from mujaz import __version__
from mujaz.cli.language import language, named_config, speaking, translated
from mujaz.phrases import FALLBACK, Phrase, of_system

# Command -> the module that holds it as ``command``, in the order in which the help lists them.
COMMANDS = {
    "new": "mujaz.cli.new",
    "add": "mujaz.cli.add",
    "read": "mujaz.cli.read",
    "who": "mujaz.cli.who",
    "review": "mujaz.cli.review",
    "rename": "mujaz.cli.rename",
    "merge": "mujaz.cli.merge",
    "import": "mujaz.cli.import_",
    "schema": "mujaz.cli.schema",
    "export": "mujaz.cli.export",
    "search": "mujaz.cli.search",
    "suggest": "mujaz.cli.suggest",
    "check": "mujaz.cli.check",
    "diff": "mujaz.cli.diff",
    "stats": "mujaz.cli.stats",
    "publish": "mujaz.cli.publish",
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for: a cold start costs what one command needs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002, D102 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002, D102
        if cmd_name not in COMMANDS:
            return None
        with speaking(FALLBACK):  # some words of click are made as a module is imported, and would stay as they are
            command: click.Command = import_module(COMMANDS[cmd_name]).command
        return translated(command)

    def main(self, args: Sequence[str] | None = None, *rest: Any, **named: Any) -> Any:  # noqa: ANN401 - click's own
        """Run in the language of the archive."""
        typed = list(sys.argv[1:] if args is None else args)
        with speaking(language(named_config(typed))):
            return super(LazyGroup, translated(self)).main(typed, *rest, **named)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what the disk refuses, or the archive's settings, ends it with a message wherever it is."""
        from mujaz.cli.output import stop
        from mujaz.problems import MujazError

        try:
            return super().invoke(ctx)
        except MujazError as error:
            stop(error)
        except BrokenPipeError:
            raise  # whoever read along has seen enough, which click knows
        except OSError as error:
            stop(Phrase("system_refused", path=error.filename or ctx.invoked_subcommand, reason=of_system(error)))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mujaz", message="%(prog)s %(version)s")
def main() -> None:
    """Turn raw Arabic news articles into an archive of briefings, and look into it."""


_YOUNG = 200_000  # objects; a command makes most of its own before it starts on what it was asked


def run() -> None:
    """A process that is one command: it looks for garbage seldom, and ends without taking apart what it made.

    Both together are a third of the time that it takes to check one file. mypy ends in the same way.
    """
    gc.set_threshold(_YOUNG, 50)
    try:
        main()
    except SystemExit as end:
        code = end.code or 0
        with suppress(OSError):  # else Python itself says what could not be written
            sys.stdout.flush()
            sys.stderr.flush()
            if isinstance(code, int):
                os._exit(code)
        raise
