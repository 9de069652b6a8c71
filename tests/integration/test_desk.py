"""A maintainer's way in the terminal: a new archive, a saved page, a draft, a review, a site, and no accident."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk_archive import PAGE, contents, lay
from mujaz.cli import main
from mujaz.desk.writer import STAGE
from mujaz.phrases import say


def mujaz(folder: Path, *arguments: str, data: bytes = b"") -> Result:
    """Run a command on the archive of a folder."""
    config = [] if arguments[0] == "new" else ["--config-file", str(folder / "mkdocs.yml")]
    return CliRunner().invoke(main, [*arguments, *config], input=data)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    lay(folder)
    return folder


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.html"
    file.write_text(PAGE, encoding="utf-8")
    return file


def test_a_new_archive_builds_and_takes_a_page(tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "mine"
    monkeypatch.setenv("MUJAZ_SITE_URL", "https://someone.github.io/archive/")  # as its workflow has it
    assert mujaz(folder, "new", str(folder)).exit_code == 0
    assert mujaz(folder, "add", str(page), "--id", "mali").exit_code == 0
    assert mujaz(folder, "review", "mali", "--accept", "summary", "--done").exit_code == 0
    published = mujaz(folder, "publish", str(folder / "public"))
    assert published.exit_code == 0, published.stderr
    html = (folder / "public/briefings/mali.html").read_text(encoding="utf-8")
    assert "مالي: موسكو تعد باماكو بمزيد من الدعم العسكري" in html
    assert "https://someone.github.io/archive/briefings/mali.html" in (folder / "public/sitemap.xml").read_text("utf-8")
    assert mujaz(folder, "new", str(folder)).exit_code == 1


def test_a_failed_build_leaves_the_last_site_standing(archive: Path, tmp_path: Path) -> None:
    public = tmp_path / "public"
    assert mujaz(archive, "publish", str(public)).exit_code == 0
    before = contents(public)
    (archive / "briefings/2024/bad.md").write_text("---\nid: [\n---\n", encoding="utf-8")
    assert mujaz(archive, "publish", str(public)).exit_code == 1
    assert contents(public) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["archive", "public"]


def test_a_text_from_standard_input_is_added_and_a_dry_run_writes_nothing(archive: Path) -> None:
    text = "وفد مالي في موسكو\nزار وفد من مالي موسكو يوم 3 مايو 2024 لبحث التعاون بين البلدين في مجالات عدة.\n".encode()
    before = contents(archive)
    assert mujaz(archive, "add", "-", "--dry-run", data=text).exit_code == 0
    assert contents(archive) == before
    assert mujaz(archive, "add", "-", data=text).exit_code == 0
    again = mujaz(archive, "add", "-", data=text)
    assert again.exit_code == 1
    assert "briefings/raw/" in again.stderr


def test_an_address_on_the_web_is_answered_with_what_to_do(archive: Path) -> None:
    told = mujaz(archive, "add", "https://news.example/1")
    assert told.exit_code == 1
    assert "Ctrl+S" in told.stderr


def test_a_refused_file_is_told_as_it_lies_from_here(
    archive: Path, page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mujaz(archive, "add", str(page))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path)
    again, missing = (mujaz(archive, "add", str(tmp_path / name)) for name in ("page.html", "here/none.html"))
    assert again.stderr.startswith("mujaz: page.html: E610 ")
    assert missing.stderr.startswith("mujaz: here/none.html: ")
    monkeypatch.chdir(tmp_path / "here")
    assert mujaz(archive, "add", str(page)).stderr.startswith(f"mujaz: {page}: E610 ")


def test_a_renamed_actor_s_address_leads_to_the_new_one(archive: Path, tmp_path: Path) -> None:
    assert mujaz(archive, "rename", "africa-corps", "russian-corps").exit_code == 0
    assert mujaz(archive, "publish", str(tmp_path / "public")).exit_code == 0
    old = (tmp_path / "public/actors/africa-corps.html").read_text(encoding="utf-8")
    assert 'url=russian-corps.html"' in old


def test_a_link_out_of_the_archive_is_not_written_through(archive: Path, page: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (archive / "briefings/raw").symlink_to(elsewhere)
    before = contents(archive)
    assert mujaz(archive, "add", str(page)).exit_code == 1
    assert list(elsewhere.iterdir()) == []
    assert contents(archive) == before


KILLER = """
import os, pathlib, sys
from mujaz.cli import main
real, calls = getattr(pathlib.Path, sys.argv[1]), iter(range(1, 99))
def deadly(*arguments, **named):
    if next(calls) == int(sys.argv[2]):
        os._exit(9)
    return real(*arguments, **named)
setattr(pathlib.Path, sys.argv[1], deadly)
main(sys.argv[3:])
"""


@pytest.mark.parametrize(("step", "at"), [("replace", 1), ("replace", 2), ("replace", 3), ("unlink", 3)])
def test_a_killed_rename_is_whole_after_the_next_command(archive: Path, step: str, at: int) -> None:
    config = str(archive / "mkdocs.yml")
    command = ["rename", "2024-05-02-mali", "mali", "--config-file", config]
    before = contents(archive)
    ended = subprocess.run([sys.executable, "-c", KILLER, step, str(at), *command], check=False, capture_output=True)
    assert ended.returncode == 9, ended.stderr
    mujaz(archive, "rename", "nobody", "somebody")
    assert not (archive / STAGE).exists()
    now = contents(archive)
    if now != before:
        assert "briefings/2024/2024-05-02-mali.md" not in now
        assert b'redirect_from: ["2024-05-02-mali"]' in now["briefings/2024/mali.md"]
        assert b"briefings/mali.md" in now["mkdocs.yml"]
        assert b"briefings/mali.md" in now["docs/about.md"]


def test_two_commits_are_compared(archive: Path) -> None:
    author = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}

    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", "-C", str(archive), *arguments], check=True, capture_output=True, env=os.environ | author
        )

    git("init", "--quiet")
    git("add", "--all")
    git("commit", "--quiet", "--message", "one")
    assert mujaz(archive, "rename", "2024-05-02-mali", "mali").exit_code == 0
    niger = archive / "briefings/2024/2024-05-03-niger.md"
    niger.write_text(niger.read_text(encoding="utf-8").replace("[NE]", "[NE, ML]"), encoding="utf-8")
    git("add", "--all")
    git("commit", "--quiet", "--message", "two")
    told = mujaz(archive, "diff", "HEAD~1", "HEAD")
    assert told.exit_code == 0, told.stderr
    assert "- \u2066`2024-05-02-mali`\u2069 → \u2066`mali`\u2069" in told.stdout
    assert "\u2066`2024-05-03-niger`\u2069: countries" in told.stdout
    assert mujaz(archive, "diff", "nosuch").exit_code == 1
    assert mujaz(archive, "diff", "--output=x").exit_code != 0
    stated = mujaz(archive, "stats")
    assert "- الموجزات: 2" in stated.stdout


def test_the_check_speaks_the_language_of_the_site(archive: Path) -> None:
    found = mujaz(archive, "check", str(archive / "briefings/nothing.md"))
    assert found.exit_code == 1
    assert "لا وجود له" in found.stdout
    assert found.stderr == "أخطاء: 1، تحذيرات: 0، ملاحظات: 1\n"  # no history is a note
    spoken = mujaz(archive, "check", "--lang", "en", str(archive / "briefings/nothing.md"))
    assert "does not exist" in spoken.stdout
    assert spoken.stderr == "1 error, 0 warnings, 1 note\n"


def test_a_comparison_without_git_says_so(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    refused = mujaz(archive, "diff", "main")
    assert refused.exit_code == 1
    assert "ثبّت git" in refused.stderr


def test_suggesting_nothing_says_so(archive: Path) -> None:
    told = mujaz(archive, "suggest", "--least", "99")
    assert told.exit_code == 0, told.stderr
    assert told.stdout == say("ar", "suggest_none", least=99) + "\n"


def test_a_review_without_questions_says_what_is_next(archive: Path) -> None:
    told = mujaz(archive, "review", "2024-05-02-mali", "--no-input")
    assert told.exit_code == 0, told.stderr
    assert told.stdout.endswith(say("ar", "review_next", id="2024-05-02-mali", mujaz="mujaz") + "\n")


def test_a_review_that_is_done_says_how_git_keeps_it_where_git_keeps_the_archive(archive: Path) -> None:
    done = mujaz(archive, "review", "2024-05-02-mali", "--done")
    assert done.stdout.endswith(say("ar", "review_done") + "\n")
    (archive / ".git").mkdir()
    again = mujaz(archive, "review", "2024-05-02-mali", "--done")
    assert 'git add briefings docs && git commit -m "2024-05-02-mali"\n' in again.stdout


def test_a_record_is_checked_as_a_record_and_not_as_a_briefing(archive: Path) -> None:
    actors = archive / "docs/actors"
    actors.mkdir(parents=True, exist_ok=True)
    for name, kind in (("good", "organisation"), ("bad", "institute")):
        (actors / f"{name}.md").write_text(f'---\nname: "معهد {name}"\nkind: {kind}\n---\n', encoding="utf-8")
    good = mujaz(archive, "check", str(actors / "good.md"))
    assert good.exit_code == 0, good.output
    bad = mujaz(archive, "check", str(actors / "bad.md"))
    assert bad.exit_code == 1
    assert "docs/actors/bad.md:3:" in bad.stdout
