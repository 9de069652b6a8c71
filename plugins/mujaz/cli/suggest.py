"""``mujaz suggest``: persons and bodies that the archive names and no record knows, ready to become records."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
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
    from mujaz.cli.language import told
    from mujaz.cli.output import report, show, stop
    from mujaz.cli.registry import open_registry
    from mujaz.config import read_settings
    from mujaz.entities.suggest import suggest
    from mujaz.problems import MujazError
    from mujaz.site import open_archive

    try:
        settings = read_settings(Path(config_file))
    except MujazError as error:
        stop(error)
    archive, problems = open_archive(settings)
    report(problems)
    found = suggest(_articles(archive), open_registry(settings.docs, aloud=False), 1 if accepted else least)
    if accepted:
        _accept(accepted, found, settings.docs / "actors", settings.root)
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


def _accept(wanted: Iterable[str], found: Iterable[Suggestion], folder: Path, root: Path) -> None:
    """Write a record for each id; one that was not suggested, or has a record, stops the command."""
    from mujaz.cli.output import show, stop
    from mujaz.phrases import Phrase

    known = {one.id: one for one in found}
    for identity in wanted:
        path = folder / f"{identity}.md"
        if identity not in known:
            stop(Phrase("not_suggested", id=identity))
        if path.exists():
            stop(Phrase("record_exists", path=path))
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(_record(known[identity]), encoding="utf-8")
        show(f"+ {path.relative_to(root).as_posix()}", "green")


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
