"""Pages as Markdown files with front matter, for any generator: the body, then what the theme would draw around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mujaz.pages import paths
from mujaz.pages.view import Entry, Fact, Link, Moment, Page, Section
from mujaz.problems import Problem
from mujaz.reading.curated import MOST_BYTES
from mujaz.reading.files import file_text
from mujaz.reading.frontmatter import dump_front_matter
from mujaz.reading.markdown import escape


def to_markdown(page: Page, prose: str = "") -> str:
    """A page as one Markdown file; ``prose`` is what somebody wrote by hand for it, put before what is generated."""
    front = {key: value for key, value in page.meta.items() if value not in ("", None)} | {"title": page.title}
    parts = [
        *(f"*{escape(notice)}*" for notice in page.notices),
        *(f"**{escape(sentence)}**" for sentence in page.lead),
        prose.strip(),
        page.body.strip(),
        _facts(page.facts, page.path),
        *(_section(section, page.path) for section in page.sections),
    ]
    return dump_front_matter(front) + "\n" + "\n\n".join(part for part in parts if part) + "\n"


def _facts(facts: Iterable[Fact], here: str) -> str:
    lines = (f"- {escape(fact.label)}: {'، '.join(_value(value, here) for value in fact.values)}" for fact in facts)
    return "\n".join(lines)


def _value(value: Link | Moment, here: str) -> str:
    return _link(value, here) if isinstance(value, Link) else escape(_moment(value))


def _moment(moment: Moment) -> str:
    return f"{moment.text} ({moment.hijri})" if moment.hijri else moment.text


def _link(link: Link, here: str) -> str:
    """A link as Markdown; an address is written so that nothing in it ends the link."""
    target = paths.link(link.path, here) if link.path else link.url
    safe = target.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
    return f"[{escape(link.text)}]({safe})" if target else escape(link.text)


def _section(section: Section, here: str, level: str = "##") -> str:
    lines = [
        f"{level} {escape(section.title)}" if section.title else "",
        "\n".join(f"- {_entry(entry, here)}" for entry in section.entries),
        *(_section(part, here, f"{level}#") for part in section.parts),
        _link(section.more, here) if section.more else "",
    ]
    return "\n\n".join(line for line in lines if line)


def _entry(entry: Entry, here: str) -> str:
    beside = (escape(text) for text in (_moment(entry.moment) if entry.moment else "", entry.note, entry.count) if text)
    return " · ".join(part for part in (_link(entry.link, here), *beside) if part)


def written_pages(docs: Path, root: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The pages that were written by hand, by their path below ``docs``, and an E110 for each that cannot be read."""
    texts, problems = {}, []
    for file in sorted(docs.rglob("*.md")):
        text, line, refusal = file_text(file, MOST_BYTES, root)
        if refusal:
            problems.append(Problem(file.relative_to(root).as_posix(), line, int(line > 0), "E110", refusal))
        else:
            texts[file.relative_to(docs).as_posix()] = text
    return texts, tuple(problems)


def write_pages(pages: Mapping[str, str], folder: Path) -> Iterator[Path]:
    """Write Markdown files below a folder, in order of their paths; yields each as it is written."""
    for name, text in sorted(pages.items()):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
        yield target
