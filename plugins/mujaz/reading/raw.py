"""A raw file, read: its articles, the role of every character, and what was found wrong.

The whole way of a scraped page in a dozen lines: into lines, into stretches, to signs, to articles.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from mujaz.model import Article, Block, BlockKind, LineRole, RoleSpan
from mujaz.phrases import Phrase
from mujaz.problems import Problem, Severity
from mujaz.reading.credits import Credits, credits_of
from mujaz.reading.cuts import cut
from mujaz.reading.decode import LARGEST, decode
from mujaz.reading.files import file_bytes
from mujaz.reading.headings import headings
from mujaz.reading.keywords import keywords
from mujaz.reading.lines import first_last, has_invisible, plain, stretches
from mujaz.reading.origin import first_reporter
from mujaz.reading.signs import Sign, sign_of
from mujaz.reading.split import Assigned, split

_BODY = (LineRole.BODY, LineRole.HEADING)


@dataclass(frozen=True, slots=True)
class RawReading:
    """What a raw file holds. The roles cover each of its lines once and wholly, in order."""

    articles: tuple[Article, ...]
    roles: tuple[RoleSpan, ...]
    problems: tuple[Problem, ...]


def read_file(path: Path, root: Path, terms: Collection[str] = ()) -> RawReading:
    """Read a raw file from the disk.

    Args:
        path: the file.
        root: what the path in problems is relative to.
        terms: folded terms that keyword lines keep whole.

    Returns:
        The reading; of a file that cannot be read only problems (E200 to E204).
    """
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    data = file_bytes(path, LARGEST)
    if isinstance(data, str):
        return RawReading((), (), (Problem(name, 0, 0, "E200", Phrase("the_file", what=data)),))
    text, problems = decode(data, name)
    if not text:
        return RawReading((), (), problems)
    reading = read_raw(text, name, terms=terms)
    return RawReading(reading.articles, reading.roles, problems + reading.problems)


def read_raw(text: str, path: str, *, terms: Collection[str] = ()) -> RawReading:
    """Read the text of a scraped page.

    Args:
        text: the text, with any line ends.
        path: how problems name the file.
        terms: folded terms (of several words, or of one that stands for itself) that keyword lines keep whole.

    Returns:
        Articles numbered from 1 in the order of the page. Problems: E207 (no article in it), W206 (perhaps glued),
        W207 (a date that cannot be read), W208 (invisible characters), W209 (an article without a title).
    """
    pieces, glued = cut(tuple(stretches(text)), path)
    assigned = tuple(_with_headings(split([sign_of(piece) for piece in pieces])))
    articles = tuple(_articles(assigned, terms))
    problems = (*glued, *_problems(assigned, articles, path))
    return RawReading(articles, tuple(item.stretch.span(item.role) for item in assigned), tuple(sorted(problems)))


def _parts(assigned: Sequence[Assigned]) -> Iterator[list[Assigned]]:
    """What belongs to each article, in order; a part without title and body is none."""
    for _, items in groupby(assigned, key=lambda item: item.part):
        part = list(items)
        if any(item.role in (LineRole.TITLE, *_BODY) for item in part):
            yield part


def _with_headings(assigned: Sequence[Assigned]) -> Iterator[Assigned]:
    """The same, with the lines of bodies that are headings marked as such."""
    for _, items in groupby(assigned, key=lambda item: item.part):
        part = list(items)
        body = [at for at, item in enumerate(part) if item.role in _BODY]
        set_off = {body[n] for n in headings([part[at].stretch for at in body])}
        for at, item in enumerate(part):
            is_heading = at in set_off and item.stretch.role is None
            yield Assigned(item.signed, LineRole.HEADING, item.part) if is_heading else item


def _articles(assigned: Sequence[Assigned], terms: Collection[str]) -> Iterator[Article]:
    for number, items in enumerate(_parts(assigned), start=1):
        yield _article(number, items, terms)


def _article(number: int, items: Sequence[Assigned], terms: Collection[str]) -> Article:
    title = next((plain(item.stretch.text) for item in items if item.role is LineRole.TITLE), "")
    body = tuple(_blocks(items))
    said: Credits = credits_of(items)
    paragraphs = [block.text for block in body if block.kind is BlockKind.PARAGRAPH]
    about = " ".join([title, *(block.text for block in body)])
    tags = [_tags(item) for item in items if item.role is LineRole.KEYWORDS]
    return Article(
        part=number,
        title=title,
        body=body,
        date=_date(items),
        publisher=said.publisher,
        origin=first_reporter(title, paragraphs, said.publisher, said.senders),
        keywords=keywords([tag for tag in tags if tag.strip()], about, terms),
        url=said.url,
        lines=first_last(
            item.stretch.line for item in items if item.role not in (LineRole.FURNITURE, LineRole.RELATED)
        ),
    )


def _tags(item: Assigned) -> str:
    """What a keyword line holds besides its label."""
    return item.stretch.text if item.signed.sign is Sign.TEXT else item.signed.value


def _blocks(items: Sequence[Assigned]) -> Iterator[Block]:
    for item in items:
        if item.role in _BODY and (text := plain(item.stretch.text)):
            kind = BlockKind.HEADING if item.role is LineRole.HEADING else BlockKind.PARAGRAPH
            yield Block(kind, text, item.stretch.line)


def _date(items: Sequence[Assigned]) -> date | None:
    """When an article was published, or else when it was last changed."""
    stated = {sign: item.signed.when for item in reversed(items) if (sign := item.signed.sign) and item.signed.when}
    return stated.get(Sign.DATE) or stated.get(Sign.UPDATED)


def _problems(assigned: Sequence[Assigned], articles: Sequence[Article], path: str) -> Iterator[Problem]:
    if not articles:
        yield Problem(path, 0, 0, "E207", Phrase("no_article"))
    for article in articles:
        if not article.title:
            yield Problem(path, article.lines[0], 1, "W209", Phrase("raw_no_title"), Severity.WARNING)
    for item in assigned:
        yield from _line_problems(item, path)


def _line_problems(item: Assigned, path: str) -> Iterator[Problem]:
    stretch = item.stretch
    if item.signed.sign in (Sign.DATE, Sign.UPDATED) and item.signed.value.strip() and item.signed.when is None:
        message = Phrase("raw_no_date", value=plain(item.signed.value))
        yield Problem(path, stretch.line, stretch.start + 1, "W207", message, Severity.WARNING)
    if (at := has_invisible(stretch.text)) >= 0:
        message = Phrase("raw_invisible", point=f"U+{ord(stretch.text[at]):04X}")
        yield Problem(path, stretch.line, stretch.start + at + 1, "W208", message, Severity.WARNING)
