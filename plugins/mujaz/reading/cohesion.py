"""Whether a text goes on or another begins, where a page gives no sign of it: by the words that they share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mujaz.arabic.clitics import cores
from mujaz.reading.lines import key
from mujaz.reading.openers import Opening, opens

LEAD, ABOVE = 3, 12  # paragraphs that are compared: those below, and the last ones above
_LEAST = 4  # letters of a word that says what a text is about
_SHARED = 0.2  # of a headline's words come back in the lead below it, at least: the twentieth part of leads has less
_USUAL = 0.3  # of the words of a text's next paragraphs stood above; of another article's a tenth
_MARGIN = 0.1


def begins_other_article(headline: str, below: Sequence[str], title: str, above: Sequence[str]) -> bool:
    """Whether what stands below a headline is its article rather than more of the one above.

    Args:
        headline: a headline under «اقرأ أيضا:».
        below: the paragraphs below it.
        title: the title of the article above.
        above: the paragraphs of the article above.

    Returns:
        True where the lead below takes up the headline's words rather than those of the title and the text above. A
        paragraph that opens with و and a verb goes on with what stands above.
    """
    if not below or opens(below[0]) is Opening.SURE:
        return False
    lead = _stems(below[:LEAD])
    named, titled = _share(headline, lead), _share(title or " ".join(above[:1]), lead)
    repeated = _share(" ".join(below[:LEAD]), _stems((title, *above)))
    return named >= _SHARED and named - titled + _USUAL - repeated > _MARGIN


def _stems(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(
        core for text in texts for word in key(text).split() for core in cores(word) if len(core) >= _LEAST
    )


def _share(text: str, other: frozenset[str]) -> float:
    """How many of the telling words of a text stand in another."""
    words = [word for word in key(text).split() if len(word) >= _LEAST]
    return sum(any(core in other for core in cores(word)) for word in words) / max(1, len(words))
