"""How well the times in news are read, on sentences that no rule was written from.

Run ``python benchmarks/dates.py``. It prints, for ``tests/golden/dates/held.yml`` or the file that is named, how many
of the labelled times come out right, are missed or come out wrong, and what is found where no time is. Where
dateparser is installed it is measured beside, leniently: a date of the right day, month or year counts, although it
knows no intervals.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from mujaz.arabic.temporal.reader import read_times

HELD = Path(__file__).parents[1] / "tests" / "golden" / "dates" / "held.yml"


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader found: a span of the text, and the time it stands for in ISO 8601 ("" where unresolved)."""

    start: int
    end: int
    iso: str


Reader = Callable[[str, date | None], Sequence[Found]]
Judge = Callable[[str, str], bool]


def by_mujaz(text: str, published: date | None) -> Sequence[Found]:
    """The reader that is measured."""
    return [Found(found.start, found.end, found.iso) for found in read_times(text, published)]


def by_dateparser(text: str, published: date | None) -> Sequence[Found]:
    """Search by dateparser, which returns the words it took, in order, with a moment for each."""
    search = importlib.import_module("dateparser.search").search_dates
    base = datetime.combine(published, datetime.min.time()) if published else None
    found, place = [], 0
    for words, moment in search(text, languages=["ar"], settings={"RELATIVE_BASE": base}) or []:
        start = text.find(words, place)
        place = start + len(words)
        found.append(Found(start, place, moment.date().isoformat()))
    return found


def is_same(means: str, iso: str) -> bool:
    """Whether a time is exactly the labelled one."""
    return iso == means


def is_alike(means: str, iso: str) -> bool:
    """Whether a day lies in the labelled day, month or year; never in an interval."""
    return "/" not in means and iso.startswith(means)


def judged(case: dict[str, Any], found: Sequence[Found], judge: Judge) -> Counter[str]:
    """How the times found in a sentence compare with those labelled."""
    counts: Counter[str] = Counter()
    place, used = 0, set()
    for label in case["times"]:
        start = case["text"].find(label["found"], place)
        place = start + len(label["found"])
        over = [each for each in found if each.start < place and start < each.end and each not in used]
        best = max(over, key=lambda each: min(each.end, place) - max(each.start, start), default=None)
        used.update(over if label["means"] is None else [best] if best else [])
        if label["means"] is None:
            counts["unresolvable"] += 1
            counts["wrong"] += any(each.iso for each in over)
            continue
        counts["times"] += 1
        counts[_verdict(label["means"], best, judge)] += 1
    counts["spurious"] += sum(1 for each in found if each.iso and each not in used)
    return counts


def _verdict(means: str, found: Found | None, judge: Judge) -> str:
    """``right``, ``wrong``, or ``missed`` where nothing was found or nothing resolved."""
    if not found or not found.iso:
        return "missed"
    return "right" if judge(means, found.iso) else "wrong"


def measure(name: str, cases: list[dict[str, Any]], reader: Reader, judge: Judge) -> None:
    """Print one reader's figures."""
    began = time.perf_counter()
    total: Counter[str] = Counter()
    for case in cases:
        total += judged(case, reader(case["text"], case["published"]), judge)
    milliseconds = (time.perf_counter() - began) * 1000 / len(cases)
    times, wrong = total["times"], total["wrong"] + total["spurious"]
    print(
        f"{name:11} times {times}  right {total['right']} ({total['right'] / times:.3f})  missed {total['missed']}  "
        f"wrong {total['wrong']}  spurious {total['spurious']}  "
        f"wrong or spurious {wrong / (times + total['unresolvable']):.3f}  {milliseconds:.2f} ms a sentence"
    )


def main(arguments: Sequence[str]) -> None:
    """Measure Mujaz, and dateparser where it is installed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="?", type=Path, default=HELD, help="labelled sentences (YAML)")
    cases = yaml.safe_load(parser.parse_args(arguments).cases.read_text("utf-8"))
    measure("mujaz", cases, by_mujaz, is_same)
    if importlib.util.find_spec("dateparser"):
        measure("dateparser", cases, by_dateparser, is_alike)


if __name__ == "__main__":
    main(sys.argv[1:])
