"""What stands at an address that a page has left: a page that sends readers and search engines on."""

from __future__ import annotations

from html import escape

_PAGE = """<!doctype html>
<html>
<head>
<meta charset="utf-8">
<title>{target}</title>
<link rel="canonical" href="{target}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
</head>
<body><a href="{target}">{target}</a></body>
</html>
"""


def redirect(target: str) -> str:
    """The page that leads from a former address to ``target``, an address relative to it."""
    return _PAGE.format(target=escape(target))
