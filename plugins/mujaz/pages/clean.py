"""The last wall against markup of strangers: only what Markdown renders is let through.

Text is escaped and Markdown disarmed long before (``reading.markdown``); this holds even where a site switches on
Markdown extensions that nobody has thought of. nh3 is the sanitiser of the Rust project ammonia.
"""

from __future__ import annotations

import nh3

_TAGS = frozenset(
    """a abbr b bdi blockquote br caption cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr
    i img ins kbd li mark ol p pre q s small span strong sub summary sup table tbody td tfoot th thead time tr u ul
    """.split()  # noqa: SIM905 - fifty names read better so than as a list of strings
)
_ATTRIBUTES = {
    "*": {"class", "dir", "id", "lang", "title"},
    "a": {"href"},
    "img": {"src", "alt"},
    "time": {"datetime"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan", "style"},
    "th": {"align", "colspan", "rowspan", "scope", "style"},
}
_STYLES = {"text-align"}  # how Python-Markdown writes the columns of a table
_SCHEMES = {"http", "https", "mailto"}


def clean(html: str) -> str:
    """HTML rendered from Markdown, without anything that could run, load from elsewhere or imitate the page."""
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        filter_style_properties=_STYLES,
        url_schemes=_SCHEMES,
        link_rel=None,
    )
