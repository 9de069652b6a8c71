"""A curated file, as a person wrote it: front matter that is the truth, and a body in Markdown.

What the front matter leaves out stays at its default here and is derived later, with the whole archive known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from mujaz.model import Briefing, Correction, SourceRef
from mujaz.phrases import Phrase
from mujaz.problems import Problem, Severity
from mujaz.reading.blocks import cut_blocks
from mujaz.reading.files import file_text
from mujaz.reading.frontmatter import Document, read_document
from mujaz.reading.nesting import too_deep
from mujaz.reading.schema import FrontMatter
from mujaz.reading.unseen import without_unseen
from mujaz.reading.yaml_places import Place

MOST_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class CuratedReading:
    """What a curated file holds; ``stated`` names the keys to which its front matter gives a value.

    ``briefing`` is None where an error keeps the file out of the site; ``keys`` says where each key stands.
    """

    briefing: Briefing | None
    stated: frozenset[str]
    problems: tuple[Problem, ...]
    keys: Mapping[str, Place] = field(default_factory=dict)

    def at(self, key: str) -> Place:
        """The place of a key; of the file's beginning, where the key does not stand."""
        return self.keys.get(key, Place(1, 1))


def read_curated_file(file: Path, root: Path) -> CuratedReading:
    """Read a curated file, named in problems as it lies below ``root``.

    Problems: those of ``read_curated``, and E110 for a file that cannot be read as text or is none of the archive's.
    """
    path = file.relative_to(root).as_posix()
    text, line, refusal = file_text(file, MOST_BYTES, root)
    if refusal:
        return CuratedReading(None, frozenset(), (Problem(path, line, int(line > 0), "E110", refusal),))
    return read_curated(text, path)


def read_curated(text: str, path: str) -> CuratedReading:
    """Read a curated file's text; ``path`` is the file's, and its name has to be the briefing's id.

    Problems: those of ``read_document``, E104 for a title that is missing and cannot come from a raw article, E108 for
    a file that is not named as its id, E111 for a text that is nested too deeply, W104 for a file without text, W130
    for characters that are left out.
    """
    text, unseen = without_unseen(text, path)
    document = read_document(text, path, FrontMatter)
    matter = document.matter
    found = _contradictions(document, matter, path) if matter else ()
    problems = tuple(sorted((*unseen, *document.problems, *found)))
    if matter is None or any(problem.severity is Severity.ERROR for problem in problems):
        return CuratedReading(None, document.stated, problems)
    return CuratedReading(_briefing(matter, document, path), document.stated, problems, document.keys)


def _contradictions(document: Document[FrontMatter], matter: FrontMatter, path: str) -> Iterator[Problem]:
    """What is wrong though each value by itself may stand."""
    stem = PurePosixPath(path).stem
    if matter.id != stem:
        at = document.keys.get("id", Place(1, 1))
        message = Phrase("id_not_file", id=matter.id, stem=stem)
        yield Problem(path, at.line, at.column, "E108", message)
    if matter.source is None and matter.title is None:
        yield Problem(path, 1, 1, "E104", Phrase("title_missing"))
    if matter.source is None and not document.body.strip():
        last = document.body_line - 1  # the fence: below it the file may have no line
        yield Problem(path, last, 1, "W104", Phrase("no_text"), Severity.WARNING)
    if deep := too_deep(document.body):
        yield Problem(path, document.body_line + deep - 1, 1, "E111", Phrase("too_deep"))


def _briefing(matter: FrontMatter, document: Document[FrontMatter], path: str) -> Briefing:
    source = matter.source
    return Briefing(
        id=matter.id,
        title=matter.title or "",
        body=cut_blocks(document.body, document.body_line),
        path=path,
        markup=True,
        date=matter.date,
        lang=matter.lang,
        publisher=matter.publisher or "",
        origin=matter.origin or "",
        url=matter.url or "",
        summary=matter.summary,
        countries=matter.countries,
        actors=matter.actors,
        topics=matter.topics,
        keywords=matter.keywords,
        reviewed=matter.reviewed,
        source=SourceRef(source.file, source.part, source.sha256 or "", source.retrieved) if source else None,
        redirect_from=matter.redirect_from,
        corrections=tuple(Correction(change.date, change.note) for change in matter.corrections),
    )
