"""What a person has to look at in a draft: all that reading left open, and all that it could not be sure of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mujaz.arabic.slug import is_slug
from mujaz.desk.drafting import Doubt
from mujaz.entities.suggest import suggest
from mujaz.model import Briefing, Entity, How, Kind, Mention
from mujaz.phrases import say

_MOST_NAMES = 5


def doubts_of(
    briefing: Briefing, names: Mapping[str, Entity], everything: tuple[Mention, ...], lang: str
) -> tuple[Doubt, ...]:
    """The doubts about a derived briefing.

    Args:
        briefing: the briefing, before anything was filled in for what is missing.
        names: all entities.
        everything: all its mentions, those too that do not count.
        lang: the language to say it in.
    """
    return (
        *_missing(briefing, lang),
        *_times(briefing, lang),
        *_ambiguous(everything, lang),
        *_unknown(briefing, names, lang),
    )


def _missing(briefing: Briefing, lang: str) -> Iterator[Doubt]:
    if not briefing.title:
        yield Doubt("title", say(lang, "no_title"))
    if briefing.date is None:
        yield Doubt("date", say(lang, "no_date"))
    if not briefing.publisher:
        yield Doubt("publisher", say(lang, "no_publisher"))
    for key in ("publisher", "origin"):
        outlet = getattr(briefing, key)
        if outlet and not is_slug(outlet):  # a name, since no record knows it
            yield Doubt(key, say(lang, "new_publisher", name=outlet))
    if not briefing.countries:
        yield Doubt("countries", say(lang, "no_countries"))


def _times(briefing: Briefing, lang: str) -> Iterator[Doubt]:
    """Times that lean on a day that is not known."""
    told = {time.surface: time.block for time in reversed(briefing.times) if not time.iso}
    for surface, block in sorted(told.items(), key=lambda item: item[1]):
        yield Doubt("date", say(lang, "unresolved", surface=surface, line=briefing.body[block].line))


def _ambiguous(mentions: tuple[Mention, ...], lang: str) -> Iterator[Doubt]:
    told = {one.surface: one for one in mentions if one.how is How.AMBIGUOUS}
    for surface, one in told.items():
        key = "countries" if one.kind is Kind.COUNTRY else "actors"
        yield Doubt(key, say(lang, "ambiguous", surface=surface, why=one.why))


def _unknown(briefing: Briefing, names: Mapping[str, Entity], lang: str) -> Iterator[Doubt]:
    """Probable names of persons and bodies that no record knows."""
    texts = [briefing.title, *(block.text for block in briefing.body)]
    for one in suggest([(briefing.id, texts)], names, least=1)[:_MOST_NAMES]:
        kind = say(lang, f"kind_{one.kind.value}")
        yield Doubt("actors", say(lang, "unknown_name", name=one.name, kind=kind))
