"""A knowledge diff as Markdown: the comment that a reviewer reads below a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mujaz.desk.knowledge import Both, Event, Knowledge
from mujaz.model import Archive, Entity
from mujaz.phrases import say
from mujaz.reading.markdown import escape, plain

MOST = 60_000  # characters: what a host takes as a comment, with some room
_MOST_LINES = 50  # of one section
_LONGEST = 160  # characters of a sentence
_GAINED, _LOST = "**+**", "**−**"  # a bare plus at the head of an item would begin a list of its own


class Report:
    """Writes the Markdown of a knowledge diff; ``before`` and ``after`` know the names of things."""

    def __init__(
        self, diff: Knowledge, before: Archive, after: Archive, names: Mapping[str, Entity], lang: str
    ) -> None:
        self._diff, self._before, self._after, self._names, self._lang = diff, before, after, names, lang

    def markdown(self) -> str:
        """The whole text, cut between lines where it is too long for a comment."""
        parts = [part for part in self._sections() if part]
        head = f"## {self._say('diff_head')}\n"
        text = "\n".join((head, *parts)) if parts else f"{head}\n{self._say('diff_none')}\n"
        body = text if len(text) <= MOST else f"{text[:MOST].rpartition(chr(10))[0]}\n\n{self._say('diff_cut')}\n"
        return f'<div dir="rtl">\n\n{body}\n</div>\n' if self._lang == "ar" else body

    def _sections(self) -> Iterator[str]:
        diff = self._diff
        yield self._section("diff_new", map(self._new, diff.briefings.gained))
        yield self._section(
            "diff_changed", (f"{self._briefing(one.id)}: {', '.join(one.fields)}" for one in diff.changed)
        )
        yield self._section("diff_renamed", (f"{_code(old)} → {_code(new)}" for old, new in diff.renamed))
        yield self._section("diff_gone", (self._briefing(id_) for id_ in diff.briefings.lost))
        yield self._section(
            "diff_twins",
            (f"{self._briefing(one)} ≈ {self._briefing(two)} ({share:.0%})" for one, two, share in diff.twins),
        )
        yield self._section("diff_unreviewed", (self._briefing(id_) for id_ in diff.unreviewed))
        yield self._section("diff_entities", self._changes(diff.entities))
        yield self._section(
            "diff_links", (f"{self._briefing(id_)}: {self._inline(both)}" for id_, both in diff.links.items())
        )
        yield self._section("diff_pairs", self._changes(diff.pairs))
        yield self._section(
            "diff_events", (*self._events(_GAINED, diff.gained_events), *self._events(_LOST, diff.lost_events))
        )
        yield self._section(
            "diff_found",
            (f"«{escape(one.query)}»: {self._ids(one.before)} → {self._ids(one.after)}" for one in diff.found),
        )

    def _section(self, phrase: str, lines: Iterable[str]) -> str:
        listed = list(lines)
        if not listed:
            return ""
        more = [self._say("diff_more", count=len(listed) - _MOST_LINES)] if len(listed) > _MOST_LINES else []
        items = "".join(f"- {line}\n" for line in (*listed[:_MOST_LINES], *more))
        return f"### {self._say(phrase)} ({len(listed)})\n\n{items}"

    def _briefing(self, id_: str) -> str:
        briefing = self._after.briefings.get(id_) or self._before.briefings.get(id_)
        return f"{escape(briefing.title)} {_code(id_)}" if briefing else _code(id_)

    def _new(self, id_: str) -> str:
        """A briefing that is new here, with the ids by which it went elsewhere or before."""
        former = self._after.briefings[id_].redirect_from
        return (
            f"{self._briefing(id_)} ({self._say('diff_from', ids=self._ids(former))})"
            if former
            else self._briefing(id_)
        )

    def _entity(self, id_: str) -> str:
        return escape(self._names[id_].name) if id_ in self._names else _code(id_)

    def _named(self, id_: str) -> str:
        """An entity's name, or those of a pair of countries («DZ-ML»)."""
        one, joined, other = id_.partition("-")
        return f"{self._entity(one)} – {self._entity(other)}" if joined and id_.isupper() else self._entity(id_)

    def _changes(self, both: Both) -> Iterator[str]:
        yield from (f"{_GAINED} {self._named(id_)} {_code(id_)}" for id_ in both.gained)
        yield from (f"{_LOST} {self._named(id_)} {_code(id_)}" for id_ in both.lost)

    def _inline(self, both: Both) -> str:
        return "، ".join(
            (*(f"+{self._entity(id_)}" for id_ in both.gained), *(f"−{self._entity(id_)}" for id_ in both.lost))
        )

    def _events(self, sign: str, events: Iterable[Event]) -> Iterator[str]:
        for iso, id_, sentence in events:
            told = plain(sentence)
            shown = told[:_LONGEST] + ("…" if len(told) > _LONGEST else "")
            yield f"{sign} {_isolated(iso)}: {escape(shown)} {_code(id_)}"

    def _ids(self, ids: tuple[str, ...]) -> str:
        return ", ".join(map(_code, ids)) or "∅"

    def _say(self, phrase: str, **values: object) -> str:
        return say(self._lang, phrase, **values)


def _isolated(text: str) -> str:
    """A date or an id between isolates (UAX #9), so that its parts keep their order in a line from the right."""
    return f"\u2066{text}\u2069"


def _code(text: str) -> str:
    return _isolated(f"`{text}`")
