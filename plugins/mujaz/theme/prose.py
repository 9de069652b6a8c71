"""What the theme does to a text once Markdown has rendered it: runs isolated, wide things in boxes, places to link."""

from __future__ import annotations

import re
from itertools import count

from mujaz.arabic.direction import direction
from mujaz.theme.bidi import isolate
from mujaz.theme.scrolling import scrollable
from mujaz.theme.strings import strings

_PARAGRAPH = re.compile(r"<p(?=[>\s])(?![^>]*\sid=)")
_ID = re.compile(r"\sid=\"([^\"]*)\"")
# What Markdown's tables write; a strict Content-Security-Policy lets no style stand in a page.
_ALIGNED = re.compile(r'(<t[hd])\s+style="text-align: (left|right|center);"')


def prose(html: str, lang: str, site_lang: str) -> str:
    """A rendered text in ``lang``, ready for a page of a site in ``site_lang``."""
    aligned = _ALIGNED.sub(r'\1 class="mj-\2"', html)
    return scrollable(isolate(aligned, direction(lang)), strings(site_lang)["table"])


def with_places(html: str) -> str:
    """A text whose paragraphs can be linked to: p1, p2 … in their order, past ids that its headings have already."""
    taken = set(_ID.findall(html))
    names = (name for at in count(1) if (name := f"p{at}") not in taken)
    return _PARAGRAPH.sub(lambda _: f'<p id="{next(names)}"', html)
