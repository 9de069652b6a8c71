"""The surname in a person's name: its last word, with the words that belong to it (Ibn, Abu, Abd, van, de)."""

from __future__ import annotations

from mujaz.entities.forms import normal, without_article

# Words that belong to the name after them.
JOINED = frozenset(normal("بن ابن آل أبو أبي عبد بو دي دا فان فون ماك لو سان بنت ولد نصر").split())
_GOD = normal("الله")
_ORDER = frozenset(normal("الابن الأب الأول الثاني الثالث الرابع الخامس السادس الأصغر الأكبر").split())
_SHORTEST = 3


def surname(name: str) -> tuple[str, bool] | None:
    """The folded surname without its article, and whether it has one.

    None where the name has a single word, or ends in a number or «junior».
    """
    words = normal(name).split()
    if len(words) < 2 or words[-1] in _ORDER:  # noqa: PLR2004 - a first name and a surname
        return None
    size = 2 if words[-2] in JOINED or words[-1] == _GOD else 1
    definite, bare = without_article(" ".join(words[-size:])) if size < len(words) else (False, "")
    return (bare, definite) if len(bare) >= _SHORTEST else None
