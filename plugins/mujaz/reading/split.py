"""From the stretches of a page to its articles: each stretch gets one role and the part it belongs to.

A page is read from top to bottom: what stands above the body, the body, and what stands below it (source, keywords).
Below it a headline with text under it begins the next article; headlines without text are links to others. A block
«اقرأ أيضا» inside a body is stepped over, and the body goes on behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mujaz.model import LineRole
from mujaz.reading.cohesion import begins_other_article
from mujaz.reading.datelines import credited
from mujaz.reading.furniture import is_section
from mujaz.reading.headings import is_closing_list, is_title
from mujaz.reading.lines import Stretch
from mujaz.reading.page import ASIDE, BELOW, Page
from mujaz.reading.signs import Sign, Signed, whole_date

_TAG_WORDS = 5
_TITLE_WORDS = 3  # words beyond which what follows «مصدر:» on the first line makes it a title
_ROLES = {
    Sign.BLANK: LineRole.FURNITURE,
    Sign.FURNITURE: LineRole.FURNITURE,
    Sign.DATE: LineRole.DATE,
    Sign.UPDATED: LineRole.DATE,
    Sign.SOURCE: LineRole.SOURCE,
    Sign.LINK: LineRole.SOURCE,
    Sign.BYLINE: LineRole.SOURCE,
    Sign.KEYWORDS: LineRole.KEYWORDS,
    Sign.ALSO: LineRole.RELATED,
}


@dataclass(frozen=True, slots=True)
class Assigned:
    """A stretch with its sign, its role, and the part (from 1) of the file that it belongs to."""

    signed: Signed
    role: LineRole
    part: int

    @property
    def stretch(self) -> Stretch:
        """The stretch itself."""
        return self.signed.stretch


def split(signed: Sequence[Signed]) -> tuple[Assigned, ...]:
    """Every stretch of a page with its role and part, in order."""
    walk = _Walk(Page(signed))
    while walk.at < len(signed):
        walk.step()
    return tuple(walk.done)


class _Walk:
    """A walk down a page: what has been met so far decides what the next stretch is."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.at = 0
        self.part = 1
        self.title = ""
        self.has_body = False
        self.ended = False
        self.done: list[Assigned] = []

    @property
    def here(self) -> Signed:
        """The stretch that is looked at."""
        return self.page.items[self.at]

    def step(self) -> None:
        """Give the next stretch, or the next few, their roles."""
        if self.here.sign is Sign.TEXT:
            self._text()
        elif self.here.sign is Sign.ALSO and not self.here.value:
            self._links()
        elif self._is_labelled_title():
            self._take_title()
        else:
            self._labelled()

    def _take(self, role: LineRole, until: int | None = None) -> None:
        """Give a role to the stretches up to ``until``, and those in between that say what they are their own."""
        until = self.at + 1 if until is None else until
        for signed in self.page.items[self.at : until]:
            own = role if signed.sign is Sign.TEXT or until == self.at + 1 else _ROLES[signed.sign]
            self.done.append(Assigned(signed, own, self.part))
        self.at = until

    def _take_as(self, signed: Signed) -> None:
        """Give the next stretch the sign that its place gave it, and the role of that."""
        self.done.append(Assigned(signed, _ROLES[signed.sign], self.part))
        self.at += 1

    def _take_title(self) -> None:
        self.title = self.here.stretch.key
        self._take(LineRole.TITLE)

    def _take_body(self) -> None:
        self.has_body, self.ended = True, False
        self._take(LineRole.HEADING if self.here.stretch.role is LineRole.HEADING else LineRole.BODY)

    def _new_part(self) -> None:
        """The next article begins with the headline that stands here."""
        self.part += 1
        self.has_body = self.ended = False
        self._take_title()

    def _body(self) -> list[Stretch]:
        """The body of this part so far."""
        return [item.stretch for item in self.done if item.part == self.part and item.role is LineRole.BODY]

    def _is_labelled_title(self) -> bool:
        """Whether a line that looks labelled is a title («مصدر: حماس توافق على الهدنة»)."""
        return (
            self.here.sign in (Sign.SOURCE, Sign.BYLINE, Sign.ALSO)
            and self.here.stretch.role is None
            and not (self.title or self.has_body)
            and len(self.here.value.split()) > (1 if self.here.sign is Sign.ALSO else _TITLE_WORDS)
            and self.page.has_more(self.at)
        )

    def _labelled(self) -> None:
        """A line that says what it is; of a label that stands alone, also the value below it."""
        signed = self.here
        self.ended = self.ended or (signed.sign in BELOW and self.has_body)
        self._take(_ROLES[signed.sign])
        if signed.sign is Sign.KEYWORDS and not signed.value.strip():
            self._take_tags()
        elif signed.sign not in ASIDE and not signed.value.strip():
            self._take_value(signed)

    def _take_tags(self) -> None:
        """The lines below «كلمات دلالية:», one tag or a few each."""
        while self.at < len(self.page.items) and self.here.sign in (Sign.TEXT, Sign.BLANK):
            if self.here.stretch.size > _TAG_WORDS or self.here.stretch.has_full_stop:
                break
            self._take(LineRole.KEYWORDS if self.here.sign is Sign.TEXT else LineRole.FURNITURE)

    def _take_value(self, label: Signed) -> None:
        """The date, or the name of a few words, right below a label."""
        if not self.page.is_text(self.at) or self.here.stretch.line > label.stretch.line + 1:
            return
        stretch = self.here.stretch
        when = whole_date(stretch)
        if when if label.sign in (Sign.DATE, Sign.UPDATED) else stretch.size <= _TAG_WORDS:
            self._take_as(Signed(stretch, label.sign, stretch.text.strip(), when))

    def _text(self) -> None:
        """Text: title, body, or what else it turns out to be where it stands."""
        stretch = self.here.stretch
        if stretch.role:
            self._take_title() if stretch.role is LineRole.TITLE else self._take_body()
        elif not self.has_body:
            self._above(stretch)
        elif self.ended:
            self._below()
        elif is_title(stretch) and self.page.is_dated(self.at):
            self._new_part()
        elif not self.page.text_goes_on(self.at) and credited(stretch) is not None:
            self._take(LineRole.SOURCE)
            self.ended = True
        elif self._closes_with_list():
            self._take(LineRole.RELATED, self.page.headlines(self.at)[-1] + 1)
        else:
            self._take_body()

    def _above(self, stretch: Stretch) -> None:
        """Text above the body."""
        if when := whole_date(stretch):
            self._take_as(Signed(stretch, Sign.DATE, stretch.text, when))
        elif self.title and credited(stretch, in_head=True) is not None:
            self._take(LineRole.SOURCE)
        elif is_section(stretch) and self.page.has_more(self.at):
            self._take(LineRole.FURNITURE)
        elif stretch.key == self.title or (not self.title and is_title(stretch) and self.page.has_more(self.at)):
            self._take_title()
        else:
            self._take_body()

    def _below(self) -> None:
        """Text below the end of an article: the next one, links to others, or more of the same."""
        run = self.page.headlines(self.at)
        title = self.page.titled(run)
        if not run:
            self._take_body()
        elif title is None:
            self._take(LineRole.RELATED, run[-1] + 1)
        else:
            self._take_links_above(title)

    def _take_links_above(self, title: int) -> None:
        if title > self.at:
            self._take(LineRole.RELATED, title)
        self._new_part()

    def _links(self) -> None:
        """A label «اقرأ أيضا:» on a line of its own: below it stands another article, or links inside this one."""
        run = self.page.headlines(self.at + 1)
        title = self.page.titled(run)
        label = self.at
        self._take(LineRole.RELATED)
        if title is not None and self.has_body and (self.ended or self._is_other(label, run, title)):
            self._take_links_above(title)
        elif run:
            self._take(LineRole.RELATED, self.page.end_of_links(run))

    def _is_other(self, label: int, run: Sequence[int], title: int) -> bool:
        """Whether the headline below a label begins an article of its own, though nothing ended the one above."""
        if self.page.is_dated(title):
            return True
        if len(run) > 1 or self.page.ends_later(label + 1):
            return False
        below = [signed.stretch.text for signed in self.page.items[title + 1 :] if signed.sign is Sign.TEXT]
        above = [stretch.text for stretch in self._body()]
        return begins_other_article(self.page.items[title].stretch.text, below, self.title, above)

    def _closes_with_list(self) -> bool:
        """Whether other headlines close the body from here on."""
        run = self.page.headlines(self.at)
        if not run or self.page.text_goes_on(run[-1]):
            return False
        above = next((item for item in reversed(self.done) if item.signed.sign not in ASIDE), None)
        behind_body = above is not None and above.role is LineRole.BODY
        return behind_body and is_closing_list([self.page.items[at].stretch for at in run], self._body())
