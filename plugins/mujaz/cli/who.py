"""``mujaz who``: which countries and actors a text names, and why."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

if TYPE_CHECKING:
    from mujaz.entities.recogniser import Recogniser
    from mujaz.entities.registry import Registry
    from mujaz.model import Mention

_KEYS = ("entity", "kind", "start", "end", "surface", "how")
_EXPLAINED = ("alias", "counts", "also", "why")


@click.command("who")
@click.argument("text", required=False)
@click.option("--explain", is_flag=True, help="Show for each mention the form, the rule, what spoke for and against.")
@click.option(
    "--docs",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("docs"),
    show_default=True,
    help="Folder of hand-written pages; its actors/ and countries/ add to the base records.",
)
@click.option(
    "--jsonl",
    "source",
    type=click.File("r", encoding="utf-8"),
    help="Read {id, text} lines from a file or -, each an article of its own, and write a line of JSON for each.",
)
def command(text: str | None, source: IO[str] | None, explain: bool, docs: Path) -> None:
    """List the mentions of countries and actors in TEXT."""
    from mujaz.cli.registry import open_registry
    from mujaz.entities.recogniser import Recogniser

    if (text is None) == (source is None):
        raise click.UsageError("give a text, or --jsonl FILE")
    registry = open_registry(docs)
    recogniser = Recogniser(registry)
    if source is not None:
        for line in _answers(source, recogniser, explain):
            sys.stdout.write(line + "\n")
    elif text is not None:
        _show(text, recogniser, registry, explain)


def _answers(lines: Iterable[str], recogniser: Recogniser, explain: bool) -> Iterator[str]:
    """One line of JSON for each line of input."""
    from mujaz.entities.about import LEAD, rank
    from mujaz.model import Passage

    for number, line in enumerate(lines, start=1):
        if line.strip():
            identity, text = _record(line, number)
            (mentions,) = recogniser.read([text])
            ranking = rank([Passage(LEAD, mentions)])
            found = [_plain(mention, explain) for mention in mentions]
            answer = {"id": identity, "countries": ranking.countries, "actors": ranking.actors, "mentions": found}
            yield json.dumps(answer, ensure_ascii=False)


def _record(line: str, number: int) -> tuple[object, str]:
    """The id and the text of a line."""
    try:
        record = json.loads(line)
        return record["id"], str(record["text"])
    except (ValueError, KeyError, TypeError) as error:
        message = f"line {number}: not a JSON object with id and text ({error!r})"
        raise click.ClickException(message) from error


def _plain(mention: Mention, explain: bool) -> dict[str, object]:
    return {key: getattr(mention, key) for key in (*_KEYS, *(_EXPLAINED if explain else ()))}


def _show(text: str, recogniser: Recogniser, registry: Registry, explain: bool) -> None:
    from rich.console import Console
    from rich.table import Table

    (mentions,) = recogniser.read([text])
    table = Table("mention", "entity", "name", "how", "counts", *(("form", "why") if explain else ()))
    for mention in mentions:
        name, counts = registry[mention.entity].name, "yes" if mention.counts else "no"
        row = [mention.surface, mention.entity, name, mention.how, counts]
        table.add_row(*row, *((mention.alias, mention.why) if explain else ()))
    Console().print(table)
