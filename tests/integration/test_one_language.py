"""What a maintainer reads is in one language: each command's help, an ordinary run and an error."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from click.testing import CliRunner, Result

from desk_archive import PAGE, lay
from mujaz.cli import COMMANDS, main

CATALOGUE = Path(__file__).parents[2] / "plugins/mujaz/cli/locale/ar/LC_MESSAGES"
ARABIC = re.compile("[\u0620-\u064a]")
WORD = re.compile(r"[A-Za-z]+")
# What stays as it is written in any language: paths and addresses, options, codes, ids, what stands for a value in
# usage lines (FILE, x>=1), formats and programs, keys of front matter and the words that they take.
_TERMS = """
    mujaz git GitHub Settings Pages Source Actions mkdocs MkDocs Node JSON Markdown YAML SARIF Schema pip install cd
    HEAD ISO UTF-8 ID sarif github markdown
    jsonl json id title date time text lang publisher origin url summary countries actors topics keywords reviewed
    source aliases weak sha256 score true false ar en build docs briefings security name init add commit main public
"""
AS_TYPED = re.compile(
    rf"""
    https?://\S+ | \S*[\w-]+(?:/[\w.<>{{}}*-]*)+ | [\w<>.*-]+\.(?:md|yml|txt|html|jsonl|gz|json)\b
  | --?[a-z][a-z-]* | \b[EWI]\d{{3}}\b | \bU\+[0-9A-F]{{4}}\b | \bCtrl\+S\b | \b[a-z0-9]+(?:-[a-z0-9]+)+\b
  | \b[A-Z][A-Z_]+\b | \bx>=?\d | \[[yN/]+\] | <year> | <id> | \{{id,\ text\}} | \{{"query":\ …\}}
  | \b(?:{"|".join(_TERMS.split())})\b
    """,
    re.VERBOSE,
)


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "archive"
    lay(folder)
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    (folder / "raw.txt").write_text(
        "مالي وروسيا\nتاريخ النشر: قريبًا\nقالت مالي إنها تتعاون مع روسيا.\n", encoding="utf-8"
    )
    (folder / "records.jsonl").write_text('{"id": "a", "title": "خبر", "text": "نص الخبر.", "time": "أمس"}\n{\n')
    (folder / "latin.jsonl").write_bytes('{"text": "à"}\n'.encode("latin-1"))
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "400")
    monkeypatch.delenv("MUJAZ_LANG", raising=False)
    return folder


def mujaz(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), prog_name="mujaz")


def strays(text: str, *typed: str) -> list[str]:
    """Latin words that are not written so in every language, and were not typed."""
    words = (word for line in text.splitlines() for word in WORD.findall(AS_TYPED.sub(" ", line)))
    return [word for word in words if word not in {*WORD.findall(" ".join(typed)), *COMMANDS}]


RUNS = {
    "help": ("--help",),
    "new": ("new", "mine"),
    "add": ("add", "page.html"),
    "add-dry": ("add", "page.html", "--dry-run"),
    "read": ("read", "raw.txt"),
    "who": ("who", "شرب من نهر النيجر وزار واشنطن، وقالت موسكو إن سوريا ترحب والأردن يرفض", "--explain"),
    "review": ("review", "2024-05-02-mali", "--no-input"),
    "rename": ("rename", "2024-05-02-mali", "mali", "--dry-run"),
    "merge": ("merge", "africa-corps", "wagner-group", "--dry-run"),
    "import": ("import", "records.jsonl", "imported"),
    "suggest": ("suggest", "--least", "1"),
    "check": ("check",),
    "stats": ("stats",),
    "export": ("export", "pages"),
}
ERRORS = {
    "no-command": (),
    "unknown-command": ("frobnicate",),
    "near-command": ("chek",),
    "unknown-option": ("check", "--frobnicate"),
    "no-argument": ("add",),
    "too-many": ("rename", "a", "b", "c"),
    "no-choice": ("check", "--format", "xml"),
    "no-number": ("suggest", "--least", "0"),
    "no-value": ("suggest", "--least"),
    "no-file": ("read", "nothing.txt"),
    "folder": ("read", "docs"),
    "add": ("add", "nothing.html"),
    "add-folder": ("add", "docs"),
    "add-web": ("add", "https://news.example/1"),
    "no-archive": ("add", "page.html", "-f", "nothing.yml"),
    "check-no-archive": ("check", "-f", "nothing.yml"),
    "new": ("new", "docs"),
    "review": ("review", "2024-05-02-male"),
    "review-choice": ("review", "2024-05-02-mali", "--accept", "XX"),
    "rename": ("rename", "zzzzz", "zzzz"),
    "rename-id": ("rename", "2024-05-02-mali", "Mali 1"),
    "rename-country": ("rename", "ML", "mali"),
    "merge": ("merge", "africa-corps", "africa-corps"),
    "suggest": ("suggest", "--accept", "nobody"),
    "search": ("search", "docs", "مالي"),
    "search-nothing": ("search", "docs"),
    "search-no-site": ("search", "nothing", "مالي"),
    "search-file": ("search", "mkdocs.yml", "مالي"),
    "search-limit": ("search", "docs", "مالي", "--limit", "x"),
    "search-below": ("search", "docs", "مالي", "--limit", "-1"),
    "search-jsonl": ("search", "docs", "--jsonl", "nothing.jsonl"),
    "read-json": ("read", "raw.txt", "--json=1"),
    "read-near": ("read", "raw.txt", "--jsom"),
    "who-jsonl": ("who", "--jsonl", "docs"),
    "who-not-utf8": ("who", "--jsonl", "latin.jsonl"),
    "who-nothing": ("who",),
    "publish": ("publish", "docs"),
    "diff": ("diff", "main"),
    "export": ("export", "docs"),
}


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_each_command_is_arabic(name: str) -> None:
    shown = mujaz(name, "--help")
    assert shown.exit_code == 0
    assert strays(shown.output) == []
    assert ARABIC.search(shown.output)


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("name", RUNS)
def test_an_ordinary_run_is_arabic(name: str) -> None:
    shown = mujaz(*RUNS[name])
    assert shown.exception is None or isinstance(shown.exception, SystemExit)
    assert strays(shown.output, *RUNS[name]) == []
    assert ARABIC.search(shown.output)


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("name", ERRORS)
def test_an_error_is_arabic(name: str) -> None:
    shown = mujaz(*ERRORS[name])
    assert shown.exit_code != 0
    assert isinstance(shown.exception, SystemExit)
    assert strays(shown.output, *ERRORS[name]) == []
    assert ARABIC.search(shown.output)


@pytest.mark.usefixtures("archive", "english")
@pytest.mark.parametrize("name", ERRORS)
def test_an_error_is_english(name: str) -> None:
    shown = mujaz(*ERRORS[name])
    assert shown.exit_code != 0
    assert not ARABIC.search(shown.stderr.replace("مالي", ""))


def test_each_fault_of_front_matter_is_told_in_arabic(archive: Path) -> None:
    """The faults that people make, each in a file of its own."""
    faults = (
        "tilte: x", "date: 30-11-2023", "date: 2023-02-31", "countries: sa", "countries: [sa]", "countries: [SA, SA]",
        "reviewed: نعم", "id: Not An Id", "title: [a]", "title: أ: ب", "title:أب", "title: &a x", "title: !x y",
        "summary: [أ, ب, ج, د]", "source: x", "source: {file: ../x}", "source: {part: 0}", "url: ftp://x", "title: 'x",
        "- x", "\ttitle: x", "title: x\ntitle: y", "title: x #وسم", "kind: x", "lang: العربية",
    )  # fmt: skip
    for number, fault in enumerate(faults):
        file = archive / f"briefings/2024/fault-{number}.md"
        file.write_text(f"---\n{fault}\n---\n\nنص.\n", encoding="utf-8")
    (archive / "briefings/2024/bare.md").write_text("نص\n", encoding="utf-8")
    (archive / "briefings/2024/open.md").write_text("---\nid: open\n", encoding="utf-8")
    shown = mujaz("check", "briefings/2024")
    assert shown.exit_code == 1
    found = {line.partition(": ")[0].rpartition("/")[2].split(":")[0] for line in shown.stdout.splitlines()}
    assert len(found) >= len(faults)
    unquoted = re.sub("«[^»]*»", "", shown.stdout)
    assert strays(unquoted, *faults, "file", "part") == []


def test_a_fault_of_a_record_is_told_in_arabic(archive: Path) -> None:
    (archive / "docs/actors/odd.md").write_text("---\nid: odd\nname: جهة\nkind: odd\n---\n", encoding="utf-8")
    shown = mujaz("check", "docs/actors/odd.md")
    assert shown.exit_code == 1
    kinds = "country person organisation armed-group government media company"
    assert strays(shown.stdout, "odd", "kind", kinds) == []


def test_the_catalogue_is_compiled_from_what_people_edit() -> None:
    source = read_po(io.BytesIO((CATALOGUE / "mujaz.po").read_bytes()), locale="ar")
    made = read_mo(io.BytesIO((CATALOGUE / "mujaz.mo").read_bytes()))
    told = [{one.id: one.string for one in each if isinstance(one.id, str) and one.id} for each in (source, made)]
    counted = [{one.id[0]: tuple(one.string) for one in each if one.pluralizable} for each in (source, made)]
    assert (told[0], counted[0]) == (told[1], counted[1]), "compile it: see the head of mujaz.po"


FOR_PROGRAMMERS = {"TypeError", "ValueError", "RuntimeError", "NotImplementedError"}
NOT_SAID = {  # by any command of ours: nothing is deprecated or asked twice, and what kind of path it is, is left out
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Choice({choices})", "Error: The two entered values do not match.", "Press any key to continue...",
    "Repeat for confirmation", "Value must be an iterable.", "(dynamic)", "deprecated", "directory", "file", "path",
}  # fmt: skip


def told_by_click() -> Iterator[str]:
    """What click says to those who use a command: its phrases, but for those that refuse a programmer's mistake."""
    for name in ("core", "exceptions", "formatting", "parser", "termui", "types"):
        yield from _phrases(ast.parse((Path(click.__file__).parent / f"{name}.py").read_text("utf-8")))


def _phrases(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Raise) and any(name in ast.dump(node) for name in FOR_PROGRAMMERS):
        return
    if isinstance(node, ast.Call) and ast.unparse(node.func) in {"_", "ngettext", "gettext"}:
        yield from (one.value for one in node.args[:1] if isinstance(one, ast.Constant))
    for child in ast.iter_child_nodes(node):
        yield from _phrases(child)


def test_all_that_click_says_is_in_the_catalogue() -> None:
    listed = read_po(io.BytesIO((CATALOGUE / "mujaz.po").read_bytes()), locale="ar")
    known = {one.id if isinstance(one.id, str) else one.id[0] for one in listed if one.string}
    said = set(told_by_click())
    assert said > NOT_SAID
    assert sorted(said - known - NOT_SAID) == []


def test_the_language_can_be_chosen(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Usage:" not in mujaz("add", "--help").output
    monkeypatch.setenv("MUJAZ_LANG", "en")
    assert not ARABIC.search(mujaz("add", "--help").output)
    monkeypatch.delenv("MUJAZ_LANG")
    (archive / "mkdocs.yml").unlink()
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert not ARABIC.search(mujaz("add", "--help").output)
    monkeypatch.setenv("LC_ALL", "C")
    assert ARABIC.search(mujaz("add", "--help").output)
