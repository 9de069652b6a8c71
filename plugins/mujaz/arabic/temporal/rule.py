"""A rule: a form of words, and how the time that it names is found on the calendar."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from mujaz.arabic.temporal.found import Anchor, Period


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know beside its words: publication, the times named so far, and the sentence around."""

    published: date | None
    named: tuple[Period, ...]
    before: str
    behind: str

    @property
    def last(self) -> Period | None:
        """The time that the text named last."""
        return self.named[-1] if self.named else None


@dataclass(frozen=True, slots=True)
class Resolution:
    """The period that words stand for, or none, and what it was counted from."""

    period: Period | None
    anchor: Anchor


UNKNOWN = Resolution(None, Anchor.PUBLICATION)


def absolute(period: Period | None) -> Resolution:
    """A period that the words name by themselves."""
    return Resolution(period, Anchor.ABSOLUTE)


def relative(period: Period | None) -> Resolution:
    """A period counted from the day of publication."""
    return Resolution(period, Anchor.PUBLICATION)


def textual(period: Period | None) -> Resolution:
    """A period counted from the time that the text named last."""
    return Resolution(period, Anchor.TEXT)


def never(_match: re.Match[str]) -> bool:
    """The guard of a rule whose words are always a time."""
    return False


@dataclass(frozen=True, slots=True)
class Rule:
    """``pattern`` is searched in folded text; its group ``span``, if it has one, is the time and the rest support.

    ``resolve`` may raise ValueError or OverflowError for an impossible date.

    ``guard`` says that a match is something else after all: the name of a street, a set of days, a number of people.
    One of ``needs``, if there are any, occurs in whatever the pattern matches.
    """

    name: str
    pattern: re.Pattern[str]
    resolve: Callable[[re.Match[str], Context], Resolution]
    guard: Callable[[re.Match[str]], bool] = never
    needs: tuple[str, ...] = ()

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a folded text that the guard lets pass; cheap where no needed word occurs."""
        if self.needs and not any(word in text for word in self.needs):
            return iter(())
        return (match for match in self.pattern.finditer(text) if not self.guard(match))


def word_before(match: re.Match[str]) -> str:
    """The folded word that stands before a match, without regard to punctuation marks other than a full stop."""
    found = re.search(r"(\w+)[\s\"«(\-]*$", match.string[max(0, match.start() - 40) : match.start()])
    return found[1] if found else ""


def stem_before(match: re.Match[str]) -> str:
    """The folded word before a match without clitics and article, to be looked up in a list of nouns."""
    return re.sub(r"^[وف]?(?:[بك]?ال|لل|[بلك])?(?=\w{3})", "", word_before(match))


def word_behind(match: re.Match[str]) -> str:
    """The folded word that follows a match directly."""
    found = re.match(r"\s*(\w+)", match.string[match.end() : match.end() + 40])
    return found[1] if found else ""
