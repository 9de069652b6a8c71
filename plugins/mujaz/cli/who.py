"""``mujaz who``: which countries and actors a text names, and why."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING

import click

if TYPE_CHECKING:
    from mujaz.entities.recogniser import Recogniser
    from mujaz.entities.registry import Registry
    from mujaz.model import Mention


@click.command("who")
@click.argument("text", required=False)
@click.option(
    "--explain", is_flag=True, help="Show for each mention the form, the rule, and what spoke for and against."
)
@click.option(
    "--jsonl", "source", type=click.File("r", encoding="utf-8"), help="Read {id, text} lines from a file or - instead."
)
def command(text: str | None, source: IO[str] | None, explain: bool) -> None:
    """List the mentions of countries and actors in TEXT."""
    from mujaz.entities.recogniser import Recogniser
    from mujaz.entities.registry import load_registry

    if (text is None) == (source is None):
        raise click.UsageError("give a text, or --jsonl FILE")
    registry, problems = load_registry()
    for problem in problems:
        click.echo(str(problem), err=True)
    recogniser = Recogniser(registry)
    if source is not None:
        for line in _answers(source, recogniser, explain):
            sys.stdout.write(line + "\n")
    elif text is not None:
        _show(text, recogniser, registry, explain)


def _answers(lines: Iterable[str], recogniser: Recogniser, explain: bool) -> Iterator[str]:
    """One line of JSON for each line of input, an article of its own each."""
    from mujaz.entities.about import LEAD, rank
    from mujaz.model import Passage

    for line in lines:
        if not line.strip():
            continue
        record = json.loads(line)
        (mentions,) = recogniser.read([record["text"]])
        ranking = rank([Passage(LEAD, mentions)])
        found = [_plain(mention, explain) for mention in mentions]
        answer = {"id": record["id"], "countries": ranking.countries, "actors": ranking.actors, "mentions": found}
        yield json.dumps(answer, ensure_ascii=False)


def _plain(mention: Mention, explain: bool) -> dict[str, object]:
    keys = ("entity", "kind", "start", "end", "surface", "how", *(("alias", "counts", "why") if explain else ()))
    return {key: getattr(mention, key) for key in keys}


def _show(text: str, recogniser: Recogniser, registry: Registry, explain: bool) -> None:
    from rich.console import Console
    from rich.table import Table

    (mentions,) = recogniser.read([text])
    table = Table("mention", "entity", "name", "how", "counts", *(("form", "why") if explain else ()))
    for mention in mentions:
        row = [
            mention.surface,
            mention.entity,
            registry[mention.entity].name,
            mention.how,
            "yes" if mention.counts else "no",
        ]
        table.add_row(*row, *((mention.alias, mention.why) if explain else ()))
    Console().print(table)
