"""The site speaks Arabic and English alike: the same phrases, the same blanks in them, each in its own script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

PACKAGE = Path(__file__).parents[2] / "plugins" / "mujaz"
SETS = sorted(ar.parent for ar in PACKAGE.rglob("ar.yml"))
ARABIC = re.compile("[\u0620-\u064a]")
LATIN = re.compile("[A-Za-z]{2,}")
BLANK = re.compile(r"\{(\w+)\}")
SAME_IN_BOTH = re.compile(r"months_\w+|digits_\w+")  # names of months by tradition are Arabic everywhere
FOREIGN = {"yaml_other", "import_no_json"}  # a library says why in English, which Arabic leaves out
SIGNS = {"comma", "page_of_period"}  # no word in them
NAMES = re.compile(
    r"Natural Earth|CSV|JSON|Markdown|YAML|SHA-256|mujaz[ \w-]*|CC0|UTF-8|id|url|https?://\S+|[\w./-]+\.(?:md|txt|yml)"
)


def phrases(folder: Path, lang: str) -> dict[str, str]:
    return yaml.safe_load((folder / f"{lang}.yml").read_text("utf-8"))


def flat(value: object) -> str:
    return " ".join(map(str, value.values())) if isinstance(value, dict) else str(value)


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.relative_to(PACKAGE).as_posix())
def test_both_languages_have_the_same_phrases_with_the_same_blanks(folder):
    arabic, english = phrases(folder, "ar"), phrases(folder, "en")
    assert arabic.keys() == english.keys()
    blanks = {key: (set(BLANK.findall(flat(arabic[key]))), set(BLANK.findall(flat(english[key])))) for key in arabic}
    assert {key: both for key, both in blanks.items() if both[0] != both[1] and key not in FOREIGN} == {}


@pytest.mark.parametrize("folder", [PACKAGE / "pages/strings", PACKAGE / "theme/strings"], ids=("pages", "theme"))
def test_each_phrase_is_in_its_own_language(folder):
    arabic = {key: BLANK.sub("", flat(text)) for key, text in phrases(folder, "ar").items()}
    english = {key: text for key, text in phrases(folder, "en").items() if not SAME_IN_BOTH.fullmatch(key)}
    assert [key for key, text in english.items() if ARABIC.search(flat(text))] == []
    assert [key for key, text in arabic.items() if LATIN.search(NAMES.sub("", text))] == []
    assert [key for key, text in arabic.items() if not ARABIC.search(text) and key not in SIGNS] == []
