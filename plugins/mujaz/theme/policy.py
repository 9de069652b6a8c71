"""What a browser may load on a page of the site, as a Content-Security-Policy: the site's own files and nothing else.

It stands in each page, so that it also holds on a disk («'self'» covers a folder of files, too), and in ``_headers``,
which web hosts such as Netlify and Cloudflare Pages read. Linked data needs no exception: it is data, not a script. The
page of a missing address brings its style along, which is allowed by its hash.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

_RULES = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",  # Material's style sheet holds its signs as data
    "font-src 'self'",
    "connect-src 'self'",  # no script of ours fetches; auditors read robots.txt from within a page
    "form-action 'self'",
    "base-uri 'none'",
)
HEADERS = "_headers"  # the file's name, fixed by those hosts


def page_policy(style: str = "") -> str:
    """The policy as a page states it; ``style`` is what stands inside the page."""
    if not style:
        return "; ".join(_RULES)
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    return "; ".join(f"{rule} 'sha256-{allowed}'" if rule.startswith("style-src") else rule for rule in _RULES)


def headers(style: str = "") -> bytes:
    """The file of headers; ``frame-ancestors`` has no effect from within a page."""
    lines = (
        "/*",
        f"  Content-Security-Policy: {page_policy(style)}; frame-ancestors 'none'",
        "  X-Content-Type-Options: nosniff",
        "  Referrer-Policy: strict-origin-when-cross-origin",
    )
    return ("\n".join(lines) + "\n").encode()
