"""Each code that the check tells: a golden file with what is found and what is not, and what the fix makes of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from checking import PATH, Case, archive_findings, curated, findings, places
from mujaz.checks.findings import Finding, meanings, severity, told
from mujaz.checks.fixing import mended
from mujaz.checks.known import Known

ROOT = Path(__file__).parents[3]
GOLDEN = sorted((ROOT / "tests" / "golden" / "checks").glob("*.yml"))
CASES = [
    (file.stem, kind, case)
    for file in GOLDEN
    for kind in ("fails", "passes")
    for case in yaml.safe_load(file.read_text("utf-8"))[kind]
]
SAID = {code for code, meaning in meanings().items() if meaning.sentence}


def found(case: Case, known: Known, root: Path) -> tuple[Finding, ...]:
    return archive_findings(case, root) if isinstance(case, dict) and "files" in case else findings(case, known)


@pytest.mark.parametrize(
    ("code", "kind", "case"), CASES, ids=lambda value: value if isinstance(value, str) and len(value) < 8 else ""
)
def test_what_is_wrong_is_told_and_what_is_right_is_not(
    code: str, kind: str, case: Case, known: Known, tmp_path: Path
) -> None:
    told_here = [finding for finding in found(case, known, tmp_path) if finding.code == code]
    assert bool(told_here) is (kind == "fails"), told_here
    if isinstance(case, dict) and "at" in case:
        paths = [finding.path.removeprefix(f"{tmp_path}/") for finding in told_here]
        there = [f"{path}:{one.line}:{one.column}" for path, one in zip(paths, told_here, strict=True)]
        assert there == places(case)
    if isinstance(case, dict) and "says" in case:
        assert case["says"] in " ".join(told(finding, "en").message for finding in told_here)


@pytest.mark.parametrize("case", [case for _, _, case in CASES if isinstance(case, dict) and "fixed" in case])
def test_a_fix_makes_what_belongs_there_and_takes_the_finding_away(case: Case, known: Known) -> None:
    better = mended(curated(case), PATH)
    assert better == curated({**case, "body": case["fixed"]} if "body" in case else {**case, "front": case["fixed"]})
    assert [finding for finding in findings({"text": better}, known) if finding.fix is not None] == []


def test_each_code_has_a_failing_and_a_passing_case() -> None:
    assert {file.stem for file in GOLDEN} == set(meanings())
    assert {(code, kind) for code, kind, _ in CASES} == {
        (code, kind) for code in meanings() for kind in ("fails", "passes")
    }


def test_each_code_is_documented_as_the_table_has_it() -> None:
    text = (ROOT / "docs" / "reference" / "checks.md").read_text("utf-8")
    rows = re.findall(r"^\| ([EWI]\d{3}) \| (.+) \| (.+) \|$", text, flags=re.MULTILINE)
    own = SAID - {"E303"}  # documented with reading's
    assert rows == [
        (code, meanings()[code].title["en"], meanings()[code].title["ar"]) for code in meanings() if code in own
    ]


def test_the_table_has_each_code_that_the_stages_before_tell() -> None:
    files = (
        file
        for stage in ("reading", "entities", "archive", "checks")
        for file in (ROOT / "plugins" / "mujaz" / stage).rglob("*.py")
    )
    texts = (file.read_text("utf-8") for file in files if file.name != "importing.py")
    used = {code for text in texts for code in re.findall(r'"([EWI]\d{3})"', text)}
    assert used == set(meanings())


@pytest.mark.parametrize("code", sorted(SAID))
def test_the_sentences_of_both_languages_need_the_same_values(code: str) -> None:
    sentences = meanings()[code].sentence
    needed = {
        lang: {name.removesuffix(f"_{lang}") for name in re.findall(r"{(\w+)}", sentences[lang])}
        for lang in ("ar", "en")
    }
    assert needed["ar"] == needed["en"]
    assert re.search(r"[\u0621-\u064a]", sentences["ar"])


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("وصل إلى عرقاب،إن شاء.", "المسافات عند «عرقاب،إن» ليست في محلها؛ اكتب «عرقاب، إن»"),
        ("سلّمت المعدات ،وإنها كذا.", "المسافات عند «المعدات ،وإنها» ليست في محلها؛ اكتب «المعدات، وإنها»"),
        ('وصفتها بـ"النادرة".', "علامات التنصيص مستقيمة؛ اكتب «النادرة»"),
    ],
)
def test_what_to_write_is_said_as_it_stands_once_all_is_mended(body: str, message: str, known: Known) -> None:
    assert message in {told(finding, "ar").message for finding in findings(body, known)}


def test_an_unknown_outlet_is_answered_with_the_command_that_makes_it_known(known: Known) -> None:
    (unknown,) = (one for one in findings({"front": {"publisher": '"إذاعة: المدينة"'}}, known) if one.code == "W471")
    assert told(unknown, "en").message.endswith("if it is new: mujaz review x --accept idhaa-al-madyana")


def test_arabic_readers_get_the_title_before_a_sentence_that_is_known_in_english_only() -> None:
    finding = Finding("x.md", 2, 1, "E103", {"detail": "tilte: is not a known key; did you mean title?"})
    assert told(finding, "ar").message == "مفتاح غير معروف: tilte: is not a known key; did you mean title?"
    assert told(finding, "en").message == "tilte: is not a known key; did you mean title?"
    assert severity("E103") == "error"
