"""What OASIS SARIF 2.1.0 asks of a log, as far as ``mujaz check`` writes one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

LEVELS = {"none", "note", "warning", "error"}
_URI = re.compile(r"(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+", re.ASCII)  # RFC 3986, without query and fragment
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|/")


def faults(log: dict[str, Any]) -> list[str]:
    """What is wrong with a log; each fault begins with where it stands."""
    found = [] if log.get("version") == "2.1.0" else ["version"]
    if not re.fullmatch(r"https://\S+/sarif(?:-schema)?-2\.1\.0\.json", str(log.get("$schema"))):
        found.append("$schema")
    if not isinstance(log.get("runs"), list):
        return [*found, "runs"]
    return [*found, *(fault for run in log["runs"] for fault in _of_run(run))]


def _of_run(run: dict[str, Any]) -> Iterator[str]:
    driver = run["tool"]["driver"]
    ids = [rule["id"] for rule in driver.get("rules", [])]
    if not driver.get("name"):
        yield "driver.name"
    if len(set(ids)) != len(ids):
        yield "driver.rules"
    if run.get("columnKind") not in {"utf16CodeUnits", "unicodeCodePoints"}:
        yield "columnKind"
    for rule in driver.get("rules", []):
        if not rule["shortDescription"]["text"] or rule["defaultConfiguration"]["level"] not in LEVELS:
            yield f"rule {rule['id']}"
    for number, result in enumerate(run["results"]):
        yield from (f"result {number}: {fault}" for fault in _of_result(result, ids))


def _of_result(result: dict[str, Any], ids: list[str]) -> Iterator[str]:
    index = result["ruleIndex"]
    if not (0 <= index < len(ids) and ids[index] == result["ruleId"]):
        yield "ruleIndex"
    if result["level"] not in LEVELS:
        yield "level"
    if not result["message"]["text"]:
        yield "message"
    for location in result["locations"]:
        yield from _of_place(location["physicalLocation"])


def _of_place(place: dict[str, Any]) -> Iterator[str]:
    artifact = place["artifactLocation"]
    if not _URI.fullmatch(artifact["uri"]):
        yield "uri"
    if bool(_ABSOLUTE.match(artifact["uri"])) is ("uriBaseId" in artifact):  # without a base it has to stand alone
        yield "uriBaseId"
    if (region := place.get("region")) is not None:
        line, column = region["startLine"], region["startColumn"]
        end = region.get("endLine", line), region.get("endColumn", column)
        if min(line, column, *end) < 1 or end < (line, column):
            yield "region"
