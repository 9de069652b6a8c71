"""The activity of an archive by month, as a small chart of bars. Time runs as the site is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mujaz.pages import paths
from mujaz.pages.rows import Rows
from mujaz.pages.view import Drawing, Link, Mark

MONTHS = 36  # the newest that are shown
BAR, GAP, HEIGHT, FOOT = 14, 4, 80, 18
LEAST = 2  # months; one alone is no chart


def activity(rows: Rows) -> Drawing | None:
    """Bars of the newest months, each leading to its month; none where the archive covers less than two."""
    known = sorted(rows.archive.by_month)
    if len(known) < LEAST:
        return None
    months = list(_between(known[0], known[-1]))[-MONTHS:]
    width = len(months) * (BAR + GAP)
    marks = tuple(_bars(months, width, rows))
    return Drawing("activity", rows.wording("activity"), f"0 0 {width} {HEIGHT + FOOT}", marks)


def _between(first: str, last: str) -> Iterator[str]:
    """All months from one to another, those without a briefing too."""
    year, month = map(int, first.split("-"))
    while (now := f"{year:04}-{month:02}") <= last:
        yield now
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004 - months of a year


def _bars(months: Sequence[str], width: int, rows: Rows) -> Iterator[Mark]:
    counts = {month: len(rows.archive.by_month.get(month, ())) for month in months}
    most = max(counts.values()) or 1
    for place, month in enumerate(months):
        left = place * (BAR + GAP)
        x = width - left - BAR if rows.wording.lang == "ar" else left
        if count := counts[month]:
            tall = max(2, round(HEIGHT * count / most))
            box = {"x": f"{x}", "y": f"{HEIGHT - tall}", "width": f"{BAR}", "height": f"{tall}", "class": "bar"}
            name = rows.wording.period(month).text
            label = f"{name}: {rows.wording.counted(count, 'briefing')}"
            yield Mark("rect", box, Link(name, paths.period(month), kind="period"), label)
        if place == 0 or month.endswith("-01"):
            at = {"x": f"{x + BAR / 2:g}", "y": f"{HEIGHT + 14}", "text-anchor": "middle", "class": "tick"}
            yield Mark("text", at, text=month[:4])
