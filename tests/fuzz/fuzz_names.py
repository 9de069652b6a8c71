"""Names in text: mentions at places that hold, and pages that link them and leave the words as they were."""

from __future__ import annotations

import re

import atheris

with atheris.instrument_imports(include=["mujaz"]):
    from mujaz.archive.brief import Briefer
    from mujaz.archive.outlets import Outlets
    from mujaz.entities.recogniser import Recogniser
    from mujaz.entities.registry import load_registry
    from mujaz.pages import linking
    from mujaz.reading.blocks import cut_blocks
    from mujaz.reading.markdown import plain
    from mujaz.reading.unseen import UNSEEN

from fuzzing import fuzz, seeds, text_of
from pieces import CLITICS, MARKDOWN, SIGNS, SPACES
from pieces import UNSEEN as HIDDEN

from mujaz.model import Article, Block, BlockKind, Briefing, SourceRef

REGISTRY, _ = load_registry()
FORMS = [alias.text for entity in REGISTRY.values() for alias in entity.aliases]
NAMES = [entity.name for entity in REGISTRY.values()]
PIECES = (*SPACES, *SPACES, *CLITICS, *SIGNS, *HIDDEN, *MARKDOWN[::3], *FORMS[:: len(FORMS) // 80])
PIECES = (*PIECES, *NAMES[:: len(NAMES) // max(1, 256 - len(PIECES))])[:256]
BRIEFER = Briefer(Recogniser(REGISTRY).read, Outlets(REGISTRY, ()))


def one(data: bytes) -> None:
    text = text_of(data, PIECES)
    title, _, rest = text.partition("\n")
    lines = (UNSEEN.sub("", line).strip() for line in rest.splitlines())  # as reading.raw hands them on
    body = tuple(Block(BlockKind.PARAGRAPH, line) for line in lines if line)
    _check(BRIEFER.from_article(Article(1, title, body), "x", "raw/x.txt", SourceRef("raw/x.txt")))
    curated = Briefing("x", title, cut_blocks(rest), "2023/x.md", markup=True)
    _check(BRIEFER.from_curated(curated, frozenset(), None))


def _check(briefing: Briefing) -> None:
    for passage in briefing.passages:
        text = briefing.title if passage.block < 0 else briefing.body[passage.block].text
        for mention in passage.mentions:
            assert 0 <= mention.start < mention.end <= len(text), mention
            assert briefing.markup or text[mention.start : mention.end] == mention.surface
    page = linking.body(briefing, REGISTRY)
    if not briefing.markup:
        shown = [_bare(plain(block)) for block in re.split(r"\n\n+", page)]
        assert "".join(shown) == "".join(_bare(block.text) for block in briefing.body)


def _bare(text: str) -> str:
    """A text without what Markdown's marks at a line's start and spaces are made of."""
    return re.sub(r"[\W\d_]+", "", text)


if __name__ == "__main__":
    fuzz(one, seeds("briefings/raw/*.txt", "briefings/*/*.md", "tests/golden/names/*.yml"))
