"""One line of a list: how a briefing, an entity, an outlet or a topic stands in the lists of other pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mujaz.archive.pairs import SENTENCE_END
from mujaz.model import Archive, Block, BlockKind, Briefing, Event, Kind, Time
from mujaz.pages import paths
from mujaz.pages.parts import UNDATED
from mujaz.pages.view import Entry, Layout, Link, Page, PageKind, Section
from mujaz.pages.wording import Wording
from mujaz.reading.markdown import plain

EXCERPT = 120  # characters of a briefing's beginning that a list shows: two or three lines on a phone
SENTENCE, BEFORE = 180, 90  # of a sentence that names an actor or tells an event: characters shown, of them before it
MORE = "\u00a0…"  # holds on to the last word: an ellipsis alone on a line says nothing
CHIPS = 4  # of the countries it is about, that a briefing in a list shows
MENTIONED = "mentioned"  # the list of what names an entity without being about it
MET = 12  # entities that a list of names with counts shows


@dataclass(frozen=True, slots=True)
class Rows:
    """Makes the lines of lists from an archive, in the words of its site."""

    archive: Archive
    wording: Wording

    def entity(self, entity_id: str) -> Link:
        """The name of an entity, leading to its hub."""
        entity = self.archive.entities[entity_id]
        return Link(self.wording.name(entity), paths.entity(entity.id), kind=entity.kind.value)

    def entities(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """Links to the hubs of those entities that the archive knows, in their order."""
        return tuple(self.entity(id_) for id_ in ids if id_ in self.archive.entities)

    def outlet(self, outlet_id: str) -> Link:
        """The name of an outlet, leading to its page."""
        return Link(self.wording.name(self.archive.outlets[outlet_id]), paths.source(outlet_id), kind="source")

    def topic(self, topic_id: str) -> Link:
        """The name of a topic, leading to its page."""
        topic = self.archive.topics.get(topic_id)
        return Link(self.wording.name(topic) if topic else topic_id, paths.topic(topic_id), kind="topic")

    def pair(self, codes: tuple[str, str]) -> Link:
        """«السعودية وإيران», leading to the page of the two."""
        first, second = (self.wording.name(self.archive.entities[code]) for code in codes)
        return Link(self.wording("pair_title", first=first, second=second), paths.pair(codes), kind="pair")

    def title(self, briefing: Briefing) -> Link:
        """The title of a briefing, leading to its page."""
        lang = briefing.lang if briefing.lang != self.wording.lang else ""
        return Link(briefing.title, paths.briefing(briefing.id), kind="briefing", lang=lang)

    def briefing(self, briefing_id: str, note: str = "") -> Entry:
        """A briefing in a list. Its note is the outlet, where the list gives no reason of its own."""
        briefing = self.archive.briefings[briefing_id]
        return Entry(
            self.title(briefing),
            self.wording.day(briefing.date) if briefing.date else self.wording.period(UNDATED),
            note or (self.outlet(briefing.publisher).text if briefing.publisher else ""),
            chips=self.entities(briefing.subjects[:CHIPS]),
            excerpt=excerpt(briefing),
            derived=not briefing.reviewed,
        )

    def on_hub(self, page: Page, id_: str, title: str, ids: Iterable[str]) -> Section:
        """A titled list of briefings on a hub: without what the hub itself says; an actor's with its sentences.

        How a briefing begins says nothing of a country that it only mentions, and is left out there.
        """
        actor = str(page.meta["entity"]) if page.kind is PageKind.ACTOR else ""
        said = {page.path, *(link.path for link in page.kicker)}
        entries = (self._on_hub(each, actor, said) for each in ids)
        if page.kind is PageKind.COUNTRY and id_ == MENTIONED:
            entries = (replace(entry, excerpt="") for entry in entries)
        return Section(id_, title, Layout.BRIEFINGS, tuple(entries))

    def _on_hub(self, briefing_id: str, actor: str, said: Collection[str]) -> Entry:
        entry = self.briefing(briefing_id)
        told = naming_sentence(self.archive.briefings[briefing_id], actor) if actor else ""
        chips = tuple(chip for chip in entry.chips if chip.path not in said)
        return replace(entry, excerpt=told or entry.excerpt, chips=chips)

    def met_with(self, ours: Collection[str], ids: Iterable[str]) -> tuple[Section, Section]:
        """Countries, then actors, that are met in the same briefings, but for ``ours``."""
        met = Counter(other for id_ in ids for other in met_in(self.archive.briefings[id_]) if other not in ours)
        counts = {self.entity(id_): count for id_, count in met.items() if id_ in self.archive.entities}
        countries = {link: count for link, count in counts.items() if link.kind == Kind.COUNTRY}
        actors = {link: count for link, count in counts.items() if link.kind != Kind.COUNTRY}
        return (
            self.counted("met-countries", self.wording("met_countries"), countries),
            self.counted("met-actors", self.wording("met_actors"), actors),
        )

    def topics(self, ids: Iterable[str]) -> Section:
        """The topics of briefings."""
        met = Counter(topic for id_ in ids for topic in self.archive.briefings[id_].topics)
        counts = {self.topic(topic): count for topic, count in met.items()}
        return self.counted("topics", self.wording("topics"), counts)

    def outlets(self, ids: Iterable[str]) -> Section:
        """The outlets that carried briefings."""
        met = Counter(publisher for id_ in ids if (publisher := self.archive.briefings[id_].publisher))
        counts = {self.outlet(publisher): count for publisher, count in met.items()}
        return self.counted("sources", self.wording("sources"), counts)

    def event(self, event: Event) -> Entry:
        """An event: when it was, the sentence that tells it, and the briefing that holds the sentence."""
        briefing = self.archive.briefings[event.briefing]
        return Entry(
            Link(briefing.title, paths.briefing(briefing.id), kind="briefing"),
            self.wording.period(event.time.iso),
            note=_around(event.time.surface, sentence(briefing, event.time)),
        )

    def events(self, id_: str, title: str, told: Iterable[Event]) -> Section:
        """A titled line of events."""
        return Section(id_, title, Layout.TIMELINE, tuple(map(self.event, told)))

    def briefings(self, id_: str, title: str, ids: Iterable[str], more: Link | None = None) -> Section:
        """A titled list of briefings."""
        return Section(id_, title, Layout.BRIEFINGS, tuple(map(self.briefing, ids)), more=more)

    def counted(self, id_: str, title: str, counts: Mapping[Link, int], most: int = MET) -> Section:
        """Links with the number of briefings behind each, the most first; among equals, in the order of ``counts``.

        Briefings name what matters most to them first, so what is met first stands above what is met in passing.
        """
        ranked = sorted(counts.items(), key=lambda item: -item[1])[:most]
        told = any(count > 1 for _, count in ranked)  # «1» behind every name says nothing
        entries = tuple(self.tally(link, count if told else 0) for link, count in ranked)
        return Section(id_, title, Layout.CHIPS, entries)

    def tally(self, link: Link, count: int, noun: str = "briefing") -> Entry:
        """A link with the number of what lies behind it; without one where that is nothing."""
        return Entry(link, count=self.wording.counted(count, noun), figure=f"{count:,}") if count else Entry(link)


def met_in(briefing: Briefing) -> Iterator[str]:
    """Whom a briefing names, but for the outlet that carried it: that speaks of itself («في تصريح لرويترز»)."""
    return (entity for entity in briefing.entities if entity != briefing.publisher)


def sentence(briefing: Briefing, time: Time) -> str:
    """The sentence of a time, as it reads."""
    first, last = time.sentence
    text = briefing.body[time.block].text[first:last]
    return " ".join((plain(text) if briefing.markup else text).split())


def naming_sentence(briefing: Briefing, entity_id: str) -> str:
    """The first sentence of the text that names an entity, as it reads; empty where only the title does."""
    named = (
        (briefing.body[passage.block].text, mention)
        for passage in briefing.passages
        if passage.block >= 0
        for mention in passage.mentions
        if mention.counts and entity_id in (mention.entity, *mention.also)
    )
    text, mention = next(named, ("", None))
    if mention is None:
        return ""
    ends = [0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)]
    told = text[max(end for end in ends if end <= mention.start) : min(end for end in ends if end >= mention.end)]
    return _around(mention.surface, " ".join((plain(told) if briefing.markup else told).split()))


def _around(name: str, sentence: str) -> str:
    """A long sentence from a little before a name or a time on, cut between words."""
    skipped = sentence.rfind(" ", 0, max(0, sentence.find(name) - BEFORE)) + 1 if len(sentence) > SENTENCE else 0
    return shortened(f"…\u00a0{sentence[skipped:]}" if skipped else sentence, SENTENCE)


def shortened(text: str, most: int) -> str:
    """A text of at most so many characters, cut between words."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip("،,؛:(«") + MORE


def excerpt(briefing: Briefing) -> str:
    """The summary's first sentence, or the beginning of the text, cut between words."""
    if briefing.summary:
        return briefing.summary[0]
    text = " ".join(_lead(briefing.body, markup=briefing.markup).split())
    return shortened(text, EXCERPT)


def _lead(body: Sequence[Block], *, markup: bool) -> str:
    first = next((block.text for block in body if block.kind is BlockKind.PARAGRAPH), "")
    return plain(first) if markup else first
