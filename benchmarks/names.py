"""How well and how fast names are recognised, on labelled sentences and on plain text.

Run ``python benchmarks/names.py FOLDER``, where the folder holds ``countries_dev.jsonl.gz``, ``actors_dev.jsonl.gz``
and ``articles.jsonl.gz`` as their README describes them. It prints countries (strict: those that are named; lenient:
those that count), the golden sentences, how many labelled actors are found by a record, by a suggestion and by neither,
and the speed beside the other library for many patterns, and the memory held. ``--wrong`` lists what is wrong.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import ahocorasick_rs
import yaml

from mujaz.arabic.clitics import cores
from mujaz.entities.form_index import form_index
from mujaz.entities.forms import normal
from mujaz.entities.gazetteer import ready
from mujaz.entities.recogniser import Recogniser
from mujaz.entities.registry import Registry, load_registry
from mujaz.entities.suggest import suggest
from mujaz.model import How, Kind, Mention

GOLDEN = Path(__file__).parents[1] / "tests" / "golden" / "names"
NAMED = (How.NAME, How.ALIAS)
_FEW = 1000  # articles after which memory is looked at, and again after five times as many


@dataclass
class Score:
    """Right, wrong and missed, with what was wrong or missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, found: set[str], gold: set[str], ignored: set[str], text: str) -> None:
        """Count one sentence."""
        wrong, missed = found - gold - ignored, gold - found
        self.right += len(found & gold)
        self.wrong += len(wrong)
        self.missed += len(missed)
        if wrong or missed:
            self.faults.append(f"  wrong {sorted(wrong)} missed {sorted(missed)}: {text[:150]}")

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        return f"precision {precision:.4f}  recall {recall:.4f}  ({self.wrong} wrong, {self.missed} missed)"


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a gzipped file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def golden(name: str) -> list[dict[str, Any]]:
    """Golden sentences; the base loader keeps NO, the code of Norway, a text."""
    return yaml.load((GOLDEN / f"{name}.yml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506


def counted(mentions: Iterable[Mention]) -> set[str]:
    """The countries that count."""
    own = {m.entity for m in mentions if m.counts and m.kind is Kind.COUNTRY}
    return own | {code for m in mentions for code in m.also}


def countries(recogniser: Recogniser, rows: Iterable[dict[str, Any]], wrong: bool) -> None:
    """Strict, strict without adjectives that the labels leave out, lenient, and the traps."""
    strict, named, lenient = Score(), Score(), Score()
    traps = hits = 0
    for row in rows:
        (mentions,) = recogniser.read([row["text"]])
        gold, ignored = set(row["gold_countries"]), set(row["ignore_countries"])
        adjectives = set(row["nisba_countries_auto"])
        met = {m.entity for m in mentions if m.kind is Kind.COUNTRY and m.how in NAMED}
        strict.add(met, gold, ignored, row["text"])
        named.add(met, gold, ignored | adjectives, row["text"])
        lenient.add(counted(mentions), gold, ignored | adjectives, row["text"])
        traps += len(row["trap_countries"])
        hits += len(met & set(row["trap_countries"]))
    print(f"countries, named, strict             {strict}")
    print(f"countries, named, adjectives ignored {named}")
    print(f"countries that count, lenient        {lenient}")
    print(f"traps taken for a country            {hits} of {traps}")
    if wrong:
        print("named, strict:", *strict.faults, "lenient:", *lenient.faults, sep="\n")


def sentences(registry: Registry, wrong: bool) -> None:
    """The golden sentences, with records of countries alone."""
    recogniser = Recogniser({code: entity for code, entity in registry.items() if entity.is_country})
    adjectives, homographs = Score(), Score()
    described = [*golden("nisba"), *golden("nisba_held")]
    alike = [*golden("homographs"), *golden("homographs_held")]
    for case in described:
        (mentions,) = recogniser.read([case["text"]])
        found = {m.entity for m in mentions if m.counts and m.how is How.NISBA}
        adjectives.add(found, set(case["nisba"]), set(case.get("maybe", ())), case["text"])
    for case in alike:
        found = counted(recogniser.read([case["text"]])[0])
        homographs.add(found, set(case["countries"]), set(case.get("maybe", ())), case["text"])
    print(f"adjectives, {len(described)} sentences           {adjectives}")
    print(f"homographs, {len(alike)} sentences           {homographs}")
    if wrong:
        print(*adjectives.faults, *homographs.faults, sep="\n")


def actors(registry: Registry, recogniser: Recogniser, rows: Sequence[dict[str, Any]]) -> None:
    """Labelled persons and organisations: found by a record, by a suggestion, by neither; a sentence is an article."""
    found = suggest([(row["id"], [row["text"]]) for row in rows], registry, least=1)
    for key, person in (("gold_persons", True), ("gold_orgs", False)):
        names: dict[str, list[list[str]]] = {}
        for one in found:
            for briefing in one.briefings if (one.kind is Kind.PERSON) is person else ():
                names.setdefault(briefing, []).append(normal(one.name).split())
        tally = dict.fromkeys(("record", "suggestion", "neither"), 0)
        lone = 0
        for row in rows:
            if row[key]:
                (mentions,) = recogniser.read([row["text"]])
                spans = [(m.start, m.end) for m in mentions if m.counts and m.kind is not Kind.COUNTRY]
                for span in row[key]:
                    way = way_of(span, spans, names.get(row["id"], ()))
                    tally[way] += 1
                    lone += way == "neither" and " " not in normal(span["base_auto"])
        ways = ", ".join(f"{way} {count}" for way, count in tally.items())
        print(f"{key:13} of {sum(tally.values())}: {ways} ({lone} of these of one word)")


def way_of(span: dict[str, Any], spans: Iterable[tuple[int, int]], suggested: Iterable[list[str]]) -> str:
    """Which way a labelled name is found; by a suggestion of its sentence that has it, or two words of it or more."""
    if any(start < span["end"] and span["start"] < end for start, end in spans):
        return "record"
    first, *rest = normal(span["base_auto"]).split() or [""]
    for core in (first, *cores(first)):
        if any(_common(name, [core, *rest]) >= min(2, 1 + len(rest)) for name in suggested):
            return "suggestion"
    return "neither"


def _common(name: Sequence[str], label: Sequence[str]) -> int:
    """The size of the longest run of words that both have, where one has all words of the other; 0 elsewhere."""
    short, long = sorted((list(name), list(label)), key=len)
    held = any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))
    return len(short) if held else 0


def speed(registry: Registry, recogniser: Recogniser, texts: Sequence[str]) -> None:
    """Megabytes of UTF-8 a second and core, all included, and of the automata alone."""
    size = sum(len(text.encode()) for text in texts) / 1e6

    def read() -> None:  # keeps no mentions: what a caller keeps, the collector of garbage looks at again and again
        for text in texts:
            recogniser.read(text.split("\n"))

    seconds = clocked(read)
    print(f"recognised, all included    {size / seconds:6.1f} MB/s of {size:.1f} MB")
    made = [ready(text).words for text in texts]
    stems = [stem + " " for stem in form_index(registry).stems]
    for name, scan in (("ahocorasick_rs", _rust(stems)), ("pyahocorasick", _c(stems))):
        if scan:
            print(
                f"{name:14} alone         {size / clocked(lambda scan=scan: [scan(text) for text in made]):6.1f} MB/s"
            )


def memory(registry: Registry, texts: Sequence[str]) -> None:
    """Megabytes held after so many articles: forms are kept as they are first met, articles are not."""
    tracemalloc.start()
    recogniser, held = Recogniser(registry), []
    for number, text in enumerate(texts[: _FEW * 5], 1):
        recogniser.read(text.split("\n"))
        if number in (_FEW, _FEW * 3, _FEW * 5):
            held.append(f"{number:,} articles {tracemalloc.get_traced_memory()[0] / 1e6:.1f} MB")
    tracemalloc.stop()
    print("held by a new recogniser after " + ", ".join(held))


def _rust(stems: Sequence[str]) -> Callable[[str], object]:
    automaton = ahocorasick_rs.AhoCorasick(stems, implementation=ahocorasick_rs.Implementation.ContiguousNFA)
    return lambda text: automaton.find_matches_as_indexes(text, overlapping=True)


def _c(stems: Sequence[str]) -> Callable[[str], object] | None:
    """None where pyahocorasick is not installed: Mujaz does not need it."""
    if not importlib.util.find_spec("ahocorasick"):
        return None
    automaton = importlib.import_module("ahocorasick").Automaton()
    for number, stem in enumerate(stems):
        automaton.add_word(stem, number)
    automaton.make_automaton()
    return lambda text: list(automaton.iter(text))


def clocked(work: Callable[[], object]) -> float:
    """The processor's seconds that the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the labelled data is")
    parser.add_argument("--wrong", action="store_true", help="list what is wrong")
    options = parser.parse_args()
    load_registry()  # makes the compiled copies, so that the next load is what every later run has
    Recogniser(load_registry()[0])
    start = time.process_time()
    registry, _ = load_registry()
    recogniser = Recogniser(registry)
    loaded = time.process_time() - start
    print(f"{len(registry)} entities, {len(form_index(registry).stems)} forms, loaded in {loaded:.2f} s")
    countries(recogniser, lines(options.folder / "countries_dev.jsonl.gz"), options.wrong)
    sentences(registry, options.wrong)
    actors(registry, recogniser, list(lines(options.folder / "actors_dev.jsonl.gz")))
    texts = [row["text"] for row in lines(options.folder / "articles.jsonl.gz")]
    speed(registry, recogniser, texts)
    memory(registry, texts)


if __name__ == "__main__":
    main()
