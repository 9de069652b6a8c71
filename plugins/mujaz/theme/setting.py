"""What the templates know: the page that they draw, the words of its site and the way to other pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape

from mujaz.arabic.direction import direction
from mujaz.arabic.plural import plural_forms
from mujaz.pages.view import Link, Page
from mujaz.theme.bidi import is_arabic, plain
from mujaz.theme.strings import strings

_SEARCH_WORDS = ("hint", "redo", "nearest", "failed", "marked", "unmark")
_FACETS = ("country", "actor", "topic", "publisher", "year")

ARABIC = "ar"
_ISOLATED = re.compile("\u2068[^\u2069]*\u2069")


@dataclass(frozen=True, slots=True)
class Setting:
    """The name ``mujaz`` in all templates.

    ``view`` is what the page shows, ``None`` for an ordinary page. ``href`` gives the address of a link, relative to
    the page, or nothing. ``material`` is the path of Material's style sheet (see ``assets.material_styles``);
    ``months`` are the twelve names of the site's tradition; ``data`` is the page's linked data, ready to stand in
    ``script`` elements; ``feeds`` are addresses of feeds by media type.
    ``tradition`` and ``hijri`` are how the site writes dates unless a reader wants them otherwise;
    ``policy`` is what a browser may load, or nothing where the operator leaves that open;
    ``card`` is the whole address of the picture that a preview shows, and ``card_size`` its width and height;
    ``changed`` has the day of the last change of each page by source path, where it is known.
    """

    href: Callable[[Link], str]
    lang: str = "ar"
    view: Page | None = None
    material: str = ""
    months: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    feeds: Mapping[str, str] = field(default_factory=dict)
    tradition: str = "egyptian"
    hijri: bool = False
    policy: str = ""
    card: str = ""
    card_size: tuple[int, int] = (0, 0)
    changed: Mapping[str, str] = field(default_factory=dict)
    dir: str = field(init=False)
    t: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Derive the direction and the words from the language."""
        object.__setattr__(self, "dir", direction(self.lang))
        object.__setattr__(self, "t", strings(self.lang))

    @property
    def search_words(self) -> dict[str, object]:
        """What the scripts of search say: phrases, counts by plural category, months."""
        words = {key: self.t[f"search_{key}"] for key in _SEARCH_WORDS}
        facets = {name: self.t[f"facet_{name}"] for name in _FACETS}
        known = {"title": self.t["search"], "lang": self.lang, "months": self.months}
        return {**words, **known, "facets": facets, "counts": plural_forms("result", self.lang)}

    def to(self, path: str) -> str:
        """The address of the page with this source path; empty where there is none."""
        return self.href(Link("", path))

    def text(self, text: str, lang: str = "") -> str:
        """A plain text as HTML, escaped, with what runs the other way isolated; no ``lang`` is the site's.

        A text that is Arabic on a site in Latin letters (a topic, a role, a title) is isolated as a whole.
        """
        if not lang and (attributes := self.foreign(text)):
            return f"<bdi{attributes}>{plain(text, direction(ARABIC))}</bdi>"
        return plain(text, direction(lang) if lang else self.dir)

    def foreign(self, text: str) -> str:
        """The attributes of an element with a text that is Arabic on a site that is not; else none."""
        own = _ISOLATED.sub("", text)  # a name that is isolated already stands in a sentence of the site's language
        return self.spoken(ARABIC) if self.dir == "ltr" and is_arabic(own) else ""

    def spoken(self, lang: str) -> str:
        """The attributes of an element in ``lang``; none where that is the site's own language."""
        return f' lang="{escape(lang)}" dir="{direction(lang)}"' if lang and lang != self.lang else ""
