"""``mujaz new``: an archive of one's own."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("new")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--lang", type=click.Choice(["ar", "en"]), help="The language in which this command speaks: ar or en.")
def command(folder: Path, lang: str | None) -> None:
    """Write a new archive into DIR, which has to be new or empty: settings, a page, an example, workflows."""
    from mujaz.cli.language import spoken
    from mujaz.cli.output import invoked, show, stop
    from mujaz.desk.founding import new_archive, requirement
    from mujaz.desk.writer import apply
    from mujaz.phrases import Phrase, of_system, say
    from mujaz.problems import MujazError

    lang = lang or spoken()
    try:
        if folder.exists() and any(folder.iterdir()):
            stop(say(lang, "new_full", folder=folder))
        folder.mkdir(parents=True, exist_ok=True)
        plan = new_archive()
        apply(folder, plan)
    except MujazError as error:
        stop(error)
    except OSError as error:
        stop(Phrase("file_reason", path=folder, reason=of_system(error)))
    for change in plan:
        show(f"+ {folder / change.path}", "green")
    show("\n" + say(lang, "new_next", folder=folder, mujaz=invoked(folder), requirement=requirement()))
