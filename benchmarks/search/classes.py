"""Queries of the seventeen classes, drawn from any articles: one form of a word, the articles that hold any of them.

Twelve classes are drawn by seeded dice from the words, titles and texts of the articles. The other five are lists of
words (countries, plurals, Latin names): their queries are those of a file that has them already, and the forms that
each stands for are learned from its relevant articles, then looked up in the others.

What the truth is here follows the letters alone, so it has faults of its own: an article that holds «جهة» counts as
one that holds «جه» with a pronoun. All engines and all changes are measured by the same faults.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any

from mujaz.search.tokens import folded

COUNT, MOST = 60, 10  # queries of a class, relevant articles of a query
LISTED = frozenset({"soundplural", "brokenplural", "adj_country", "latin", "altspelling"})
_ANY, _WORD = re.compile(r"\d+|[^\W\d_]+"), re.compile(r"[^\W\d_]{4,}")
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ARTICLE = "ال"
_CLITICS = ("", "و", "ف", "ب", "ك", "ل", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وبال")
_BEFORE_PRONOUN = ("", "و", "ف", "ب", "ل")
_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا", "ني")
_HAMZAS = str.maketrans("أإآ", "ااا")
_YEHS = str.maketrans("يى", "ىي")
_SHARE = 0.9  # of the relevant articles that the learned forms of a listed word must explain

Row = dict[str, Any]
Found = Iterator[tuple[str, set[str]]]
Lookup = Mapping[str, set[str]]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of articles, as they are spelt and folded, each with the articles that hold it."""

    spelt: Lookup
    folded: Lookup
    texts: Mapping[str, list[str]]  # all words and numbers as they are spelt, by article
    forms: Mapping[str, list[str]]  # the same folded
    titles: Mapping[str, str]

    def of(self, forms: Iterable[str]) -> set[str]:
        """The articles that hold one of these folded forms."""
        return set().union(*(self.folded.get(form, ()) for form in forms))


def read(articles: Sequence[Mapping[str, str]]) -> Words:
    """Index articles."""
    spelt: dict[str, set[str]] = defaultdict(set)
    met: dict[str, set[str]] = defaultdict(set)
    texts = {one["id"]: _ANY.findall(_MARKS.sub("", f"{one['title']}\n{one['text']}")) for one in articles}
    forms = {name: folded(" ".join(words)).split() for name, words in texts.items()}
    for name, words in texts.items():
        for word, form in zip(words, forms[name], strict=True):
            spelt[word].add(name)
            met[form].add(name)
    return Words(spelt, met, texts, forms, {one["id"]: _MARKS.sub("", one["title"]) for one in articles})


def drawn(articles: Sequence[Mapping[str, str]], seed: int = 0, count: int = COUNT) -> list[Row]:
    """The rows of the twelve classes that need no list: ``class``, ``query``, ``relevant``."""
    known = read(articles)
    rows: list[Row] = []
    for name, draw in _CLASSES.items():
        dice = random.Random(f"{name}{seed}")  # noqa: S311 - the same queries in every run
        made: set[str] = set()
        for query, relevant in draw(known, dice):
            if query in made or not relevant or len(relevant) > MOST:
                continue
            made.add(query)
            rows.append({"class": name, "query": query, "relevant": sorted(relevant)})
            if len(made) == count:
                break
    return rows


def _shuffled(words: Iterable[str], dice: random.Random) -> list[str]:
    """Arabic words of four letters or more, in the order of the dice."""
    found = sorted(word for word in words if len(word) > 3 and "\u0621" <= word[0] <= "\u064a")
    dice.shuffle(found)
    return found


def _spelt(change: Callable[[str, random.Random], str], known: Words, dice: random.Random) -> Found:
    """Rarer words in a changed spelling that folds to the same; all spellings of the word are relevant."""
    for word in _shuffled(known.spelt, dice):
        query = change(word, dice)
        if len(known.spelt[word]) > 1 and query != word:
            yield query, known.folded[folded(word)]


def _exact(known: Words, dice: random.Random) -> Found:
    yield from ((word, known.spelt[word]) for word in _shuffled(known.spelt, dice) if len(known.spelt[word]) > 1)


def _marked(word: str, dice: random.Random) -> str:
    """Full of short vowels, or drawn out."""
    if dice.random() < 0.5:
        return "".join(letter + dice.choice("\u064e\u064f\u0650\u0652\u0651") for letter in word)
    at = dice.randrange(1, len(word))
    return word[:at] + "\u0640" * dice.randint(1, 3) + word[at:]


def _slipped(known: Words, dice: random.Random) -> Found:
    """One letter too many, too few, another, or two in the wrong order, in a word of five letters or more."""
    for word in _shuffled(known.spelt, dice):
        if len(word) < 5 or len(known.spelt[word]) < 2:
            continue
        at, kind, letter = dice.randrange(len(word)), dice.randrange(4), dice.choice(_LETTERS)
        swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
        query = (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            swapped,
        )
        if folded(query[kind]) not in known.folded:
            yield query[kind], known.folded[folded(word)]


def _article(known: Words, dice: random.Random) -> Found:
    for word in _shuffled(known.spelt, dice):
        base = word.removeprefix(_ARTICLE)
        pair = {folded(base), folded(_ARTICLE + base)}
        if len(base) > 3 and all(form in known.folded for form in pair):
            yield word, known.of(pair)


def _clitic(known: Words, dice: random.Random) -> Found:
    """A word that is met in three forms or more, in one of them."""
    for base in _shuffled(known.folded, dice):
        forms = [form + base for form in _CLITICS if form + base in known.folded]
        if len(forms) > 2:
            yield dice.choice(forms), known.of(forms)


def _pronoun(known: Words, dice: random.Random) -> Found:
    """A word that is also met with a pronoun, without it and without clitics."""
    for word in _shuffled(known.spelt, dice):
        base = folded(word)
        carried = [base + pronoun for pronoun in _PRONOUNS if base + pronoun in known.folded]
        prefixed = any(base.startswith(one) and base[len(one) :] in known.folded for one in _CLITICS if one)
        if carried and not prefixed and len(known.folded[base]) > 1:
            forms = [before + form for form in carried for before in _BEFORE_PRONOUN]
            yield word, known.of([*(before + base for before in _CLITICS), *forms])


def _two(known: Words, dice: random.Random) -> Found:
    """Two words of a title."""
    for words in _of_titles(known, dice, 2):
        yield " ".join(words), set.intersection(*(known.folded[folded(word)] for word in words))


def _three(known: Words, dice: random.Random) -> Found:
    """Three words of a title as people type them: without hamza and article, heh for teh marbuta."""
    for words in _of_titles(known, dice, 3):
        bare = [word.removeprefix(_ARTICLE) if dice.random() < 0.5 and len(word) > 5 else word for word in words]
        query = " ".join(re.sub("ة$", "ه", word).translate(_HAMZAS) for word in bare)
        forms = [{folded(word), _ARTICLE + folded(word)} for word in bare]
        yield query, set.intersection(*(known.of(form) for form in forms))


def _of_titles(known: Words, dice: random.Random, count: int) -> Iterator[list[str]]:
    for article in _order(known.titles, dice):
        words = sorted(set(_WORD.findall(known.titles[article])))
        if len(words) >= count:
            yield dice.sample(words, count)


def _phrase(known: Words, dice: random.Random) -> Found:
    """Two neighbouring words that more than one article has."""
    for article in _order(known.texts, dice):
        at = dice.randrange(len(known.texts[article]) - 1)
        pair = known.texts[article][at : at + 2]
        one, other = known.forms[article][at : at + 2]
        if all(_WORD.fullmatch(word) for word in pair):
            both = known.folded[one] & known.folded[other]
            found = {name for name in both if (one, other) in pairwise(known.forms[name])}
            if len(found) > 1:
                yield f'"{" ".join(pair)}"', found


def _order(names: Iterable[str], dice: random.Random) -> list[str]:
    found = sorted(names)
    dice.shuffle(found)
    return found * 5


_CLASSES: Mapping[str, Callable[[Words, random.Random], Found]] = {
    "exact": _exact,
    "hamza": partial(_spelt, lambda word, _: word.translate(_HAMZAS)),
    "taa": partial(_spelt, lambda word, _: re.sub("ة$", "ه", word)),
    "yaa": partial(_spelt, lambda word, _: word[:-1] + word[-1].translate(_YEHS)),
    "diac": partial(_spelt, _marked),
    "typo": _slipped,
    "al": _article,
    "clitic": _clitic,
    "pronoun": _pronoun,
    "twowords": _two,
    "mixed_title3": _three,
    "phrase": _phrase,
}


def listed(rows: Sequence[Mapping[str, Any]], first: Words, others: Words) -> list[Row]:
    """The queries of lists, with the articles among others that hold what they stand for."""
    found: list[Row] = []
    for row in rows:
        if row["class"] in LISTED and (forms := _learned(set(row["relevant"]), first)):
            own = folded(row["query"])  # one of the forms, even where it was not needed to explain
            relevant = others.of(prefix + form for form in (own, *forms) for prefix in _CLITICS)
            if relevant:
                found.append({"class": row["class"], "query": row["query"], "relevant": sorted(relevant)})
    return found


def _learned(relevant: set[str], first: Words) -> set[str]:
    """The forms that explain which articles are relevant: those met only there, the most frequent first."""
    words = (word for name in relevant for word in set(first.forms[name]))
    met = Counter(word for word in words if len(word) > 2 and word.isalpha())
    left, forms = set(relevant), set[str]()
    for word, count in sorted(met.items(), key=lambda item: (-item[1], item[0])):
        gain = first.folded[word] & left
        if count == len(first.folded[word]) and len(gain) > max(1, 0.01 * len(relevant)):
            forms.add(word)
            left -= gain
    return forms if len(left) <= (1 - _SHARE) * len(relevant) else set()
