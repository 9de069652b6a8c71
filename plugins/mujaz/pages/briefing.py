"""The page of a briefing: its text, and around it where it comes from, who is in it and what is related."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from mujaz.model import Briefing, Entity, SourceRef, Tenure
from mujaz.pages import paths
from mujaz.pages.citation import citations, cited
from mujaz.pages.linking import body
from mujaz.pages.rows import Rows, excerpt, sentence
from mujaz.pages.view import Entry, Fact, Layout, Link, Page, PageKind, Section
from mujaz.pages.wording import Wording
from mujaz.reading.markdown import is_safe_address

WORDS_A_MINUTE = 180  # Arabic: 181 ± 28 (Trauzettel-Klosinski and Dietz 2012, the IReST texts)
KICKER = 4  # countries above the title
TOPIC = "topic:"  # how the index of related briefings tells a topic from an entity


def briefing_page(briefing: Briefing, rows: Rows) -> Page:
    """The page of one briefing."""
    wording = rows.wording
    sections = (
        _entities(briefing, rows),
        _times(briefing, rows),
        _corrections(briefing, wording),
        _backlinks(briefing, rows),
        _related(briefing, rows),
    )
    return Page(
        path=paths.briefing(briefing.id),
        kind=PageKind.BRIEFING,
        title=briefing.title,
        body=body(briefing, rows.archive.entities),
        lang=briefing.lang,
        meta=front_matter(briefing),
        kicker=rows.entities(briefing.subjects[:KICKER]),
        description=excerpt(briefing),
        moment=wording.day(briefing.date) if briefing.date else None,
        happened=_happened(briefing, wording),
        reading=reading_time(briefing, wording),
        lead=briefing.summary,
        outlet=rows.outlet(briefing.publisher).text if briefing.publisher else "",
        facts=tuple(_facts(briefing, rows)),
        sections=tuple(section for section in sections if section.entries),
        notices=_notices(briefing, wording),
        citations=_citations(briefing, rows),
        redirects=tuple(paths.briefing(old) for old in briefing.redirect_from),
    )


def front_matter(briefing: Briefing) -> dict[str, object]:
    """The briefing's metadata in the schema of curated files, without what is empty."""
    stated = {
        "id": briefing.id,
        "title": briefing.title,
        "date": briefing.date,
        "lang": briefing.lang,
        "publisher": briefing.publisher,
        "origin": briefing.origin,
        "url": briefing.url,
        "summary": list(briefing.summary),
        "countries": list(briefing.countries),
        "actors": list(briefing.actors),
        "topics": list(briefing.topics),
        "keywords": list(briefing.keywords),
        "reviewed": briefing.reviewed,
    }
    return {key: value for key, value in stated.items() if value or key == "reviewed"}


def reading_time(briefing: Briefing, wording: Wording) -> str:
    """«قراءة دقيقتين»: the words of the body at the pace of readers of Arabic, rounded up to minutes."""
    words = sum(len(block.text.split()) for block in briefing.body)
    return (
        wording("reading", minutes=wording.counted(-(-words // WORDS_A_MINUTE), "minute", "oblique")) if words else ""
    )


def _citations(briefing: Briefing, rows: Rows) -> Mapping[str, str]:
    outlet = rows.outlet(briefing.publisher).text if briefing.publisher else ""
    return citations(cited(briefing, outlet), rows.wording("no_year"), rows.wording("comma"))


def _notices(briefing: Briefing, wording: Wording) -> tuple[str, ...]:
    undated = () if briefing.date else (wording("no_date"),)
    return (*undated, *(() if briefing.reviewed else (wording("unreviewed"),)))


def _facts(briefing: Briefing, rows: Rows) -> Iterator[Fact]:
    """The source panel: by whom, first reported by whom, where it lies. When is said below the title."""
    wording, derived = rows.wording, briefing.derived
    if briefing.publisher:
        yield Fact(wording("publisher"), (rows.outlet(briefing.publisher),), "publisher" in derived)
    if briefing.origin:
        yield Fact(wording("origin"), (rows.outlet(briefing.origin),), "origin" in derived)
    if briefing.url:
        address = briefing.url if is_safe_address(briefing.url) else ""
        yield Fact(wording("link"), (Link(briefing.url, url=address),))
    if briefing.topics:
        yield Fact(wording("topics_label"), tuple(map(rows.topic, briefing.topics)))
    if briefing.keywords:
        yield Fact(wording("keywords"), tuple(map(Link, briefing.keywords)), "keywords" in derived)
    if source := briefing.source:
        yield Fact(wording("raw"), (Link(_place(source, wording)),))
        if source.retrieved:
            yield Fact(wording("retrieved"), (wording.day(source.retrieved),))
    if briefing.reviewed:  # else a notice says so below the title
        yield Fact(wording("review"), (Link(wording("reviewed")),))


def _happened(briefing: Briefing, wording: Wording) -> Fact | None:
    """When what the briefing tells took place, as its text says; none where that is the day of publication."""
    if not briefing.happened or briefing.happened == briefing.date:
        return None
    return Fact(wording("happened"), (wording.day(briefing.happened),), derived=True)


def _place(source: SourceRef, wording: Wording) -> str:
    """«raw/x.txt، القسم 1، الأسطر 1–26»: where the raw article lies."""
    first, last = source.lines
    phrase = "raw_lines" if first else "raw_value"
    return wording(phrase, file=source.file, part=source.part, first=first, last=last)


def _entities(briefing: Briefing, rows: Rows) -> Section:
    """Who is in the briefing: name, what it is or was at the briefing's date, how often it is mentioned."""
    counts = Counter(m.entity for passage in briefing.passages for m in passage.mentions if m.counts)
    entries = tuple(
        Entry(
            rows.entity(id_),
            note=role_at(rows.archive.entities[id_], briefing, rows.wording),
            count=rows.wording.counted(counts[id_], "mention") if counts[id_] else "",
        )
        for id_ in briefing.entities
        if id_ in rows.archive.entities
    )
    return Section("entities", rows.wording("entities"), Layout.TABLE, entries)


def _times(briefing: Briefing, rows: Rows) -> Section:
    """The times that the text names and that could be resolved, in order of the calendar."""
    told = {time.iso: time for time in reversed(briefing.times) if time.iso}
    ordered = sorted(told.values(), key=lambda time: (time.first or date.min, time.iso))
    entries = tuple(Entry(Link(""), rows.wording.span(time.iso), note=sentence(briefing, time)) for time in ordered)
    return Section("times", rows.wording("times"), Layout.TIMELINE, entries)


def role_at(entity: Entity, briefing: Briefing, wording: Wording) -> str:
    """The role that an actor held when the briefing was published, else what kind of entity it is."""
    held = (each.title for each in entity.roles if briefing.date and _holds(each, briefing.date.isoformat()))
    return next(held, "") or wording(f"entity_{entity.kind.value}")


def _holds(tenure: Tenure, day: str) -> bool:
    """Whether a role was surely held on a day: dates of less precision compare by their common beginning."""
    since, until = tenure.since, tenure.until
    return bool(since) and day[: len(since)] >= since and (not until or day[: len(until)] <= until)


def _corrections(briefing: Briefing, wording: Wording) -> Section:
    entries = tuple(Entry(Link(""), wording.day(each.date), each.note) for each in briefing.corrections)
    return Section("corrections", wording("corrections"), Layout.TIMELINE, entries)


def _related(briefing: Briefing, rows: Rows) -> Section:
    """Related briefings: when, what both share, and the title."""
    entries = []
    for other in rows.archive.related.get(briefing.id, ()):
        names = [name for key in other.shared if (name := _name(key, rows))]
        note = rows.wording("shares", names=rows.wording.listed(names))
        entries.append(replace(rows.briefing(other.briefing, note), chips=(), excerpt="", derived=False))
    return Section("related", rows.wording("related"), Layout.BRIEFINGS, tuple(entries))


def _backlinks(briefing: Briefing, rows: Rows) -> Section:
    """The briefings whose text leads here, with the sentence in which it does."""
    entries = []
    for link in rows.archive.backlinks.get(briefing.id, ()):
        other = rows.archive.briefings[link.briefing]
        moment = rows.wording.day(other.date) if other.date else None
        entries.append(Entry(rows.title(other), moment, note=link.sentence))
    return Section("backlinks", rows.wording("backlinks"), Layout.TIMELINE, tuple(entries))


def _name(key: str, rows: Rows) -> str:
    """The name of what two briefings share: an entity, or a topic."""
    if key.startswith(TOPIC):
        return rows.topic(key.removeprefix(TOPIC)).text
    return rows.entity(key).text if key in rows.archive.entities else ""
