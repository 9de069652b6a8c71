"""The MkDocs edge: each event hands over to the core and puts what comes back where MkDocs wants it.

Nothing is decided here. Per-build state is set anew in ``on_config``, since one plugin object serves all rebuilds
of ``mkdocs serve``.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import urljoin

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from mujaz.cards.card import SIZE, cards, picture, site_card
from mujaz.cards.draw import can_draw
from mujaz.cards.drawn import drawn
from mujaz.config import MujazConfig, settings
from mujaz.exchange.changed import changed_pages
from mujaz.exchange.feed import feed_path
from mujaz.exchange.files import MEDIA_TYPES, exchange_files
from mujaz.exchange.linked import linked_data
from mujaz.pages import paths
from mujaz.pages.clean import clean
from mujaz.pages.redirect import redirect
from mujaz.pages.rows import Rows
from mujaz.pages.view import Link, PageKind
from mujaz.pages.view import Page as View
from mujaz.phrases import chosen, in_words
from mujaz.problems import MujazError, Problem, Severity
from mujaz.search.index import build_index
from mujaz.site import Settings, build_site
from mujaz.theme.assets import assets, is_unused, material_styles
from mujaz.theme.policy import HEADERS, headers, page_policy
from mujaz.theme.prose import prose, with_places
from mujaz.theme.setting import Setting

log = get_plugin_logger(__name__)
TEMPLATES = Path(__file__).parent / "theme" / "templates"
NO_RAQM = (
    "no pictures for shared links: Pillow has no Raqm here, and without it Arabic letters do not join; install Pillow "
    "from a wheel (pip install --only-binary pillow pillow), or set the option `cards: false`"
)
UNKNOWN_DAY = "1970-01-01"
_LEVELS = {Severity.ERROR: logging.WARNING, Severity.WARNING: logging.WARNING, Severity.INFO: logging.INFO}


class MujazPlugin(BasePlugin[MujazConfig]):
    """Makes the pages of an archive and dresses them."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Present so that MkDocs keeps one plugin object for all rebuilds of ``serve``."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find the source files and put the theme's templates in front of Material's."""
        self.settings = self._settings(config)
        self.views: dict[str, View] = {}
        self.site_url = config.site_url or ""
        if str(TEMPLATES) not in config.theme.dirs:  # behind what an operator overrides, before Material
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(TEMPLATES))
        self.material = material_styles(config.theme.dirs)
        if str(self.settings.briefings) not in config.watch:
            config.watch.append(str(self.settings.briefings))
        return config

    def _settings(self, config: MkDocsConfig) -> Settings:
        try:
            return settings(self.config, config)
        except MujazError as error:
            lang = chosen(str(config.theme.get("language") or "ar"))
            raise PluginError("\n".join(in_words(problem, lang) for problem in error.problems)) from error

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the archive and add its pages, its search index and the theme's assets."""
        self.site = build_site(self.settings)
        for problem in self.site.problems:
            _report(problem, chosen(self.settings.wording.lang))
        for view in self.site.pages:
            self.views[view.path] = view
            self._add_page(view, files, config)
        self.files = files
        self.changed = changed_pages(self.site.pages, self.site.archive.briefings)
        rows = Rows(self.site.archive, self.settings.wording)
        for path, content in self._files(rows, files).items():
            files.append(File.generated(config, path, content=content))
        self._add_pictures(rows, files, config)
        for view in self.site.pages:
            _add_redirects(view, files, config)
        for file in [file for file in files if is_unused(file.src_uri)]:
            files.remove(file)
        return files

    def _files(self, rows: Rows, files: Files) -> dict[str, bytes]:
        """What stands beside the pages: the theme's assets, the search index, feeds and data."""
        urls = {view.path: files.src_uris[view.path].url for view in self.site.pages}
        briefings = {id_: urls[paths.briefing(id_)] for id_ in rows.archive.briefings}
        shards = build_index(rows.archive, briefings, lang=rows.wording.lang)
        stated = {HEADERS: headers()} if self.config.csp and HEADERS not in files.src_uris else {}
        return {**assets(), **shards, **exchange_files(rows, self.site_url, urls), **stated}

    def _add_pictures(self, rows: Rows, files: Files, config: MkDocsConfig) -> None:
        """Add the cards of shared links; an operator's own picture of the same path stays."""
        wanted = self.config.cards
        if wanted is False or not self.site_url:
            return
        if not can_draw():
            log.log(logging.WARNING if wanted else logging.INFO, NO_RAQM)
            return
        site = site_card(config.site_name, config.site_description or "", rows.wording.lang)
        for page, kept in drawn({"": site} | cards(self.site.pages, rows, config.site_name)).items():
            path = picture(page)
            if path not in files.src_uris:
                source = {"abs_src_path": str(kept)} if isinstance(kept, Path) else {"content": kept}
                files.append(File.generated(config, path, **source))

    def _add_page(self, view: View, files: Files, config: MkDocsConfig) -> None:
        """Add a generated page, unless somebody wrote the page by hand; neither goes into the menu by itself."""
        written = files.get_file_from_path(view.path)
        if written:
            if written.inclusion.is_in_nav():
                written.inclusion = InclusionLevel.NOT_IN_NAV
            return
        made = File.generated(config, view.path, content=view.body, inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(made)

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:  # noqa: ANN401
        """Give a page its title as HTML, since the theme writes titles as they are."""
        page.update_date = self.changed.get(page.file.src_uri, UNKNOWN_DAY)  # MkDocs takes today
        if view := self.views.get(page.file.src_uri):
            page.meta["title"] = str(escape(view.title))  # a title that the menu gives stands before it
        return markdown

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:  # noqa: ANN401
        """Let no markup of strangers through, and keep numbers and Latin names from jumbling."""
        view = self.views.get(page.file.src_uri)
        lang = self.settings.wording.lang
        if view and view.kind is PageKind.BRIEFING:
            return with_places(prose(clean(html), view.lang, lang))
        return prose(html, lang, lang)

    def on_page_context(self, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:  # noqa: ANN401
        """Hand the theme what the page shows."""
        view = self.views.get(page.file.src_uri)
        cast("dict[str, Any]", context)["mujaz"] = self._setting(partial(_relative, page.url.rpartition("/")[0]), view)
        return context

    def on_template_context(self, context: TemplateContext, **_: Any) -> TemplateContext:  # noqa: ANN401
        """The same for pages that no Markdown stands behind (404.html); their links begin at the site's root."""
        base = str(context["base_url"]).rstrip("/")
        cast("dict[str, Any]", context)["mujaz"] = self._setting(lambda url: f"{base}/{url}")
        return context

    def _setting(self, relative: Callable[[str], str], view: View | None = None) -> Setting:
        """What the templates know on a page from which ``relative`` leads to a URL of the site."""

        def href(link: Link) -> str:
            target = self.files.src_uris.get(link.path) if link.path else None
            return link.url or (relative(target.url) if target else "")

        wording = self.settings.wording
        months = wording.month_names()
        data, feeds = self._for_machines(relative, view)
        tradition = wording.months.value
        policy = page_policy() if self.config.csp else ""
        return Setting(
            href,
            wording.lang,
            view,
            self.material,
            months,
            data,
            feeds,
            tradition,
            wording.hijri,
            policy,
            card=self._card(view),
            card_size=SIZE,
            changed=self.changed,
        )

    def _card(self, view: View | None) -> str:
        """The whole address of the picture of a page, or of the site's; nothing where none was drawn."""
        own = picture(view.path) if view else ""
        path = own if own in self.files.src_uris else picture()
        return urljoin(self.site_url, self.files.src_uris[path].url) if path in self.files.src_uris else ""

    def _for_machines(
        self, relative: Callable[[str], str], view: View | None
    ) -> tuple[tuple[str, ...], dict[str, str]]:
        """The linked data of a page, and its feeds by media type."""
        if view is None:
            return (), {}

        def address(path: str) -> str:
            url = self.files.src_uris[path].url
            return urljoin(self.site_url, url) if self.site_url else relative(url)

        feed = feed_path(view.path)
        feeds = {MEDIA_TYPES[end]: relative(feed + end) for end in MEDIA_TYPES if feed + end in self.files.src_uris}
        home = self.settings.wording("home")
        return linked_data(view, self.site.archive, address, home), feeds


@lru_cache(maxsize=1 << 16)  # the pages of a folder share their links, and each page has a hundred
def _relative(folder: str, url: str) -> str:
    """The way from the pages of a folder to a URL of the site."""
    return get_relative_url(url, f"{folder}/")


def _report(problem: Problem, lang: str) -> None:
    """Log a problem. MkDocs counts warnings, and a strict build fails on them."""
    log.log(_LEVELS[problem.severity], "%s", in_words(problem, lang))


def _add_redirects(view: View, files: Files, config: MkDocsConfig) -> None:
    """Add pages at a view's former addresses that send readers on."""
    target = files.src_uris[view.path].url
    for old in view.redirects:
        former = File.generated(config, old, content="")  # only to learn where MkDocs would put such a page
        page = redirect(get_relative_url(target, former.url))
        files.append(File.generated(config, former.dest_uri, content=page))
