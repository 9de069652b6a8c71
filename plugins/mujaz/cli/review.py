"""``mujaz review``: a briefing beside its source, what is suggested about it, and the verdict."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from mujaz.cli.desk import config_option, dry_option

if TYPE_CHECKING:
    from mujaz.archive.bench import Bench
    from mujaz.desk.alignment import Row
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
    from mujaz.archive.bench import open_bench
    from mujaz.cli.desk import carry_out, open_shelf
    from mujaz.cli.language import told
    from mujaz.cli.output import ask, invoked, report, show, stop
    from mujaz.desk.reviewing import sheet, verdict
    from mujaz.problems import MujazError

    shelf = open_shelf(config_file)
    bench = open_bench(shelf.docs, shelf.root)
    report(bench.problems)
    try:
        seen = sheet(shelf, bench, briefing)
        if as_json:
            sys.stdout.write(json.dumps(_plain(seen), ensure_ascii=False) + "\n")
            return
        asks = not (no_input or accepted or done) and sys.stdin.isatty()
        _show(seen, bench, listed=not asks)
        if asks:
            accepted = tuple(_asked(seen))
            done = ask(told("review_done_ask"))
        plan = verdict(shelf, seen, accepted, done=done)
    except MujazError as error:
        stop(error)
    if accepted or done:
        carry_out(shelf, plan, dry_run=dry_run)
    if done:
        show(told("review_done"))
        _keep(shelf, briefing)
    elif asks:
        show(told("review_again", id=briefing, mujaz=invoked()))
    elif not accepted:
        show(f"\n{told('next')}\n  {told('review_next', id=briefing, mujaz=invoked())}")


def _keep(shelf: Shelf, briefing: str) -> None:
    """Where git keeps the archive, say how to keep what was reviewed."""
    from mujaz.cli.language import told
    from mujaz.cli.output import show

    root = shelf.root.absolute()
    if any((folder / ".git").exists() for folder in (root, *root.parents)):
        folders = " ".join(map(shelf.below, (shelf.briefings, shelf.docs)))
        show(told("review_keep", commands=f'git add {folders} && git commit -m "{briefing}"'))


def _plain(seen: Sheet) -> dict[str, object]:
    from mujaz.phrases import as_data

    keys = ("entity", "surface", "how", "counts", "why")
    return {
        "file": seen.file.name,
        "mentions": [{key: as_data(getattr(one, key)) for key in keys} for one in seen.mentions],
        "suggestions": [
            {key: getattr(one, key) for key in ("id", "deed", "key", "message")} for one in seen.suggestions
        ],
    }


def _show(seen: Sheet, bench: Bench, *, listed: bool) -> None:
    """Front matter, then the source beside the draft, then the mentions, then what is suggested unless it is asked."""
    from mujaz.cli.language import spoken, told
    from mujaz.cli.output import add_row, print_table, show, table
    from mujaz.desk.alignment import beside
    from mujaz.desk.drafting import MARK
    from mujaz.phrases import in_language
    from mujaz.reading.frontmatter import body_of

    body = body_of(seen.text)
    front = [line for line in seen.text.removesuffix(body).splitlines() if not line.startswith(MARK)]
    click.echo("\n".join(front))
    sides = table("", "review_raw", "review_draft", lines=True)
    for row in beside(seen.raw, [line for line in body.splitlines() if line.strip()]):
        add_row(sides, str(row.number or "+"), row.raw, "\n".join(row.draft), style=_style(row))
    names = table("review_mention", "review_entity", "review_counts", "review_why")
    for one in seen.mentions:
        named, why = f"{bench.names[one.entity].name} {one.entity}", str(in_language(one.why, spoken()))
        add_row(names, one.surface, named, told("yes" if one.counts else "no"), why)
    print_table(sides)
    print_table(names)
    for suggestion in seen.suggestions if listed else ():
        show(f"  {suggestion.id}: {suggestion.message}")
    if not seen.suggestions:
        show(f"  {told('review_none')}")


def _style(row: Row) -> str:
    """What the draft leaves out is dim; what the source does not have stands out."""
    if not row.draft:
        return "dim"
    return "" if row.raw else "yellow"


def _asked(seen: Sheet) -> Iterator[str]:
    """The suggestions that the person accepts, one by one."""
    from mujaz.cli.language import told
    from mujaz.cli.output import ask, show

    for one in seen.suggestions:
        show(one.message)
        if ask(told("review_ask")):
            yield one.id
