from __future__ import annotations

import json
import subprocess

import pytest

from mujaz.problems import MujazError
from mujaz.search.client import FIRST, MORE, scripts
from mujaz.search.manifest import tables
from mujaz.search.node import node

LONG = "افتتح الوزير المعرض صباح اليوم. " * 12


def snippet(text: str, *words: str) -> list[dict[str, object]]:
    wanted = json.dumps([[word, word] for word in words])
    script = f"""{scripts(FIRST)}{scripts(MORE)}
    MujazSearch.tables = {json.dumps(tables("ar"))};
    console.log(JSON.stringify(MujazSearch.snippet({json.dumps(text)}, new Map({wanted}))));
    """
    try:
        program = node()
    except MujazError:
        pytest.skip("no Node")
    done = subprocess.run([program, "-"], input=script, capture_output=True, text=True, check=True, encoding="utf-8")
    parts: list[dict[str, object]] = json.loads(done.stdout)
    return parts


def test_whole_words_are_marked_with_their_clitics_and_marks():
    parts = snippet("قالت وبِإيرانَ ترحيبٌ.", "وبايران")
    assert [part["text"] for part in parts if part["mark"]] == ["وبِإيرانَ"]
    assert "".join(str(part["text"]) for part in parts) == "قالت وبِإيرانَ ترحيبٌ."


def test_the_piece_is_that_where_the_words_stand_together():
    parts = snippet(LONG + "وقعت إيران الاتفاق النووي أمس. " + LONG, "ايران", "النووي")
    text = "".join(str(part["text"]) for part in parts)
    assert "إيران الاتفاق النووي" in text
    assert text.startswith("…")
    assert len(text) < 220


def test_a_text_without_the_words_is_shown_from_its_start():
    parts = snippet(LONG, "ايران")
    assert parts[0] == {"text": parts[0]["text"], "mark": False}
    assert str(parts[0]["text"]).startswith("افتتح الوزير")
