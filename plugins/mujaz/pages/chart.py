"""The activity of an archive as a small chart of bars, by month or by year. Time runs as the site is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from mujaz.pages import paths
from mujaz.pages.rows import Rows
from mujaz.pages.view import Drawing, Link, Mark

MOST = 36  # the newest months, or years, that are shown
WIDTH, HEIGHT, FOOT = 252, 64, 18
FILLED, BROADEST = 0.75, 24.0  # of a bar's place, what the bar takes; and at most
TICKS = 36  # how far apart two years are written at least
LEAST = 2  # periods; one alone is no chart
YEAR = len("2023")


def activity(rows: Rows) -> Drawing | None:
    """Bars that lead to their months, or to their years where more than half of the months are empty.

    None where the archive covers less than two.
    """
    months = {month: len(ids) for month, ids in rows.archive.by_month.items()}
    shown = _shown(months)
    if sum(month in months for month in shown) * 2 >= len(shown):
        return _chart(rows.wording("activity"), months, shown, rows)
    years: Counter[str] = Counter()
    for month, count in months.items():
        years[month[:YEAR]] += count
    return _chart(rows.wording("activity_years"), years, _shown(years), rows)


def _shown(counts: Mapping[str, int]) -> list[str]:
    """All periods from the first to the last, those without a briefing too; the newest of many."""
    return list(_between(min(counts), max(counts)))[-MOST:] if counts else []


def _between(first: str, last: str) -> Iterator[str]:
    years = range(int(first[:YEAR]), int(last[:YEAR]) + 1)
    if len(first) == YEAR:
        return map(str, years)
    months = chain.from_iterable((f"{year:04}-{month:02}" for month in range(1, 13)) for year in years)
    return (month for month in months if first <= month <= last)


def _chart(title: str, counts: Mapping[str, int], shown: Sequence[str], rows: Rows) -> Drawing | None:
    if len(shown) < LEAST:
        return None
    step = WIDTH / len(shown)
    middles = [step * (place + 0.5) for place in range(len(shown))]
    if rows.wording.lang == "ar":
        middles.reverse()
    places = dict(zip(shown, middles, strict=True))
    marks = (*_bars(counts, places, min(BROADEST, step * FILLED), rows), *_ticks(places))
    return Drawing("activity", title, f"0 0 {WIDTH} {HEIGHT + FOOT}", marks)


def _bars(counts: Mapping[str, int], places: Mapping[str, float], broad: float, rows: Rows) -> Iterator[Mark]:
    most = max(counts[period] for period in places if period in counts)
    for period, middle in places.items():
        if count := counts.get(period, 0):
            tall = max(2, round(HEIGHT * count / most))
            box = {"x": middle - broad / 2, "y": HEIGHT - tall, "width": broad, "height": tall}
            name = rows.wording.period(period).text
            label = f"{name}: {rows.wording.counted(count, 'briefing')}"
            link = Link(name, paths.period(period), kind="period")
            yield Mark("rect", {key: f"{value:.4g}" for key, value in box.items()} | {"class": "bar"}, link, label)


def _ticks(places: Mapping[str, float]) -> Iterator[Mark]:
    """The years below their first bars, where there is room for them."""
    written: list[float] = []
    for place, (period, middle) in enumerate(places.items()):
        opens = place == 0 or len(period) == YEAR or period.endswith("-01")
        inside = min(max(middle, TICKS / 2), WIDTH - TICKS / 2)
        if opens and not any(abs(inside - other) < TICKS for other in written):
            written.append(inside)
            at = {"x": f"{inside:.4g}", "y": f"{HEIGHT + 14}", "text-anchor": "middle", "class": "tick"}
            yield Mark("text", at, text=period[:YEAR])
