"""The MkDocs edge: each event hands over to the core and puts what comes back where MkDocs wants it.

Nothing is decided here. Per-build state is set anew in ``on_config``, since one plugin object serves all rebuilds
of ``mkdocs serve``.
"""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from mujaz.arabic.months import Months
from mujaz.config import MujazConfig
from mujaz.pages.clean import clean
from mujaz.pages.view import Link, PageKind
from mujaz.pages.view import Page as View
from mujaz.pages.wording import Wording
from mujaz.problems import Problem, Severity
from mujaz.search.index import build_index
from mujaz.site import Site, build_site
from mujaz.theme.assets import assets
from mujaz.theme.bidi import isolate
from mujaz.theme.strings import strings

log = get_plugin_logger(__name__)
TEMPLATES = Path(__file__).parent / "theme" / "templates"
_LEVELS = {Severity.ERROR: logging.WARNING, Severity.WARNING: logging.WARNING, Severity.INFO: logging.INFO}


class MujazPlugin(BasePlugin[MujazConfig]):
    """Makes the pages of an archive and dresses them."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Present so that MkDocs keeps one plugin object for all rebuilds of ``serve``."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find the source files and put the theme's templates in front of Material's."""
        root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        self.briefings_dir = root / self.config.briefings
        if not self.briefings_dir.is_dir():
            raise PluginError(
                f"mujaz: there is no folder «{self.config.briefings}» beside mkdocs.yml; "
                "make it, or set the plugin's option `briefings`"
            )
        language = str(config.theme.get("language", "ar"))
        self.wording = Wording("en" if language == "en" else "ar", Months(self.config.months), hijri=self.config.hijri)
        self.site: Site | None = None
        self.views: dict[str, View] = {}
        if str(TEMPLATES) not in config.theme.dirs:
            config.theme.dirs.insert(0, str(TEMPLATES))
        for folder in (self.briefings_dir, Path(config.docs_dir)):
            if str(folder) not in config.watch:
                config.watch.append(str(folder))
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the archive and add its pages, its search index and the theme's assets."""
        root = Path(config.config_file_path).parent
        self.site = build_site(root, self.briefings_dir, Path(config.docs_dir), self.wording)
        for problem in self.site.problems:
            _report(problem)
        for view in self.site.pages:
            self.views[view.path] = view
            self._add_page(view, files, config)
        self.files = files
        urls = {
            view.meta["id"]: files.src_uris[view.path].url for view in self.site.pages if view.kind is PageKind.BRIEFING
        }
        shards = build_index(self.site.archive, urls, lang=self.wording.lang)
        for path, content in {**assets(), **shards}.items():
            files.append(File.generated(config, path, content=content))
        return files

    def _add_page(self, view: View, files: Files, config: MkDocsConfig) -> None:
        """Add a generated page, unless somebody wrote the page by hand; neither goes into the menu by itself."""
        written = files.get_file_from_path(view.path)
        if written:
            if written.inclusion is InclusionLevel.UNDEFINED:
                written.inclusion = InclusionLevel.NOT_IN_NAV
            return
        made = File.generated(config, view.path, content=view.body, inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(made)

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:  # noqa: ANN401
        """Give a page its title as HTML, since the theme writes titles as they are."""
        if view := self.views.get(page.file.src_uri):
            page.title = str(escape(view.title))
            page.meta["title"] = page.title
        return markdown

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:  # noqa: ANN401
        """Let no markup of strangers through, and keep numbers and Latin names from jumbling."""
        view = self.views.get(page.file.src_uri)
        return isolate(clean(html) if view and view.kind is PageKind.BRIEFING else html)

    def on_page_context(self, context: dict[str, Any], *, page: Page, **_: Any) -> dict[str, Any]:  # noqa: ANN401
        """Hand the theme what the page shows."""
        context["mujaz"] = SimpleNamespace(
            view=self.views.get(page.file.src_uri),
            href=partial(self._href, page),
            t=strings(self.wording.lang),
            lang=self.wording.lang,
            dir="rtl" if self.wording.lang == "ar" else "ltr",
        )
        return context

    def _href(self, page: Page, link: Link) -> str:
        """The address of a link, relative to the page that it stands on; empty where it leads nowhere."""
        if link.url:
            return link.url
        target = self.files.get_file_from_path(link.path) if link.path else None
        return get_relative_url(target.url, page.url) if target else ""


def _report(problem: Problem) -> None:
    """Log a problem. MkDocs counts warnings, and a strict build fails on them."""
    log.log(_LEVELS[problem.severity], "%s", problem)
