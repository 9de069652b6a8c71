"""The part of YAML that is read here, token by token: mappings, lists and text, and no tricks.

Tokens come one by one, so that an anchor, a tag or deep nesting is refused before it can cost anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

import yaml

from mujaz.phrases import Phrase
from mujaz.reading.yaml_advice import advise

MOST_CHARACTERS = 64_000
DEEPEST = 5  # the whole, a list of corrections, one of them, and room for one more
_UNPRINTABLE = re.compile("[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # libyaml where the wheel has it: ten times as fast


class Refused(Exception):  # noqa: N818 - it ends the reading of one text and becomes a problem there
    """YAML that is not read on from ``index``: broken (E101), or with something that is refused (E106)."""

    def __init__(self, index: int, code: str, message: str, fix: str | None = None) -> None:
        super().__init__(message)
        self.index, self.code, self.message, self.fix = index, code, message, fix


class Sort(Enum):
    """What a token is."""

    TEXT = auto()
    LIST = auto()
    MAPPING = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A text, or the start or end of a list or mapping; ``plain`` says that a text stands without quotes."""

    sort: Sort
    start: int
    end: int
    text: str = ""
    plain: bool = False


def tokens(text: str, most: int = MOST_CHARACTERS) -> Iterator[Token]:
    """The tokens of a YAML text of at most ``most`` characters.

    Raises:
        Refused: where the text is broken, or is more than front matter may be.
    """
    if len(text) > most:
        raise Refused(0, "E106", Phrase("yaml_long", size=len(text), most=most))
    if found := _UNPRINTABLE.search(text):
        raise Refused(found.start(), "E101", Phrase("yaml_character", point=f"U+{ord(found.group()):04X}"))
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if token := _token(event):
                if token.sort is Sort.END:
                    depth -= 1
                elif token.sort is not Sort.TEXT:
                    depth += 1
                if depth > DEEPEST:
                    raise Refused(token.start, "E106", Phrase("yaml_deep"))
                yield token
    except yaml.MarkedYAMLError as error:
        advice = advise(text, error)
        raise Refused(advice.index, "E101", advice.message, advice.fix) from error


def _token(event: yaml.Event) -> Token | None:
    start = event.start_mark.index if event.start_mark else 0
    end = event.end_mark.index if event.end_mark else start
    match event:
        case yaml.NodeEvent(anchor=str()):
            raise Refused(start, "E106", Phrase("yaml_anchor"))
        case yaml.ScalarEvent(tag=str()) | yaml.CollectionStartEvent(tag=str()):
            raise Refused(start, "E106", Phrase("yaml_tag"))
        case yaml.ScalarEvent():
            return Token(Sort.TEXT, start, end, str(event.value), plain=not event.style)
        case yaml.SequenceStartEvent():
            return Token(Sort.LIST, start, end)
        case yaml.MappingStartEvent():
            return Token(Sort.MAPPING, start, end)
        case yaml.CollectionEndEvent():
            return Token(Sort.END, start, end)
    return None
