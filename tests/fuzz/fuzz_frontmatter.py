"""A curated file: front matter, schema, blocks. What could be read is written as YAML that reads the same again."""

from __future__ import annotations

import atheris

with atheris.instrument_imports(include=["mujaz", "yaml"]):
    from mujaz.problems import Severity
    from mujaz.reading.curated import read_curated
    from mujaz.reading.yaml_places import read_yaml
    from mujaz.reading.yaml_text import dump_yaml

from fuzzing import fuzz, seeds, text_of
from pieces import YAML


def one(data: bytes) -> None:
    text = text_of(data, YAML)
    if data[:1] >= b"\x80":
        text = f"---\n{text}\n---\nنص"
    reading = read_curated(text, "briefings/x.md")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for problem in reading.problems:
        assert problem.message
        assert 0 <= problem.line <= lines, problem
    assert (reading.briefing is None) == any(p.severity is Severity.ERROR for p in reading.problems)
    located, problems = read_yaml(text.removeprefix("---\n").split("\n---\n")[0], "x.md")
    if located.values and not problems:
        again, refused = read_yaml(dump_yaml(located.values), "x.md")
        assert not [problem for problem in refused if problem.code != "E106"], refused
        assert refused or _stated(again.values) == _stated(located.values)


def _stated(value: object) -> object:
    """A value with nothing and the empty text made one: both state nothing."""
    if isinstance(value, dict):
        return {key: _stated(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_stated(item) for item in value]
    return value


if __name__ == "__main__":
    fuzz(one, seeds("briefings/*/*.md", "tests/golden/frontmatter/*.yml"))
