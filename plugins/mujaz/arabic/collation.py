"""The order in which readers expect Arabic names, and the letter under which a name stands.

ICU's order for Arabic files «السعودية» under alef and needs a binary library; readers look for it under seen, as Arabic
indexes and telephone books have it. The order here is the alphabet's, over folded text, which is all that names need:
the article is ignored, hamza goes by its seat, teh marbuta is heh, and Latin letters follow the Arabic ones.
"""

from __future__ import annotations

import re
from functools import cache

from mujaz.arabic.fold import fold
from mujaz.arabic.wordlists import word_list

_BARE_ARTICLE = re.compile(
    "\u0627\u0644(?=\\w{2})"
)  # plain alef and lam: «ألمانيا» begins with a hamza and has no article
_SEATS = {ord("ؤ"): "و", ord("ئ"): "ي", ord("ء"): "ا"}
# Latin letters and digits move behind the Arabic block, digits last.
_BEHIND = {code: chr(0xE000 + code) for code in range(ord("a"), ord("z") + 1)}
_LAST = {code: chr(0xE100 + code) for code in range(ord("0"), ord("9") + 1)}
_OTHER = "#"


@cache
def _no_article() -> frozenset[str]:
    return frozenset(map(fold, word_list("collation")["no_article"]))


def _without_article(word: str) -> str:
    """A folded word without the article, unless its «ال» is its own."""
    if fold(word) in _no_article():
        return fold(word)
    return fold(_BARE_ARTICLE.sub("", word, count=1) if _BARE_ARTICLE.match(word) else word)


def _filed(name: str) -> str:
    """What is compared: folded words without article and punctuation, one space between them."""
    words = (_without_article(word) for word in re.findall(r"[^\W_]+", re.sub("[\u0640\u064b-\u0652\u0670]", "", name)))
    return " ".join(words).translate(_SEATS)


def collation_key(name: str) -> tuple[str, str]:
    """A key for ``sorted``: word by word in the order of the alphabet; names that are filed alike go by code point."""
    return _filed(name).translate(_BEHIND | _LAST), name


def first_letter(name: str) -> str:
    """The heading under which a name stands: an Arabic letter («أ» for every alef), a Latin capital, or ``#``."""
    first = _filed(name)[:1]
    if first == "ا":
        return "أ"
    return first.upper() if first.isalpha() else _OTHER
