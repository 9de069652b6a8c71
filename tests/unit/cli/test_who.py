"""``mujaz who`` as people and programs call it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from mujaz.cli.who import command

NOWHERE = ["--docs", "no/such/folder"]


def test_json_lines_in_json_lines_out():
    lines = '{"id": "a", "text": "وردّت موسكو على فرنسا"}\n\n{"id": 2, "text": "لا شيء"}\n'
    result = CliRunner().invoke(command, ["--jsonl", "-", *NOWHERE], input=lines)
    first, second = map(json.loads, result.stdout.splitlines())
    assert result.exit_code == 0
    assert first == {
        "id": "a",
        "countries": ["FR", "RU"],
        "actors": [],
        "mentions": [
            {"entity": "RU", "kind": "country", "start": 6, "end": 11, "surface": "موسكو", "how": "capital"},
            {"entity": "FR", "kind": "country", "start": 16, "end": 21, "surface": "فرنسا", "how": "name"},
        ],
    }
    assert second == {"id": 2, "countries": [], "actors": [], "mentions": []}


def test_explain_tells_the_form_and_the_reason():
    line = '{"id": 1, "text": "شرب من نهر النيجر"}'
    result = CliRunner().invoke(command, ["--jsonl", "-", "--explain", *NOWHERE], input=line)
    (mention,) = json.loads(result.stdout)["mentions"]
    assert (mention["how"], mention["counts"], mention["alias"]) == ("part", False, "النيجر")
    assert mention["why"] == {"key": "why_part", "word": "نهر"}


def test_a_text_is_shown_as_a_table():
    result = CliRunner().invoke(command, ["زار السعودية", "--explain", *NOWHERE])
    assert result.exit_code == 0
    assert "السعودية" in result.stdout
    assert "اسمه" in result.stdout


@pytest.mark.usefixtures("english")
def test_a_line_that_is_no_json_stops_with_its_number():
    result = CliRunner().invoke(command, ["--jsonl", "-", *NOWHERE], input="{}\n")
    assert result.exit_code == 1
    assert "line 1" in result.stderr


def test_text_and_lines_together_are_refused():
    assert CliRunner().invoke(command, ["x", "--jsonl", "-"], input="").exit_code == 2
