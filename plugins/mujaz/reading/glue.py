"""Headings that a scrape glued to the sentence below them («توترات سياسيةتشهد العلاقات…»), found by three facts.

Arabic does not join across some letters: behind ة and ى a word is over. A heading is short and is no sentence. And what
follows it opens one: with a verb, or with و and a verb or preposition (``openers.yml``, written from grammar).

Where the letter before the join can go on («السلامويشير»), the words of the file itself decide: the word as it stands
must be unknown to the file and its first part known. A frequency list of the language was measured for this and left
out. With the 56,642 most frequent words of wordfreq (CC BY-SA) 61 % of 2,608 planted joins were found instead of 59 %,
but 14 instead of none were cut in the wrong place, and in 10,438 real texts four cuts were made, all of them wrong
(«الم|تفقد»), where the file's own words made none. Anything less than sure is left as it is and said as a problem.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from mujaz.arabic.clitics import cores
from mujaz.arabic.fold import fold
from mujaz.reading.lines import key
from mujaz.reading.openers import Opening, first_words, opens

_WORD = re.compile(r"\S+")
_JOINED = re.compile(r"[\u0621-\u065f]{5,}")
_FINAL = re.compile(
    r"(?:[\u0629\u0649][\u064b-\u0652]*|\u0627\u064b|\u064b\u0627)(?=[\u0621-\u064a])"
)  # teh marbuta, alef maqsura, tanween
_MARK = re.compile(r"[؟!]+[\"»”)]?(?=[\u0621-\u064a])")
_QUOTE = re.compile(r"[\"»”)](?=[\u0621-\u064a])")
_STOP = re.compile(r"[.،؛]|:\s*$")  # ends a head of a body's heading
_TITLE_STOP = re.compile(r"(?<!\.)\.\s|؛")
# Endings that a word can have as well as a verb its prefix: yeh, alef, teh, heh.
_YEH = "\u064a"  # the last letter of Arabic; marks come behind it
_EITHER = "\u064a\u0627\u062a\u0647"
_ARTICLE = "\u0627\u0644"  # alef, lam
_CONJUNCTIONS = frozenset(map(key, ("أن", "إن", "أنه", "أنها", "إنه", "إنها", "الذي", "التي", "الذين", "بأن", "وأن")))

HEADING_WORDS = 9
TITLE_WORDS = 20
_VERB_HEADING = 3  # words up to which a heading may begin with a verb («دعمت السلام»)
_SHORT = 4  # letters; a shorter word must stand in the file twice to be known
_REST_WORDS = 8  # the least that a sentence has


@dataclass(frozen=True, slots=True)
class Glue:
    """A place where two texts may be glued: the second starts at ``at``; ``sure`` if they are to be taken apart."""

    at: int
    sure: bool


class OwnWords:
    """How often each word stands in a file, with or without what is written onto its front; counted when asked for."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Folded word -> how often it stands there."""
        words = chain.from_iterable(key(text).split() for text in self._texts)
        return Counter(chain.from_iterable(map(cores, words)))

    @cached_property
    def _sorted(self) -> Sequence[str]:
        return sorted(self.counts)

    def is_begun(self, beginning: str) -> bool:
        """Whether a longer word of the file begins so."""
        following = bisect_right(self._sorted, beginning)
        return following < len(self._sorted) and self._sorted[following].startswith(beginning)


def find_glue(text: str, own: OwnWords, limit: int = HEADING_WORDS) -> Glue | None:
    """The first place of a line where a heading may be glued to a sentence.

    Args:
        text: a line of a body, or (with ``limit`` at TITLE_WORDS) the first line of an article.
        own: the words of the file.
        limit: the most words that the heading may have.

    Returns:
        The place, or nothing where nothing looks glued.
    """
    words = text.split(maxsplit=limit)
    if len(words) < _REST_WORDS or not _may_be_glued(" ".join(words[:limit])):
        return None
    stop = _STOP if limit == HEADING_WORDS else _TITLE_STOP
    for number, word in enumerate(_WORD.finditer(text), start=1):
        head = text[: word.start()]
        if number > limit or stop.search(head):
            return None
        for at, sure in _joins(text, word, own):
            if _is_heading(text[:at], text[at:], limit):
                return Glue(at, sure)
    return None


def _may_be_glued(text: str) -> bool:
    """Whether anything in a text is worth a closer look; most lines are not, and cost no counting."""
    if _MARK.search(text) or _QUOTE.search(text) or _FINAL.search(text):
        return True
    return any(map(_ends_in_opener, key(text).split()))


@lru_cache(maxsize=1 << 15)
def _ends_in_opener(word: str) -> bool:
    """Whether a folded word ends in one that opens sentences, behind enough letters for another word."""
    known = first_words()
    return any(word[size:] in known for size in range(3, len(word) - 2))


def _joins(text: str, word: re.Match[str], own: OwnWords) -> Iterator[tuple[int, bool]]:
    """The places in a word where another may begin, and whether that is sure."""
    for mark in (*_MARK.finditer(word.group()), *_QUOTE.finditer(word.group())):
        at = word.start() + mark.end()
        if opener := opens(text[at:]):
            yield at, mark.re is _MARK or opener is Opening.SURE
    for final in _FINAL.finditer(word.group()):
        at = word.start() + final.end()
        if len(key(text[at : word.end()])) > 2:  # noqa: PLR2004
            yield at, opens(text[at:]) is not Opening.NONE
    for joined in _JOINED.finditer(word.group()):
        yield from _within(text, word.start() + joined.start(), joined.group(), own)


def _within(text: str, start: int, word: str, own: OwnWords) -> Iterator[tuple[int, bool]]:
    """The places in a word that the file does not know, where a word that it knows ends and an opener begins."""
    sizes = _openers_in(word)
    if not sizes or _is_word(key(word), own):
        return
    for size in sizes:
        if opens(text[start + size :]) and _known(key(word[:size]), own):
            yield start + size, not _either_way(word, size, text, own)


@lru_cache(maxsize=1 << 15)
def _openers_in(word: str) -> tuple[int, ...]:
    """Where in a word one may begin that opens sentences; the same words are asked for again and again."""
    known = first_words()
    return tuple(size for size in range(3, len(word) - 2) if word[size] <= _YEH and key(word[size:]) in known)


def _is_word(whole: str, own: OwnWords) -> bool:
    """Whether a file has a word elsewhere too: as it stands, behind other letters, or with an ending."""
    again = own.counts.get(whole, 0) > 1 or any(
        own.counts.get(core, 0) > 1 for core in cores(whole) if len(core) >= _SHORT
    )
    return again or own.is_begun(whole)


def _known(first: str, own: OwnWords) -> bool:
    """Whether a file knows a word: as it stands, or without what is written onto its front, if that leaves enough."""
    if len(first) < _SHORT:
        return own.counts.get(first, 0) > 1
    least = _SHORT + 1 if first.startswith(_ARTICLE) else _SHORT
    return len(first) >= least and any(own.counts.get(core) and len(core) >= _SHORT for core in cores(first))


def _either_way(word: str, size: int, text: str, own: OwnWords) -> bool:
    """Whether the join may as well stand one letter further on: «القانون|يوقع» or «القانوني|وقع», «رونالد|وأكد»."""
    letter, first, longer = key(word[size]), key(word[:size]), key(word[: size + 1])
    if any(own.counts.get(core) for core in cores(longer) if len(core) >= _SHORT):
        return True
    if letter not in _EITHER or not opens(text[text.index(word) + size + 1 :]):
        return False
    ends_plural = letter != "\u062a" or first.endswith("\u0627")  # teh stands behind alef, and else hardly ends a noun
    is_definite = letter == "\u0627" and first.startswith(_ARTICLE) and not first.endswith("\u064a")
    return ends_plural and not is_definite


def _is_heading(head: str, rest: str, limit: int) -> bool:
    """Whether a head reads as a heading and the rest is long enough to be what it heads."""
    words = key(head).split()
    opener = opens(head)
    most_with_verb = _VERB_HEADING if limit == HEADING_WORDS else 0
    least = 1 if opens(rest) is Opening.SURE else 2
    is_sentence = opener is Opening.SURE or (opener is Opening.LIKELY and len(words) > most_with_verb)
    return (
        least <= len(words) <= limit
        and not is_sentence
        and not (_CONJUNCTIONS & set(words) and limit == HEADING_WORDS and not head.endswith(("؟", "!")))
        and head.count('"') % 2 == 0
        and head.count("(") == head.count(")")
        and head.count("«") == head.count("»")
        and len(rest.split()) >= _REST_WORDS
        and not fold(head).startswith(("\u0648 ", "- "))
    )
