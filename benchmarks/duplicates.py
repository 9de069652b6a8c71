"""Near-duplicates among real articles: how many of 500 planted near-copies are found, and what is found besides.

    .venv/bin/python benchmarks/duplicates.py articles.jsonl.gz

Copies are made as newsrooms make them: another headline and credit, words replaced, sentences left out, moved or
added, spelling and punctuation changed; one sort after the other, the same in each run.

What is found among the real articles was read: ``duplicates.yml`` lists the pairs that are one report, printed again.
Any other pair counts as false, those that nobody has read among them.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import yaml

from mujaz.checks.duplicates import duplicates, sketch

PLANTED, LEAST_WORDS = 500, 30
SEED = 20231130
SHOWN = 12
CREDIT = "وأفادت وكالة الأنباء نقلا عن مصادرها أن التفاصيل ستعلن لاحقا في بيان رسمي."


def articles(file: Path) -> dict[str, str]:
    """Title and text of each article by its number; a text that stands twice in the file is taken once."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    texts: dict[str, str] = {}
    for number, record in enumerate(records):
        texts.setdefault(f"{record['title']}\n{record['text']}", f"a{number:05}")
    return {name: text for text, name in texts.items()}


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [part for part in re.split(r"(?<=[.!؟])\s+|\n+", text) if part.strip()]


def reworded(share: float) -> Callable[[str, random.Random, list[str]], str]:
    """Replaces a share of the words by others of the language."""

    def copy(text: str, dice: random.Random, words: list[str]) -> str:
        return " ".join(dice.choice(words) if dice.random() < share else word for word in text.split())

    return copy


def without_sentences(text: str, dice: random.Random, _: list[str]) -> str:
    """Leaves out a third of the sentences."""
    parts = sentences(text)
    kept = [part for part in parts if dice.random() > 1 / 3]
    return " ".join(kept or parts)


def moved(text: str, dice: random.Random, _: list[str]) -> str:
    """Puts the sentences in another order."""
    parts = sentences(text)
    dice.shuffle(parts)
    return " ".join(parts)


def spelt_otherwise(text: str, dice: random.Random, _: list[str]) -> str:
    """Another newsroom's spelling and punctuation."""
    changes = str.maketrans({"أ": "ا", "إ": "ا", "ة": "ه", "ى": "ي", "،": " , ", '"': "«"})
    return " ".join(word.translate(changes) if dice.random() < 0.5 else word for word in text.split())


def with_more(text: str, dice: random.Random, words: list[str]) -> str:
    """A lead of another's and a credit around the same text."""
    return " ".join((*(dice.choice(words) for _ in range(25)), text, CREDIT))


COPIES = {
    "verbatim": lambda text, dice, words: text,  # noqa: ARG005 - all copies are called alike
    "5 % reworded": reworded(0.05),
    "10 % reworded": reworded(0.1),
    "15 % reworded": reworded(0.15),
    "third left out": without_sentences,
    "moved": moved,
    "spelling": spelt_otherwise,
    "lead and credit": with_more,
}


def plant(texts: dict[str, str], dice: random.Random) -> dict[str, tuple[str, str, str]]:
    """Near-copies by name: kind, the name of the original, the text."""
    words = sorted({word for text in texts.values() for word in text.split()})
    fit = [name for name, text in sorted(texts.items()) if len(text.split()) >= LEAST_WORDS]
    planted = {}
    for number, original in enumerate(dice.sample(fit, PLANTED)):
        kind = list(COPIES)[number % len(COPIES)]
        title, _, body = texts[original].partition("\n")
        headline = " ".join(dice.sample(title.split(), len(title.split())))
        planted[f"z{number:03}"] = (kind, original, f"{headline}\n{COPIES[kind](body, dice, words)}")
    return planted


def main(file: Path) -> None:
    """Plant, look, and print."""
    dice = random.Random(SEED)  # noqa: S311 - the same copies in each run
    texts = articles(file)
    planted = plant(texts, dice)
    start = time.perf_counter()
    sketches = {name: sketch(text) for name, text in texts.items()}
    sketches |= {name: sketch(text) for name, (_, _, text) in planted.items()}
    found = list(duplicates(sketches))
    seconds = time.perf_counter() - start
    pairs = {(pair.name, pair.other) for pair in found}
    hits = {name: (name, original) in pairs for name, (_, original, _) in planted.items()}
    for kind in COPIES:
        of_kind = [hits[name] for name, (its, _, _) in planted.items() if its == kind]
        print(f"{kind:16} {sum(of_kind):3} of {len(of_kind)}")
    others = [pair for pair in found if pair.name not in planted]
    wrong = [pair for pair in others if f"{pair.name} {pair.other}" not in real_copies()]
    print(f"recall {sum(hits.values()) / len(hits):.3f}  ({len(texts):,} articles, {seconds:.1f} s)")
    flagged, false = (len({pair.name for pair in pairs}) / len(texts) for pairs in (others, wrong))
    print(f"real articles flagged: {flagged:.4f} ({len(others)} pairs); falsely: {false:.4f} ({len(wrong)} pairs)")
    show(wrong, texts)


def real_copies() -> frozenset[str]:
    """The pairs that a person found to be copies."""
    return frozenset(yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))["copies"])


def show(pairs: Iterable, texts: dict[str, str]) -> None:
    """The least alike of the pairs that were not planted, to be read."""
    for pair in sorted(pairs, key=lambda pair: pair.share)[:SHOWN]:
        print(f"\n{pair.share:.2f}  {texts[pair.name][:300]!r}\n      {texts[pair.other][:300]!r}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
