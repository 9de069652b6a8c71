"""The body of a briefing as Markdown, with the first mention of each entity of a section linked to its hub.

A link covers the whole word, clitics included, so that letters stay joined. Headings, code, existing links and the
attributions of quotations get none. Plain text is escaped, a stranger's Markdown is disarmed; the words stay.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain

from mujaz.model import Block, BlockKind, Briefing, How, Mention
from mujaz.pages import paths
from mujaz.reading.markdown import addresses, disarm, escape, is_code, prose

_NAMED = frozenset({How.NAME, How.ALIAS})
_ATTRIBUTION = ("—", "–", "--")


def body(briefing: Briefing, entities: Container[str]) -> str:
    """The Markdown of a briefing's body, linked to those of ``entities`` that it mentions, relative to its page."""
    by_block = {
        passage.block: tuple(mention for mention in passage.mentions if mention.entity in entities)
        for passage in briefing.passages
    }
    parts = chain.from_iterable(_section(briefing, places, by_block) for places in _sections(briefing.body))
    return "\n\n".join(parts) + "\n"


def _sections(blocks: tuple[Block, ...]) -> Iterator[list[int]]:
    """The places of the blocks from one heading to the next."""
    places: list[int] = []
    for place, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and places:
            yield places
            places = []
        places.append(place)
    yield places


def _section(briefing: Briefing, places: list[int], by_block: Mapping[int, tuple[Mention, ...]]) -> Iterator[str]:
    linkable = {place: _linkable(briefing, briefing.body[place], by_block.get(place, ())) for place in places}
    chosen = _first_of_each(linkable)
    for place in places:
        block = briefing.body[place]
        if block.kind is BlockKind.HEADING:
            yield f"{'#' * max(2, block.level)} {_written(block.text, briefing.markup)}"
        else:
            yield _linked(block.text, chosen.get(place, []), briefing)


def _first_of_each(linkable: Mapping[int, list[Mention]]) -> dict[int, list[Mention]]:
    """By block, the mention of each entity to link: its first name in the section, else its first adjective."""
    first: dict[str, tuple[int, Mention]] = {}
    for place, mentions in linkable.items():
        for mention in mentions:
            known = first.get(mention.entity)
            if known is None or (mention.how in _NAMED and known[1].how not in _NAMED):
                first[mention.entity] = (place, mention)
    chosen: dict[int, list[Mention]] = {}
    for place, mention in first.values():
        chosen.setdefault(place, []).append(mention)
    return chosen


def _linkable(briefing: Briefing, block: Block, mentions: tuple[Mention, ...]) -> list[Mention]:
    """The mentions of a block that may be linked."""
    if not mentions or block.kind is BlockKind.HEADING or (briefing.markup and is_code(block.text)):
        return []
    spans = prose(block.text).linked if briefing.markup else addresses(block.text)
    free = [mention for mention in mentions if mention.counts and not _in_link(mention, spans)]
    return [m for m in free if not (briefing.markup and _is_attribution(block.text, m.start))]


def _in_link(mention: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a mention touches one of the spans, which are in order."""
    before = bisect_left(spans, mention.end, key=lambda span: span[0])
    return before > 0 and mention.start < spans[before - 1][1]


def _is_attribution(text: str, place: int) -> bool:
    """Whether a place is on the line of a quotation that says whose words they are («> — فلان»)."""
    line = text[text.rfind("\n", 0, place) + 1 : place].lstrip()
    return line.startswith(">") and line.lstrip("> ").startswith(_ATTRIBUTION)


def _linked(text: str, mentions: list[Mention], briefing: Briefing) -> str:
    """A block's Markdown with these mentions linked."""
    here = paths.briefing(briefing.id)
    out, end = [], 0
    for mention in sorted(mentions, key=lambda mention: mention.start):
        if mention.start < end:
            continue
        label = _piece(text[mention.start : mention.end], briefing.markup)
        target = paths.link(paths.entity(mention.entity), here)
        out += [_piece(text[end : mention.start], briefing.markup), f"[{label}]({target})"]
        end = mention.end
    whole = "".join((*out, _piece(text[end:], briefing.markup)))
    return disarm(whole) if briefing.markup else whole


def _piece(text: str, markup: bool) -> str:
    """A stretch of a block between two links; Markdown is disarmed later, as a whole."""
    return text if markup else escape(text)


def _written(text: str, markup: bool) -> str:
    return disarm(text) if markup else escape(text)
