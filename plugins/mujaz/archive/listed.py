"""What front matter lists and no record knows: it is told, and left out before anything is made of it."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace

from mujaz.model import Briefing
from mujaz.phrases import Phrase
from mujaz.problems import Problem


def only_known(
    briefings: Iterable[Briefing], entities: Container[str]
) -> tuple[tuple[Briefing, ...], tuple[Problem, ...]]:
    """The briefings without ids of countries and actors that no record has, and a problem (E460) for each of these."""
    kept: list[Briefing] = []
    problems: list[Problem] = []
    for briefing in briefings:
        unknown = [id_ for id_ in briefing.entities if id_ not in entities]
        problems += (Problem(briefing.path, 1, 1, "E460", Phrase("unknown_id", id=id_)) for id_ in unknown)
        kept.append(_without(briefing, frozenset(unknown)) if unknown else briefing)
    return tuple(kept), tuple(problems)


def _without(briefing: Briefing, ids: frozenset[str]) -> Briefing:
    countries, actors = (
        tuple(id_ for id_ in listed if id_ not in ids) for listed in (briefing.countries, briefing.actors)
    )
    return replace(briefing, countries=countries, actors=actors, about=briefing.about - ids)
