"""Furniture: what a page wraps around an article, told by the words of a line alone.

Only lines that can be nothing else count: buttons, rules, and calls to the reader that name a thing of the site's own.
A line that might be a sentence of the article stays one.
"""

from __future__ import annotations

import re
from itertools import pairwise

from mujaz.reading.lines import Stretch, key
from mujaz.reading.lists import word_set

_RULE = re.compile(r"^[\s\W_]*$")
_ADDRESS = re.compile(r"^\W*(?:https?://|www\.)\S+\W*$|^\W*[\w.-]+@[\w-]+\.\w+\W*$")
_HASHTAGS = re.compile(r"^\s*(?:#\w+[\s،,]*){2,}$")
_CALL_WORDS = 30
_SEEN = 120  # characters that are looked at
_FAR = 14  # words within which a call names its place
_BUTTONS = 8  # words of a line of buttons


def is_furniture(stretch: Stretch) -> bool:
    """Whether a line is a rule, a button, an address or a call, and nothing else."""
    return bool(_RULE.match(stretch.text)) or is_address(stretch) or _is_buttons(stretch) or is_call(stretch)


def is_address(stretch: Stretch) -> bool:
    """Whether a line is one web or mail address."""
    return bool(_ADDRESS.match(stretch.text))


def is_hashtags(stretch: Stretch) -> bool:
    """Whether a line is two or more hashtags and nothing else."""
    return bool(_HASHTAGS.match(stretch.text))


def is_section(stretch: Stretch) -> bool:
    """Whether a line is the name of a section of a news site."""
    return stretch.size <= _BUTTONS and stretch.key in word_set("furniture", "sections")


def is_call(stretch: Stretch) -> bool:
    """Whether a line calls the reader to follow, subscribe or download («تابع أحدث الأخبار عبر تطبيق»)."""
    if not 1 < stretch.size <= _CALL_WORDS:
        return False
    words = key(stretch.text[:_SEEN]).split()
    if len(words) < 2:  # noqa: PLR2004
        return False
    first, second = words[:2]
    calls = (
        first in word_set("furniture", "calls")
        or (first in word_set("furniture", "calls_if") and second in word_set("furniture", "then"))
        or ({first, f"{first} {second}"} & word_set("furniture", "calls_for") and not stretch.has_full_stop)
    )
    return bool(calls) and _names_place(words[:_FAR])


def _names_place(words: list[str]) -> bool:
    """Whether a thing of the site's own is among the words, with or without a preposition in front."""
    places, said = word_set("furniture", "places"), " ".join(words)
    forms = {form for word in words for form in (word, word[1:], "\u0627" + word[1:])}  # «بالنشرة», «للنشرة»
    behind = pairwise(words)
    via, places_via = word_set("furniture", "via"), word_set("furniture", "places_via")
    return (
        bool(forms & places)
        or any(" " in place and place in said for place in places)
        or any(first in via and second in places_via for first, second in behind)
    )


def _is_buttons(stretch: Stretch) -> bool:
    """Whether a line is one button or a row of them («شارك فيسبوك تويتر واتساب طباعة»)."""
    if stretch.size > _BUTTONS:
        return False
    buttons, said = word_set("furniture", "buttons"), stretch.key
    return said in buttons or all(word in buttons for word in said.split())
