"""What is imported is declared, and what is declared is pinned: to one version, with hashes, and no address."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
SITE = [*PROJECT["build-system"]["requires"], *PROJECT["project"]["dependencies"]]
ALL = [*SITE, *(line for extra in PROJECT["project"]["optional-dependencies"].values() for line in extra)]
FONTS = PROJECT["project"]["optional-dependencies"]["fonts"]  # what cuts the fonts lies in the package, too


def pins(name: str) -> dict[str, str]:
    text = (ROOT / name).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+) \\\n    --hash=sha256:", text, flags=re.MULTILINE))


@pytest.mark.parametrize(("file", "lines"), [("constraints-site.txt", SITE), ("constraints.txt", ALL)])
def test_each_dependency_is_pinned_within_its_range(file: str, lines: list[str]) -> None:
    pinned = pins(file)
    wanted = [Requirement(line) for line in lines]
    assert [need.name for need in wanted if canonicalize_name(need.name) not in pinned] == [], "run: make constraints"
    assert [str(need) for need in wanted if pinned[canonicalize_name(need.name)] not in need.specifier] == []


def test_the_site_is_built_with_what_the_tests_are_run_with() -> None:
    assert pins("constraints-site.txt").items() <= pins("constraints.txt").items()


def test_the_pins_do_not_say_where_packages_come_from() -> None:
    for file in ("constraints.txt", "constraints-site.txt"):
        assert re.findall(r"://|^--|^-[if]", (ROOT / file).read_text("utf-8"), flags=re.MULTILINE) == []


def imported(folder: Path) -> Iterator[str]:
    """The packages that the code of a folder imports, but for Python's and the folder's own."""
    files = sorted(file for file in folder.rglob("*.py") if "fuzz" not in file.parts)  # that brings its own (Makefile)
    own = {file.stem for file in files} | {"mujaz"} | set(sys.stdlib_module_names)
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from ({alias.name.split(".")[0] for alias in node.names} - own)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield from ({node.module.split(".")[0]} - own)


@pytest.mark.parametrize(("folder", "lines"), [("plugins/mujaz", [*SITE, *FONTS, "pydantic-core"]), ("tests", ALL)])
def test_each_package_that_is_imported_is_declared(folder: str, lines: list[str]) -> None:
    declared = {canonicalize_name(Requirement(line).name) for line in lines}
    homes = packages_distributions()
    missing = {
        name
        for name in imported(ROOT / folder)
        if not declared & {canonicalize_name(home) for home in homes.get(name, ())}
    }
    assert missing == set()
