"""The search client: plain JavaScript for the browser and for Node, put together with an index's manifest.

There is no build step: each file is a classic script that can be read and run as it stands; only comments, indentation
and line breaks after a semicolon, a comma or an opening brace are left out of what is published.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

from mujaz.search.coding import mark, packed
from mujaz.search.manifest import Manifest, tables
from mujaz.search.sound import sounds

# In the order in which they build on one another. The first are loaded with the reader's first query; the others when
# something in it calls for them: a word that finds nothing, a snippet, a facet.
FIRST = ("fold", "bytes", "shards", "lexicon", "groups", "parse", "expand", "rank", "entities", "core", "results")
MORE = ("sound", "spell", "guess", "names", "unknown", "snippet", "facets", "ahead")

CLIENT = "mujaz-search"  # the one file whose name never changes

_COMMENT = re.compile(r"^\s*//.*\n|^\s+|\s+//.*$", re.MULTILINE)
_BREAK = re.compile(r"(?<=[;,{])\n")


@cache
def scripts(names: tuple[str, ...]) -> str:
    """Scripts as they are published."""
    texts = ((files("mujaz.search.client") / f"{name}.js").read_text("utf-8") for name in names)
    return "".join(_BREAK.sub("", _COMMENT.sub("", text)) for text in texts)


def client(manifest: Manifest) -> dict[str, bytes]:
    """The script that a page loads to search, with all that it must know, and the one that it may load later."""
    later = scripts(MORE) + f"MujazSearch.sounds={_json(sounds())};\n"
    name = f"mujaz-more.{mark(later.encode())}"
    known = _json({"tables": tables(manifest.lang), "manifest": {**manifest.fields(), "more": name}})
    first = f'{scripts(FIRST)}MujazSearch.packed="{packed(known.encode()).decode()}";\nMUJAZ("{CLIENT}","");\n'
    return {
        f"search/{CLIENT}.js": first.encode(),
        f"search/{name}.js": f'{later}MUJAZ("{name}","");\n'.encode(),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
