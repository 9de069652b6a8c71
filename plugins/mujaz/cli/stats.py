"""``mujaz stats``: what an archive covers, and what waits to be done."""

from __future__ import annotations

import sys

import click

from mujaz.cli.desk import config_option


@click.command("stats")
@click.option(
    "--format",
    "form",
    type=click.Choice(["markdown", "json"]),
    default="markdown",
    show_default=True,
    help="A page for maintainers, or JSON.",
)
@config_option
def command(form: str, config_file: str) -> None:
    """Count briefings by country, month and source; list what is unreviewed, orphaned, unused or leads nowhere."""
    import json
    from dataclasses import asdict
    from pathlib import Path

    from mujaz.cli.desk import open_shelf
    from mujaz.cli.output import report
    from mujaz.config import read_settings
    from mujaz.desk.statistics import as_markdown, statistics
    from mujaz.site import open_archive

    shelf = open_shelf(config_file)
    archive, problems = open_archive(read_settings(Path(config_file)))
    report(problems)
    found = statistics(archive, shelf)
    if form == "json":
        sys.stdout.write(json.dumps(asdict(found), ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(as_markdown(found, archive, archive.entities, shelf.lang))
