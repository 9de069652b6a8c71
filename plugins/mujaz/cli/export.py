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
    from mujaz.cli.language import told
    from mujaz.cli.output import progress, report, show, stop
    from mujaz.config import read_settings
    from mujaz.pages.export import to_markdown, write_pages, written_pages
    from mujaz.phrases import Phrase, of_system
    from mujaz.problems import MujazError
    from mujaz.reading.frontmatter import body_of
    from mujaz.site import build_site

    if folder.exists() and any(folder.iterdir()) and not force:
        stop(Phrase("folder_full", folder=folder))
    try:
        settings = read_settings(Path(config_file))
    except MujazError as error:
        stop(error)
    site = build_site(settings)
    prose, unread = written_pages(settings.docs, settings.root)
    report(sorted({*site.problems, *unread}))
    pages = {}
    for page in progress(site.pages, told("markdown_pages")):
        pages[page.path] = to_markdown(page, body_of(prose.pop(page.path, "")))
    pages |= prose
    try:
        count = sum(1 for _ in write_pages(pages, folder))
    except OSError as error:
        stop(Phrase("written_before", path=error.filename or folder, reason=of_system(error)))
    show(told("written_to", folder=folder, count=count))
