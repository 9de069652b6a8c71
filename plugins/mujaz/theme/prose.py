"""What the theme does to a text once Markdown has rendered it: runs isolated, wide things in boxes that scroll."""

from __future__ import annotations

from mujaz.theme.bidi import isolate
from mujaz.theme.scrolling import scrollable
from mujaz.theme.strings import direction, strings


def prose(html: str, lang: str, site_lang: str) -> str:
    """A rendered text in ``lang``, ready for a page of a site in ``site_lang``."""
    return scrollable(isolate(html, direction(lang)), strings(site_lang)["table"])
