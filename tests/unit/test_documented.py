"""What can be asked of Mujaz is written down: each command, each option, each setting, each make target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from mujaz.cli import COMMANDS, main
from mujaz.config import MujazConfig
from mujaz.reading.schema import FrontMatter

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"


def command_of(name: str) -> click.Command:
    found = main.get_command(click.Context(main), name)
    assert found is not None
    return found


def spellings(command: click.Command) -> Iterator[str]:
    """Arguments as the help names them, and options in all their spellings."""
    context = click.Context(command)
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            yield from (*parameter.opts, *parameter.secondary_opts)
        else:
            yield parameter.make_metavar(context).strip("[].")


@pytest.fixture(scope="module")
def sections() -> dict[str, str]:
    """The text of docs/reference/commands.md below each heading «## mujaz NAME»."""
    text = (REFERENCE / "commands.md").read_text("utf-8")
    parts = re.split(r"^## `mujaz (\w+)`.*$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_documented_with_all_that_it_takes(name: str, sections: dict[str, str]) -> None:
    assert name in sections, f"docs/reference/commands.md has no section «## `mujaz {name}`»"
    for spelling in spellings(command_of(name)):
        assert f"`{spelling}`" in sections[name], f"{spelling} of mujaz {name} is not documented"


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_and_option_explains_itself(name: str) -> None:
    command = command_of(name)
    assert command.help, name
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_nothing_is_documented_that_is_not_there(sections: dict[str, str]) -> None:
    assert sorted(sections) == sorted(COMMANDS)
    for name in COMMANDS:
        known = {spelling for parameter in command_of(name).params for spelling in parameter.opts} | {"--help"}
        assert set(re.findall(r"`(--[a-z][a-z-]*)", sections[name])) <= known, name


def test_each_setting_of_the_plugin_is_documented() -> None:
    text = (REFERENCE / "settings.md").read_text("utf-8")
    settings = {name for name, _ in MujazConfig._schema}
    assert set(re.findall(r"^### `(\w+)`", text, flags=re.MULTILINE)) == settings


def test_each_key_of_front_matter_is_documented() -> None:
    text = (REFERENCE / "front-matter.md").read_text("utf-8")
    assert re.findall(r"^\| `(\w+)` \|", text, flags=re.MULTILINE) == list(FrontMatter.model_fields)


def test_each_code_of_a_problem_is_documented() -> None:
    sources = (file.read_text("utf-8") for file in (ROOT / "plugins" / "mujaz").rglob("*.py"))
    used = {code for source in sources for code in re.findall(r'"([EWI]\d{3})"', source)}
    tables = "".join((REFERENCE / name).read_text("utf-8") for name in ("problems.md", "checks.md"))
    documented = re.findall(r"^\| ([EWI]\d{3}) \|", tables, flags=re.MULTILINE)
    assert sorted(documented) == sorted(used)


def test_each_make_target_is_explained_by_make_help() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    declared = re.findall(r"^\.PHONY: (.*)$", makefile, flags=re.MULTILINE)[0].split()
    explained = re.findall(r"^([a-z]+):.*## ", makefile, flags=re.MULTILINE)
    assert set(explained) == set(declared) - {"lint"}


def test_the_readme_names_files_and_targets_that_are_there() -> None:
    for file in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / file).read_text("utf-8")
        for path in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text):
            assert (ROOT / path).exists(), f"{file} links {path}"
        for target in re.findall(r"\bmake ([a-z]+)`", text):
            assert f"\n{target}:" in (ROOT / "Makefile").read_text("utf-8"), f"{file}: make {target}"
