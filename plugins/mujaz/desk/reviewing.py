"""``review``: a curated briefing beside its raw lines, what a machine suggests about it, and the person's verdict.

What front matter states is the truth, so a suggestion changes nothing until it is accepted; what is left out of a
reviewed briefing's lists counts as rejected.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mujaz.archive.bench import Bench
from mujaz.desk.advice import Advice, Deed, Suggestion
from mujaz.desk.drafting import MARK
from mujaz.desk.edits import Front
from mujaz.desk.plan import Change, Plan, joined, new_text
from mujaz.desk.renaming import briefing_file, nearest
from mujaz.desk.shelf import Shelf, decoded
from mujaz.model import Briefing, Mention
from mujaz.phrases import say
from mujaz.problems import MujazError, Problem, Severity
from mujaz.reading.curated import read_curated
from mujaz.reading.decode import decode
from mujaz.reading.markdown import plain
from mujaz.reading.raw import RawReading, read_raw


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a reviewer sees of a briefing; ``raw`` are the lines of its source with their numbers."""

    file: Path
    text: str
    raw: tuple[tuple[int, str], ...]
    mentions: tuple[Mention, ...]
    suggestions: tuple[Suggestion, ...]


def sheet(shelf: Shelf, bench: Bench, id_: str) -> Sheet:
    """What there is to see and to decide about a curated briefing.

    Raises:
        MujazError: E613, there is no such curated briefing; or the errors that keep it from being read.
    """
    file = briefing_file(shelf, id_)
    if file is None:
        message = say(shelf.lang, "review_unknown", id=id_, nearest=nearest(shelf, id_, {}))
        raise MujazError(Problem(id_, 0, 0, "E613", message))
    text = decoded(file.read_bytes(), shelf.below(file))
    reading = read_curated(text, shelf.below(file))
    if reading.briefing is None:
        raise MujazError(*reading.problems)
    raw, lines = _source(shelf, reading.briefing)
    found = _found(bench, reading.briefing, reading.stated, raw)
    mentions = tuple(mention for group in found[1] for mention in group)
    advice = Advice(shelf.lang, bench, reading.briefing, reading.stated, found[0])
    return Sheet(file, text, lines, mentions, tuple(advice.all(mentions)))


def _source(shelf: Shelf, briefing: Briefing) -> tuple[RawReading | None, tuple[tuple[int, str], ...]]:
    """The raw file as it is read, and its lines that belong to the briefing's article."""
    source = briefing.source
    file = shelf.briefings / source.file if source else None
    if source is None or file is None or not file.is_file() or file not in set(shelf.raw()):
        return None, ()
    text, _ = decode(file.read_bytes(), source.file)
    reading = read_raw(text, source.file)
    article = next((one for one in reading.articles if one.part == source.part), None)
    first, last = article.lines if article else (1, 0)
    lines = enumerate(text.splitlines(), start=1)
    return reading, tuple((number, line) for number, line in lines if first <= number <= last and line.strip())


def _found(
    bench: Bench, briefing: Briefing, stated: frozenset[str], raw: RawReading | None
) -> tuple[Briefing, tuple[tuple[Mention, ...], ...]]:
    """The briefing as it would be if its lists were left out, and all mentions in it."""
    part = briefing.source.part if briefing.source else 0
    article = next((one for one in raw.articles if one.part == part), None) if raw else None
    derived = bench.briefer.from_curated(briefing, stated - {"countries", "actors"}, article)
    texts = [plain(block.text) if derived.markup else block.text for block in derived.body]
    return derived, bench.briefer.read([derived.title, *texts])


def verdict(shelf: Shelf, seen: Sheet, accepted: Iterable[str], *, done: bool) -> Plan:
    """Plan what a reviewer decided.

    Args:
        shelf: the archive.
        seen: what the reviewer saw.
        accepted: ids of the suggestions that are accepted.
        done: whether the briefing is reviewed now.

    Raises:
        MujazError: E613, one of the ids is no suggestion; or errors that a reviewed briefing may not have.
    """
    known = {one.id: one for one in seen.suggestions}
    path = shelf.below(seen.file)
    text, changes = seen.text, list[Change]()
    for id_ in dict.fromkeys(accepted):
        if id_ not in known:
            listed = ", ".join(known) or say(shelf.lang, "review_none")
            message = say(shelf.lang, "review_unknown_choice", id=id_, known=listed)
            raise MujazError(Problem(path, 0, 0, "E613", message))
        text = _accepted(text, path, known[id_])
        if file := known[id_].file:
            changes.append(new_text(f"{shelf.below(shelf.docs)}/{file}", known[id_].text))
    if done:
        text = _done(text, path)
    return joined((*changes, Change(path, text.encode(), seen.text.encode())))


def _accepted(text: str, path: str, one: Suggestion) -> str:
    front = Front(text, path)
    value = front.located.values.get(one.key)
    items = list(map(str, value)) if isinstance(value, list) else []
    match one.deed:
        case Deed.SUMMARY:
            return front.with_value("summary", [one.text])
        case Deed.OUTLET:
            return front.with_value(one.key, one.id)
        case Deed.DROP:
            return front.with_value(one.key, [item for item in items if item != one.id])
        case Deed.ADD | Deed.NEW:
            if one.deed is Deed.NEW and one.key not in front.located.values:
                return text  # the list is derived: the new record is found by itself
            return front.with_value(one.key, [*items, one.id])


def _done(text: str, path: str) -> str:
    """The text marked as reviewed, without the comments that a machine wrote."""
    front = Front(text, path)
    known = front.located.values.get("reviewed") is not None
    changed = front.with_scalar(("reviewed",), value=True) if known else front.with_value("reviewed", value=True)
    kept = "".join(line for line in changed.splitlines(keepends=True) if not line.startswith(MARK))
    found = [one for one in read_curated(kept, path).problems if one.severity is Severity.ERROR]
    if found:
        raise MujazError(*found)
    return kept
