"""What a card says, as data: a title, where it is about, when and by whom it was published, and the site's name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mujaz.pages.rows import Rows
from mujaz.pages.view import Page, PageKind

SIZE = 1200, 630  # pixels, as Open Graph's readers ask for
SITE = "site"  # the card of all pages that have none of their own
_APART = " · "
_FOLDER = "assets/mujaz/cards"


@dataclass(frozen=True, slots=True)
class Card:
    """One picture. ``lang`` is that of the title, ``site_lang`` that of all else; both decide where lines begin."""

    title: str
    site: str
    lang: str
    site_lang: str
    kicker: str = ""
    beside: str = ""  # date and publisher


def site_card(site: str, description: str, lang: str) -> Card:
    """The card of the site itself: its name, and what it says of itself."""
    return Card(description or site, site, lang, lang)


def cards(pages: Iterable[Page], rows: Rows, site: str) -> dict[str, Card]:
    """The cards of all briefings, by the source path of their pages."""
    return {page.path: _card(page, rows, site) for page in pages if page.kind is PageKind.BRIEFING}


def _card(page: Page, rows: Rows, site: str) -> Card:
    publisher = rows.archive.briefings[str(page.meta["id"])].publisher
    told = (page.moment.text if page.moment else "", rows.outlet(publisher).text if publisher else "")
    kicker = _APART.join(link.text for link in page.kicker)
    return Card(page.title, site, page.lang, rows.wording.lang, kicker, _APART.join(filter(None, told)))


def picture(page: str = "") -> str:
    """Where the picture of a page lies on the site; without a page, that of the site."""
    return f"{_FOLDER}/{page.removesuffix('.md') or SITE}.png"
