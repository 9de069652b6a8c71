"""``mujaz search``: ask a built site, with the engine that its readers have."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from mujaz.cli.lines import jsonl_option, lines_of


@click.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("query", nargs=-1)
@jsonl_option('Queries from a file (- is standard input), one {"query": …} a line.')
@click.option("--limit", default=10, show_default=True, type=click.IntRange(0), help="Results of an answer.")
@click.option("--verbatim", is_flag=True, help="Words only as they are typed, no other forms of them.")
def command(site: Path, query: tuple[str, ...], jsonl: str | None, limit: int, verbatim: bool) -> None:
    """Search SITE, the folder of a built site, for QUERY; all words of it are one query.

    Prints a line of JSON for each query: the query, how many briefings match, the best of them with id, title, date and
    score, and notes on how the query was read.
    """
    from mujaz.cli.language import told
    from mujaz.cli.output import stop
    from mujaz.problems import MujazError
    from mujaz.search.node import answers

    if bool(query) == (jsonl is not None):
        raise click.UsageError(told("query_or_jsonl"))
    options: dict[str, object] = {"limit": limit, "verbatim": verbatim}
    texts = _lines(jsonl) if jsonl else iter([" ".join(query)])
    try:
        for answer in answers(site, ({"query": text, **options} for text in texts)):
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
            sys.stdout.flush()
    except MujazError as error:
        stop(error)


def _lines(path: str) -> Iterator[str]:
    from mujaz.cli.language import told

    for number, line in lines_of(path):
        try:
            yield str(json.loads(line)["query"])
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise click.ClickException(told("line_no_query", file=path, line=number)) from error
