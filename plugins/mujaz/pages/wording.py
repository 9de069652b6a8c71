"""What pages say, in the site's language: phrases, counts with the right plural, dates in the chosen tradition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from mujaz.arabic.calendar import write_date, write_hijri, write_month
from mujaz.arabic.direction import direction
from mujaz.arabic.months import Months, month_name
from mujaz.arabic.plural import Case, counted
from mujaz.model import Entity, Outlet, Topic, name_in
from mujaz.own_data import own_data
from mujaz.pages.view import Moment


@cache
def _phrases(lang: str) -> Mapping[str, str]:
    phrases: dict[str, str] = own_data("mujaz.pages", f"strings/{lang}.yml")
    return phrases


@dataclass(frozen=True, slots=True)
class Wording:
    """The language of a site and how it writes dates and numbers."""

    lang: str = "ar"
    months: Months = Months.EGYPTIAN
    hijri: bool = False

    def __call__(self, phrase: str, **values: object) -> str:
        """A phrase of ``strings/<lang>.yml`` with its values filled in."""
        return _phrases(self.lang)[phrase].format(**values)

    def counted(self, count: int, noun: str, case: Case = "nominative") -> str:
        """«3 موجزات»: a number and its noun in the form that the number asks for."""
        return counted(count, noun, lang=self.lang, case=case)

    def listed(self, names: Sequence[str]) -> str:
        """Names as a sentence lists them: «إيران وغزة», «مالي وروسيا والجزائر» (CLDR)."""
        if len(names) <= 1:
            return "".join(names)
        return self("between").join(names[:-1]) + self("and") + names[-1]

    def month_names(self) -> tuple[str, ...]:
        """The twelve months, as dates name them."""
        return tuple(month_name(number, self.months, self.lang) for number in range(1, 13))

    def day(self, day: date) -> Moment:
        """A date to the day, with Hijri beside it where the site wants it."""
        text = write_date(day, self.months, lang=self.lang)
        hijri = write_hijri(day, lang=self.lang) if self.hijri else ""
        return Moment(day.isoformat(), text, hijri)

    def period(self, iso: str) -> Moment:
        """A year («2023»), a month («2023-11») or a day, as it is written in a heading."""
        if iso == "undated":
            return Moment("", self("undated"))
        numbers = [int(number) for number in iso.split("-")]
        if len(numbers) == 1:
            return Moment(iso, iso)
        year, month, *day = numbers
        if day:
            return self.day(date(year, month, *day))
        return Moment(iso, write_month(year, month, self.months, lang=self.lang))

    def span(self, iso: str) -> Moment:
        """A period, or two joined by a slash as ISO 8601 writes an interval: «من … إلى …»."""
        first, _, last = iso.partition("/")
        if not last:
            return self.period(first)
        return Moment(iso, self("role_span", since=self.period(first).text, until=self.period(last).text))

    def foreign(self, text: str) -> str:
        """A text in Arabic in a line of the site's language, isolated where that runs the other way (UAX #9)."""
        return text if direction(self.lang) == "rtl" else f"\u2068{text}\u2069"

    def name(self, named: Entity | Outlet | Topic) -> str:
        """The name of an entity, an outlet or a topic in the site's language."""
        return name_in(self.lang, named)
