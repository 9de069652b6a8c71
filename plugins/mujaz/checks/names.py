"""Names in front matter that no record knows, and names in the text that front matter leaves out.

What front matter lists is the whole truth, and once a person has reviewed the briefing, what it leaves out is
rejected. Before that, a clear name in the text that it does not list is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.arabic.fold import fold
from mujaz.checks.briefing import TITLE, Curated, Mentions
from mujaz.checks.findings import Finding
from mujaz.checks.known import Known, advice, nearest
from mujaz.model import How, Mention, Tenure
from mujaz.phrases import Phrase
from mujaz.reading.lines import key

_CLEAR = (How.NAME, How.ALIAS)
_SHARED = "why_shared"  # how the recogniser says that nothing told the owners of a form apart
_COUNTRY = {
    "advice_en": "write the country's two letters of ISO 3166-1, such as SA",
    "advice_ar": "اكتب رمز الدولة من حرفين في ISO 3166-1، مثل SA للسعودية",
}
_REACH = 80  # characters before a name in which its title stands


def names(curated: Curated, mentions: Mentions, known: Known) -> Iterator[Finding]:
    """All findings of this family; ``mentions`` are those of the title and of each block."""
    yield from _unknown(curated, known)
    listed = {*curated.briefing.countries, *curated.briefing.actors}
    told: set[str] = set()
    for block, found in enumerate(mentions, start=TITLE):
        for mention in found:
            yield from _role(curated, block, mention, known)
            if curated.briefing.reviewed or mention.entity in told or mention.entity in listed:
                continue
            for finding in (_unlisted(curated, block, mention, known), _shared(curated, block, mention, listed)):
                if finding:
                    told.add(mention.entity)
                    yield finding


def _unknown(curated: Curated, known: Known) -> Iterator[Finding]:
    for code in curated.briefing.countries:  # two letters, of which any two codes share one: there is no nearest
        if code not in known.entities:
            yield curated.at_key("countries", "E460", {"key": "countries", "found": code, **_COUNTRY})
    for id_ in curated.briefing.actors:
        if id_ not in known.entities or known.entities[id_].is_country:
            pool = (other for other in known.entities if not other.isupper())
            way = advice(nearest(id_, pool), f"write docs/actors/{id_}.md", f"أنشئ docs/actors/{id_}.md")
            yield curated.at_key("actors", "E460", {"key": "actors", "found": id_} | way)
    for topic in curated.briefing.topics:
        if topic not in known.topics:
            way = advice(nearest(topic, known.topics), f"write docs/topics/{topic}.md", f"اكتب docs/topics/{topic}.md")
            yield curated.at_key("topics", "W465", {"found": topic} | way)


def _unlisted(curated: Curated, block: int, mention: Mention, known: Known) -> Finding | None:
    """A clear name of an entity that a stated list leaves out."""
    entity = known.entities[mention.entity]
    name = "countries" if entity.is_country else "actors"
    if name not in curated.stated or not mention.counts or mention.how not in _CLEAR:
        return None
    values = {"found": mention.surface, "entity": entity.name, "id": entity.id, "key": name}
    return curated.in_text(block, mention.start, "W461", values)


def _shared(curated: Curated, block: int, mention: Mention, listed: set[str]) -> Finding | None:
    """A form of several entities of which nothing in the text tells the one, unless front matter lists it."""
    if not isinstance(mention.why, Phrase) or mention.why.key != _SHARED:
        return None
    ids = mention.why.values["ids"]
    if not isinstance(ids, tuple) or listed.intersection(ids):
        return None
    return curated.in_text(block, mention.start, "I462", {"found": mention.surface, "entities": ", ".join(ids)})


def _role(curated: Curated, block: int, mention: Mention, known: Known) -> Iterator[Finding]:
    """A title right before a name, which the record gives to that person at another time only."""
    day = curated.briefing.date or (curated.raw.date if curated.raw else None)
    roles = known.entities[mention.entity].roles
    if not (day and roles and mention.counts):
        return
    text = curated.texts[block - TITLE]
    before = key(fold(text[max(0, mention.start - _REACH) : mention.start]))
    held = [role for role in roles if before.endswith(key(role.title)) and key(role.title)]
    longest = max((len(key(role.title)) for role in held), default=0)
    held = [role for role in held if len(key(role.title)) == longest]
    if held and not any(_holds(role, day.isoformat()) for role in held):
        values = {
            "found": f"{held[0].title} {mention.surface}",
            "name": known.entities[mention.entity].name,
            "span": ", ".join(f"{role.since or '…'}/{role.until or '…'}" for role in held),
            "date": day.isoformat(),
        }
        yield curated.in_text(block, mention.start, "W463", values)


def _holds(role: Tenure, day: str) -> bool:
    """Whether a role may have been held on a day; a year or month counts as a whole."""
    return (not role.since or day[: len(role.since)] >= role.since) and (
        not role.until or day[: len(role.until)] <= role.until
    )
