"""``mujaz who``: which countries and actors a text names, and why."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mujaz.cli.lines import jsonl_option, lines_of

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
@jsonl_option("Read {id, text} lines from a file or -, each an article of its own, and write a line of JSON for each.")
def command(text: str | None, jsonl: str | None, explain: bool, docs: Path) -> None:
    """List the mentions of countries and actors in TEXT."""
    from mujaz.cli.language import told
    from mujaz.cli.registry import open_registry
    from mujaz.entities.recogniser import Recogniser

    if (text is None) == (jsonl is None):
        raise click.UsageError(told("text_or_jsonl"))
    registry = open_registry(docs)
    recogniser = Recogniser(registry)
    if jsonl is not None:
        for line in _answers(lines_of(jsonl), recogniser, explain):
            sys.stdout.write(line + "\n")
    elif text is not None:
        _show(text, recogniser, registry, explain)


def _answers(lines: Iterable[tuple[int, str]], recogniser: Recogniser, explain: bool) -> Iterator[str]:
    """One line of JSON for each line of input."""
    from mujaz.entities.about import LEAD, rank
    from mujaz.model import Passage

    for number, line in lines:
        identity, text = _record(line, number)
        (mentions,) = recogniser.read([text])
        ranking = rank([Passage(LEAD, mentions)])
        found = [_plain(mention, explain) for mention in mentions]
        answer = {"id": identity, "countries": ranking.countries, "actors": ranking.actors, "mentions": found}
        yield json.dumps(answer, ensure_ascii=False)


def _record(line: str, number: int) -> tuple[object, str]:
    """The id and the text of a line."""
    from mujaz.cli.language import told

    try:
        record = json.loads(line)
        return record["id"], str(record["text"])
    except (ValueError, KeyError, TypeError) as error:
        raise click.ClickException(told("line_no_text", line=number)) from error


def _plain(mention: Mention, explain: bool) -> dict[str, object]:
    from mujaz.phrases import as_data

    return {key: as_data(getattr(mention, key)) for key in (*_KEYS, *(_EXPLAINED if explain else ()))}


def _show(text: str, recogniser: Recogniser, registry: Registry, explain: bool) -> None:
    from mujaz.cli.language import spoken, told
    from mujaz.cli.output import add_row, print_table, table
    from mujaz.phrases import in_language

    (mentions,) = recogniser.read([text])
    more = ("head_form", "head_why") if explain else ()
    rows = table("head_mention", "head_entity", "head_name", "head_how", "head_counts", *more)
    for mention in mentions:
        name, counts = registry[mention.entity].name, told("yes" if mention.counts else "no")
        row = [mention.surface, mention.entity, name, told(f"how_{mention.how}"), counts]
        add_row(rows, *row, *((mention.alias, str(in_language(mention.why, spoken()))) if explain else ()))
    print_table(rows)
