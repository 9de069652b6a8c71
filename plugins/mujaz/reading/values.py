"""What a value of front matter may be: kinds of text, ids, codes, dates, each with its verdict and its way out.

A kind carries its rule twice: as a check that speaks to people, and as a pattern for the JSON Schema of editors.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from mujaz.arabic.slug import LONGEST_SLUG, SLUG, slug
from mujaz.phrases import Phrase
from mujaz.reading.unseen import UNSEEN

_COUNTRY = r"^[A-Z]{2}$"
_LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
_ADDRESS = r"^https?://[^\s<>\"\\]+$"
_SHA256 = r"^[0-9a-f]{64}$"
_BELOW = r"^(?!.*(^|/)\.{0,2}(/|$))[^\\:]+$"
_ISO = r"\d{4}-\d\d-\d\d"


class Rejected(ValueError):  # noqa: N818 - it is the verdict on a value, as pydantic's validators give it
    """A value that may not stand. ``fix`` is what to write instead, where that is sure."""

    def __init__(self, verdict: str, fix: str | None = None) -> None:
        super().__init__(verdict)
        self.verdict, self.fix = verdict, fix


def _matching(pattern: str, verdict: str, better: Callable[[str], str] | None = None) -> AfterValidator:
    """A check against ``pattern``; ``better`` makes of a wrong value one that may be right."""
    compiled = re.compile(pattern.removesuffix("$") + r"\Z")

    def check(value: str) -> str:
        if compiled.match(value):
            return value
        fix = better(value) if better else ""
        if compiled.match(fix):
            raise Rejected(Phrase("value_write", verdict=verdict, fix=fix), fix)
        raise Rejected(verdict)

    return AfterValidator(check)


def _one_line(value: str) -> str:
    if not value.strip():
        raise Rejected(Phrase("value_empty"))
    if found := UNSEEN.search(value):
        raise Rejected(Phrase("value_unseen", point=f"U+{ord(found.group()):04X}"))
    return " ".join(value.split())


def _iso_date(value: object) -> object:
    """Only «2023-11-30» is a date here; of another way to write one, the message says which day it means."""
    if not isinstance(value, str):
        return value
    try:
        if re.fullmatch(_ISO, value, re.ASCII):
            return date.fromisoformat(value)
    except ValueError as error:
        raise Rejected(Phrase("value_no_day")) from error
    from mujaz.arabic.calendar import read_date  # noqa: PLC0415 - its tables are needed for a wrong date only

    if (found := read_date(value)) is None:
        raise Rejected(Phrase("value_no_date"))
    day = found.date.isoformat()
    raise Rejected(Phrase("value_no_date_but", day=day), None if found.rule == "figures-ambiguous" else day)


def _truth(value: object) -> object:
    match value:
        case "true" | "false":
            return value == "true"
        case str():
            raise Rejected(Phrase("value_no_truth"))
    return value


def _count(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"[1-9][0-9]{0,5}", value):
        raise Rejected(Phrase("value_no_count"))
    return int(value)


def _no_twins(values: tuple[str, ...]) -> tuple[str, ...]:
    if twins := [value for value, count in Counter(values).items() if count > 1]:
        raise Rejected(Phrase("value_twice", value=twins[0]))
    return values


def _shape(pattern: str, **more: object) -> Any:  # noqa: ANN401 - that is what pydantic's Field gives
    return Field(json_schema_extra={"pattern": pattern, **more})  # type: ignore[dict-item]


_NO_SLUG = Phrase("value_no_slug", most=LONGEST_SLUG)
_NO_COUNTRY = Phrase("value_no_country")
_NO_PATH = Phrase("value_no_path")

Text = Annotated[str, AfterValidator(_one_line), Field(json_schema_extra={"minLength": 1})]
Slug = Annotated[str, _matching(SLUG, _NO_SLUG, slug), _shape(SLUG, maxLength=LONGEST_SLUG)]
Country = Annotated[str, _matching(_COUNTRY, _NO_COUNTRY, str.upper), _shape(_COUNTRY)]
Language = Annotated[str, _matching(_LANGUAGE, Phrase("value_no_language"), str.lower), _shape(_LANGUAGE)]
Address = Annotated[str, _matching(_ADDRESS, Phrase("value_no_address")), _shape(_ADDRESS)]
Sha256 = Annotated[str, _matching(_SHA256, Phrase("value_no_sha256"), str.lower), _shape(_SHA256)]
RawPath = Annotated[str, _matching(_BELOW, _NO_PATH), _shape(_BELOW)]
IsoDate = Annotated[date, BeforeValidator(_iso_date)]
Truth = Annotated[bool, BeforeValidator(_truth)]
Count = Annotated[int, Field(ge=1), BeforeValidator(_count)]
_Unique = (AfterValidator(_no_twins), Field(json_schema_extra={"uniqueItems": True}))
Sentences = Annotated[tuple[Text, ...], Field(max_length=3), *_Unique]
Texts = Annotated[tuple[Text, ...], *_Unique]
Slugs = Annotated[tuple[Slug, ...], *_Unique]
Countries = Annotated[tuple[Country, ...], *_Unique]
