"""The words of times as regular expressions over folded text, and what each word stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import cast

from mujaz.arabic.fold import fold
from mujaz.arabic.months import any_of, gregorian_months, weekdays
from mujaz.arabic.numerals import cardinal, cardinals, ordinals
from mujaz.arabic.temporal.periods import Third, Unit
from mujaz.arabic.wordlists import word_list

START = r"(?<!\w)(?<!\d[./:\-])(?:او(?=\d))?[وفبلك]{0,2}"
END = r"(?!\w)"
NO_LETTER = r"(?![^\W\d])"  # figures may be glued to a name («الخميس04», «نوفمبر2016»)
GAP = r"[\s,،]*"


@cache
def listed(name: str) -> tuple[str, ...]:
    """A plain list of the lexicon, folded."""
    return tuple(fold(str(word)) for word in word_list("temporal")[name])


@cache
def keyed(name: str) -> Mapping[str, str]:
    """Folded word to the key under which the lexicon lists it."""
    return {fold(str(word)): str(key) for key, words in word_list("temporal")[name].items() for word in words}


@cache
def _units() -> Mapping[str, tuple[Unit, str]]:
    """Folded form of a unit to the unit and to ``one``, ``two`` or ``many``."""
    lexicon = word_list("temporal")["units"]
    return {
        fold(word): (cast("Unit", unit), number)
        for unit, forms in lexicon.items()
        for number, words in forms.items()
        for word in words
    }


def unit_of(word: str) -> tuple[Unit, str]:
    """The unit that a form names, and whether the form is of one, of two or of many."""
    return _units()[plain(word)]


def plain(word: str) -> str:
    """A folded word with single spaces and without its article."""
    return re.sub(r"^(?:ال|لل(?=\w))", "", re.sub(r"\s+", " ", word).strip())


def units(*numbers: str) -> str:
    """Any form of a unit of the given grammatical numbers."""
    return any_of(word for word, (_, number) in _units().items() if number in numbers)


@cache
def direction() -> str:
    """A word that says where a period lies, as group ``dir``: «الماضي», «القادمة», «الجاري»."""
    return rf"(?P<dir>ال{any_of(keyed('directions'))}(?:ه|ات|ين|يين|تين|تان|ان)?){END}"


def direction_of(word: str) -> str:
    """``past``, ``next``, ``current`` or ``recent``."""
    stem = plain(word)
    found = keyed("directions")
    return next(found[base] for base in sorted(found, key=len, reverse=True) if stem.startswith(base))


@cache
def part() -> str:
    """The word for a third of a period, as group ``part``."""
    return any_of(keyed("parts"))


def part_of(word: str) -> Third:
    """Which third a word names."""
    return cast("Third", keyed("parts")[plain(word)])


@cache
def number() -> str:
    """A number in figures or in words."""
    tens = any_of(word for word, value in cardinals().items() if value in range(20, 100))
    return rf"(?:\d{{1,4}}|(?:ال)?{any_of(cardinals())}(?:\s+و\s?{tens})?)"


def number_of(word: str) -> int:
    """What a number in figures or in words stands for."""
    word = plain(word)
    return int(word) if word.isdigit() else cardinal(word)


@cache
def day_number() -> str:
    """A day of the month in figures or as an ordinal."""
    # The ordinals of «تشرين الثاني» and «الأسبوع الثالث من جانفي» count no day.
    no_part = r"(?<!تشرين )(?<!كانون )(?<!اسبوع )(?<!نصف )(?<!ثلث )"
    return rf"(?:(?:ال)?\d{{1,2}}(?!\d)|{no_part}(?:ال)?{any_of(ordinals())}{END})"


def day_of(word: str) -> int:
    """The day of the month that figures or an ordinal name."""
    word = plain(word)
    return int(word) if word.isdigit() else ordinals()[word]


@cache
def month() -> str:
    """A month's name, or two joined names of one month."""
    end = rf"(?:{NO_LETTER}|(?=ال{any_of(keyed('directions'))}))"  # «ديسمبرالماضي» is met too
    name = rf"{any_of(gregorian_months())}{end}"
    return rf"{name}(?:\s*[/(]\s*{name}(?:\s*\))?)?"


@cache
def _month_names() -> re.Pattern[str]:
    return re.compile(any_of(gregorian_months()))


def months_of(words: str) -> list[int]:
    """The numbers of all months that are named, in order."""
    names = (re.sub(r"\s+", " ", name) for name in _month_names().findall(words))
    return [gregorian_months()[name] for name in names]


def month_of(words: str) -> int | None:
    """The number of a month; none where two joined names are of different months."""
    numbers = set(months_of(words))
    return numbers.pop() if len(numbers) == 1 else None


@cache
def weekday() -> str:
    """A day of the week with its article."""
    return rf"(?:ال|(?<=ل)ل){any_of(weekdays())}{NO_LETTER}"


def weekday_of(word: str) -> int:
    """The number of a day of the week, 0 for Monday."""
    return weekdays()[word.removeprefix("ال").removeprefix("ل")]


YEAR = r"(?:1[89]|20)\d{2}(?!\d)(?:\s?م(?!\w))?"
YEAR_WORD = r"(?:ال|لل|ل)?(?:عام|سنه|عامي|سنتي)"


def year_of(word: str) -> int:
    """The year in figures."""
    return int(word[:4])


@cache
def dayparts() -> str:
    """Parts of a day before the day's name, as optional text."""
    return rf"(?:(?:يوم|يومي|{any_of(listed('dayparts'))})\s+){{0,4}}"
