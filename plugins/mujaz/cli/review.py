"""``mujaz review``: a briefing beside its source, what is suggested about it, and the verdict."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from mujaz.cli.desk import config_option, dry_option

if TYPE_CHECKING:
    from mujaz.desk.alignment import Row
    from mujaz.desk.bench import Bench
    from mujaz.desk.reviewing import Sheet
    from mujaz.desk.shelf import Shelf


@click.command("review")
@click.argument("briefing", metavar="ID")
@click.option("--accept", "accepted", multiple=True, metavar="ID", help="Accept a suggestion; may be repeated.")
@click.option("--done", is_flag=True, help="Mark the briefing as reviewed, and delete the comments of its draft.")
@click.option("--no-input", is_flag=True, help="Ask nothing: only show, and do what the flags say.")
@click.option("--json", "as_json", is_flag=True, help="Print mentions and suggestions as JSON, and change nothing.")
@dry_option
@config_option
def command(  # noqa: PLR0913, PLR0917 - one argument an option, as click hands them over
    briefing: str, accepted: tuple[str, ...], done: bool, no_input: bool, as_json: bool, dry_run: bool, config_file: str
) -> None:
    """Show the raw lines of a curated briefing beside its draft, its mentions with reasons, and what is suggested.

    In a terminal each suggestion is asked for; scripts give --accept and --done.
    """
    from mujaz.cli.desk import carry_out, open_shelf
    from mujaz.cli.output import report, stop
    from mujaz.desk.bench import open_bench
    from mujaz.desk.phrases import say
    from mujaz.desk.reviewing import sheet, verdict
    from mujaz.problems import MujazError

    shelf = open_shelf(config_file)
    bench = open_bench(shelf)
    report(bench.problems)
    try:
        seen = sheet(shelf, bench, briefing)
        if as_json:
            sys.stdout.write(json.dumps(_plain(seen), ensure_ascii=False) + "\n")
            return
        _show(seen, bench, shelf)
        if not (no_input or accepted or done) and sys.stdin.isatty():
            accepted = tuple(_asked(seen, shelf))
            done = click.confirm(say(shelf.lang, "review_done_ask"), default=False)
        plan = verdict(shelf, seen, accepted, done=done)
    except MujazError as error:
        stop(error)
    if accepted or done:
        carry_out(shelf, plan, dry_run=dry_run)
    elif no_input or not sys.stdin.isatty():
        click.echo(f"\n{say(shelf.lang, 'next')}\n  {say(shelf.lang, 'review_next', id=briefing)}")
    if done:
        click.echo(say(shelf.lang, "review_done"))


def _plain(seen: Sheet) -> dict[str, object]:
    keys = ("entity", "surface", "how", "counts", "why")
    return {
        "file": seen.file.name,
        "mentions": [{key: getattr(one, key) for key in keys} for one in seen.mentions],
        "suggestions": [
            {key: getattr(one, key) for key in ("id", "deed", "key", "message")} for one in seen.suggestions
        ],
    }


def _show(seen: Sheet, bench: Bench, shelf: Shelf) -> None:
    """Front matter, then the source beside the draft, then the mentions, then what is suggested."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from mujaz.desk.alignment import beside
    from mujaz.desk.drafting import MARK
    from mujaz.desk.phrases import say
    from mujaz.reading.frontmatter import body_of

    console = Console()
    body = body_of(seen.text)
    front = [line for line in seen.text.removesuffix(body).splitlines() if not line.startswith(MARK)]
    console.print(escape("\n".join(front)), highlight=False)
    sides = Table("", say(shelf.lang, "review_raw"), say(shelf.lang, "review_draft"), show_lines=True)
    for row in beside(seen.raw, [line for line in body.splitlines() if line.strip()]):
        sides.add_row(str(row.number or "+"), escape(row.raw), escape("\n".join(row.draft)), style=_style(row))
    names = Table(*(say(shelf.lang, f"review_{name}") for name in ("mention", "entity", "counts", "why")))
    for one in seen.mentions:
        counts = say(shelf.lang, "yes" if one.counts else "no")
        names.add_row(escape(one.surface), f"{one.entity} {bench.names[one.entity].name}", counts, escape(one.why))
    console.print(sides, names)
    for suggestion in seen.suggestions:
        click.echo(f"  {suggestion.id}: {suggestion.message}")
    if not seen.suggestions:
        click.echo(f"  {say(shelf.lang, 'review_none')}")


def _style(row: Row) -> str:
    """What the draft leaves out is dim; what the source does not have stands out."""
    if not row.draft:
        return "dim"
    return "" if row.raw else "yellow"


def _asked(seen: Sheet, shelf: Shelf) -> Iterator[str]:
    """The suggestions that the person accepts, one by one."""
    from mujaz.desk.phrases import say

    for one in seen.suggestions:
        if click.confirm(f"{one.message}\n{say(shelf.lang, 'review_ask')}", default=False):
            yield one.id
