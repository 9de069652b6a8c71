"""What each figure should be, and tables that say whether it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from search.found import HARD
from search.named import CLASSES

AT_LEAST, AT_MOST = "≥", "≤"
_HARD, _EASY, _NAMES = 0.80, 0.95, 0.98
Goal = tuple[str, float]

FOUND: Mapping[str, Goal] = {
    "mean of the classes": (AT_LEAST, 0.95),
    "mean without altspelling, latin, typo": (AT_LEAST, 0.97),
    "exact form first (MRR)": (AT_LEAST, 0.95),
}
BUILT: Mapping[str, Goal] = {
    "ms of one": (AT_MOST, 3),
    "peak MB": (AT_MOST, 1000),
    "client, compressed": (AT_MOST, 20_000),
}
BYTES: Mapping[str, Goal] = {"1,000": (AT_MOST, 4000), "20,000": (AT_MOST, 2000)}
WAITED: Mapping[str, Goal] = {
    "first": (AT_MOST, 300),
    "bytes": (AT_MOST, 60_000),
    "slow_network": (AT_MOST, 1500),
    "slow_processor": (AT_MOST, 1000),
    "middle": (AT_MOST, 5),
    "slow": (AT_MOST, 50),
    "longest_task": (AT_MOST, 100),
    "process_first": (AT_MOST, 40),
    "process_last": (AT_MOST, 150),
}


def of_class(name: str) -> Goal:
    """The recall that a class should reach."""
    return AT_LEAST, _NAMES if name in CLASSES else _HARD if name in HARD else _EASY


def met(goal: Goal, value: float) -> bool:
    """Whether a figure reaches its goal."""
    way, limit = goal
    return value >= limit if way == AT_LEAST else value <= limit


def head(*columns: str) -> None:
    """The head of a table."""
    print("\n| " + " | ".join(columns) + " |\n|---" + "|---" * (len(columns) - 1) + "|", flush=True)


def row(  # noqa: PLR0913 - two columns each of label, goal, figures
    label: str,
    goal: Goal | None,
    values: Sequence[float],
    form: str = ".3f",
    *,
    before: int = 0,
    judged: int = 1,
) -> None:
    """A row: what is measured, its goal, whether the judged figures all reach it, and all figures.

    ``before`` is how many columns stay empty before the first figure; ``judged`` is how many figures are ours.
    """
    aim = f"{goal[0]} {goal[1]:g}" if goal else ""
    verdict = "" if not goal else "yes" if all(met(goal, value) for value in values[:judged]) else "**no**"
    shown = [""] * before + [format(value, form) for value in values]
    print(f"| {label} | {aim} | {verdict} | " + " | ".join(shown) + " |", flush=True)
