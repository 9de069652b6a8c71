"""Suggestions: probable actors that no record knows, for a maintainer to accept. Nothing of this is published.

Patterns propose; counts dispose: a word that the archive uses mostly outside of names ends a name, and a suggestion is
listed by how often it was met.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mujaz.entities.bodies import bodies, headless, quoted_end
from mujaz.entities.form_index import form_index
from mujaz.entities.forms import normal
from mujaz.entities.gazetteer import Text, ready
from mujaz.entities.persons import COMPOUND, Lexicon, after_and, make_lexicon, persons
from mujaz.entities.recogniser import Recogniser
from mujaz.entities.romanise import Romaniser
from mujaz.entities.rules import load_rules
from mujaz.entities.stretch import Word, walk
from mujaz.entities.surname import JOINED
from mujaz.model import Entity, How, Kind, Mention

_SHARE = 0.3  # of its uses that a word must have in names to belong to one
_FEW = 4  # uses from which on that share says something
_LAM, _PREFIXES = "\u0644", ("\u0644", "\u0628")  # for; for, in
_ARTICLES = ("\u0627\u0644", "\u0644\u0644", "\u0648\u0627\u0644")  # the, for the, and the
_YEH, _HEH = "\u064a", "\u0647"
_TWO = 2
_REACH = 120  # characters of the sentence that is shown


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A probable actor: how it was written, how often and where it was met, and a sentence to judge by."""

    id: str
    name: str
    kind: Kind
    count: int
    briefings: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A probable name: its folded words, the same as shown, the sentence; ``whole`` where quotation marks end it."""

    kind: Kind
    words: tuple[str, ...]
    shown: tuple[str, ...]
    sentence: str
    briefing: str
    whole: bool = False


def suggest(
    articles: Iterable[tuple[str, Sequence[str]]], entities: Mapping[str, Entity], least: int = 2
) -> tuple[Suggestion, ...]:
    """Probable actors of the articles (id and texts, title first) that were met at least so often; most met first."""
    rules = load_rules()
    lexicon = make_lexicon(form_index(entities).first_names, rules, _nationalities(entities))
    recogniser = Recogniser(entities, rules)
    used: Counter[str] = Counter()
    found: list[_Candidate] = []
    for briefing, texts in articles:
        for shown, mentions in zip(texts, recogniser.read(texts), strict=True):
            text = ready(shown)
            words = tuple(walk(text))
            used.update(word.text for word in words)
            counted = [mention for mention in mentions if mention.counts]
            found += _candidates(text, words, lexicon, briefing, counted)
    return _named(_gathered(found, used, lexicon, least), entities)


def _nationalities(entities: Mapping[str, Entity]) -> Iterator[str]:
    """The adjectives of countries in one word, as a man or a woman is called by them."""
    for entity in entities.values():
        for alias in entity.aliases if entity.is_country else ():
            word = normal(alias.text)
            if alias.how is How.NISBA and word.endswith(_YEH):
                yield from (word, word + _HEH)


def _named(suggestions: Iterable[Suggestion], entities: Mapping[str, Entity]) -> tuple[Suggestion, ...]:
    """The suggestions with their ids, most met first: readable, and different from each other and from any record's."""
    ordered = sorted(suggestions, key=lambda one: (one.name, one.kind))
    if not ordered:
        return ()  # the names of all records are not learnt for nothing
    romaniser, taken, made = Romaniser(entities.values()), set(entities), []
    for one in ordered:
        base = number = romaniser.id(one.name) or "name"
        count = 1
        while number in taken:
            count += 1
            number = f"{base}-{count}"
        taken.add(number)
        made.append(replace(one, id=number))
    return tuple(sorted(made, key=lambda one: (-one.count, one.id)))


def _candidates(
    text: Text, words: Sequence[Word], lexicon: Lexicon, briefing: str, counted: Sequence[Mention]
) -> Iterator[_Candidate]:
    """Probable names in a text, but for those in which an actor is mentioned, or nothing but countries."""
    taken = [(one.start, one.end) for one in counted if one.kind is not Kind.COUNTRY]
    countries = [(one.start, one.end) for one in counted if one.kind is Kind.COUNTRY]
    people = ((begin, end, Kind.PERSON) for begin, end in persons(words, lexicon))
    for begin, end, kind in (*people, *bodies(words, lexicon)):
        spans = [text.folded.span(word.start - 1, word.end - 1) for word in words[begin:end]]
        first, last = spans[0][0], spans[-1][1]
        if all(any(start <= one and other <= stop for start, stop in countries) for one, other in spans):
            continue
        if not any(start < last and first < stop for start, stop in taken):
            sentence = text.shown[max(0, first - _REACH) : last + _REACH].strip()
            shown = tuple(text.shown[start:stop] for start, stop in spans)
            folded = tuple(word.text for word in words[begin:end])
            if kind is Kind.PERSON and after_and(words[begin], lexicon):
                folded, shown = (words[begin].bare, *folded[1:]), (shown[0][1:], *shown[1:])
            whole = kind is not Kind.PERSON and quoted_end(words, begin) == end
            one = _Candidate(kind, folded, shown, sentence, briefing, whole)
            yield _headless(one, lexicon) if kind is not Kind.PERSON else one


def _headless(one: _Candidate, lexicon: Lexicon) -> _Candidate:
    """The body without the clitics that its sentence put before it."""
    head = headless(one.words[0], lexicon)
    if head == one.words[0]:
        return one
    shown = one.shown[0][1:] if one.words[0].endswith(head) else head
    return replace(one, words=(head, *one.words[1:]), shown=(shown, *one.shown[1:]))


def _gathered(
    found: Sequence[_Candidate], used: Mapping[str, int], lexicon: Lexicon, least: int
) -> tuple[Suggestion, ...]:
    """Candidates trimmed by their words' counts, and joined by name."""
    inside = Counter(word for one in found for word in one.words)
    joined: dict[tuple[tuple[str, ...], bool], list[_Candidate]] = {}
    for one in found:
        if trimmed := _trimmed(one, used, inside, lexicon):
            joined.setdefault((trimmed.words, trimmed.kind is Kind.PERSON), []).append(trimmed)
    return tuple(_suggestion(candidates) for candidates in joined.values() if len(candidates) >= least)


def _trimmed(
    one: _Candidate, used: Mapping[str, int], inside: Mapping[str, int], lexicon: Lexicon
) -> _Candidate | None:
    """The candidate up to the first word that seldom belongs to a name; none where too little is left."""
    if one.whole:
        return one
    size = 0
    while size < len(one.words) and _belongs(one, size, used, inside, lexicon):
        size += 1
    while size and one.words[size - 1] in JOINED:
        size -= 1
    pair = " ".join(one.words[:size])
    kunya = size == _TWO and one.words[0] in COMPOUND and not one.words[1].startswith(_ARTICLES[0])
    whole = size > 1 and not kunya and pair not in lexicon.lists.no_bodies
    return replace(one, words=one.words[:size], shown=one.shown[:size]) if whole else None


def _belongs(one: _Candidate, at: int, used: Mapping[str, int], inside: Mapping[str, int], lexicon: Lexicon) -> bool:
    """Whether the archive uses the word in names, or the grammar of the name asks for it."""
    word = one.words[at]
    if word in lexicon.first or word in JOINED or (at and one.words[at - 1] in JOINED):
        return True
    after_first = one.kind is Kind.PERSON and at == 1 and one.words[0] in lexicon.first
    if after_first and word.startswith(_ARTICLES[0]) and word.endswith(_YEH):
        return word[len(_ARTICLES[0]) :] not in lexicon.nationalities
    prefixed = word.startswith(_PREFIXES) and used[word[1:]] > used[word]
    if one.kind is not Kind.PERSON:
        if at == 0 or word.startswith(_ARTICLES) or (prefixed and word.startswith(_LAM)):
            return True
    elif prefixed:
        return False
    return used[word] < _FEW or inside[word] >= _SHARE * used[word]


def _suggestion(candidates: Sequence[_Candidate]) -> Suggestion:
    first = candidates[0]
    name = " ".join(first.shown)
    briefings = tuple(sorted({one.briefing for one in candidates}))
    return Suggestion("", name, first.kind, len(candidates), briefings, first.sentence)
