"""``mujaz add``: a text or a saved web page becomes evidence and a draft."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mujaz.cli.desk import config_option, dry_option

if TYPE_CHECKING:
    from mujaz.desk.adding import Draft


@click.command("add")
@click.argument("file")
@click.option("--id", "wanted", default="", metavar="ID", help="The briefing's id; without it one is made.")
@click.option("--url", default="", help="Where the text stands on the web, if it does not say so itself.")
@dry_option
@config_option
def command(file: str, wanted: str, url: str, dry_run: bool, config_file: str) -> None:
    """Keep FILE (a text, a saved web page, or - for standard input) as evidence, and write a draft of each article.

    Nothing is overwritten. What is doubtful stands above its key in the draft, and is printed.
    """
    from mujaz.archive.bench import open_bench
    from mujaz.cli.desk import carry_out, open_shelf
    from mujaz.cli.output import from_here, report, stop, today
    from mujaz.desk.adding import Wish, add
    from mujaz.problems import MujazError

    shelf = open_shelf(config_file)
    data = _bytes(file)
    bench = open_bench(shelf.docs, shelf.root)
    report(bench.problems)
    try:
        added = add(shelf, bench, data, from_here(file), Wish(wanted, url, today()))
    except MujazError as error:
        stop(error)
    carry_out(shelf, added.plan, dry_run=dry_run)
    report(added.problems)
    if added.drafts:
        _tell(added.drafts)


def _bytes(file: str) -> bytes:
    from mujaz.cli.output import from_here, stop
    from mujaz.phrases import Phrase
    from mujaz.reading.decode import LARGEST
    from mujaz.reading.files import file_bytes

    if file == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    if file.startswith(("http://", "https://")):
        stop(Phrase("add_web", address=file))
    data = file_bytes(Path(file), LARGEST)
    return data if isinstance(data, bytes) else stop(Phrase("file_reason", path=from_here(file), reason=data))


def _tell(drafts: tuple[Draft, ...]) -> None:
    """What is doubtful, and what to do next."""
    from mujaz.cli.language import told
    from mujaz.cli.output import invoked, show

    for draft in drafts:
        if draft.doubts:
            show(f"\n{draft.path}\n{told('look_at')}")
        for doubt in draft.doubts:
            show(f"  {doubt.key}: {doubt.message}")
    show(f"\n{told('next')}")
    for draft in drafts:
        show(f"  {told('next_edit', path=draft.path)}")
        show(f"  {told('next_check', path=draft.path, mujaz=invoked())}")
        show(f"  {told('next_review', id=draft.id, mujaz=invoked())}")
