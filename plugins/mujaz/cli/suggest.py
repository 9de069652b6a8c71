"""``mujaz suggest``: persons and bodies that the archive names and no record knows, ready to become records."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from mujaz.desk.shelf import Shelf
    from mujaz.entities.suggest import Suggestion
    from mujaz.model import Archive


@click.command("suggest")
@click.option("-f", "--config-file", default="mkdocs.yml", show_default=True, help="The site's mkdocs.yml.")
@click.option("--least", default=2, show_default=True, type=click.IntRange(1), help="How often a name must be met.")
@click.option("--json", "as_json", is_flag=True, help="A line of JSON for each suggestion, with all its briefings.")
@click.option("--accept", "accepted", multiple=True, metavar="ID", help="Write docs/actors/ID.md; may be repeated.")
def command(config_file: str, least: int, as_json: bool, accepted: tuple[str, ...]) -> None:
    """List probable persons and organisations with their sentence, count and briefings.

    Nothing is published of them: a suggestion becomes an actor only when it is accepted.
    """
    from mujaz.cli.desk import open_settings
    from mujaz.cli.language import told
    from mujaz.cli.output import report, show
    from mujaz.cli.registry import open_registry
    from mujaz.entities.suggest import suggest
    from mujaz.site import open_archive

    settings, shelf = open_settings(config_file)
    archive, problems = open_archive(settings)
    report(problems)
    found = suggest(_articles(archive), open_registry(shelf.docs, aloud=False), 1 if accepted else least)
    if accepted:
        _accept(accepted, found, shelf)
    elif as_json:
        for one in found:
            sys.stdout.write(json.dumps(_plain(one), ensure_ascii=False) + "\n")
    elif found:
        _show(found)
    else:
        show(told("suggest_none", least=least))


def _articles(archive: Archive) -> Iterator[tuple[str, Sequence[str]]]:
    """The texts of each briefing, its title first, without markup."""
    from mujaz.reading.markdown import prose

    for identity, briefing in archive.briefings.items():
        texts = [block.text for block in briefing.body]
        yield identity, [briefing.title, *((prose(text).text for text in texts) if briefing.markup else texts)]


def _accept(wanted: Iterable[str], found: Iterable[Suggestion], shelf: Shelf) -> None:
    """Write a record for each id, all or none; one that was not suggested, or has a record, stops the command."""
    from mujaz.cli.desk import carry_out
    from mujaz.cli.output import stop
    from mujaz.desk.plan import joined, new_text
    from mujaz.phrases import Phrase

    known = {one.id: one for one in found}
    texts = {}
    for identity in wanted:
        path = shelf.docs / "actors" / f"{identity}.md"
        if path.exists():
            stop(Phrase("record_exists", path=shelf.below(path)))
        if identity not in known:
            stop(Phrase("not_suggested", id=identity))
        texts[shelf.below(path)] = _record(known[identity])
    carry_out(shelf, joined(new_text(path, text) for path, text in texts.items()))


def _record(one: Suggestion) -> str:
    """The front matter of a new record: what the suggestion knows, for a maintainer to go on with."""
    name = json.dumps(one.name, ensure_ascii=False)
    return f"---\nid: {one.id}\nname: {name}\nkind: {one.kind}\n---\n"


def _plain(one: Suggestion) -> dict[str, object]:
    return {key: getattr(one, key) for key in ("id", "name", "kind", "count", "briefings", "sentence")}


def _show(found: Iterable[Suggestion]) -> None:
    from mujaz.cli.language import told
    from mujaz.cli.output import add_row, print_table, table

    rows = table("head_id", "head_name", "head_kind", "head_met", "head_briefings", "head_sentence")
    for one in found:
        kind = told(f"kind_{one.kind}")
        add_row(rows, one.id, one.name, kind, str(one.count), str(len(one.briefings)), one.sentence)
    print_table(rows)
