"""What a page shows, as data: the theme's templates draw it, and the export writes the same as Markdown.

A page has one body of Markdown (prose) and, around it, parts that belong to the page and not to the text: a kicker,
facts and sections of entries. Links name pages by their source path, so that URLs are computed last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class PageKind(StrEnum):
    """Which template draws the page."""

    HOME = "home"
    BRIEFING = "briefing"
    COUNTRY = "country"
    ACTOR = "actor"
    PAIR = "pair"
    TOPIC = "topic"
    SOURCE = "source"
    PERIOD = "period"  # a year, a month, or the undated
    TIMELINE = "timeline"  # events of the archive, or of one of its years
    INDEX = "index"  # a list of hubs: countries, actors, topics, sources, A to Z
    SEARCH = "search"  # filled in by the reader's own browser
    DRAWING = "drawing"  # the map, a network: a picture with a table as its twin


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to ``path`` (the source path of a page), to ``url`` (elsewhere), or, with neither, nowhere."""

    text: str
    path: str = ""
    url: str = ""
    kind: str = ""  # country, person, …: for the look of a chip
    lang: str = ""  # only where it is not the site's


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as readers see it; ``iso`` is its machine form (year, month or day)."""

    iso: str
    text: str
    hijri: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: a briefing, an entity, a period."""

    link: Link
    moment: Moment | None = None
    note: str = ""  # why it stands here («عن إيران وغزة»), a role, a source
    count: str = ""  # in words, with the right plural: «٣ موجزات»
    figure: str = ""  # the count alone, for lists whose title says what is counted
    chips: tuple[Link, ...] = ()
    excerpt: str = ""
    derived: bool = False  # filled in by a machine, not yet reviewed
    id: str = ""  # an anchor, where something leads to this very line


class Layout(StrEnum):
    """How the entries of a section are drawn."""

    BRIEFINGS = "briefings"  # cards: date, title, chips, excerpt
    CHIPS = "chips"  # a wrapped row of names with counts
    TABLE = "table"  # name, note, count
    TIMELINE = "timeline"  # a moment, what is told of it, where it is told


@dataclass(frozen=True, slots=True)
class Section:
    """A titled list; ``id`` is its anchor. ``parts`` are lists that stand folded below it, each under its title."""

    id: str
    title: str
    layout: Layout
    entries: tuple[Entry, ...] = ()
    note: str = ""
    more: Link | None = None
    parts: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled line: published, carried by, first reported by, names, role. ``derived`` marks a machine's guess."""

    label: str
    values: tuple[Link | Moment, ...]
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One shape of a drawing: an SVG element with its attributes, where it leads, what it says when pointed at.

    A ``text`` may have several lines.
    """

    tag: str
    attributes: Mapping[str, str]
    link: Link | None = None
    label: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture made of marks; ``view_box`` is that of SVG. Colours come from the theme, by class."""

    id: str
    title: str
    view_box: str
    marks: tuple[Mark, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to publish. ``title`` and all texts are plain text; ``body`` is Markdown that is safe to render."""

    path: str
    kind: PageKind
    title: str
    body: str = ""
    lang: str = "ar"
    meta: Mapping[str, object] = field(default_factory=dict)
    kicker: tuple[Link, ...] = ()
    description: str = ""  # what a search engine or a preview says of the page; empty: what the site says of itself
    moment: Moment | None = None
    happened: Fact | None = None  # when what a briefing tells took place, where that is another day
    reading: str = ""  # how long it takes to read, in words
    lead: tuple[str, ...] = ()  # the summary that a person wrote
    outlet: str = ""  # who carried what is told
    facts: tuple[Fact, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    sections: tuple[Section, ...] = ()
    notices: tuple[str, ...] = ()  # «لم يراجَع بعد», «بلا تاريخ»
    more: tuple[Link, ...] = ()  # other pages on the same: a network, a feed
    citations: Mapping[str, str] = field(default_factory=dict)  # by form: text, bibtex, ris, csl
    redirects: tuple[str, ...] = ()  # source paths from which readers are sent here
