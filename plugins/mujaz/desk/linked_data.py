"""What a page says about itself in JSON-LD: its keywords, which trafilatura leaves out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

_OPENING = re.compile(r"<script\b[^>]{0,200}?\bapplication/ld\+json\b[^>]{0,200}>", re.IGNORECASE)
_CLOSING = re.compile(r"</script", re.IGNORECASE)
_ARTICLE = re.compile(r"Article$|Posting$|^Report$")  # the types of schema.org that are an article
_PARTS = re.compile(r"[,،;؛]")


def keywords(html: str) -> tuple[str, ...]:
    """The keywords of a page's articles, each once: a list, or a text with commas; of a defined term its name."""
    stated = (value for node in _nodes(html) if _is_article(node) for value in _listed(node.get("keywords")))
    names = (value.get("name") if isinstance(value, dict) else value for value in stated)
    parts = (part for name in names if isinstance(name, str) for part in _PARTS.split(name))
    return tuple(dict.fromkeys(filter(None, (" ".join(part.split()) for part in parts))))


def _nodes(html: str) -> Iterator[dict[str, Any]]:
    """The top nodes of all scripts, those of a graph too; what is no JSON is passed over."""
    for script in _scripts(html):
        with suppress(ValueError, RecursionError):
            for top in _listed(json.loads(script)):
                if isinstance(top, dict):
                    yield top
                    yield from (node for node in _listed(top.get("@graph")) if isinstance(node, dict))


def _scripts(html: str) -> Iterator[str]:
    """The text of each script; no character is looked at twice, whatever is left open."""
    end = 0
    for opening in _OPENING.finditer(html):
        if opening.start() < end:
            continue
        if not (closing := _CLOSING.search(html, opening.end())):
            return
        end = closing.start()
        yield html[opening.end() : end]


def _is_article(node: dict[str, Any]) -> bool:
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in _listed(node.get("@type")))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]
