"""A stranger's Markdown: cut into blocks and disarmed, no generator may make markup of it that could run.

Two dialects judge: Python-Markdown with the extensions of most sites, and CommonMark with raw HTML let through.
"""

from __future__ import annotations

import re

import atheris

with atheris.instrument_imports(include=["mujaz"]):
    from mujaz.reading.blocks import cut_blocks
    from mujaz.reading.markdown import escape, plain, prose
    from mujaz.reading.unseen import UNSEEN

from fuzzing import fuzz, seeds, text_of
from pieces import MARKDOWN

from judging import COMMON, Judge, judge


def one(data: bytes) -> None:
    text = re.sub("\r\n?", "\n", UNSEEN.sub("", text_of(data, MARKDOWN)))  # as reading.curated hands it on
    judge(text)
    for block in cut_blocks(text):
        found = prose(block.text)
        assert len(found.text) == len(block.text)
        plain(block.text)
    line = " ".join(re.sub(r"[^\w\s<>&*_`\[\](){}#+.!|~=:/\\-]", "", text).split())
    Judge().feed(COMMON.render(escape(line)))


if __name__ == "__main__":
    fuzz(one, seeds("briefings/*/*.md", "docs/*.md"))
