"""The YAML that stands beside the package's code: word lists, tables, phrases."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml

# libyaml reads ten times as fast; PyYAML is built without it where there is no wheel.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def own_data(package: str, path: str) -> Any:  # noqa: ANN401 - YAML of any shape
    """What a file of a package says.

    Raises:
        FileNotFoundError: The installation is not whole; no input leads here.
    """
    return yaml.load(files(package).joinpath(path).read_bytes(), Loader=_LOADER)  # noqa: S506 - a safe loader
