"""Writing YAML: one spelling for each value, quoted where any parser could misread it.

Arabic stays readable, and what YAML 1.1 or 1.2 takes for a number, a date or a truth value is quoted where it is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

_WIDEST = 100  # characters of a list or mapping that still stands on one line
# Words, and between them what no parser gives a meaning: no colon before a space, no comma, no bracket, no quote.
_PLAIN = re.compile(r"[^\W\d_](?:[\w\u064b-\u065f\u0670./()%،؛؟«»–—-]|:(?=[\w/])| (?=[\w(«]))*", re.UNICODE)
_TAKEN = re.compile(r"(?i:y|n|yes|no|on|off|true|false|null|nan|inf)|[0-9a-f]+[:e_][0-9:_+-]*")
_BARE_SLUG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_ESCAPES = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
# Line ends that are none to an editor, what is not printed, and what turns the direction of the text around it.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]"
)


def scalar(value: object) -> str:
    """One value on one line."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float | date):
        return str(value)
    return _text(str(value))


def _text(text: str) -> str:
    hidden = _HIDDEN.search(text)
    if not hidden and _PLAIN.fullmatch(text) and not _TAKEN.fullmatch(text):
        return text
    if hidden or ('"' not in text and "\\" not in text):
        return '"' + re.sub(_HIDDEN.pattern + r'|["\\]', _escaped, text) + '"'
    return "'" + text.replace("'", "''") + "'"


def _escaped(match: re.Match[str]) -> str:
    char = match.group()
    return _ESCAPES.get(char) or f"\\u{ord(char):04x}"


def dump_yaml(mapping: Mapping[str, object]) -> str:
    """A mapping as YAML, key by key in its own order; lists and mappings stand on one line where they are short."""
    return "".join(f"{line}\n" for line in _mapping(mapping))


def _mapping(mapping: Mapping[str, object]) -> Iterator[str]:
    for key, value in mapping.items():
        yield from _entry(f"{_text(str(key))}:", value)


def _entry(lead: str, value: object) -> Iterator[str]:
    """The lines of one value behind what leads to it: «key:» or «-»."""
    whole = f"{lead} {inline(value)}"
    if not _nested(value) or not value or len(whole) <= _WIDEST:
        yield whole
        return
    lines = list(_mapping(value) if isinstance(value, Mapping) else _items(value))
    if lead == "-":
        yield f"- {lines[0]}"
        lines = lines[1:]
    else:
        yield lead
    yield from (f"  {line}" for line in lines)


def _items(items: object) -> Iterator[str]:
    for item in items if isinstance(items, Sequence) else ():
        yield from _entry("-", item)


def _nested(value: object) -> bool:
    return isinstance(value, Mapping) or (isinstance(value, Sequence) and not isinstance(value, str))


def inline(value: object) -> str:
    """Any value on one line: lists and mappings in brackets."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_text(str(key))}: {inline(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(inline, value)) + "]"
    return scalar(value)
