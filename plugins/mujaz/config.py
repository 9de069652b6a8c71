"""The plugin's options, as they stand in ``mkdocs.yml``."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import base, load_config
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError

from mujaz.arabic.months import Months
from mujaz.pages.wording import Wording
from mujaz.phrases import FALLBACK, LANGUAGES, Phrase
from mujaz.problems import MujazError, Problem
from mujaz.reading.files import leads_out
from mujaz.site import Settings


class MujazConfig(base.Config):
    """Options of the ``mujaz`` plugin."""

    briefings = c.Type(str, default="briefings")
    """The folder of source files, relative to ``mkdocs.yml``: raw articles in ``raw/``, curated files by year."""

    months = c.Choice([months.value for months in Months], default=Months.EGYPTIAN.value)
    """How months are named: ``egyptian`` (نوفمبر), ``levantine`` (تشرين الثاني), ``maghrebi``, or ``dual`` (both)."""

    hijri = c.Type(bool, default=False)
    """Whether dates show the Hijri date beside the Gregorian one."""

    cards = c.Optional(c.Type(bool))
    """Whether shared links get a picture, drawn at build; left out, they do wherever Pillow can set Arabic."""

    csp = c.Type(bool, default=True)
    """Whether pages state a strict Content-Security-Policy, and ``_headers`` states it for web hosts."""


def settings(options: MujazConfig, config: MkDocsConfig) -> Settings:
    """Where the archive lies, by the plugin's options and the site's.

    Raises:
        MujazError: There is no folder of source files (E001).
    """
    root = Path(config.config_file_path or "mkdocs.yml").parent.absolute()
    briefings = root / options.briefings
    if not briefings.is_dir():
        raise _stop("E001", Phrase("no_folder", folder=options.briefings))
    for name, folder in ((options.briefings, briefings), ("docs_dir", Path(config.docs_dir))):
        if leads_out(folder, root):
            raise _stop("E001", Phrase("folder_elsewhere", folder=name))
    language = str(config.theme.get("language") or "ar")
    wording = Wording(language if language in LANGUAGES else FALLBACK, Months(options.months), hijri=options.hijri)
    return Settings(root, briefings, Path(config.docs_dir), wording)


def read_settings(config_file: Path) -> Settings:
    """The settings of the site that a ``mkdocs.yml`` describes, for the command line.

    Raises:
        MujazError: The file is not there, or is no configuration of a site with this plugin.
    """
    if not config_file.is_file():
        raise _stop("E001", Phrase("no_config"), config_file)
    try:
        config = load_config(str(config_file))
        plugin = config.plugins["mujaz"]
        return settings(plugin.config, config)
    except (ConfigurationError, PluginError, Abort, RecursionError) as error:
        raise _stop("E001", Phrase("wrong_config", reason=str(error)), config_file) from error
    except KeyError as error:
        raise _stop("E002", Phrase("no_plugin"), config_file) from error


def _stop(code: str, message: str, path: str | Path = "mkdocs.yml") -> MujazError:
    return MujazError(Problem(str(path), 0, 0, code, message))
