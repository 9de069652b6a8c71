"""``mujaz schema``: the front matter's schema, for editors."""

from __future__ import annotations

import json

import click


@click.command()
def command() -> None:
    """Print the JSON Schema of a curated briefing's front matter.

    Editors complete and check front matter with it; docs/schema/briefing.schema.json is the same, ready to point to.
    """
    from mujaz.reading.schema import json_schema

    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
