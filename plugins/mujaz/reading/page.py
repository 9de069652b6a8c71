"""Looking ahead on a page: where the next text stands, which headlines follow one another, what a date belongs to.

Pure questions about signs and their neighbours; what is made of the answers is decided in ``split``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from mujaz.reading.headings import is_headline
from mujaz.reading.openers import Opening, opens
from mujaz.reading.signs import Sign, Signed, whole_date

ASIDE = (Sign.BLANK, Sign.FURNITURE)
BELOW = (Sign.SOURCE, Sign.LINK, Sign.KEYWORDS)  # what stands below an article

_LIST_HEADLINE = 4  # words beyond which a line behind a related headline is one too, rather than a heading
_FEW = 3  # headlines above a text up to which the first of them is its title


class Page:
    """The signed stretches of a file, from top to bottom."""

    def __init__(self, items: Sequence[Signed]) -> None:
        self.items = items

    def next(self, start: int) -> int:
        """The place of the next stretch that says something; one past the last where none does."""
        at = start
        while at < len(self.items) and self.items[at].sign in (*ASIDE, Sign.BYLINE):
            at += 1
        return at

    def is_text(self, at: int) -> bool:
        """Whether text stands at a place."""
        return at < len(self.items) and self.items[at].sign is Sign.TEXT

    def has_more(self, at: int) -> bool:
        """Whether anything is said behind a place."""
        return self.next(at + 1) < len(self.items)

    def text_goes_on(self, at: int) -> bool:
        """Whether text follows a place before anything else."""
        return self.is_text(self.next(at + 1))

    def is_dated(self, at: int) -> bool:
        """Whether a date stands right below a line."""
        below = self.next(at + 1)
        if below >= len(self.items):
            return False
        signed = self.items[below]
        return signed.sign is Sign.DATE or (signed.sign is Sign.TEXT and whole_date(signed.stretch) is not None)

    def headlines(self, start: int) -> list[int]:
        """Where the headlines stand that follow one another from a place on."""
        run: list[int] = []
        at = self.next(start)
        while self.is_text(at) and self._is_listed(at, bool(run)):
            run.append(at)
            at = self.next(at + 1)
        return run

    def _is_listed(self, at: int, follows: bool) -> bool:
        stretch = self.items[at].stretch
        goes_on = follows and opens(stretch.text) is Opening.SURE
        return stretch.role is None and is_headline(stretch) and not goes_on

    def titled(self, run: Sequence[int]) -> int | None:
        """Which of some headlines has an article below it: the dated one, or the first of few, or the last of many.

        None where no text follows them: then all are links to other articles.
        """
        for at in run:
            if self.is_dated(at):
                return at
        if not run or not self.text_goes_on(run[-1]):
            return None
        return run[0] if len(run) <= _FEW else run[-1]

    def end_of_links(self, run: Sequence[int]) -> int:
        """One past the last headline of a block of links: right behind them a heading of the body may stand."""
        if not self.text_goes_on(run[-1]):
            return run[-1] + 1
        sizes = [self.items[at].stretch.size for at in run]
        return run[max((n for n, size in enumerate(sizes) if size > _LIST_HEADLINE), default=0)] + 1

    def texts(self, start: int, most: int) -> list[str]:
        """The first texts from a place on."""
        found = (signed.stretch.text for signed in islice(self.items, start, None) if signed.sign is Sign.TEXT)
        return list(islice(found, most))

    @cached_property
    def _ends_below(self) -> Sequence[bool]:
        """For each place whether a source or keywords stand there or further down, before another article's date."""
        ends, found = False, list[bool]()
        for signed in reversed(self.items):
            ends = signed.sign in BELOW or (ends and signed.sign is not Sign.DATE)
            found.append(ends)
        return found[::-1]

    def ends_later(self, start: int) -> bool:
        """Whether a source or keywords stand further down, before another article says its date."""
        return start < len(self.items) and self._ends_below[start]
