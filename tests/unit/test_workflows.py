"""What runs at the host is pinned, gives away no right, and can be read; what a new archive gets is the same."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from mujaz.desk.founding import new_archive

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
STARTERS = sorted((ROOT / "plugins/mujaz/desk/starter/workflows").glob("*.yml"))
FORMS = sorted(path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
ALL = [pytest.param(path, id=f"{path.parent.name}/{path.name}") for path in (*WORKFLOWS, *STARTERS)]


def read(path: Path) -> dict[str, Any]:
    """A workflow; YAML 1.1 takes its key «on» for true."""
    return {str(key): value for key, value in yaml.safe_load(path.read_text("utf-8")).items()}


@pytest.mark.parametrize("path", ALL)
def test_each_action_and_machine_is_pinned(path: Path) -> None:
    used = re.findall(r"uses: *(.+)", path.read_text("utf-8"))
    assert used
    pinned = r"[\w.-]+/[\w./-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+"  # a tag can be moved, a commit cannot
    assert [name for name in used if not re.fullmatch(pinned, name)] == []
    assert "latest" not in path.read_text("utf-8")
    assert {job["runs-on"] for job in read(path)["jobs"].values()} == {"ubuntu-24.04"}


@pytest.mark.parametrize("path", ALL)
def test_no_workflow_has_more_rights_than_it_needs(path: Path) -> None:
    workflow = read(path)
    rights = workflow["permissions"]
    if "pull_request" in workflow["True"]:
        assert rights == {"contents": "read"}
        assert "secrets." not in path.read_text("utf-8")
    assert "pull_request_target" not in workflow["True"]


def test_what_may_comment_runs_nothing_of_the_pull_request() -> None:
    workflow = read(ROOT / ".github/workflows/comment.yml")
    steps = workflow["jobs"]["comment"]["steps"]
    assert [step["uses"].partition("@")[0] for step in steps] == ["actions/download-artifact", "actions/github-script"]
    assert "checkout" not in str(steps)
    assert "${{" not in steps[1]["with"]["script"].replace("${owner}", "").replace("${mark}", "")
    assert workflow["True"]["workflow_run"]["workflows"] == [read(ROOT / ".github/workflows/check.yml")["name"]]


@pytest.mark.parametrize("path", ALL)
def test_no_text_of_a_stranger_is_put_into_a_shell(path: Path) -> None:
    for job in read(path)["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), step


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_each_form_speaks_arabic_first(path: Path) -> None:
    form = read(path)
    assert re.match(r"[\u0621-\u064a]", form["name"])
    for field in form["body"]:
        assert re.match(r"[\u0621-\u064a]", field["attributes"]["label"]), field
    assert len({field["id"] for field in form["body"]}) == len(form["body"])


def test_editors_are_told_where_the_schema_is() -> None:
    lines = (ROOT / ".vscode/settings.json").read_text("utf-8").splitlines()
    settings = json.loads("\n".join(line for line in lines if not line.lstrip().startswith("//")))
    for schema in settings["yaml.schemas"]:
        assert (ROOT / schema).is_file()


def test_hooks_run_what_is_there() -> None:
    for hooks in (".pre-commit-config.yaml", "plugins/mujaz/desk/starter/pre-commit.yml"):
        (repository,) = yaml.safe_load((ROOT / hooks).read_text("utf-8"))["repos"]
        assert repository["repo"] == "local"
        checked = re.compile(next(hook for hook in repository["hooks"] if hook["id"] == "mujaz-check")["files"])
        for path in ("briefings/2024/x.md", "briefings/raw/x.txt", "docs/actors/x.md", "docs/sources/x.md"):
            assert checked.search(path), path
        assert not checked.search("briefings/raw/x.html")


def test_a_new_archive_has_all_its_files_and_says_nothing_of_this_one() -> None:
    texts = {change.path: (change.content or b"").decode() for change in new_archive()}
    assert {"mkdocs.yml", "README.md", ".gitignore", ".github/workflows/check.yml", "docs/about.md"} <= texts.keys()
    assert "{version}" not in texts["requirements.txt"]
