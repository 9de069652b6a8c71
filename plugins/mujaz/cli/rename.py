"""``mujaz rename``: a briefing or an actor gets another id, and its old address leads there."""

from __future__ import annotations

import click

from mujaz.cli.desk import config_option, dry_option


@click.command("rename")
@click.argument("old")
@click.argument("new")
@dry_option
@config_option
def command(old: str, new: str, dry_run: bool, config_file: str) -> None:
    """Give the briefing or actor OLD the id NEW.

    Its old address leads to the new one, and everything that names it is mended: front matter, records, links.
    """
    from mujaz.cli.desk import carry_out, open_shelf
    from mujaz.cli.output import stop
    from mujaz.cli.registry import open_registry
    from mujaz.desk.renaming import rename
    from mujaz.problems import MujazError

    shelf = open_shelf(config_file)
    try:
        plan = rename(shelf, open_registry(shelf.docs), old, new)
    except MujazError as error:
        stop(error)
    carry_out(shelf, plan, dry_run=dry_run)
