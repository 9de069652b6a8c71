"""What front matter lists and no record knows: it is told, and left out before anything is made of it."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import replace

from mujaz.model import Briefing
from mujaz.phrases import Phrase
from mujaz.problems import Problem
from mujaz.reading.yaml_places import Place


def only_known(
    briefing: Briefing, at: Callable[[str], Place], entities: Container[str]
) -> tuple[Briefing, tuple[Problem, ...]]:
    """A curated briefing without ids of countries and actors that no record has, and a problem (E460) for each.

    ``at`` says where a key of its front matter stands.
    """
    problems: list[Problem] = []
    for key, listed in (("countries", briefing.countries), ("actors", briefing.actors)):
        for id_ in (id_ for id_ in listed if id_ not in entities):
            place, message = at(key), Phrase(f"unknown_in_{key}", id=id_)
            problems.append(Problem(briefing.path, place.line, place.column, "E460", message))
    if not problems:
        return briefing, ()
    countries, actors = (
        tuple(id_ for id_ in listed if id_ in entities) for listed in (briefing.countries, briefing.actors)
    )
    return replace(briefing, countries=countries, actors=actors), tuple(problems)
