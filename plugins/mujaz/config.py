"""The plugin's options, as they stand in ``mkdocs.yml``."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c

from mujaz.arabic.months import Months


class MujazConfig(base.Config):
    """Options of the ``mujaz`` plugin."""

    briefings = c.Type(str, default="briefings")
    """The folder of source files, relative to ``mkdocs.yml``: raw articles in ``raw/``, curated files by year."""

    months = c.Choice([months.value for months in Months], default=Months.EGYPTIAN.value)
    """How months are named: ``egyptian`` (نوفمبر), ``levantine`` (تشرين الثاني), ``maghrebi``, or ``dual`` (both)."""

    hijri = c.Type(bool, default=False)
    """Whether dates show the Hijri date beside the Gregorian one."""
