"""The folder list is the architecture: imports run one way, and only the edges know MkDocs or speak."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "plugins" / "mujaz"

# Each stage may import what stands in rows above its own; rows are the way of an article.
ROWS = (
    ("model", "own_data"),
    ("problems",),
    ("arabic",),
    ("phrases",),
    ("reading",),
    ("entities",),
    ("archive",),
    ("pages", "search", "desk", "checks"),
    ("exchange",),
    ("theme",),
    ("cards",),
    ("site",),
    ("config",),
    ("plugin", "cli"),
)
RANKS = {stage: rank for rank, row in enumerate(ROWS) for stage in row}
EDGES = {"plugin", "cli"}


@dataclass(frozen=True)
class Module:
    """A module of the package, by its dotted name below ``mujaz``."""

    name: str
    tree: ast.Module

    @property
    def stage(self) -> str:
        return self.name.split(".")[0]


def modules() -> list[Module]:
    files = sorted(PACKAGE.rglob("*.py"))
    names = (".".join(file.relative_to(PACKAGE).with_suffix("").parts).removesuffix("__init__") for file in files)
    return [
        Module(name.rstrip("."), ast.parse(file.read_text("utf-8"))) for name, file in zip(names, files, strict=True)
    ]


MODULES = [module for module in modules() if module.name]


def imported(tree: ast.AST) -> Iterator[str]:
    """The dotted names that a module imports, late imports included; of «from a import b» both a and a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import in line {node.lineno}"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own(tree: ast.AST) -> set[str]:
    """What a module imports of this package, without the leading «mujaz.»."""
    return {name.removeprefix("mujaz.") for name in imported(tree) if name.startswith("mujaz.")}


def test_each_stage_has_its_row() -> None:
    assert {module.stage for module in MODULES} <= RANKS.keys()


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_imports_run_one_way(module: Module) -> None:
    rank = RANKS[module.stage]
    others = {name.split(".")[0] for name in own(module.tree)} - {module.stage, "__version__"}
    assert {stage for stage in others if RANKS[stage] >= rank} == set()


def test_nothing_imports_in_circles() -> None:
    names = {module.name for module in MODULES}
    graph = {module.name: sorted(own(module.tree) & names - {module.name}) for module in MODULES}
    done: set[str] = set()

    def walk(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " -> ".join((*way, name))
        if name not in done:
            for to in graph[name]:
                walk(to, (*way, name))
            done.add(name)

    for name in graph:
        walk(name, ())


def test_only_config_and_plugin_know_mkdocs() -> None:
    knowing = {module.name for module in MODULES if any(n.split(".")[0] == "mkdocs" for n in imported(module.tree))}
    assert knowing <= {"config", "plugin"}


def test_of_mkdocs_only_public_names_are_used() -> None:
    names = {name for module in MODULES for name in imported(module.tree) if name.startswith("mkdocs")}
    assert {name for name in names if any(part.startswith("_") for part in name.split("."))} == set()


def speaks(tree: ast.AST) -> bool:
    """Whether a module prints, logs, or ends the program."""
    heard = {name.split(".")[0] for name in imported(tree)} & {"click", "rich", "logging"}
    printed = any(isinstance(n, ast.Name) and n.id in {"print", "input", "exit", "quit"} for n in ast.walk(tree))
    ended = any(
        isinstance(n, ast.Attribute)
        and isinstance(n.value, ast.Name)
        and f"{n.value.id}.{n.attr}" in {"sys.stdout", "sys.stderr", "sys.stdin", "sys.exit", "os._exit"}
        for n in ast.walk(tree)
    )
    return bool(heard) or printed or ended


def test_only_the_edges_speak() -> None:
    assert {module.name for module in MODULES if module.stage not in EDGES and speaks(module.tree)} == set()


def test_no_module_reads_the_clock_or_throws_dice() -> None:
    """Same input, same bytes: what depends on the moment of the run has no place in the core (an edge may tell it)."""
    moments = {"time", "random", "secrets", "uuid"}
    core = [module for module in MODULES if module.stage not in EDGES]
    using = {m.name for m in core if {name.split(".")[0] for name in imported(m.tree)} & moments}
    now = {
        m.name
        for m in core
        for n in ast.walk(m.tree)
        if isinstance(n, ast.Attribute) and n.attr in {"now", "today", "utcnow"}
    }
    assert (using | now) == set()
