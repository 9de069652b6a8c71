"""``mujaz read`` as people and programs call it."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from mujaz.cli.read import command

SEED = Path(__file__).parents[3] / "briefings" / "raw" / "seed.txt"


def test_json_holds_articles_roles_and_problems() -> None:
    result = CliRunner().invoke(command, [str(SEED), "--json"])
    content = json.loads(result.stdout)
    assert result.exit_code == 0
    assert list(content) == ["articles", "roles", "problems"]
    first, second = content["articles"]
    assert list(first) == ["part", "title", "date", "publisher", "origin", "keywords", "body", "lines"]
    assert (first["date"], first["publisher"], first["origin"]) == ("2023-11-30", "عربي21", "بلومبيرغ")
    assert (second["date"], second["publisher"], second["lines"]) == (None, "", [14, 39])
    assert {"kind": "heading", "text": "توترات سياسية"} in second["body"]
    assert content["roles"][0] == {"line": 1, "start": 0, "end": 71, "role": "title"}
    assert content["problems"] == []


def test_people_see_each_line_behind_its_role() -> None:
    result = CliRunner().invoke(command, [str(SEED)])
    assert "   11  مصدر         المصدر: عربي21\n" in result.stdout
    assert "   19  عنوان فرعي   توترات سياسية\n   19  متن          تشهد العلاقات" in result.stdout
    assert result.exit_code == 0


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    result = CliRunner().invoke(command, [str(path), "--json"])
    content = json.loads(result.stdout)
    assert result.exit_code == 1
    assert content["articles"] == []
    assert content["problems"][0]["code"] == "E201"
    assert "E201" in CliRunner().invoke(command, [str(path)]).stderr
