"""Briefings for tests, with only what a test is about."""

from __future__ import annotations

from datetime import date

from mujaz.model import Block, BlockKind, Briefing, How, Kind, Mention, Passage


def briefing(id_: str, day: str = "", **fields: object) -> Briefing:
    known = {"title": id_, "body": (), "path": f"briefings/{id_}.md", **fields}
    return Briefing(id=id_, date=date.fromisoformat(day) if day else None, **known)


def naming(id_: str, text: str, *names: tuple[str, str], **fields: object) -> Briefing:
    """A briefing with one paragraph in which words name countries."""
    mentions = tuple(
        Mention(code, Kind.COUNTRY, text.index(word), text.index(word) + len(word), word, How.NAME)
        for word, code in names
    )
    body = (Block(BlockKind.PARAGRAPH, text),)
    codes = tuple(dict.fromkeys(code for _, code in names))
    return briefing(id_, body=body, passages=(Passage(0, mentions),), countries=codes, **fields)
