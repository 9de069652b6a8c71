"""``mujaz check``: all that is wrong with an archive, or with some files of it, and the sure part mended."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from mujaz.checks.archive import Request
    from mujaz.checks.findings import Lang
    from mujaz.checks.known import Folders


@click.command("check")
@click.argument("path", nargs=-1, type=click.Path(path_type=Path))
@click.option("--fix", "mend", is_flag=True, help="Mend what is surely wrong first; meaning never changes.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github"]),
    default="text",
    show_default=True,
    help="How findings are written; github writes annotations, the worst first.",
)
@click.option(
    "--lang", type=click.Choice(["ar", "en"]), help="The language of the sentences; without it, that of the site."
)
@click.option("--base", default="HEAD", show_default=True, help="The commit that holds what is published.")
@click.option("-f", "--config-file", default="mkdocs.yml", show_default=True, help="The site's mkdocs.yml.")
def command(  # noqa: PLR0913, PLR0917 - click hands over each option by itself
    path: tuple[Path, ...], mend: bool, form: str, lang: Lang | None, base: str, config_file: str
) -> None:
    """Tell what is wrong with the archive, or with each PATH (files or folders of it).

    What lies between files (near-duplicates, ids that are gone, names that two records claim) is looked at where no
    PATH is given. The exit code is 1 where an error is left.
    """
    from mujaz.checks.archive import Request, check
    from mujaz.checks.findings import told
    from mujaz.checks.formats import FORMATS, counted, in_short
    from mujaz.cli.output import today
    from mujaz.problems import Severity

    folders, spoken = _settings(Path(config_file))
    lang = lang or spoken
    request = Request(folders, path, today(), base)
    mended = _mend(request, lang) if mend else ()
    problems = [told(finding, lang) for finding in check(request)]
    sys.stdout.write(FORMATS[form](problems, lang))
    sys.stdout.flush()
    counts = counted(problems)
    for name in mended:
        click.echo(f"{name}: {'أُصلح' if lang == 'ar' else 'mended'}", err=True)
    click.echo(in_short(counts, lang), err=True)
    sys.exit(int(counts[Severity.ERROR] > 0))


def _mend(request: Request, lang: Lang) -> tuple[str, ...]:
    """Write what is surely mended, all of it or none; the paths of the files."""
    from mujaz.checks.archive import mends
    from mujaz.cli.desk import finish
    from mujaz.cli.output import stop
    from mujaz.desk.plan import Change, joined
    from mujaz.desk.writer import apply
    from mujaz.problems import MujazError

    root = request.folders.root
    try:
        finish(root, lang)
        plan = joined(Change(one.path, one.after, one.before) for one in mends(request))
        apply(root, plan)
    except MujazError as error:
        stop(error)
    return tuple(change.path for change in plan)


def _settings(config_file: Path) -> tuple[Folders, Lang]:
    """Where the archive lies and which language its site speaks, by its ``mkdocs.yml``.

    MkDocs itself takes longer to start than a file to check.
    """
    import yaml

    from mujaz.checks.known import Folders
    from mujaz.cli.output import stop

    try:
        # The base loader makes text of every value and passes over tags, such as those of Python.
        config = yaml.load(config_file.read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506 - makes text only
        options = next(one["mujaz"] for one in _plugins(config) if "mujaz" in one)
    except (OSError, yaml.YAMLError, RecursionError) as error:
        stop(f"{config_file}: E001 cannot be read: {error}")
    except StopIteration:
        stop(f"{config_file}: E002 the plugin mujaz is not switched on; add «- mujaz» under `plugins`")
    root = config_file.parent.absolute()
    briefings = str(options.get("briefings", "briefings")) if isinstance(options, dict) else "briefings"
    folders = Folders(root, root / briefings, root / str(config.get("docs_dir", "docs")))
    if not folders.briefings.is_dir():
        stop(
            f"{config_file}: E001 there is no folder «{folders.briefings.name}» beside it; make it, or set `briefings`"
        )
    theme = config.get("theme")
    language = theme.get("language", "ar") if isinstance(theme, dict) else "ar"
    return folders, "ar" if language == "ar" else "en"


def _plugins(config: object) -> list[dict[str, dict[str, str]]]:
    """The plugins with their options, however they are written."""
    plugins = config.get("plugins") if isinstance(config, dict) else None
    if isinstance(plugins, dict):
        return [{name: options or {}} for name, options in plugins.items()]
    listed = plugins if isinstance(plugins, list) else []
    return [one if isinstance(one, dict) else {str(one): {}} for one in listed]
