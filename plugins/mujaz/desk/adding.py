"""``add``: a text or a saved web page becomes evidence in ``raw/`` and a draft for each article in it.

Nothing that stands there is touched: what is in the archive already is told with its place, and ids are made free.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from mujaz.arabic.slug import is_slug, slug
from mujaz.archive.bench import Bench
from mujaz.archive.gather import RAW
from mujaz.desk.doubts import doubts_of
from mujaz.desk.drafting import Doubt, draft, first_sentence, short_title
from mujaz.desk.plan import Change, Plan, joined, new_text
from mujaz.desk.shelf import Shelf, free_id
from mujaz.desk.twins import same_bytes, same_words
from mujaz.desk.web_page import WebPage, is_web_page, read_web_page
from mujaz.model import Article, Briefing, SourceRef
from mujaz.phrases import say
from mujaz.problems import MujazError, Problem
from mujaz.reading.decode import LARGEST, decode
from mujaz.reading.importing import UNDATED
from mujaz.reading.raw import RawReading, read_raw

_HASH = 8  # figures of the digest in a raw file's name
_NAMES = 3  # names that an id is made of


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it was planned, and what a person has to look at in it."""

    id: str
    path: str
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a text would do, and what was found wrong with the text."""

    plan: Plan
    raw: str
    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Evidence:
    """The bytes as they came, their text, and the page that it was read from, if it was one."""

    data: bytes
    text: str
    page: WebPage | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person states about a text: an id, where it is one article, its address on the web, the day of today."""

    id: str = ""
    url: str = ""
    day: date | None = None


NO_WISH = Wish()


def add(shelf: Shelf, bench: Bench, data: bytes, name: str, wish: Wish = NO_WISH) -> Added:
    """Plan to add a text; ``data`` are its bytes, or those of a saved page, and problems call them ``name``.

    Nothing is planned where adding this very text was stopped before, and has been finished just now.

    Raises:
        MujazError: The text is in the archive already (E610), cannot be read (E2xx), holds no article (E207, E611), or
            the wanted id cannot be had (E612).
    """
    if (twin := same_bytes(shelf, data)) and shelf.below(twin) in shelf.finished:
        return Added((), shelf.below(twin.with_suffix("")), (), ())
    evidence = _evidence(shelf, data, name)
    reading = read_raw(evidence.text, name)
    if not reading.articles:
        raise MujazError(*reading.problems)
    articles = [_placed(article, evidence, wish.url) for article in reading.articles]
    if wish.id:
        _mind_id(shelf, name, wish.id, len(articles))
    raw = f"{RAW}/{_raw_stem(articles, data)}"
    retrieved = (evidence.page and evidence.page.saved) or wish.day
    source = SourceRef(f"{raw}.txt", 1, _digest(evidence), retrieved)
    made = tuple(_Drafting(shelf, bench, evidence, source).drafts(articles, wish.id))
    folder = shelf.below(shelf.briefings)
    changes = [*_kept(f"{folder}/{raw}", evidence), *(change for _, change in made)]
    drafts = tuple(one for one, _ in made)
    return Added(joined(changes), f"{folder}/{raw}", drafts, _worth_telling(evidence, reading))


def _evidence(shelf: Shelf, data: bytes, name: str) -> _Evidence:
    """The text of the bytes, unless the archive has it."""
    if twin := same_bytes(shelf, data):
        raise MujazError(_already(shelf, twin.relative_to(shelf.briefings).as_posix(), name))
    if is_web_page(data) and len(data) <= LARGEST:
        page = read_web_page(data, name)
        if page is None:
            raise MujazError(Problem(name, 0, 0, "E611", say(shelf.lang, "add_no_article")))
        evidence = _Evidence(data, page.text, page)
    else:
        text, problems = decode(data, name)
        if not text:
            raise MujazError(*problems)
        evidence = _Evidence(data, text, None, problems)
    if twin := same_words(shelf, evidence.text):
        raise MujazError(_already(shelf, twin.relative_to(shelf.briefings).as_posix(), name))
    return evidence


def _already(shelf: Shelf, raw: str, name: str) -> Problem:
    """Where a text is: its raw file and the briefings made of it."""
    text = raw.rpartition(".")[0] + ".txt"
    folder = shelf.below(shelf.briefings)
    where = [f"{folder}/{raw}", *(one.path for one in shelf.made_from(text))]
    return Problem(name, 0, 0, "E610", say(shelf.lang, "add_twice", where=", ".join(where)))


def _mind_id(shelf: Shelf, name: str, wanted: str, count: int) -> None:
    message = ""
    if count > 1:
        message = say(shelf.lang, "add_one_id", count=count)
    elif not is_slug(wanted):
        message = say(shelf.lang, "add_bad_id", id=wanted, better=slug(wanted) or "2024-05-02-mali")
    elif wanted in shelf.taken_ids():
        message = say(shelf.lang, "add_taken_id", id=wanted)
    if message:
        raise MujazError(Problem(name, 0, 0, "E612", message))


def _placed(article: Article, evidence: _Evidence, url: str) -> Article:
    """The article with the address that was given for it; of a page, the first article is the page's."""
    known = url or (evidence.page.url if evidence.page else "")
    return replace(article, url=known) if known and article.part == 1 else article


def _raw_stem(articles: list[Article], data: bytes) -> str:
    """A raw file's name: the day of its first article that has one, and the digest of its bytes."""
    day = next((article.date.isoformat() for article in articles if article.date), UNDATED)
    return f"{day}-{sha256(data).hexdigest()[:_HASH]}"


def _digest(evidence: _Evidence) -> str:
    """The digest of the text file that the draft names as its source."""
    return sha256(evidence.page.text.encode() if evidence.page else evidence.data).hexdigest()


def _kept(raw: str, evidence: _Evidence) -> Iterator[Change]:
    """The evidence: the bytes as they came, and for a page the text that was read from it."""
    if evidence.page:
        yield Change(f"{raw}.html", evidence.data)
        yield new_text(f"{raw}.txt", evidence.page.text)
    else:
        yield Change(f"{raw}.txt", evidence.data)


@dataclass(frozen=True, slots=True)
class _Drafting:
    """Makes drafts of the articles of one text."""

    shelf: Shelf
    bench: Bench
    evidence: _Evidence
    source: SourceRef

    def drafts(self, articles: list[Article], wanted: str) -> Iterator[tuple[Draft, Change]]:
        taken = self.shelf.taken_ids()
        for article in articles:
            source = replace(self.source, part=article.part)
            derived = self._stated(self.bench.briefer.from_article(article, "draft", source.file, source))
            id_ = wanted or free_id(_id_of(derived, self.bench), taken)
            taken |= {id_}
            yield self._draft(replace(derived, id=id_), tuple(self._doubts(derived, len(articles))))

    def _stated(self, derived: Briefing) -> Briefing:
        """The briefing with its outlets as front matter states them."""
        publisher, origin = map(self.bench.outlet, (derived.publisher, derived.origin))
        return replace(derived, publisher=publisher, origin=origin)

    def _draft(self, derived: Briefing, doubts: tuple[Doubt, ...]) -> tuple[Draft, Change]:
        folder = str(derived.date.year) if derived.date else UNDATED
        path = f"{self.shelf.below(self.shelf.briefings)}/{folder}/{derived.id}.md"
        titled = replace(derived, title=derived.title or short_title(first_sentence(derived)) or derived.id)
        text = draft(titled, doubts, self.bench.names, self.bench.topics, self.shelf.lang)
        return Draft(derived.id, path, doubts), new_text(path, text)

    def _doubts(self, derived: Briefing, count: int) -> Iterator[Doubt]:
        lang, page = self.shelf.lang, self.evidence.page
        first = derived.source is not None and derived.source.part == 1
        if first and count > 1:
            yield Doubt("id", say(lang, "several", count=count))
        if first and page and page.doubtful_date:
            yield Doubt("date", say(lang, "date_on_page"))
        for heading in page.beside if first and page else ():
            yield Doubt("body", say(lang, "beside", heading=short_title(heading)))
        if first and page and page.author:
            yield Doubt("publisher", say(lang, "author", name=page.author))
        for other in self.shelf.holding(derived.url):
            if other.url == derived.url:
                yield Doubt("url", say(lang, "same_url", path=other.path))
        yield from doubts_of(derived, self.bench.names, self.bench.everything(derived), lang)


def _id_of(briefing: Briefing, bench: Bench) -> str:
    """An id that people can read: the day and the Latin names of what the briefing is about, else its title."""
    about = [id_ for id_ in briefing.entities if id_ in briefing.about] or list(briefing.entities)
    known = [bench.names[id_].latin or id_ for id_ in about if id_ in bench.names][:_NAMES]
    day = briefing.date.isoformat() if briefing.date else ""
    words = " ".join(known) or briefing.title or first_sentence(briefing)
    return slug(f"{day} {words}", 60) or f"{UNDATED}-{sha256(words.encode()).hexdigest()[:_HASH]}"


def _worth_telling(evidence: _Evidence, reading: RawReading) -> tuple[Problem, ...]:
    return (*evidence.problems, *reading.problems)
