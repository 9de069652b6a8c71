"""``mujaz merge``: two actors that are one become one."""

from __future__ import annotations

import click

from mujaz.cli.desk import config_option, dry_option


@click.command("merge")
@click.argument("actor")
@click.argument("into")
@dry_option
@config_option
def command(actor: str, into: str, dry_run: bool, config_file: str) -> None:
    """Merge ACTOR, one of this archive's own, into another.

    Its names become names of INTO, its prose is put below that of INTO, its address leads there, and everything that
    names it is mended.
    """
    from mujaz.cli.desk import carry_out, open_shelf
    from mujaz.cli.output import stop
    from mujaz.cli.registry import open_registry
    from mujaz.desk.merging import merge
    from mujaz.problems import MujazError

    shelf = open_shelf(config_file)
    try:
        plan = merge(shelf, open_registry(shelf.docs), actor, into)
    except MujazError as error:
        stop(error)
    carry_out(shelf, plan, dry_run=dry_run)
