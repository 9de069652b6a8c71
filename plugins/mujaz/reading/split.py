"""From the stretches of a page to its articles: each stretch gets one role and the part it belongs to.

A page is read from top to bottom: what stands above the body, the body, and what stands below it (source, keywords).
Below it a headline with text under it begins the next article; headlines without text are links to others. A block
«اقرأ أيضا» inside a body is stepped over, and the body goes on behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mujaz.model import LineRole
from mujaz.reading.cohesion import ABOVE, LEAD, begins_other_article
from mujaz.reading.datelines import credited
from mujaz.reading.furniture import is_section
from mujaz.reading.headings import is_closing_list, is_title
from mujaz.reading.labels import label_at
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
        self.body: list[Stretch] = []
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
        elif self._is_labelled_title():
            self._take_title()
        elif self.here.sign is Sign.ALSO and not self.here.value:
            self._links()
        elif self.here.sign is Sign.ALSO and self._is_titled_link():
            self._take_titled_link()
        else:
            self._labelled()

    def _take(self, role: LineRole, until: int | None = None) -> None:
        """Give a role to the stretches up to ``until``, and those in between that say what they are their own."""
        until = self.at + 1 if until is None else until
        for signed in self.page.items[self.at : until]:
            own = role if signed.sign is Sign.TEXT or until == self.at + 1 else _ROLES[signed.sign]
            self.done.append(Assigned(signed, own, self.part))
        self.at = until

    def _take_as(self, signed: Signed, role: LineRole) -> None:
        """Give the next stretch the sign that its place gives it, and a role."""
        self.done.append(Assigned(signed, role, self.part))
        self.at += 1

    def _take_title(self) -> None:
        self.title = self.here.stretch.key
        self._take(LineRole.TITLE)

    def _take_body(self) -> None:
        self.has_body, self.ended = True, False
        if self.here.stretch.role is LineRole.HEADING:
            self._take(LineRole.HEADING)
        else:
            self.body.append(self.here.stretch)
            self._take(LineRole.BODY)

    def _begin_part(self) -> None:
        """The next article begins here."""
        self.part += 1
        self.title, self.body, self.has_body, self.ended = "", [], False, False

    def _new_part(self) -> None:
        """The next article begins with the headline that stands here."""
        self._begin_part()
        self._take_title()

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
            self._take_as(Signed(stretch, label.sign, stretch.text.strip(), when), _ROLES[label.sign])

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
            self._take_as(Signed(stretch, Sign.DATE, stretch.text, when), LineRole.DATE)
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
        elif self.ended and self.page.text_goes_on(label):  # another article, whose title is lost
            self._begin_part()

    def _is_other(self, label: int, run: Sequence[int], title: int) -> bool:
        """Whether the headline below a label begins an article of its own, though nothing ended the one above."""
        if self.page.is_dated(title):
            return True
        if len(run) > 1 or self.page.ends_later(label + 1):
            return False
        return self._is_about(self.page.items[title].stretch.text, title + 1)

    def _is_about(self, headline: str, start: int) -> bool:
        """Whether the text from a place on is about a headline rather than goes on with what stands above."""
        above = [stretch.text for stretch in self.body[-ABOVE:]]
        return begins_other_article(headline, self.page.texts(start, LEAD), self.title, above)

    def _is_titled_link(self) -> bool:
        """Whether «إقرأ أيضاً: …» below an article is the title of the text that follows it."""
        return self.ended and self.page.text_goes_on(self.at) and self._is_about(self.here.value, self.at + 1)

    def _take_titled_link(self) -> None:
        """The label, and behind it the title of the next article."""
        stretch = self.here.stretch
        label = label_at(stretch.text)
        link, title = stretch.cut(label.value_start if label else 0)
        self.done.append(Assigned(Signed(link, Sign.ALSO), LineRole.RELATED, self.part))
        self._begin_part()
        self.title = title.key
        self._take_as(Signed(title, Sign.TEXT), LineRole.TITLE)

    def _closes_with_list(self) -> bool:
        """Whether other headlines close the body from here on."""
        above = next((item for item in reversed(self.done) if item.signed.sign not in ASIDE), None)
        if above is None or above.role is not LineRole.BODY or not above.stretch.has_full_stop:
            return False  # asked first, so that no line is looked at again for each one above it
        run = self.page.headlines(self.at)
        if not run or self.page.text_goes_on(run[-1]):
            return False
        return is_closing_list([self.page.items[at].stretch for at in run], self.body)
