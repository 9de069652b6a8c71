"""A saved web page as the text that a reader of it sees: title, date, outlet, paragraphs, each on a line of its own.

Trafilatura finds the article and what the page says about itself. The text goes through the same reading as any raw
file, so labels announce what is no text. The page's bytes stay evidence beside it.
"""

from __future__ import annotations

import codecs
import email
import email.policy
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mujaz.arabic.calendar import read_date
from mujaz.desk.linked_data import keywords
from mujaz.reading.decode import decode
from mujaz.reading.labels import Labelled, label_at

if TYPE_CHECKING:
    from mujaz.desk.page_layout import PageLayout

_HTML = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*|<\?xml.{0,200}?\?>\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_ARCHIVED = re.compile(rb"\s*(?:From:|MIME-Version:|Snapshot-Content-Location:)", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+?)\s*-->")
_SAVED_ON = re.compile(r"<!--\s*Page saved with SingleFile[^>]{0,2000}?\bsaved date: \w{3} (\w{3} \d\d \d{4}) ")
_SHARED = re.compile(
    r"(?<=[?&])(?:utm_\w+|fbclid|gclid|igshid)=[^&#]*&?|#[^!/][^#]*$"
)  # who sent a reader, and where to
_HEAD = 4096  # bytes in which a page says what it is
_HEADING = 4  # words from which on a heading is a title, not the name of a section
_DATE_LINE = 80  # characters of a line that holds a date and little else
_ABOVE = 40  # lines of a page that may stand above its text
_LATEST = "2100-01-01"  # a date in the future is for the checks to tell, and the clock is not asked here


@dataclass(frozen=True, slots=True)
class WebPage:
    """What was read from a page; ``doubtful_date`` says that its date stands in its text and not in its metadata.

    ``saved`` is the day on which it was saved, where what saved it has noted that; ``beside`` are the headings of its
    other articles, which were not read.
    """

    text: str
    url: str
    author: str
    doubtful_date: bool
    saved: date | None = None
    beside: tuple[str, ...] = ()


def is_web_page(data: bytes) -> bool:
    """Whether bytes are a saved web page: HTML, or an archive of it in one file (MHTML)."""
    head = data[:_HEAD].removeprefix(codecs.BOM_UTF8)
    return bool(_HTML.match(head)) or (bool(_ARCHIVED.match(head)) and b"multipart/related" in head)


def read_web_page(data: bytes, path: str) -> WebPage | None:
    """Read a saved page; None where no article is found in it."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - half a second that only saved pages cost

    from mujaz.desk.page_layout import PageLayout  # noqa: PLC0415 - as above

    html, address = _html(data, path)
    if not html.strip():
        return None
    layout = PageLayout(html)
    html = layout.html
    settings = {"original_date": True, "extensive_search": False, "max_date": _LATEST}
    found = bare_extraction(
        html, url=address or None, with_metadata=True, include_comments=False, date_extraction_params=settings
    )
    if found is None or isinstance(found, dict) or not (body := _lines(found.text or "")):
        return None
    outlet, day = _line(found.sitename or found.hostname), _line(found.date)
    title = _title(_line(found.title), outlet, layout, body[0])
    guessed = "" if day else _date_above(layout, body[0])
    author, url = _line(found.author), _address(address, _line(found.url))
    kept = _without_head(body, title)
    head = _labelled(("", title), ("تاريخ النشر", day or guessed), ("المصدر", outlet))
    tags = "، ".join(dict.fromkeys(tag for tag in (*map(_line, found.tags or ()), *keywords(html)) if tag))
    tail = _labelled(("الكاتب", author), ("الرابط", url), ("كلمات مفتاحية", tags))
    text = "\n".join((*head, *kept, *tail)) + "\n"
    return WebPage(text, url, author, bool(guessed), _saved_on(html), tuple(layout.articles_beside(text)))


def _title(stated: str, outlet: str, layout: PageLayout, first: str) -> str:
    """The title as stated, without the outlet's name behind it; the text's heading, where the page shows no such."""
    bare = re.sub(rf"\s+[|\-–—:]+\s+{re.escape(outlet)}$", "", stated) if outlet else stated
    if layout.shows(bare):
        return bare
    above = [text for text, is_heading in layout.pieces_above(first) if is_heading and len(text.split()) >= _HEADING]
    return above[-1] if above else bare


def _address(saved: str, stated: str) -> str:
    """The page's address as its own site states it, else as the browser noted it; without marks of who shared it.

    One article then has one address, by whatever way people came to it.
    """
    own = stated if not saved or _host(stated) == _host(saved) else saved
    return _SHARED.sub("", own).rstrip("?&")


def _host(address: str) -> str | None:
    with suppress(ValueError):
        return urlsplit(address).hostname
    return None


def _html(data: bytes, path: str) -> tuple[str, str]:
    """The page's markup and the address that the browser noted when it saved it."""
    address = ""
    if _ARCHIVED.match(data[:_HEAD]):
        data, address = _unpacked(data)
    declared = _CHARSET.search(data[:_HEAD])
    text = _declared(data, declared.group(1).decode("ascii", "replace")) if declared else None
    if text is None:
        text, _ = decode(data, path)
    saved = _SAVED_FROM.search(text[:_HEAD])
    return text, address or (saved.group(1) if saved else "")


def _saved_on(html: str) -> date | None:
    """The day that the browser's add-on SingleFile notes; browsers themselves note none."""
    noted = _SAVED_ON.search(html[:_HEAD])
    with suppress(ValueError):
        return datetime.strptime(noted.group(1), "%b %d %Y").replace(tzinfo=UTC).date() if noted else None
    return None


def _declared(data: bytes, name: str) -> str | None:
    """The text in the encoding that the page declares; None where that is unknown or wrong."""
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode(name)
    except (LookupError, ValueError):
        return None


def _unpacked(data: bytes) -> tuple[bytes, str]:
    """The page in an archive of one file, in UTF-8 or as it is, and its address."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    address = str(message.get("Snapshot-Content-Location", ""))
    for part in message.walk():
        content = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(content, bytes):
            return content, address or str(part.get("Content-Location", ""))
    return b"", address


def _date_above(layout: PageLayout, first: str) -> str:
    """A date on a line of the page above its text: labelled, or with little else on the line."""
    from trafilatura import html2txt  # noqa: PLC0415 - as above

    pieces = (text for text, _ in layout.pieces_above(first))
    for line in chain(_above(_lines(html2txt(layout.html)), first), pieces):
        label = label_at(line)
        stated = label.value if label and label.kind is Labelled.DATE else line
        if len(stated) <= _DATE_LINE and (day := read_date(stated)):
            return day.date.isoformat()
    return ""


def _above(lines: list[str], first: str) -> Iterator[str]:
    for line in lines[:_ABOVE]:
        if line == first:
            return
        yield line


def _labelled(*pairs: tuple[str, str]) -> list[str]:
    return [f"{label}: {value}" if label else value for label, value in pairs if value]


def _without_head(lines: list[str], title: str) -> list[str]:
    """The lines of the text without the title that stands above it once more."""
    return lines[1:] if len(lines) > 1 and lines[0] == title else lines


def _lines(text: str) -> list[str]:
    return [line for line in map(_line, text.splitlines()) if line]


def _line(value: str | None) -> str:
    return " ".join((value or "").split())
