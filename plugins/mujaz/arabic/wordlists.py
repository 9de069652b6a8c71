"""The word lists that stand as YAML beside this package's code.

Every list is read once, and a list that is not there is a defect of the installation, not of an input.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from mujaz.own_data import own_data


@cache
def word_list(name: str) -> dict[str, Any]:
    """What ``<name>.yml`` of this package says. Callers share the value and must not change it."""
    return dict(own_data("mujaz.arabic", f"{name}.yml"))
