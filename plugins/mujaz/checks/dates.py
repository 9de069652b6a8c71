"""Dates that cannot be, or that do not agree: with today, with the text, with the raw article, with the id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from mujaz.arabic.calendar import find_dates
from mujaz.arabic.fold import fold
from mujaz.checks.briefing import Curated
from mujaz.checks.findings import Finding

_IN_ID = re.compile(r"(\d{4}-\d\d-\d\d)(?:-|$)")
_DAY = "\u0627\u0644\u064a\u0648\u0645"  # «اليوم»: before a date it says that this is the day of publication
_TODAY = re.compile(rf"(?<!\w){_DAY}[\s،,(]*$")
_ZONES = 1  # days by which today may be ahead elsewhere
_LATE = 3  # days that may lie between «اليوم» and publication
_YEAR = re.compile(r"\d{4}")  # in any of the three kinds of digits


def dates(curated: Curated, today: date | None) -> Iterator[Finding]:
    """All findings of this family; without ``today`` nothing lies in the future."""
    yield from _future(curated, today)
    stated = curated.briefing.date
    if stated is None:
        if not (curated.raw and curated.raw.date):
            yield from _hanging(curated)
        return
    yield from _against_text(curated, stated)
    if curated.raw and curated.raw.date and curated.raw.date != stated:
        yield curated.at_key("date", "W453", {"stated": str(stated), "date": str(curated.raw.date)})
    named = _IN_ID.match(curated.briefing.id)
    if named and named[1] != str(stated):
        yield curated.at_key("date", "W455", {"stated": str(stated), "found": named[1]})
    for correction in curated.briefing.corrections:
        if correction.date < stated:
            yield curated.at_key("corrections", "W454", {"stated": str(stated), "date": str(correction.date)})


def _future(curated: Curated, today: date | None) -> Iterator[Finding]:
    if today is None:
        return
    last = today + timedelta(days=_ZONES)
    days = [("date", curated.briefing.date)]
    days += [("corrections", correction.date) for correction in curated.briefing.corrections]
    for name, day in days:
        if day and day > last:
            yield curated.at_key(name, "E450", {"key": name, "date": str(day), "today": str(today)})


def _against_text(curated: Curated, stated: date) -> Iterator[Finding]:
    """A date that the text calls today's and that is not the day of publication."""
    for at, text in enumerate(curated.texts[1:]):
        if not (_YEAR.search(text) and _DAY in fold(text)):
            continue
        for found in find_dates(text):
            itself = fold(text[found.start : found.end])
            is_today = _TODAY.search(fold(text[: found.start])) or itself.startswith(f"{_DAY} ")
            if is_today and abs((found.date - stated).days) > _LATE:
                values = {"found": text[found.start : found.end], "date": str(found.date), "stated": str(stated)}
                yield curated.in_text(at, found.start, "W451", values)


def _hanging(curated: Curated) -> Iterator[Finding]:
    """The first time of an undated text that is counted from the day of publication."""
    from mujaz.arabic.temporal.found import Anchor  # noqa: PLC0415 - slow to import, and few texts have no date
    from mujaz.arabic.temporal.reader import read_times  # noqa: PLC0415 - as above

    for at, text in enumerate(curated.texts[1:]):
        for time in read_times(text):
            if not time.resolved and time.anchor is Anchor.PUBLICATION:
                yield curated.in_text(at, time.start, "W452", {"found": time.surface})
                return
