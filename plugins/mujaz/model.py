"""The nouns of Mujaz, as data.

Everything that one stage of the way hands to the next is one of these frozen classes. They hold no behaviour
beyond what can be read off their own fields, and they import nothing of the package.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What an entity is. All but ``COUNTRY`` are actors."""

    COUNTRY = "country"
    PERSON = "person"
    ORGANISATION = "organisation"
    ARMED_GROUP = "armed-group"
    GOVERNMENT = "government"
    MEDIA = "media"
    COMPANY = "company"


class How(StrEnum):
    """How a mention names its entity; the first five count as naming it, the rest are recorded only."""

    NAME = "name"
    ALIAS = "alias"
    NISBA = "nisba"
    CAPITAL = "capital"
    SEAT = "seat"
    PART = "part"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to write an entity. A weak alias counts only where the entity is otherwise known in the article."""

    text: str
    how: How
    strong: bool = True


@dataclass(frozen=True, slots=True)
class Tenure:
    """A role that an actor held. ``since`` and ``until`` are ISO dates of a year, a month or a day, or empty."""

    title: str
    of: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A country (id: ISO 3166-1 alpha-2, upper case) or an actor (id: an ASCII slug)."""

    id: str
    kind: Kind
    name: str
    latin: str = ""
    aliases: tuple[Alias, ...] = ()
    former: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    roles: tuple[Tenure, ...] = ()
    path: str = ""
    stands_for: tuple[str, ...] = ()  # countries that are named where this entity is
    redirect_from: tuple[str, ...] = ()  # ids that it had before
    status: str = ""  # where a country stands now, in a sentence that an editor wrote

    @property
    def is_country(self) -> bool:
        """Whether the entity is a country rather than an actor."""
        return self.kind is Kind.COUNTRY


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity at a span of a text; ``start`` and ``end`` count characters of the text as it is shown."""

    entity: str
    kind: Kind
    start: int
    end: int
    surface: str
    how: How
    alias: str = ""
    why: str = ""
    counts: bool = True  # false: recorded only (a part of another name, a capital as a place, not decided)
    also: tuple[str, ...] = ()  # countries that count with it: those that an actor of a government stands for


class LineRole(StrEnum):
    """What a stretch of a raw file is."""

    TITLE = "title"
    DATE = "date"
    HEADING = "heading"
    BODY = "body"
    SOURCE = "source"
    KEYWORDS = "keywords"
    RELATED = "related"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """The role of characters ``start`` to ``end`` (end excluded) of a line; lines count from 1, characters from 0."""

    line: int
    start: int
    end: int
    role: LineRole


class BlockKind(StrEnum):
    """What a block of a body is. ``OTHER`` is Markdown that is shown as it is: lists, tables, quotations, code."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or paragraph of a body; ``line`` is where it starts in its source file (0: not known)."""

    kind: BlockKind
    text: str
    line: int = 0
    level: int = 2


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of journalism found in a source file, before anything is recognised in it."""

    part: int
    title: str
    body: tuple[Block, ...]
    date: date | None = None
    publisher: str = ""
    origin: str = ""
    keywords: tuple[str, ...] = ()
    url: str = ""
    lines: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class SourceRef:
    """The raw article that a briefing was made from.

    ``lines`` are its first and last in the file (0: not known), ``retrieved`` the day on which somebody fetched it.
    """

    file: str
    part: int = 1
    sha256: str = ""
    retrieved: date | None = None
    lines: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Correction:
    """A change to a published briefing, told to its readers."""

    date: date
    note: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who carried or first reported an article; ``id`` is the media actor's where a record knows the name."""

    id: str
    name: str
    url: str = ""
    path: str = ""
    latin: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that curators file briefings under; ``latin`` is its name on an English site."""

    id: str
    name: str
    path: str = ""
    latin: str = ""


def name_in(lang: str, named: Entity | Outlet | Topic) -> str:
    """The name of an entity, outlet or topic on a site in ``lang``, a BCP 47 tag."""
    return named.latin if lang == "en" and named.latin else named.name


@dataclass(frozen=True, slots=True)
class Passage:
    """The mentions of one text of a briefing: its title (``block`` -1) or a block of its body."""

    block: int
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Time:
    """A time that a block of a body names: «في يوليو من نفس العام».

    ``iso`` is a day, a month, a year or ``first/last``, empty where the time could not be resolved; ``sentence`` is the
    span of its sentence in the block; ``rule`` says how it was resolved.
    """

    block: int
    start: int
    end: int
    surface: str
    sentence: tuple[int, int]
    rule: str
    iso: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Briefing:
    """What is published of one article.

    ``derived`` names the fields that a machine filled in; ``about`` are the entities the briefing is about, a subset
    of ``countries`` and ``actors``, which list the most important first. ``date`` is when the article was published,
    ``happened`` when what it reports took place, both only where known. ``markup`` says that the blocks' text is
    Markdown (curated) rather than plain text (raw).
    """

    id: str
    title: str
    body: tuple[Block, ...]
    path: str
    markup: bool = False
    happened: date | None = None
    date: date | None = None
    lang: str = "ar"
    publisher: str = ""
    origin: str = ""
    url: str = ""
    summary: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    about: frozenset[str] = frozenset()
    topics: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    reviewed: bool = False
    source: SourceRef | None = None
    redirect_from: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    passages: tuple[Passage, ...] = ()
    times: tuple[Time, ...] = ()
    derived: frozenset[str] = frozenset()

    @property
    def entities(self) -> tuple[str, ...]:
        """Ids of all countries, then all actors, that the briefing names."""
        return self.countries + self.actors

    @property
    def subjects(self) -> tuple[str, ...]:
        """The countries that the briefing is about rather than only names, the most important first."""
        return tuple(code for code in self.countries if code in self.about)


@dataclass(frozen=True, slots=True)
class Related:
    """Another briefing and the entities or topics that both share, the rarest first."""

    briefing: str
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Backlink:
    """A briefing whose curated text leads to another one, and the sentence in which it does."""

    briefing: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Event:
    """A resolved time of a briefing: when something happened, by its sentence."""

    briefing: str
    time: Time


@dataclass(frozen=True, slots=True)
class Archive:
    """All briefings with their indexes. Every list of ids is newest first, undated last.

    ``by_entity`` lists what an entity is named in, ``about`` the part of it that is about the entity. ``by_month`` has
    keys like «2023-11»; years are the sum of their months. ``by_pair`` has sorted pairs of countries. ``events`` are in
    order of what happened last; ``events_of`` has those whose sentence names an entity. ``backlinks`` has, by briefing,
    the ones whose text leads to it. ``countries`` are all that the registry knows, met or not: a map names them, too.
    """

    briefings: Mapping[str, Briefing]
    entities: Mapping[str, Entity]
    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    about: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_entity: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_pair: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    by_topic: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_outlet: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_month: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    undated: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()
    events_of: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)
    related: Mapping[str, tuple[Related, ...]] = field(default_factory=dict)
    backlinks: Mapping[str, tuple[Backlink, ...]] = field(default_factory=dict)
    countries: Mapping[str, Entity] = field(default_factory=dict)
