"""The search client: plain JavaScript for the browser and for Node, put together with an index's manifest.

There is no build step: each file is a classic script that can be read and run as it stands; only the lines that are
nothing but comment, and indentation, are left out of what is published.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from mujaz.search.manifest import Manifest, tables

# In the order in which they build on one another.
SCRIPTS = (
    "fold",
    "bytes",
    "shards",
    "lexicon",
    "groups",
    "sound",
    "spell",
    "parse",
    "expand",
    "rank",
    "snippet",
    "facets",
    "entities",
    "core",
)

_COMMENT = re.compile(r"^\s*(?://.*|/\*\*?.*|\*.*)?\n", re.MULTILINE)


@cache
def scripts() -> str:
    """The client without the manifest of an index."""
    texts = ((files("mujaz.search.client") / f"{name}.js").read_text("utf-8") for name in SCRIPTS)
    return "".join(re.sub(r"^\s+", "", _COMMENT.sub("", text), flags=re.MULTILINE) for text in texts)


def client(manifest: Manifest) -> bytes:
    """The script that a page loads to search."""
    return f"{scripts()}MujazSearch.tables={tables()};\nMujazSearch.manifest={manifest.json()};\n".encode()
