"""From a briefing that is all derived to the draft of its curated file, with comments that say what to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mujaz.desk.sentences import body, sentences
from mujaz.model import BlockKind, Briefing, Entity, SourceRef
from mujaz.phrases import say
from mujaz.reading.yaml_text import dump_yaml

_LONGEST_TITLE = 120
MARK = "#~"  # a comment that a machine wrote: it goes once the briefing is reviewed


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that a person has to look at: the key of front matter that it is about (or «body»), and what it is."""

    key: str
    message: str


def draft(
    briefing: Briefing, doubts: Sequence[Doubt], names: Mapping[str, Entity], topics: Iterable[str], lang: str
) -> str:
    """The text of a curated file that states all that was derived, not yet reviewed."""
    values = _values(briefing)
    remarks = _remarks(briefing, doubts, names, topics, lang)
    lines = ["---", *_comments([say(lang, "draft_head")])]
    for key, value in values.items():
        lines += _comments(remarks.get(key, ()))
        lines.append(f"{key}:" if value in ("", None) else dump_yaml({key: value}).rstrip("\n"))
    return "\n".join(lines) + "\n---\n\n" + body(briefing.body)


def first_sentence(briefing: Briefing) -> str:
    """The first sentence of the text, on one line."""
    paragraphs = (block.text for block in briefing.body if block.kind is BlockKind.PARAGRAPH)
    return " ".join(next((sentences(text)[0] for text in paragraphs if text.strip()), "").split())


def short_title(sentence: str) -> str:
    """A sentence as a title: cut between words where it is long."""
    if len(sentence) <= _LONGEST_TITLE:
        return sentence
    return sentence[: _LONGEST_TITLE + 1].rsplit(None, 1)[0][:_LONGEST_TITLE]


def _values(briefing: Briefing) -> dict[str, object]:
    """Keys in the schema's order; empty ones stand there for a person to fill in."""
    source = briefing.source
    stated = {
        "id": briefing.id,
        "title": briefing.title,
        "date": briefing.date,
        "lang": briefing.lang,
        "publisher": briefing.publisher,
        "origin": briefing.origin,
        "url": briefing.url,
        "summary": "",
        "countries": list(briefing.countries) or "",
        "actors": list(briefing.actors) or "",
        "topics": "",
        "keywords": list(briefing.keywords) or "",
        "reviewed": False,
        "source": _source(source) if source else "",
    }
    return {key: value for key, value in stated.items() if value != "" or key not in ("origin", "url", "source")}


def _source(source: SourceRef) -> dict[str, object]:
    stated = {"file": source.file, "part": source.part, "sha256": source.sha256, "retrieved": source.retrieved}
    return {key: value for key, value in stated.items() if value}


def _remarks(
    briefing: Briefing, doubts: Sequence[Doubt], names: Mapping[str, Entity], topics: Iterable[str], lang: str
) -> dict[str, list[str]]:
    """The comments above each key."""
    remarks: dict[str, list[str]] = {"id": [say(lang, "draft_id")]}
    for key in ("countries", "actors"):
        listed = [f"{id_} {names[id_].name}" for id_ in getattr(briefing, key) if id_ in names]
        remarks[key] = [" · ".join(listed)] if listed else []
    remarks["summary"] = [say(lang, "draft_summary"), first_sentence(briefing)]
    remarks["topics"] = [say(lang, "draft_topics", ids=", ".join(topics))]
    remarks["reviewed"] = [say(lang, "draft_reviewed")]
    for doubt in doubts:
        remarks.setdefault("reviewed" if doubt.key == "body" else doubt.key, []).insert(0, f"؟ {doubt.message}")
    return remarks


def _comments(texts: Iterable[str]) -> Iterator[str]:
    """Comments of YAML; a text of strangers cannot leave its line."""
    return (f"{MARK} {' '.join(text.split())}" for text in texts if text.strip())
