"""Breaks a title into lines of about the same length, and cuts what is too long between words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

MORE = " …"
Measure = Callable[[str], float]  # how wide a text is


def lines(text: str, width: float, most: int, measure: Measure) -> tuple[str, ...]:
    """The lines of a text, each at most ``width`` wide.

    Args:
        text: words between blanks.
        width: of the widest line, in the unit of ``measure``.
        most: lines to use; what does not fit gives way to an ellipsis.
        measure: how wide a text is.

    Returns:
        As few lines as the width allows, broken so that the widest is as narrow as can be.
    """
    words = text.split(" ")
    if not fits(text, width, most, measure):
        words = _cut(words, width, most, measure)
    wanted = len(_filled(words, width, measure))
    return tuple(_filled(words, _narrowest(words, width, wanted, measure), measure))


def fits(text: str, width: float, most: int, measure: Measure) -> bool:
    """Whether a text fits into so many lines without a word left out."""
    filled = _filled(text.split(" "), width, measure)
    return len(filled) <= most and all(measure(line) <= width for line in filled)


def _filled(words: Sequence[str], width: float, measure: Measure) -> list[str]:
    """Each line with as many words as it holds; a word that is wider than a line has one for itself."""
    out: list[str] = []
    for word in words:
        longer = f"{out[-1]} {word}" if out else word
        if out and measure(longer) <= width:
            out[-1] = longer
        else:
            out.append(word)
    return out


def _cut(words: Sequence[str], width: float, most: int, measure: Measure) -> list[str]:
    """The longest beginning that fits with an ellipsis; of a first word that is too wide, its first letters."""
    fewest, many = 0, len(words)
    while fewest < many:  # the beginning that fits is searched by halves
        middle = (fewest + many + 1) // 2
        if fits(_with_more(words[:middle]), width, most, measure):
            fewest = middle
        else:
            many = middle - 1
    if fewest:
        return _with_more(words[:fewest]).split(" ")
    letters = words[0]
    while letters and measure(letters + MORE) > width:
        letters = letters[:-1]
    return [letters + MORE]


def _with_more(words: Sequence[str]) -> str:
    """Words and an ellipsis that stays with the last of them."""
    return " ".join(words).rstrip("،,؛;:.-–—«\"'(") + MORE.replace(" ", "\u00a0")


def _narrowest(words: Sequence[str], width: float, wanted: int, measure: Measure) -> float:
    """The least width at which the words need no more lines, to two units."""
    low, high = 0.0, width
    while high - low > 2:  # noqa: PLR2004 - pixels, fewer than anyone sees
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(words, middle, measure)) <= wanted else (middle, high)
    return high
