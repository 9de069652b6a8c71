"""How to cite a briefing: a line of text, BibTeX, RIS and CSL-JSON.

What is cited is the article as its outlet carried it; what is not known is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from mujaz.model import Briefing

_SPECIAL = re.compile(r"([\\{}%$#&_~^])")


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation says; empty where it is not known."""

    key: str
    title: str
    outlet: str
    date: str
    url: str
    lang: str


def cited(briefing: Briefing, outlet: str) -> Cited:
    """What is cited of a briefing; ``outlet`` is the name of who carried it."""
    day = briefing.date.isoformat() if briefing.date else ""
    return Cited(briefing.id, briefing.title, outlet, day, briefing.url, briefing.lang)


def citations(source: Cited, undated: str, comma: str = "، ") -> Mapping[str, str]:
    """The citation in each form, by its name: ``text``, ``bibtex``, ``ris``, ``csl``.

    ``undated`` and ``comma`` are what a line of text says in the site's language.
    """
    return {"text": _text(source, undated, comma), "bibtex": _bibtex(source), "ris": _ris(source), "csl": _csl(source)}


def _text(source: Cited, undated: str, comma: str) -> str:
    parts = (source.outlet, f"«{source.title}»", source.date or undated, source.url)
    return comma.join(part for part in parts if part)


def _bibtex(source: Cited) -> str:
    """An entry of type ``online`` (biblatex)."""
    fields = {
        "title": f"{{{_tex(source.title)}}}",
        "organization": _tex(source.outlet),
        "date": source.date,
        "url": source.url.replace("{", "%7B").replace("}", "%7D"),
        "langid": "arabic" if source.lang == "ar" else "",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@online{{{source.key},\n{lines}}}\n"


def _tex(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text).replace("\\\\", "\\textbackslash{}")


def _ris(source: Cited) -> str:
    """A record of type NEWS; every line is a tag, two blanks, a hyphen and a value."""
    fields = (
        ("TY", "NEWS"),
        ("ID", source.key),
        ("TI", source.title),
        ("PB", source.outlet),
        ("DA", source.date.replace("-", "/")),
        ("PY", source.date[:4]),
        ("LA", source.lang),
        ("UR", source.url),
    )
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields if value) + "ER  - \r\n"


def _csl(source: Cited) -> str:
    """A list of one item of type ``article-newspaper`` (CSL 1.0.2)."""
    item: dict[str, object] = {
        "id": source.key,
        "type": "article-newspaper",
        "title": source.title,
        "container-title": source.outlet,
        "language": source.lang,
        "URL": source.url,
    }
    if source.date:
        item["issued"] = {"date-parts": [[int(part) for part in source.date.split("-")]]}
    return json.dumps([{key: value for key, value in item.items() if value}], ensure_ascii=False, indent=1)
