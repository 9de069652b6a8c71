"""The YAML of the package's data files: every value the text that is written, and each key of a mapping once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from mujaz.reading.yaml_places import Place


@dataclass(frozen=True, slots=True)
class Twice:
    """A key that stands a second time in its mapping, where YAML takes the last value without a word."""

    key: str
    place: Place
    first: Place


class _Loader(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):  # type: ignore[misc]
    """Keeps every scalar as text: the code NO and the year 2017 are what they look like."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.twice: list[Twice] = []

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> Any:  # noqa: ANN401 - PyYAML's signature
        first: dict[str, Place] = {}
        for key, _ in node.value:
            place = Place(key.start_mark.line + 1, key.start_mark.column + 1)
            if key.value in first:
                self.twice.append(Twice(key.value, place, first[key.value]))
            first.setdefault(key.value, place)
        return super().construct_mapping(node, deep)


def read_data(content: bytes) -> tuple[Any, tuple[Twice, ...]]:
    """What a data file holds, and the keys that stand twice in it, in the order of their places."""
    loader = _Loader(content)
    try:
        return loader.get_single_data(), tuple(sorted(loader.twice, key=lambda twice: twice.place))
    finally:
        loader.dispose()
