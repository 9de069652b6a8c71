"""``mujaz export``: the site's pages as Markdown files, for other generators."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("export")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("-f", "--config-file", default="mkdocs.yml", show_default=True, help="The site's mkdocs.yml.")
@click.option("--force", is_flag=True, help="Write into FOLDER although it is not empty; files of other names stay.")
def command(folder: Path, config_file: str, force: bool) -> None:
    """Write the pages of the archive to FOLDER as Markdown with front matter, as any site generator reads it.

    A page that was written by hand keeps its prose, and what is generated follows.
    """
    from mujaz.cli.output import progress, report, stop
    from mujaz.config import read_settings
    from mujaz.pages.export import to_markdown, write_pages, written_pages
    from mujaz.reading.frontmatter import body_of
    from mujaz.site import build_site

    if folder.exists() and any(folder.iterdir()) and not force:
        stop(f"{folder}: is not empty; give an empty folder, or --force to write into it")
    settings = read_settings(Path(config_file))
    site = build_site(settings)
    prose, unread = written_pages(settings.docs, settings.root)
    report(sorted({*site.problems, *unread}))
    pages = {}
    for page in progress(site.pages, "Markdown"):
        pages[page.path] = to_markdown(page, body_of(prose.pop(page.path, "")))
    pages |= prose
    try:
        count = sum(1 for _ in write_pages(pages, folder))
    except OSError as error:
        stop(f"{error.filename or folder}: cannot be written: {error.strerror}; what came before is written")
    click.echo(f"{folder}: {count}")
