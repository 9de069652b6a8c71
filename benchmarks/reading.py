"""How well raw pages are read: reading.py LAYOUT.jsonl.gz ARTICLES.jsonl.gz [--seed N].

LAYOUT holds pages with what is in them (``text, main_title, main_date, main_body, tail_title``), ARTICLES articles
(``title, text``). Printed are: the score of the pages, with every line of a true body that was not read as one; where
headings were taken off sentences in text as it is, each to be read by eye; how many of the headings and titles that
are glued here on purpose were found; and how pages in other layouts and encodings, composed of the articles, come out.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mujaz.model import Article, LineRole
from mujaz.reading.decode import decode
from mujaz.reading.glue import HEADING_WORDS, TITLE_WORDS, OwnWords, find_glue
from mujaz.reading.raw import read_raw

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Text:
    """A title and its paragraphs."""

    title: str
    body: tuple[str, ...]


def rows(path: Path) -> list[Row]:
    """The records of a file of JSON Lines, gzipped."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def squash(text: str | None) -> str:
    """A text without all that is no word character, as the scorer compares."""
    return re.sub(r"\W", "", text or "")


def body_of(article: Article) -> str:
    """The body of an article, squashed."""
    return squash("".join(block.text for block in article.body))


def score_pages(pages: Sequence[Row]) -> None:
    """Print the score of the pages, and what of their true bodies was read as something else."""
    sums: Counter[str] = Counter()
    lost: Counter[tuple[LineRole, str]] = Counter()
    for page_ in pages:
        reading = read_raw(page_["text"], page_["id"])
        left = {
            span.line - 3: span.role for span in reading.roles if span.role not in (LineRole.BODY, LineRole.HEADING)
        }
        body = page_["main_body"].splitlines()  # the third line of the page and those that follow
        kept = "".join(line for number, line in enumerate(body) if number not in left)
        sums.update({name: int(value) for name, value in judge(page_, reading.articles).items()})
        sums["body without the lines below"] += body_of(reading.articles[0]) == squash(kept)
        lost.update(
            (left[number], line) for number, line in enumerate(body) if number in left and re.search(r"\w", line)
        )
    print(f"{len(pages)} pages:", {name: round(sums[name] / len(pages), 3) for name in sums})
    print("lines of true bodies that were read as something else:")
    for (role, text), count in sorted(lost.items(), key=lambda item: (item[0][0], -item[1], item[0][1])):
        print(f"  {count:>3}  {role:<10} {text[:110]}")


def judge(page: Row, articles: Sequence[Article]) -> dict[str, bool]:
    """What is right of a page, by the measures of the scorer."""
    main, tail = articles[0], articles[1] if len(articles) > 1 else None
    return {
        "title": squash(main.title) == squash(page["main_title"]),
        "date": str(main.date)[:10] == str(page["main_date"])[:10],
        "two": len(articles) == 2,
        "tail": tail is not None and squash(tail.title) == squash(page["tail_title"]),
        "body": body_of(main) == squash(page["main_body"]),
        "undated": tail is not None and tail.date is None,
    }


def acts(texts: Sequence[str]) -> None:
    """Print where lines of real text are taken apart, and where that is only thought of."""
    sure, unsure, count = list[str](), list[str](), 0
    for text in texts:
        lines = text.splitlines()
        own = OwnWords(lines)
        for line in lines[1:]:
            count += 1
            if glue := find_glue(line, own):
                shown = f"{line[: glue.at]}|{line[glue.at : glue.at + 40]}"
                (sure if glue.sure else unsure).append(shown)
    print(f"{len(texts)} texts, {count} lines: {len(sure)} taken apart, {len(unsure)} pointed at")
    for shown in (*sure[:100], *unsure[:20]):
        print(f"  {shown}")


def planted(texts: Sequence[str], limit: int, pairs: Callable[[list[str]], Iterator[int]], name: str) -> None:
    """Glue lines to the ones below them and print how many are taken apart again, and how many elsewhere."""
    total = found = wrong = 0
    for text in texts:
        lines = text.splitlines()
        for at in pairs(lines):
            head, sentence = lines[at].strip(), lines[at + 1].strip()
            glued = head + sentence
            glue = find_glue(glued, OwnWords([*lines[:at], glued, *lines[at + 2 :]]), limit)
            total += 1
            found += bool(glue and glue.sure and glue.at == len(head))
            if glue and glue.sure and glue.at != len(head):
                wrong += 1
                print(f"  cut elsewhere: {glued[: glue.at]}|{glued[glue.at : glue.at + 40]}")
    print(f"{name} glued on purpose: {total}, found {found} ({found / max(1, total):.0%}), cut elsewhere {wrong}")


def set_off(lines: list[str]) -> Iterator[int]:
    """Where headings stand on lines of their own."""
    for span in read_raw("\n".join(lines), "x").roles:
        if span.role is LineRole.HEADING and span.end == len(lines[span.line - 1]) and span.line < len(lines):
            yield span.line - 1


def titled(lines: list[str]) -> Iterator[int]:
    """Where a title stands right above its first sentence."""
    if len(lines) > 1 and len(lines[1].split()) > HEADING_WORDS:
        yield 0


def layouts(texts: Sequence[Text], others: random.Random) -> None:
    """Print how articles come out of pages in other layouts than the seed's."""
    forms: dict[str, Callable[[Text, Text], tuple[str, list[Text]]]] = {
        "title and text": lambda one, _: (page(one), [one]),
        "blank lines between": lambda one, _: (page(one, between="\n\n"), [one]),
        "no title": lambda one, _: ("\n".join(one.body), [Text("", one.body)]),
        "menu, date line, link": lambda one, _: (
            "الرئيسية\nسياسة\n"
            + page(one, "الخميس 30 نوفمبر 2023 - 10:15", "شارك")
            + "\nرابط الخبر: https://example.com/1",
            [one],
        ),
        "«اقرأ أيضا:» inside": lambda one, two: (page(inside(one, f"اقرأ أيضا: {two.title}")), [one]),
        "«اقرأ أيضا» above it": lambda one, two: (page(inside(one, "اقرأ أيضا", two.title)), [one]),
        "tail, nothing between": lambda one, two: (f"{page(one)}\nإقرأ أيضاً:\n{page(two)}", [one, two]),
        "headlines at the end": lambda one, two: (f"{page(one)}\nالأكثر قراءة\n{two.title}\n{two.title}", [one]),
        "two dated articles": lambda one, two: (
            f"{page(one, '1 ديسمبر 2023')}\nالمصدر: رويترز\n\n{page(two, '2 ديسمبر 2023')}",
            [one, two],
        ),
    }
    for name, form in forms.items():
        good = sum(is_read(*form(one, others.choice(texts))) for one in texts)
        print(f"  {good / len(texts):.3f}  {name}")


def page(text: Text, *above: str, between: str = "\n") -> str:
    """A page of a text, with lines between title and body."""
    return between.join([text.title, *above, *text.body])


def inside(text: Text, *lines: str) -> Text:
    """A text with lines in the middle of its body."""
    middle = max(1, len(text.body) // 2)
    return Text(text.title, (*text.body[:middle], *lines, *text.body[middle:]))


def is_read(text: str, expected: Sequence[Text]) -> bool:
    """Whether a page is read as just the texts that are in it."""
    articles = read_raw(text, "x").articles
    read = [(squash(article.title), body_of(article)) for article in articles]
    return read == [(squash(one.title), squash("".join(one.body))) for one in expected]


def encodings(texts: Sequence[str], size: int) -> None:
    """Print how many beginnings of texts are read right in the encodings of one byte a letter."""
    for encoding in ("cp1256", "iso8859-6"):
        tried = good = 0
        for text in texts:
            try:
                data = text[:size].encode(encoding)
            except UnicodeEncodeError:
                continue
            tried += 1
            good += decode(data, "x")[0] == text[:size]
        print(f"  {good / max(1, tried):.4f}  {encoding}, the first {size} characters of {tried} texts")


def main() -> None:
    """Run all measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("layout", type=Path, help="pages with what is in them")
    parser.add_argument("articles", type=Path, help="articles to compose other pages of")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random choices")
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - a choice that can be made again
    pages, articles = rows(options.layout), rows(options.articles)
    score_pages(pages)
    raw = [row["text"] for row in pages]
    single = [f"{row['title']}\n{row['text']}" for row in articles]
    acts([*raw, *single])
    planted(raw, HEADING_WORDS, set_off, "headings")
    planted(chance.sample(single, min(2500, len(single))), TITLE_WORDS, titled, "titles")
    composed = [Text(row["title"], tuple(filter(str.strip, row["text"].splitlines()))) for row in articles]
    print("pages in other layouts, read as just what is in them:")
    layouts(chance.sample([text for text in composed if len(text.body) > 2], 300), chance)
    print("beginnings of texts:")
    for size in (20, 40, 100, 10_000):
        encodings(chance.sample(single, min(1500, len(single))), size)


if __name__ == "__main__":
    main()
