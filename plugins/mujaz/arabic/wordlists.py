"""The word lists that stand as YAML beside this package's code.

Every list is read once, and a list that is not there is a defect of the installation, not of an input.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def word_list(name: str) -> dict[str, Any]:
    """What ``<name>.yml`` of this package says. Callers share the value and must not change it."""
    found = yaml.safe_load((files("mujaz.arabic") / f"{name}.yml").read_text("utf-8"))
    return dict(found)
