"""Each code as the command tells it: at its place in a small archive, and gone behind ``--fix`` where promised."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from checking import DAY, PATH, as_archive, curated, lay_archive, places
from mujaz.checks.findings import meanings, severity
from mujaz.cli import main
from sarif import faults

ROOT = Path(__file__).parents[2]
CONFIG = "site_name: موجز\ntheme: {name: material, language: en}\nplugins: [mujaz]\n"


def better(case: dict[str, Any]) -> dict[str, Any]:
    """The case as the fix should leave it."""
    return {**case, "body" if "body" in case else "front": case["fixed"]}


def first(code: str, key: str) -> dict[str, Any] | None:
    """The first failing case of a code that states something; one that the fix leaves as it is states none."""
    file = ROOT / "tests" / "golden" / "checks" / f"{code}.yml"
    cases = (case for case in yaml.safe_load(file.read_text("utf-8"))["fails"] if isinstance(case, dict))
    return next((case for case in cases if key in case and (key != "fixed" or better(case) != case)), None)


PLACED = {code: first(code, "at") for code in meanings()}
MENDED = {code: case for code in meanings() if (case := first(code, "fixed"))}


def checked(root: Path, *words: str, form: str = "json") -> Any:  # noqa: ANN401 - JSON
    """What the command finds in an archive on the day of the tests."""
    noon = str(int(datetime.combine(DAY, time(12), UTC).timestamp()))
    command = ["check", "--format", form, "--config-file", str(root / "mkdocs.yml"), *words]
    result = CliRunner().invoke(main, command, env={"SOURCE_DATE_EPOCH": noon})
    rows = json.loads(result.stdout)
    if form == "json":
        assert result.exit_code == any(row["severity"] == "error" for row in rows)
    return rows


@pytest.mark.parametrize(("code", "case"), PLACED.items(), ids=list(PLACED))
def test_each_code_is_told_at_its_place(code: str, case: dict[str, Any] | None, tmp_path: Path) -> None:
    assert case, f"no failing case in tests/golden/checks/{code}.yml says where"
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    paths = lay_archive(as_archive(case), tmp_path)
    asked = paths if "files" in case else (tmp_path / PATH,)  # what lies between files takes as long again
    found = [row for row in checked(tmp_path, *map(str, asked)) if row["code"] == code]
    there = [row["path"].removeprefix(f"{tmp_path}/") for row in found]
    assert [f"{path}:{row['line']}:{row['column']}" for path, row in zip(there, found, strict=True)] == places(case)
    assert {row["severity"] for row in found} == {severity(code)}
    assert all(row["fix"] is None for row in found) or code in MENDED


def test_the_log_of_all_codes_is_sarif(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {f"briefings/{code} أ/x.md": case for code, case in PLACED.items() if case and "files" not in case}
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    lay_archive({"files": files}, tmp_path)
    monkeypatch.chdir(tmp_path.parent)
    log = checked(
        tmp_path, str(tmp_path), str(tmp_path / "nothing.md"), *map(str, map(tmp_path.joinpath, files)), form="sarif"
    )
    assert faults(log) == []
    rules = {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert {code for code, case in PLACED.items() if case and "files" not in case} <= rules


@pytest.mark.parametrize(("code", "case"), MENDED.items(), ids=list(MENDED))
def test_the_fix_mends_what_it_promises(code: str, case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    lay_archive(as_archive(case), tmp_path)
    assert code not in {row["code"] for row in checked(tmp_path, "--fix", str(tmp_path / PATH))}
    assert (tmp_path / PATH).read_text("utf-8") == curated(better(case))


def test_what_the_fix_promises_is_written_down() -> None:
    text = (ROOT / "docs" / "reference" / "checks.md").read_text("utf-8")
    promised = text.partition("## What `--fix` mends")[2].partition("\n\n")[2].partition("\n\n")[0]
    assert set(re.findall(r"[EWI]\d{3}", promised)) == set(MENDED)
