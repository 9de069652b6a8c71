"""Who carried an article and who first reported it: stated, known, and not one for the other."""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.archive.outlets import new_outlet_id
from mujaz.checks.briefing import Curated
from mujaz.checks.findings import Finding
from mujaz.checks.known import Known, advice
from mujaz.reading.origin import same_outlet


def outlets(curated: Curated, known: Known) -> Iterator[Finding]:
    """All findings of this family."""
    briefing = curated.briefing
    if not (curated.publisher or briefing.origin or briefing.url or briefing.source):
        yield curated.at_key("id", "W470")
    for key, name in (("publisher", briefing.publisher), ("origin", briefing.origin)):
        if name and not known.knows_outlet(name):
            way = advice(known.nearest_outlet(name), "none has a name like it;", "ولا اسم يشبهه؛")
            new = {"briefing": briefing.id, "id": new_outlet_id(name)}
            yield curated.at_key(key, "W471", {"key": key, "found": name} | new | way)
    if briefing.origin and curated.publisher and _are_one(briefing.origin, curated.publisher, known):
        yield curated.at_key("origin", "W472", {"found": briefing.origin})


def _are_one(one: str, other: str, known: Known) -> bool:
    return known.outlets.resolve(one) == known.outlets.resolve(other) or same_outlet(one, other)
