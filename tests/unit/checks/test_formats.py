"""Findings as machines read them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from mujaz.checks.findings import Finding, told
from mujaz.checks.formats import as_github, as_json, as_sarif, as_text
from sarif import faults

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


PATHS = {
    "briefings/2023/أ ب.md": "briefings/2023/%D8%A3%20%D8%A8.md",
    "briefings/c:d#e?.md": "briefings/c%3Ad%23e%3F.md",
    "/elsewhere/x y.md": "file:///elsewhere/x%20y.md",
}


@pytest.mark.parametrize(("path", "uri"), PATHS.items())
def test_sarif_tells_a_file_by_its_address(path: str, uri: str) -> None:
    log = json.loads(as_sarif([told(Finding(path, 1, 0, "E401"), "ar")], "ar"))
    (result,) = log["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
    assert faults(log) == []


SPOILED: dict[str, Callable[[dict[str, Any]], object]] = {
    "version": lambda log: log.update(version="2.0"),
    "$schema": lambda log: log.pop("$schema"),
    "runs": lambda log: log.update(runs={}),
    "driver.name": lambda log: _driver(log).update(name=""),
    "driver.rules": lambda log: _driver(log)["rules"].append(_driver(log)["rules"][0]),
    "columnKind": lambda log: log["runs"][0].update(columnKind="bytes"),
    "rule E401": lambda log: _driver(log)["rules"][0]["defaultConfiguration"].update(level="info"),
    "result 0: ruleIndex": lambda log: _result(log).update(ruleIndex=2),
    "result 0: level": lambda log: _result(log).update(level="info"),
    "result 0: message": lambda log: _result(log)["message"].update(text=""),
    "result 0: uri": lambda log: _artifact(log).update(uri="briefings/a b.md"),
    "result 0: uriBaseId": lambda log: _artifact(log).update(uri="/briefings/x.md"),
    "result 0: region": lambda log: _place(log)["region"].update(endColumn=2),
}


def _driver(log: dict[str, Any]) -> dict[str, Any]:
    driver: dict[str, Any] = log["runs"][0]["tool"]["driver"]
    return driver


def _result(log: dict[str, Any]) -> dict[str, Any]:
    result: dict[str, Any] = log["runs"][0]["results"][0]
    return result


def _place(log: dict[str, Any]) -> dict[str, Any]:
    place: dict[str, Any] = _result(log)["locations"][0]["physicalLocation"]
    return place


def _artifact(log: dict[str, Any]) -> dict[str, Any]:
    artifact: dict[str, Any] = _place(log)["artifactLocation"]
    return artifact


@pytest.mark.parametrize("fault", SPOILED)
def test_what_spoils_a_log_is_seen(fault: str) -> None:
    """The rules by which all codes are judged find what breaks them, one by one."""
    log = json.loads(as_sarif(PROBLEMS, "en"))
    assert faults(log) == []
    SPOILED[fault](log)
    assert faults(log) == [fault]
