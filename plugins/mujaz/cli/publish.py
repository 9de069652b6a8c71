"""``mujaz publish``: build the site beside its place, then let it take that place at once."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mujaz.cli.desk import config_option

_TRACEBACK = "Traceback (most recent call last):"


@click.command("publish")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@config_option
def command(folder: Path, config_file: str) -> None:
    """Build the site strictly and put it into DIR. A build that fails leaves the last site as it stands."""
    import shutil

    from mujaz.cli.desk import open_shelf
    from mujaz.cli.language import told
    from mujaz.cli.output import show, stop
    from mujaz.desk.publishing import beside, put_in_place, refusal
    from mujaz.phrases import Phrase, of_system
    from mujaz.problems import MujazError

    shelf = open_shelf(config_file)
    target = folder.absolute()
    if problem := refusal(target, (shelf.root, shelf.docs, shelf.briefings)):
        stop(MujazError(problem))
    built = beside(target)
    try:
        built.parent.mkdir(parents=True, exist_ok=True)
        if built.exists():  # of a run that was killed
            shutil.rmtree(built)
        if code := _build(Path(config_file), built):
            stop(Phrase("build_failed", folder=folder, code=code))
        put_in_place(built, target)
    except MujazError as error:
        stop(error)
    except OSError as error:
        stop(Phrase("site_stands", folder=folder, reason=of_system(error)))
    finally:
        shutil.rmtree(built, ignore_errors=True)
    show(told("written_to", folder=folder, count=sum(1 for _ in target.rglob("*.html"))))


def _build(config_file: Path, folder: Path) -> int:
    """Build the site in a process of its own, so that whatever ends it leaves this one to tidy up; it ends with this.

    MkDocs with ``--quiet`` counts no warnings, and a strict build would pass with any: so it speaks, and what it says
    is shown where it failed.
    """
    import os
    import subprocess

    arguments = ["build", "--strict", "--clean", "--config-file", str(config_file), "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(  # noqa: S603 - this very Python
        [sys.executable, "-m", "mujaz.cli.leash", "mkdocs", *arguments],
        env=environment,
        stdin=subprocess.PIPE,  # the leash: nothing is written there, and it closes when this process ends
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as build:
        told = build.stderr.read() if build.stderr else b""  # communicate() would let the leash go at once
    if build.returncode:
        lines = [line for line in told.decode("utf-8", "replace").splitlines() if not line.startswith("INFO")]
        if _TRACEBACK in lines:  # its last line says what happened; the others are for whoever runs mkdocs by hand
            lines = [*lines[: lines.index(_TRACEBACK)], lines[-1]]
        click.echo("\n".join(lines), err=True)
    return build.returncode
