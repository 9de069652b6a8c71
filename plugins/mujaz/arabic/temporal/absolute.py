"""Times that name their year: days, months, years, lists and ranges of them, decades and centuries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from mujaz.arabic.fold import fold
from mujaz.arabic.months import any_of
from mujaz.arabic.numerals import ordinals
from mujaz.arabic.temporal import periods
from mujaz.arabic.temporal.found import Period
from mujaz.arabic.temporal.rule import Context, Resolution, Rule, absolute, relative, word_before, word_behind
from mujaz.arabic.temporal.words import (
    END,
    START,
    YEAR,
    YEAR_WORD,
    direction,
    direction_of,
    keyed,
    listed,
    plain,
    year_of,
)
from mujaz.arabic.wordlists import word_list

_LIST = rf"{YEAR}(?:\s*(?:،|,|و|الي|حتي|الي غايه|-|–|/)\s*(?:{YEAR_WORD}\s+)?{YEAR})*"


_JULY, _MONTHS = 7, 12
_CENTURIES = {"واحد": 100, "حادي": 100, "حالي": 100, "تاسع": -100}  # from the twentieth


def _years(text: str) -> Period:
    """One year or a range of years, in figures."""
    found = [year_of(year) for year in re.findall(r"\d{4}", text)]
    return periods.year(found[0]) if len(set(found)) == 1 else periods.years(min(found), max(found))


def _named_years(match: re.Match[str], _: Context) -> Resolution:
    return absolute(_years(match["years"]))


def _is_a_number(match: re.Match[str]) -> bool:
    """Whether figures that could be a year count something or belong to a longer number."""
    behind = match.string[match.end() : match.end() + 3]
    if word_before(match) in ("من", "نحو", "حوالي") and match["years"].isdigit():
        return True
    if match["years"].endswith("00") and word_behind(match):
        return True
    return plain(word_behind(match)) in listed("counted") or bool(re.match(r"[.,:/٪%\-]\s?\d|\s?[٪%]|\s\d", behind))


def _century(match: re.Match[str], context: Context) -> Resolution:
    if match["dir"]:
        if not context.published:
            return relative(None)
        return relative(periods.stepped(context.published, -1 if plain(match["dir"]) == "ماضي" else 0, "century"))
    word = plain(match["ordinal"])
    number = int(word) if word.isdigit() else ordinals()[word]
    return absolute(periods.years((number - 1) * 100 + 1, number * 100))


def _decade_of(word: str) -> int:
    """The decade that a word names, 80 for the eighties."""
    stem = plain(word)
    for key in ("decade_plurals", "decade_plurals_long"):
        for tens, plural in word_list("temporal")[key].items():
            if fold(plural) == stem:
                return int(tens)
    return int(keyed("decades")[stem])


def _decade(match: re.Match[str], _: Context) -> Resolution:
    """A decade of the century that is named, and of the twentieth where none is."""
    century = match["century"] or ""
    shift = next((years for word, years in _CENTURIES.items() if word in century), 0)
    start = 1900 + shift + _decade_of(match["decade"])
    return absolute(periods.years(start, start + 9))


def _season_of(year: int, months: Sequence[int]) -> Period:
    """A season that begins in a year; winter ends in the next."""
    return periods.interval(periods.month(year, months[0]).first, periods.month(year, months[1]).last)


def _season(match: re.Match[str], context: Context) -> Resolution:
    """The summer of a year, or this, the last or the next one."""
    seasons = {fold(word): months for word, months in word_list("temporal")["seasons"].items()}
    months = seasons[plain(match["season"])]
    if match["year"]:
        # «شتاء 2016» may be either end of the year.
        return absolute(_season_of(year_of(match["year"]), months) if months[1] <= _MONTHS else None)
    at = context.published
    if not at:
        return relative(None)
    around = [_season_of(at.year + shift, months) for shift in (-1, 0, 1)]
    way = direction_of(match["dir"]) if match["dir"] else "current"
    if way == "current":
        return relative(around[1] if months[1] <= _MONTHS else _season_of(at.year - (at.month < _JULY), months))
    past, coming = [each for each in around if each.last < at], [each for each in around if each.first > at]
    return relative(coming[0] if way == "next" else past[-1])


def _is_any_season(match: re.Match[str]) -> bool:
    """Whether nothing says which summer is meant."""
    return not (match["year"] or match["dir"] or match["this"])


@cache
def _head() -> re.Pattern[str]:
    """Finds a word that a bare year may belong to («انتخابات», «دورة»), with up to three words between."""
    return re.compile(
        rf"(?<!\w)(?:و?[لبف]?(?:ال)?|لل){any_of(listed('year_heads'))}(?:\s+[\"«]?[^\W\d]+[\"»]?){{0,3}}\s+[\"«(]?$"
    )


def _stands_alone(match: re.Match[str]) -> bool:
    """Whether bare figures belong to nothing that has a year, or are a number."""
    return not _head().search(match.string[max(0, match.start() - 60) : match.start()]) or _is_a_number(match)


def _century_forms() -> str:
    ordinal = rf"(?:ال)?{any_of(ordinals())}|\d{{1,2}}"
    return rf"{START}(?:ال)?قرن\s+(?:(?P<ordinal>{ordinal})|(?P<dir>الماضي|الحالي|الجاري)){END}(?!\s*ق\.م)"


def _decade_forms() -> str:
    """«التسعينات», «سنوات الستين», «ثمانينات القرن الماضي»; not the sixties of a life."""
    lists = (word_list("temporal")[key].values() for key in ("decade_plurals", "decade_plurals_long"))
    plural = any_of(fold(word) for words in lists for word in words)
    tens = any_of(keyed("decades"))
    decade = rf"(?:ال|سنوات\s+ال)?(?P<decade>{plural}|(?<=سنوات )ال{tens}|(?<=سنوات ال){tens}){END}"
    century = r"القرن\s+(?:الماضي|العشرين|الحالي|التاسع عشر|(?:الحادي|الواحد) والعشرين)"
    return rf"{START}{decade}(?!\s+من\s+(?:ال)?عمر)(?:\s+(?:من\s+)?(?P<century>{century}))?"


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of this module."""
    span = rf"(?P<years>{_LIST})"
    prepositions = any_of(listed("year_prepositions"))
    after_preposition = rf"(?<!\w)[وف]?{prepositions}\s+(?P<span>(?P<years>{_LIST})){END}(?!\s*[.,]\d)"
    from_to = rf"(?<!\w)[وف]?من\s+(?P<span>(?P<years>{YEAR}\s+(?:الي|حتي|الي غايه)\s+{YEAR})){END}"
    of_part = rf"(?<!\w){any_of(listed('year_parts'))}\s+من\s+(?P<span>(?P<years>{YEAR})){END}"
    in_range = rf"(?<![\w\d/.\-])(?P<years>{YEAR}\s?[-–/]\s?{YEAR}){END}(?![/.\-]\d)"
    in_brackets = rf"(?<=\()\s*(?P<years>(?:19|20)(?!00)\d{{2}}(?:\s?[-–/]\s?{YEAR})?)\s*(?=\))"
    season = any_of(map(fold, word_list("temporal")["seasons"]))
    which = rf"(?:\s+(?:(?:من\s+)?(?:{YEAR_WORD}\s+)?(?P<year>{YEAR}){END}|{direction()}))?"
    seasons = rf"{START}(?P<this>(?:هذا|هذه)\s+)?(?:ال)?(?P<season>{season}){END}{which}"
    return (
        Rule("year", re.compile(rf"{START}{YEAR_WORD}\s+(?P<years>{_LIST}){END}"), _named_years),
        Rule("year", re.compile(after_preposition), _named_years, _is_a_number),
        Rule("year", re.compile(from_to), _named_years, _is_a_number),
        Rule("year", re.compile(of_part), _named_years),
        Rule("year", re.compile(rf"(?<!\w)ل(?P<span>(?P<years>{YEAR})){END}"), _named_years, _is_a_number),
        Rule("year-of-edition", re.compile(rf"(?<!\w){span}{END}"), _named_years, _stands_alone),
        Rule("year-range", re.compile(in_range), _named_years, _is_a_number),
        Rule("year-in-brackets", re.compile(in_brackets), _named_years),
        Rule("century", re.compile(_century_forms()), _century, needs=("قرن",)),
        Rule("decade", re.compile(_decade_forms()), _decade, needs=("ينات", "ينيات", "سنوات ال")),
        Rule("season", re.compile(seasons), _season, _is_any_season),
    )
