"""Makes the pictures of CONTRIBUTING anew, from what the commands and the site really show.

    .venv/bin/python tests/kit/pictures.py

A new archive is made in a temporary folder, a page saved from a browser is added to it, and Chromium draws what
``mujaz add`` says, what ``mujaz diff`` tells below a pull request, and the draft's page in the preview.
"""

from __future__ import annotations

import html
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from markdown_it import MarkdownIt
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from chromium import find

TO = Path(__file__).parents[2] / "docs" / "reference"
FONTS = Path(__file__).parents[2] / "plugins" / "mujaz" / "cards" / "fonts"
MUJAZ = (sys.executable, "-c", "from mujaz.cli import main; main()")
DAY = {**os.environ, "SOURCE_DATE_EPOCH": "1702300000"}  # 2023-12-11: pictures made anew differ by what changed
WIDTH = 820
PAGE = Path(__file__).parent / "saved_page.html"
STYLE = f"""<meta charset="utf-8"><style>
@font-face {{ font-family: Plain; src: url("{(FONTS / "card-400.woff2").as_uri()}"); }}
@font-face {{ font-family: Plain; font-weight: 600; src: url("{(FONTS / "card-600.woff2").as_uri()}"); }}
body {{ margin: 0; padding: 20px 28px; font: 15px/1.8 Plain, sans-serif; background: #fff; color: #1f2328; }}
body.terminal {{ background: #1c1f22; color: #e6e6e6; font-size: 14px; }}
.terminal div {{ unicode-bidi: plaintext; white-space: pre-wrap; min-height: 1.2em; text-align: start; }}
table {{ border-collapse: collapse; }} td, th {{ border: 1px solid #d1d9e0; padding: 4px 12px; }}
h2, h3 {{ border-bottom: 1px solid #d1d9e0; }} code {{ background: #f0f1f3; padding: 1px 5px; border-radius: 4px; }}
</style>"""


def main() -> None:
    """Make the three pictures."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as play:
        folder = Path(name)
        (folder / "page.html").write_bytes(PAGE.read_bytes())
        archive = folder / "archive"
        run(folder, *MUJAZ, "new", "archive")
        commit(archive, "Start")
        said = run(archive, *MUJAZ, "add", "../page.html")
        commit(archive, "Add an article")
        told = run(archive, *MUJAZ, "diff", "HEAD~1", "HEAD", "--format", "markdown")
        run(archive, sys.executable, "-m", "mkdocs", "build", "-q")
        draft = next((archive / "site/briefings").glob("2023-12-11*.html"))
        browser = play.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        shoot(browser, folder, f'<body class="terminal">{terminal("mujaz add page.html", said)}', "contributing-add")
        comment = MarkdownIt("commonmark").enable("table").render(told)  # as a host renders it: CommonMark with tables
        shoot(browser, folder, f'<body dir="rtl">{comment}', "contributing-diff")
        picture(browser, draft, "contributing-draft", whole=False)
        browser.close()


def run(where: Path, *command: str) -> str:
    """What a command prints."""
    return subprocess.run(command, cwd=where, env=DAY, check=True, capture_output=True, text=True).stdout


def commit(archive: Path, message: str) -> None:
    """Commit all that is there, as somebody."""
    run(archive, "git", "init", "-q", "-b", "main")
    run(archive, "git", "add", "-A")
    run(archive, "git", "-c", "user.name=Mujaz", "-c", "user.email=mujaz@example.org", "commit", "-qm", message)


def terminal(command: str, said: str) -> str:
    """A command and what it says, a line a paragraph, each in its own direction."""
    return "".join(f"<div>{html.escape(line)}</div>" for line in (f"$ {command}", *said.splitlines()))


def shoot(browser: Browser, folder: Path, body: str, name: str) -> None:
    """Draw a piece of HTML."""
    page = folder / f"{name}.html"
    page.write_text(STYLE + body, "utf-8")
    picture(browser, page, name, whole=True)


def picture(browser: Browser, page: Path, name: str, *, whole: bool) -> None:
    """Draw a page into a PNG of few colours."""
    shown = browser.new_page(viewport={"width": WIDTH, "height": 200 if whole else 640})
    shown.goto(page.as_uri())
    file = TO / f"{name}.png"
    shown.screenshot(path=file, full_page=whole)
    shown.close()
    Image.open(file).convert("RGB").quantize(48).save(file, optimize=True)


if __name__ == "__main__":
    main()
