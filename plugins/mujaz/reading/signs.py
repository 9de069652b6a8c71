"""Signs: what a stretch of a scraped page says it is by itself, before its neighbours are asked.

A label alone does not make a sign: what it announces has to be there («نشر الجيش صورا» is no date, «المصدر: "تعرضت
بعض مواقعنا للقصف"» no source). What is in doubt is text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mujaz.arabic.calendar import DateFound, read_date
from mujaz.model import LineRole
from mujaz.reading.datelines import names, squashed
from mujaz.reading.furniture import is_furniture, is_hashtags
from mujaz.reading.labels import Label, Labelled, label_at
from mujaz.reading.lines import Stretch, key
from mujaz.reading.lists import word_set


class Sign(StrEnum):
    """What a stretch is."""

    BLANK = "blank"
    FURNITURE = "furniture"
    DATE = "date"
    UPDATED = "updated"
    SOURCE = "source"
    LINK = "link"
    KEYWORDS = "keywords"
    ALSO = "also"
    BYLINE = "byline"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Signed:
    """A stretch with its sign; ``value`` is what its label announces, ``when`` the date that it holds."""

    stretch: Stretch
    sign: Sign
    value: str = ""
    when: date | None = None


_DATE_EXTRA = 6  # words that may stand beside a date: a zone, a place, an outlet
_NAME_WORDS = 6
_PAGE_WORDS = 20
_HEADLINE_WORDS = 25
_LIST_OF = re.compile(
    r"^(?:\u0641\u064a|\u0639\u0644\u0649|\u0645\u0646)\s"
)  # «اقرأ أيضا في بي بي سي عربي» announces a list
_DIGIT = re.compile(r"\d")
_PARTS = re.compile(r"[|/،,()\[\]–—-]")


def sign_of(stretch: Stretch) -> Signed:
    """The sign of a stretch."""
    if stretch.role in (LineRole.HEADING, LineRole.TITLE, LineRole.BODY):
        return Signed(stretch, Sign.TEXT)
    if stretch.role is LineRole.SOURCE:
        return Signed(stretch, Sign.SOURCE, _value(stretch))
    if stretch.is_blank:
        return Signed(stretch, Sign.BLANK)
    if is_hashtags(stretch):
        return Signed(stretch, Sign.KEYWORDS, stretch.text)
    label = label_at(stretch.text)
    if label and (signed := _labelled(stretch, label)):
        return signed
    return Signed(stretch, Sign.FURNITURE if is_furniture(stretch) else Sign.TEXT)


def whole_date(stretch: Stretch) -> date | None:
    """The date that a line without a label is, and little else."""
    if not _DIGIT.search(stretch.text) or stretch.size > 2 * _DATE_EXTRA or stretch.has_full_stop:
        return None
    found = read_date(stretch.text)
    return found.date if found and _is_alone(stretch.text, found) else None


def _is_alone(text: str, found: DateFound) -> bool:
    """Whether nothing but a time, a zone, an outlet or a place stands beside a date."""
    parts = _PARTS.split(text[: found.start] + " | " + text[found.end :])
    others = [part for part in parts if squashed(part) not in names("agencies", "initials", "outlets", "nobody")]
    said = [word for part in others for word in key(part).split() if not word.isdigit()]
    return sum(word not in word_set("labels", "time") for word in said) <= 1


def _value(stretch: Stretch) -> str:
    """What a stretch that was cut off as a source names."""
    label = label_at(stretch.text)
    return label.value if label else stretch.text.strip(" |-–—()[]\u00a0.")


def _beside(text: str, found: DateFound) -> int:
    """How many words stand beside a date."""
    return len(key(text[: found.start] + " " + text[found.end :]).split())


def _labelled(stretch: Stretch, label: Label) -> Signed | None:
    """The sign that a label gives, if what it announces is there."""
    if label.kind in (Labelled.DATE, Labelled.UPDATED):
        return _dated(stretch, label)
    if label.kind is Labelled.KEYWORDS:
        return Signed(stretch, Sign.KEYWORDS, stretch.text[label.value_start :])
    if label.kind is Labelled.ALSO:
        return _also(stretch, label)
    is_page = label.kind is Labelled.PAGE
    if len(key(label.value).split()) > (_PAGE_WORDS if is_page else _NAME_WORDS) and not _has_address(label):
        return None
    if is_page:
        return Signed(stretch, Sign.FURNITURE)
    is_sentence = stretch.has_full_stop and label.kind is not Labelled.LINK
    return None if is_sentence else Signed(stretch, Sign(label.kind.value), label.value)


def _has_address(label: Label) -> bool:
    """Whether the value of a link or source is an address."""
    is_place = label.kind is Labelled.LINK or (label.kind is Labelled.SOURCE and " " not in label.value)
    return is_place and ("http" in label.value or "www." in label.value)


def _dated(stretch: Stretch, label: Label) -> Signed | None:
    """A date behind its label; where none can be read, the label must be plain enough alone."""
    sign = Sign.DATE if label.kind is Labelled.DATE else Sign.UPDATED
    found = read_date(label.value)
    if found:
        return Signed(stretch, sign, label.value, found.date) if _beside(label.value, found) <= _DATE_EXTRA else None
    plain_label = " " in label.name and (label.marked or not label.value) and stretch.size <= 2 * _DATE_EXTRA
    return Signed(stretch, sign, label.value) if plain_label else None


def _also(stretch: Stretch, label: Label) -> Signed | None:
    """A link to another article with its headline, or the head of a list of them (no value)."""
    size = len(key(label.value).split())
    if is_furniture(stretch):
        return Signed(stretch, Sign.FURNITURE)
    if size > _HEADLINE_WORDS or (not label.marked and label.value and stretch.has_full_stop):
        return None
    announces = size <= _NAME_WORDS and bool(_LIST_OF.match(label.value))
    return Signed(stretch, Sign.ALSO, "" if announces else label.value)
