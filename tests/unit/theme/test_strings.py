from __future__ import annotations

import re
from importlib.resources import files

import pytest

from mujaz.theme.strings import strings

TEMPLATES = files("mujaz.theme").joinpath("templates")


SAID_BY_THE_PLUGIN = {"table"}  # the name of a box that scrolls
SAID_BY_SCRIPTS = re.compile(r"(search|facet)_[a-z]+")  # handed over by Setting.search_words


def used() -> set[str]:
    texts = [path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html")]
    return {
        word for text in texts for word in re.findall(r"\b(?:mujaz\.t|m\.t|(?<![.\w])t)\.([a-z_]+)", text)
    } | SAID_BY_THE_PLUGIN


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_each_word_that_a_template_says_is_written_and_each_written_one_is_said(lang):
    said = used()
    written = set(strings(lang))
    assert said <= written
    assert [word for word in written - said if not SAID_BY_SCRIPTS.fullmatch(word)] == []


def test_a_language_that_nobody_wrote_speaks_english():
    assert strings("eo") == strings("en")
