"""The forms that a full date takes in Arabic news, as regular expressions over folded text.

Each form has a name, which a date that was found carries as its rule. The parts of a form that matter are named groups;
what they mean is the calendar's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mujaz.arabic.months import any_of, gregorian_months, hijri_months, weekdays
from mujaz.arabic.numerals import ordinals

_JOIN = r"[\s,،/\-–]*(?:من\s+)?(?:شهر\s+)?"
_OF_YEAR = r"[\s,،/\-–]*(?:(?:من\s+)?(?:عام|سنه|العام)\s+)?"
_YEAR = r"(?P<year>\d{4})(?:\s*(?P<era>م|ه|ميلادي\w*|هجري\w*|ah|ad)(?!\w))?(?!\d)"
_DAY = r"(?P<day>\d{1,2})(?!\d)(?:st|nd|rd|th)?"
_NO_LETTER = r"(?![^\W\d])"  # a name ends here, though figures may be glued to it («نوفمبر2023»)
_YEAR_FIRST = (
    r"(?P<year>\d{4})(?P<mark>[/\-.])(?P<figure>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![/\-.]?\d)"
    r"(?:\s*(?P<era>م|ه)(?!\w))?"
)
_FIGURES = rf"(?P<day>\d{{1,2}})\s?(?P<mark>[/\-.])\s?(?P<figure>\d{{1,2}})\s?(?P=mark)\s?{_YEAR}"
_TIME = (
    r"(?:[\s,،|\-–t]*(?:(?:علي\s+)?الساعه|at)?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?"
    r"(?:\s*(?:am|pm|a\.m\.|p\.m\.|صباحا|مساء|ص|م)(?!\w))?)?"
)
_ZONE = (
    r"(?:[\s(]*(?:(?:gmt|utc)?\s*[+\-]\d{1,2}:?(?:\d{2})?|gmt|utc|z|بتوقيت\s+\w+(?:\s+المكرمه|\s+المحتله)?)(?!\w)\)?)?"
)


def _before() -> str:
    """What may stand before a date as part of it: a weekday, clitics; never another figure of a range."""
    weekday = rf"(?:يوم\s+)?(?:ال|ل)?(?P<weekday>{any_of(weekdays())}){_NO_LETTER}[\s,،:]*(?:يوم\s+|في\s+|الموافق\s+)?"
    return rf"(?<!\d[/.\-–])(?<!\w)(?:[وفبلك]{{0,2}}{weekday})?[وفبلك]{{0,2}}"


def _named_month() -> str:
    """A month's name, or two that are joined; they are compared when they are read."""
    month = any_of(gregorian_months())
    twin = rf"(?:\s*[/\-–(،]?\s*(?P<twin>{month}){_NO_LETTER}\s*\)?)?"
    return rf"(?P<month>{month}){_NO_LETTER}{twin}\.?"


_BEFORE_YEAR, _AFTER_YEAR = 90, 60  # characters of a date that stand before and after its year at most


def around_years(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a folded text in which a full date can stand: those around four figures."""
    start = end = 0
    for year in re.finditer(r"\d{4}", text):
        if year.start() - _BEFORE_YEAR > end:
            if end:
                yield start, end
            start = max(0, year.start() - _BEFORE_YEAR)
        end = year.end() + _AFTER_YEAR
    if end:
        yield start, end


@cache
def date_forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The forms of a date, by the name of their rule."""
    # The ordinals of «تشرين الثاني» and «الأسبوع الثالث من جانفي» count no day.
    no_part = r"(?<!تشرين )(?<!كانون )(?<!اسبوع )(?<!نصف )(?<!ثلث )"
    word = rf"{no_part}(?P<word>(?:ال)?{any_of(ordinals())})(?!\w)\s*(?:من\s+)?(?:شهر\s+)?"
    month = _named_month()
    hijri = rf"(?P<hijri>{any_of(hijri_months())}){_NO_LETTER}"
    forms = {
        "year-first": _YEAR_FIRST,
        "day-word-month": word + month + _OF_YEAR + _YEAR,
        "day-month": _DAY + _JOIN + month + _OF_YEAR + _YEAR,
        "month-day": month + r"\s*" + _DAY + r"[\s,،]+" + _YEAR,
        "hijri-word": word + hijri + _OF_YEAR + _YEAR,
        "hijri": _DAY + _JOIN + hijri + _OF_YEAR + _YEAR,
        "figures": _FIGURES,
    }
    return tuple((rule, re.compile(_before() + form + _TIME + _ZONE)) for rule, form in forms.items())
