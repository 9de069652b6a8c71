"""Bodies that no record knows: organisations, media, companies and groups, by the noun that their name starts with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.entities.persons import Lexicon
from mujaz.entities.stretch import Word
from mujaz.model import Kind

_LONGEST, _PAIR = 7, 2
_FOREIGN = 2  # words without article that may follow a head (معهد ايفو)
_LAM, _ARTICLE = "\u0644", "\u0627\u0644"
_IMPERFECT = "\u064a"  # of a verb
_ADJECTIVE = ("\u064a", "\u0647")  # ends of adjectives, masculine and feminine
_CLITICS = ("\u0648", "\u0641", "\u0628", "\u0644", "\u0643")


def quoted_end(words: Sequence[Word], head: int) -> int:
    """The word after a name in quotation marks that follows its head (شركة «جلف فيلم»); ``head`` where none does."""
    if head + 1 >= len(words) or not words[head + 1].quoted:
        return head
    for at in range(head + 2, min(head + _LONGEST, len(words))):
        if words[at].quoted:
            return at
        if words[at].broken:
            break
    return head


def bodies(words: Sequence[Word], lexicon: Lexicon) -> Iterator[tuple[int, int, Kind]]:
    """Spans of probable names of bodies, with their kind."""
    at = 0
    while at < len(words):
        kind = lexicon.lists.heads.get(headless(words[at].text, lexicon))
        end = _end(words, at, lexicon) if kind else at
        if not kind and (kind := lexicon.lists.quoted_heads.get(headless(words[at].text, lexicon))):
            end = quoted_end(words, at)
        if kind and end > at:
            yield at, end, kind
            at = end
        else:
            at += 1


def headless(word: str, lexicon: Lexicon) -> str:
    """A head without the clitics before it; the word as it is where none is left."""
    heads = lexicon.heads
    if word in heads:
        return word
    if word.startswith(_LAM + _LAM):  # «to the»; before a noun that starts with lam itself, one of three is not written
        whole = ("\u0627" + word, "\u0627" + word[1:])
        return next((head for head in whole if head in heads), word)
    return word[1:] if word.startswith(_CLITICS) and word[1:] in heads else word


def _end(words: Sequence[Word], head: int, lexicon: Lexicon) -> int:
    """The word after the name's last; ``head`` where it has nothing that tells it from another of its sort."""
    if (end := quoted_end(words, head)) > head:
        return end
    at, foreign = head + 1, 0
    limit = 0 if words[head].definite else _FOREIGN
    while at < len(words) and at - head < _LONGEST and not _stops(words, at, head, lexicon):
        if not words[at].definite and not _bound(words, at):
            foreign += 1
            if foreign > limit or at > head + _FOREIGN:
                break
        at += 1
    return at if _telling(words[head:at], lexicon) else head


def _telling(name: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether the words after the head tell it from its like: not «a centre for …», not «the national committee»."""
    lists = lexicon.lists
    if len(name) < _PAIR or " ".join(word.text for word in name[:_PAIR]) in lists.no_bodies:
        return False
    head, first = name[0], name[1]
    bare = first.text in lexicon.nationalities  # folded, a word may start like the article (ألمانية)
    if bare or (len(name) == _PAIR and first.text.removeprefix(_ARTICLE) in lexicon.nationalities):
        return False  # a German court that …, the British newspaper
    if not head.definite:
        adjective = first.text.endswith(_ADJECTIVE) and not first.quoted
        return first.definite or not (adjective or first.text.startswith(_LAM))
    return len(name) > _PAIR or headless(head.text, lexicon) in lists.short_bodies


def _stops(words: Sequence[Word], at: int, head: int, lexicon: Lexicon) -> bool:
    """Whether the name ends before this word: at a break, a quotation mark, a particle, a verb."""
    word = words[at]
    verb = not word.definite and word.text.startswith(_IMPERFECT)
    ends = word.among(lexicon.ends) or not word.text.isalpha()
    return word.broken or (word.quoted and at > head + 1) or verb or ends


def _bound(words: Sequence[Word], at: int) -> bool:
    """Whether a word without article is bound into the name: «for combating corruption», «and the fishery»."""
    word = words[at]
    following = at + 1 < len(words) and words[at + 1].definite and not words[at + 1].broken
    return word.text.startswith((_LAM + _LAM, "\u0648\u0627\u0644")) or (word.text.startswith(_LAM) and following)
