"""Findings as machines read them."""

from __future__ import annotations

import json

from mujaz.checks.findings import Finding, told
from mujaz.checks.formats import as_github, as_json, as_sarif, as_text

PROBLEMS = [
    told(Finding("briefings/2023/a b.md", 9, 4, "I414", {}, " "), "en"),
    told(Finding("briefings/2023/x.md", 3, 1, "W101", {"detail": "50 % of it:\nlost, all"}), "en"),
    told(Finding("briefings/2023/y.md", 0, 0, "E401"), "en"),
]


def test_text_is_one_line_a_finding() -> None:
    assert as_text(PROBLEMS[2:], "en").startswith("briefings/2023/y.md: E401 leads out")


def test_json_has_what_an_editor_needs() -> None:
    (first, _, last) = json.loads(as_json(PROBLEMS, "ar"))
    assert (first["code"], first["severity"], first["line"], first["column"], first["fix"]) == (
        "I414",
        "info",
        9,
        4,
        " ",
    )
    assert last["title"] == "ملف يقود إلى خارج الأرشيف"


def test_annotations_come_worst_first_and_escape_what_would_end_them() -> None:
    first, second, third = as_github(PROBLEMS, "en").splitlines()
    assert first.startswith("::error file=briefings/2023/y.md,title=E401 ")
    assert second == (
        "::warning file=briefings/2023/x.md,line=3,col=1,title=W101 a hashtag taken for a comment::"
        "50 %25 of it:%0Alost, all"
    )
    assert third.startswith("::notice file=briefings/2023/a b.md,line=9,col=4,")


def test_sarif_names_rules_levels_and_places() -> None:
    log = json.loads(as_sarif(PROBLEMS, "en"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["E401", "I414", "W101"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["message"]["text"]
    spaced, _, whole = (result["locations"][0]["physicalLocation"] for result in run["results"])
    assert spaced["artifactLocation"] == {"uri": "briefings/2023/a%20b.md", "uriBaseId": "%SRCROOT%"}
    assert spaced["region"] == {"startLine": 9, "startColumn": 4}
    assert "region" not in whole
