"""In which language commands speak: that of MUJAZ_LANG, else of the archive's site, else of the system, else Arabic.

What Mujaz says comes from ``phrases``. What click says (usage, refusals) and the help of commands are in English where
they stand, and in ``locale/`` in Arabic, by gettext, as click itself asks for them.
"""

from __future__ import annotations

import copy
import gettext
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from inspect import cleandoc
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import click

from mujaz.phrases import FALLBACK, LANGUAGES, chosen, say

Command = TypeVar("Command", bound=click.Command)
CONFIG = "mkdocs.yml"
_CATALOGUE = Path(__file__).parent / "locale"
_SPOKEN: ContextVar[str] = ContextVar("spoken")


def spoken() -> str:
    """The language of the running command."""
    return _SPOKEN.get(None) or language()


def told(phrase: str, /, **values: object) -> str:
    """A phrase in the language of the running command."""
    return say(spoken(), phrase, **values)


def language(config_file: str = CONFIG) -> str:
    """The language that a command speaks on the archive of a ``mkdocs.yml``, whether that can be read or not."""
    import yaml

    try:
        return chosen(site_language(site_config(Path(config_file))))
    except (OSError, ValueError, yaml.YAMLError):
        return chosen(_of_system())


def site_config(config_file: Path) -> Mapping[str, Any]:
    """What a ``mkdocs.yml`` says, all values as text: MkDocs itself takes longer to start than a file to check.

    Raises:
        OSError: The file cannot be read.
        yaml.YAMLError: It is not YAML, or is nested deeper than can be read.
    """
    import yaml

    try:
        # The base loader makes text of every value and passes over tags, such as those of Python.
        config = yaml.load(config_file.read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506 - makes text only
    except RecursionError as error:
        raise yaml.YAMLError("nested too deeply") from error
    return config if isinstance(config, dict) else {}


def site_language(config: Mapping[str, Any]) -> str:
    """The language of a site, as the plugin takes it from the theme's settings."""
    theme = config.get("theme")
    stated = theme.get("language", "ar") if isinstance(theme, dict) else "ar"
    return stated if stated in LANGUAGES else FALLBACK


def _of_system() -> str:
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    stated = next(filter(None, names), "")[:2]
    return stated if stated in LANGUAGES else "ar"


def named_config(arguments: Sequence[str]) -> str:
    """The ``mkdocs.yml`` that a command line names, before the command has read it."""
    named = [other for one, other in pairwise(arguments) if one in ("-f", "--config-file")]
    named += [one.partition("=")[2] for one in arguments if one.startswith("--config-file=")]
    return named[-1] if named else CONFIG


@contextmanager
def speaking(lang: str) -> Iterator[None]:
    """Let click and the commands speak a language."""
    before, domain = os.environ.get("LANGUAGE"), gettext.textdomain()
    token = _SPOKEN.set(lang)
    os.environ["LANGUAGE"] = lang
    gettext.bindtextdomain("mujaz", str(_CATALOGUE))
    gettext.textdomain("mujaz")
    try:
        yield
    finally:
        gettext.textdomain(domain)
        _SPOKEN.reset(token)
        if before is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before


def translated(command: Command) -> Command:
    """A command with its help in the language that is spoken; the command itself stays as it is."""
    twin = copy.copy(command)
    twin._help_option = None  # noqa: SLF001 - click keeps it in the language in which it was first asked for
    twin.help = _translated(command.help)
    twin.params = [copy.copy(parameter) for parameter in command.params]
    for parameter in twin.params:
        if isinstance(parameter, click.Option):
            parameter.help = _translated(parameter.help)
    return twin


def _translated(text: str | None) -> str | None:
    return gettext.gettext(cleandoc(text)) if text else text
