"""Lets what is wider than a phone scroll by itself: tables and code of a text, reachable with the keyboard too."""

from __future__ import annotations

import re
from html import escape

_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_CODE = re.compile(r"(<pre\b[^>]*>(?:<span></span>)?<code)(?![^>]*\btabindex)")


def scrollable(html: str, label: str) -> str:
    """Put tables that Markdown made into boxes that scroll, and let the keyboard reach those and code.

    Args:
        html: Rendered HTML. Tables with a class are somebody's own and stay as they are.
        label: What a screen reader calls such a box («جدول»).

    Returns:
        The same HTML with boxes around tables.
    """
    box = f'<div class="mj-scroll" role="group" tabindex="0" aria-label="{escape(label)}">'
    return _CODE.sub(r'\1 tabindex="0"', _TABLE.sub(lambda table: f"{box}{table.group()}</div>", html))
