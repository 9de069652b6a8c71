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
    from mujaz.cli.language import spoken
    from mujaz.cli.output import say_aside, today
    from mujaz.phrases import say
    from mujaz.problems import Severity

    folders = _folders(Path(config_file))
    lang = lang or ("ar" if spoken() == "ar" else "en")
    request = Request(folders, path, today(), base)
    mended = _mend(request) if mend else ()
    problems = [told(finding, lang) for finding in check(request)]
    sys.stdout.write(FORMATS[form](problems, lang))
    sys.stdout.flush()
    counts = counted(problems)
    for name in mended:
        say_aside(f"{name}: {say(lang, 'mended')}")
    say_aside(in_short(counts, lang))
    sys.exit(int(counts[Severity.ERROR] > 0))


def _mend(request: Request) -> tuple[str, ...]:
    """Write what is surely mended, all of it or none; the paths of the files."""
    from mujaz.checks.archive import mends
    from mujaz.cli.desk import finish
    from mujaz.cli.output import stop
    from mujaz.desk.plan import Change, joined
    from mujaz.desk.writer import apply
    from mujaz.problems import MujazError

    root = request.folders.root
    try:
        finish(root)
        plan = joined(Change(one.path, one.after, one.before) for one in mends(request))
        apply(root, plan)
    except MujazError as error:
        stop(error)
    return tuple(change.path for change in plan)


def _folders(config_file: Path) -> Folders:
    """Where the archive lies, by its ``mkdocs.yml``; MkDocs itself takes longer to start than a file to check."""
    import yaml

    from mujaz.checks.known import Folders
    from mujaz.cli.language import site_config
    from mujaz.cli.output import refuse
    from mujaz.phrases import Phrase, of_system

    try:
        config = site_config(config_file)
    except FileNotFoundError:
        refuse(config_file, "E001", Phrase("no_config"))
    except OSError as error:
        refuse(config_file, "E001", Phrase("unreadable", reason=of_system(error)))
    except yaml.YAMLError as error:
        refuse(config_file, "E001", Phrase("yaml_unreadable", reason=" ".join(str(error).split())))
    options = next((one["mujaz"] or {} for one in _plugins(config) if "mujaz" in one), None)
    if options is None:
        refuse(config_file, "E002", Phrase("no_plugin"))
    root = config_file.parent.absolute()
    briefings = str(options.get("briefings", "briefings")) if isinstance(options, dict) else "briefings"
    folders = Folders(root, root / briefings, root / str(config.get("docs_dir", "docs")))
    if not folders.briefings.is_dir():
        refuse(config_file, "E001", Phrase("no_folder", folder=folders.briefings.name))
    return folders


def _plugins(config: object) -> list[dict[str, dict[str, str]]]:
    """The plugins with their options, however they are written."""
    plugins = config.get("plugins") if isinstance(config, dict) else None
    if isinstance(plugins, dict):
        return [{name: options or {}} for name, options in plugins.items()]
    listed = plugins if isinstance(plugins, list) else []
    return [one if isinstance(one, dict) else {str(one): {}} for one in listed]
