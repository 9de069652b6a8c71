"""``mujaz read FILE``: what a raw file holds, line by line with its roles, or as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from mujaz.model import Article
    from mujaz.reading.raw import RawReading

_LABEL = 12  # columns of a role or the name of a fact
_COLOURS = {
    "title": "green",
    "date": "cyan",
    "heading": "bright_green",
    "source": "cyan",
    "keywords": "magenta",
    "related": "yellow",
    "furniture": "bright_black",
}


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print articles, roles and problems as JSON.")
def command(file: Path, as_json: bool) -> None:
    """Show the articles of a raw FILE and the role of each of its lines."""
    from mujaz.model import LineRole
    from mujaz.problems import Severity
    from mujaz.reading.raw import read_file

    reading = read_file(file, Path())
    if any(span.role is LineRole.KEYWORDS for span in reading.roles):  # only keyword lines ask what is known
        reading = read_file(file, Path(), _terms())
    if as_json:
        _print_json(reading)
    else:
        _print_roles(reading, file)
    sys.exit(any(problem.severity is Severity.ERROR for problem in reading.problems))


def _terms() -> frozenset[str]:
    """The folded names of the base registry, which keyword lines keep whole."""
    from mujaz.arabic.fold import fold
    from mujaz.entities.registry import load_registry

    entities, _ = load_registry()
    return frozenset(
        fold(name)
        for entity in entities.values()
        for name in (entity.name, *(a.text for a in entity.aliases if a.strong))
    )


def _print_json(reading: RawReading) -> None:
    from dataclasses import asdict
    from json import dumps

    content = {
        "articles": [_article(article) for article in reading.articles],
        "roles": [asdict(span) for span in reading.roles],
        "problems": [asdict(problem) for problem in reading.problems],
    }
    print(dumps(content, ensure_ascii=False, indent=1))


def _article(article: Article) -> dict[str, Any]:
    """An article in the form that the issue of the format fixes; what is not known is empty."""
    return {
        "part": article.part,
        "title": article.title,
        "date": article.date.isoformat() if article.date else None,
        "publisher": article.publisher,
        "origin": article.origin,
        "keywords": list(article.keywords),
        "body": [{"kind": block.kind, "text": block.text} for block in article.body],
        "lines": list(article.lines),
    }


def _print_roles(reading: RawReading, file: Path) -> None:
    """The file's own lines, each stretch behind its role, then what was found wrong."""
    from mujaz.cli.language import told
    from mujaz.cli.output import report, show

    for line in _role_lines(reading, file):
        click.echo(line)
    for article in reading.articles:
        facts = (
            article.date and article.date.isoformat(),
            article.publisher,
            article.origin,
            " · ".join(article.keywords),
        )
        show(f"\n[{article.part}] {article.title}")
        for label, fact in zip(("date", "publisher", "origin", "keywords"), facts, strict=True):
            show(f"    {told(f'fact_{label}'):<{_LABEL}} {fact or '–'}")
    report(reading.problems)


def _role_lines(reading: RawReading, file: Path) -> Iterator[str]:
    from mujaz.cli.language import told
    from mujaz.cli.output import directed
    from mujaz.reading.decode import decode

    text, _ = decode(file.read_bytes(), file.as_posix()) if reading.roles else ("", ())
    lines = text.splitlines()
    for span in reading.roles:
        shown = lines[span.line - 1][span.start : span.end]
        role = f"{directed(told(f'role_{span.role}'), sys.stdout):<{_LABEL}}"
        yield f"{span.line:>5}  {click.style(role, fg=_COLOURS.get(span.role))} {directed(shown, sys.stdout)}"
