"""A built site that is served on this machine, and visits to it that may ask nobody else."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page

import sample_site

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a built site."""
    file = sample_site.lay(tmp_path_factory.mktemp("archive"))
    config = load_config(str(file), site_dir=str(file.parent / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return file.parent / "site"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *args: object) -> None:
        """A browser that has seen enough hangs up; that is no error."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served on this machine."""
    server = _Server(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site, by its kind; fails the test on errors and on requests to other hosts."""
    contexts, trouble = [], []

    def open_(kind: str, *, width: int = 1280, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("request", lambda asked: asked.url.startswith((address, "data:")) or trouble.append(asked.url))
        page.on("response", lambda answer: answer.status < 400 or trouble.append(f"{answer.status} {answer.url}"))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("console", lambda said: said.type == "error" and trouble.append(said.text))
        page.goto(f"{address}/{sample_site.KINDS.get(kind, kind)}")
        if options.get("java_script_enabled", True):
            page.evaluate("document.fonts.ready")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert trouble == []


@pytest.fixture
def axe() -> Callable[[Page], list[tuple[str, list[object]]]]:
    """What axe-core finds on a page: the rule and the elements that break it."""

    def findings(page: Page) -> list[tuple[str, list[object]]]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE)
        found = page.evaluate("axe.run({ resultTypes: ['violations'] })")["violations"]  # what passed is not described
        return [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]

    return findings
