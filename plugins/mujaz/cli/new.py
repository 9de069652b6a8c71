"""``mujaz new``: an archive of one's own."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("new")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--lang", default="ar", show_default=True, help="The language in which this command speaks: ar or en.")
def command(folder: Path, lang: str) -> None:
    """Write a new archive into DIR, which has to be new or empty: settings, a page, an example, workflows."""
    from mujaz.cli.output import stop
    from mujaz.desk.founding import new_archive
    from mujaz.desk.phrases import say
    from mujaz.desk.writer import apply
    from mujaz.problems import MujazError

    try:
        if folder.exists() and any(folder.iterdir()):
            stop(say(lang, "new_full", folder=folder))
        folder.mkdir(parents=True, exist_ok=True)
        plan = new_archive()
        apply(folder, plan)
    except MujazError as error:
        stop(error)
    except OSError as error:
        stop(f"{folder}: {error.strerror}")
    for change in plan:
        click.secho(f"+ {folder / change.path}", fg="green")
    click.echo("\n" + say(lang, "new_next", folder=folder))
