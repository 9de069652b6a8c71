"""Full dates as Arabic news writes them, read from text and written in the tradition that a site is set to.

Reading knows every tradition, the Hijri calendar (Umm al-Qura, by hijridate) and bare figures, and finds nothing
rather than a date that does not exist. A date is the one that is printed: zones are stepped over, never reckoned with.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from hijridate import Gregorian, Hijri

from mujaz.arabic.dateforms import around_years, date_forms
from mujaz.arabic.fold import fold_with_offsets
from mujaz.arabic.months import Months, gregorian_months, hijri_month_name, hijri_months, month_name, weekdays
from mujaz.arabic.numerals import Digits, in_digits, ordinals

Calendar = Literal["gregorian", "hijri"]
_TWIN_DAYS = 2  # how far the day of a sighted moon may be from that of the tables


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date at a span of a text, weekday and time included; ``rule`` says how it was read."""

    date: date
    start: int
    end: int
    rule: str
    calendar: Calendar = "gregorian"


def _day(match: re.Match[str]) -> int:
    """The day of the month that a match names, in figures or as an ordinal."""
    parts = match.groupdict()
    if parts.get("day"):
        return int(match["day"])
    return ordinals()[re.sub(r"\s+", " ", match["word"]).removeprefix("ال")]


def _number(names: Mapping[str, int], name: str) -> int:
    """The number of a month's name, however its words are spaced."""
    return names[re.sub(r"\s+", " ", name)]


def _gregorian(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian date of a Hijri one, or none where there is no such day or the tables (1343 to 1500) end."""
    try:
        return Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None


def _figures(match: re.Match[str]) -> tuple[date | None, str]:
    """Day, month and year in figures: the day first, unless that is impossible or a weekday says otherwise."""
    first, second, year = int(match["day"]), int(match["figure"]), int(match["year"])
    day_first, month_first = _gregorian(year, second, first), _gregorian(year, first, second)
    if not day_first:
        return month_first, "figures-month-first"
    if not month_first or first == second:
        return day_first, "figures-day-first"
    weekday = weekdays()[match["weekday"]] if match["weekday"] else None
    if weekday is None or day_first.weekday() == month_first.weekday():
        return day_first, "figures-ambiguous"
    if month_first.weekday() == weekday:
        return month_first, "figures-weekday"
    return day_first, "figures-weekday" if day_first.weekday() == weekday else "figures-ambiguous"


def _named(match: re.Match[str]) -> date | None:
    """A day and a month's name; two names joined must be of one month."""
    month = _number(gregorian_months(), match["month"])
    if match["twin"] and _number(gregorian_months(), match["twin"]) != month:
        return None
    return _gregorian(int(match["year"]), month, _day(match))


def _resolved(rule: str, match: re.Match[str]) -> tuple[date | None, str, Calendar]:
    """The date that a match of a rule stands for, the rule in full, and its calendar."""
    parts = match.groupdict()
    is_hijri = (parts.get("era") or "").startswith(("ه", "ah"))
    if parts.get("hijri"):
        return from_hijri(int(parts["year"]), _number(hijri_months(), parts["hijri"]), _day(match)), rule, "hijri"
    if parts.get("month"):
        return None if is_hijri else _named(match), rule, "gregorian"
    if is_hijri:
        return from_hijri(int(parts["year"]), int(parts["figure"]), int(parts["day"])), f"hijri-{rule}", "hijri"
    if rule == "figures":
        return *_figures(match), "gregorian"
    return _gregorian(int(parts["year"]), int(parts["figure"]), int(parts["day"])), rule, "gregorian"


def _readings(folded: str) -> list[DateFound]:
    """All readings by all rules, the first and longest before those that they overlap."""
    readings = []
    for start, end in around_years(folded):
        for rule, pattern in date_forms():
            for match in pattern.finditer(folded, start, end):
                day, full_rule, calendar = _resolved(rule, match)
                if day:
                    readings.append(DateFound(day, *match.span(), full_rule, calendar))
    return sorted(readings, key=lambda found: (found.start, -found.end, found.rule))


def dates_in_folded(folded: str) -> tuple[DateFound, ...]:
    """All full dates of a text that is folded already, with offsets in it."""
    kept: list[DateFound] = []
    for found in _readings(folded):
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    return tuple(kept)


def find_dates(text: str) -> tuple[DateFound, ...]:
    """All full dates (day, month and year) of a text, in order, none overlapping another."""
    folded = fold_with_offsets(text)
    placed = ((found, folded.span(found.start, found.end)) for found in dates_in_folded(folded.text))
    return tuple(replace(found, start=start, end=end) for found, (start, end) in placed)


def read_date(text: str) -> DateFound | None:
    """The first full date of a text, or none.

    A Hijri date beside its Gregorian twin gives way to it: where the moon is sighted, days differ from the tables.
    """
    found = find_dates(text)
    if not found:
        return None
    first, rest = found[0], found[1:]
    twins = [other for other in rest[:1] if other.calendar != first.calendar]
    if first.calendar == "hijri" and twins and abs((twins[0].date - first.date).days) <= _TWIN_DAYS:
        return twins[0]
    return first


def write_hijri(day: date, *, digits: Digits = "latin", lang: str = "ar") -> str:
    """A date in the Hijri calendar («16 جمادى الأولى 1445هـ»), or "" outside the tables (1924 to 2077)."""
    try:
        hijri = Gregorian.fromdate(day).to_hijri()
    except OverflowError:
        return ""
    era = " AH" if lang == "en" else "هـ"
    return in_digits(f"{hijri.day} {hijri_month_name(hijri.month, lang)} {hijri.year}{era}", digits)


def write_month(
    year: int, month: int, tradition: Months = Months.EGYPTIAN, *, digits: Digits = "latin", lang: str = "ar"
) -> str:
    """A month with its year, as a heading («نوفمبر 2023»)."""
    return in_digits(f"{month_name(month, tradition, lang)} {year}", digits)


def write_date(
    day: date,
    tradition: Months = Months.EGYPTIAN,
    *,
    digits: Digits = "latin",
    hijri: bool = False,
    lang: str = "ar",
) -> str:
    """A date in a tradition («30 نوفمبر 2023»), with its Hijri twin in brackets where asked for and known."""
    plain = (
        in_digits(str(day.day), digits) + " " + write_month(day.year, day.month, tradition, digits=digits, lang=lang)
    )
    beside = write_hijri(day, digits=digits, lang=lang) if hijri else ""
    return f"{plain} ({beside})" if beside else plain
