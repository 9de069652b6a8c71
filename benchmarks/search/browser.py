"""What a reader waits for, in Chromium: the first result of a cold page, the next ones, long tasks, memory."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import nan
from pathlib import Path
from statistics import median, quantiles
from typing import Any, ClassVar, TypeVar

from playwright.sync_api import Browser, sync_playwright

T = TypeVar("T")
PAGE = "page.html"
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}


@dataclass(frozen=True, slots=True)
class Waited:
    """Milliseconds, bytes and megabytes of one engine."""

    first: float
    bytes: int
    slow_network: float
    slow_processor: float
    middle: float
    slow: float  # the 95th of a hundred
    longest_task: float
    again: float  # the median of the same queries asked once more
    asked: int  # queries of the thousand for which there was time
    letter: float  # a query at each letter of those that are typed
    letter_slow: float
    process_first: float  # in the process that shows the page
    process_last: float
    memory_first: float  # on the heap of the page's scripts
    memory_last: float

    LABELS: ClassVar[dict[str, str]] = {
        "first": "first result, ms",
        "bytes": "bytes before it",
        "slow_network": "the same on a slow 4G, ms",
        "slow_processor": "on a six times slower processor, ms",
        "middle": "a next query, median, ms",
        "slow": "a next query, 95 of 100, ms",
        "longest_task": "longest task, ms",
        "again": "the same queries once more, median, ms",
        "asked": "queries asked in the time given",
        "letter": "while typing, a letter, median, ms",
        "letter_slow": "while typing, 95 of 100, ms",
        "process_first": "memory added by the first, MB",
        "process_last": "memory added by a thousand, MB",
        "memory_first": "of it on the heap of scripts, by the first, MB",
        "memory_last": "of it on the heap of scripts, by a thousand, MB",
    }


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Keeps connections open, as the servers of websites do; no small answer waits until the last one is confirmed."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder on a local server, uncompressed."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def asked(folder: Path) -> Callable[[list[str]], list[list[str]]]:
    """Ids that the page of a folder finds for queries."""

    def ask(queries: list[str]) -> list[list[str]]:
        with served(folder) as address, _chromium() as browser:
            page = browser.new_page()
            page.goto(address + PAGE)
            found: list[list[str]] = page.evaluate(_IDS, queries)
        return found

    return ask


def wait(folder: Path, first: Sequence[str], queries: Sequence[str], limit: float = 60) -> Waited:
    """Measure a folder's page, which has ``ask(query)``; ``first`` are the queries of cold pages.

    Each row takes ``limit`` seconds and the query that it is at when they are over: the queries for which there is time
    make the figure.
    """
    with served(folder) as address, _chromium() as browser:
        cold = list(_timed(limit, (lambda query: _cold(browser, address + PAGE, query)), first))
        slow = list(_timed(limit, (lambda query: _cold(browser, address + PAGE, query, network=SLOW_4G)[0]), first))
        weak = list(_timed(limit, (lambda query: _cold(browser, address + PAGE, query, rate=6)[0]), first))
        times, again, tasks, heap, process = _warm(browser, address + PAGE, queries, limit)
        letters = _typed(browser, address + PAGE, queries, limit)
    return Waited(
        first=median(one[0] for one in cold),
        bytes=int(median(one[1] for one in cold)),
        slow_network=median(slow),
        slow_processor=median(weak),
        middle=median(times),
        slow=quantiles(times, n=20)[-1],
        longest_task=max(tasks, default=0),
        again=median(again),
        asked=len(times),
        letter=median(letters),
        letter_slow=quantiles(letters, n=20)[-1],
        memory_first=heap[1] - heap[0],
        memory_last=heap[2] - heap[0],
        process_first=process[1] - process[0],
        process_last=process[2] - process[0],
    )


def _timed(limit: float, measure: Callable[[str], T], queries: Sequence[str]) -> Iterator[T]:
    end = time.monotonic() + limit
    for query in queries:
        yield measure(query)
        if time.monotonic() > end:
            return


@contextmanager
def _chromium() -> Iterator[Browser]:
    """The system's Chromium, or Playwright's own."""
    flags = ["--enable-precise-memory-info", "--js-flags=--expose-gc"]
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        yield browser
        browser.close()


def _cold(
    browser: Browser, address: str, query: str, network: dict[str, Any] | None = None, rate: int = 1
) -> tuple[float, int]:
    """Milliseconds and bytes from the page that stands there to its first result."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    page.goto(address)
    page.wait_for_load_state("networkidle")
    received: list[int] = []
    session.on("Network.loadingFinished", lambda event: received.append(int(event["encodedDataLength"])))
    if network:
        session.send("Network.emulateNetworkConditions", network)
    if rate > 1:
        session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    milliseconds = page.evaluate("async (query) => (await ask(query, { drawn: true })).milliseconds", query)
    page.wait_for_timeout(100)
    context.close()
    return milliseconds, sum(received)


_HEAP = """async () => {
    for (let left = 3; left; left--) { gc(); await new Promise((resolve) => setTimeout(resolve, 50)); }
    return performance.memory.usedJSHeapSize / 1e6;
}"""
_IDS = """async (queries) => {
    const found = [];
    for (const query of queries) found.push((await ask(query)).ids);
    return found;
}"""
_ALL = """async ([queries, limit, options]) => {
    const times = [];
    const end = performance.now() + limit * 1000;
    for (const query of queries) {
        times.push((await ask(query, options)).milliseconds);
        if (performance.now() > end) break;
    }
    return times;
}"""


def _warm(
    browser: Browser, address: str, queries: Sequence[str], limit: float
) -> tuple[list[float], list[float], list[float], list[float], list[float]]:
    """A page that stands open: each query is new to it, and what it needs is loaded from the server.

    Measured is what ``ask`` takes, from the query to ten drawn titles, in the order of the file; no texts of results.
    """
    others = _renderers(browser)
    page = browser.new_context().new_page()
    page.goto(address)
    own = _renderers(browser) - others
    heap, process = [], []

    def weigh() -> None:
        heap.append(page.evaluate(_HEAP))
        process.append(sum(map(_megabytes, own)))

    weigh()
    page.evaluate("async (query) => (await ask(query)).milliseconds", queries[0])
    weigh()
    times = page.evaluate(_ALL, [list(queries), limit])
    weigh()
    again = page.evaluate(_ALL, [list(queries[:200]), limit / 4])
    tasks = page.evaluate("tasks")
    return times, again, tasks, heap, process


def _typed(browser: Browser, address: str, queries: Sequence[str], limit: float) -> list[float]:
    """Forty of the queries typed into a page that stands open: one query at each letter, as the box asks it."""
    page = browser.new_context().new_page()
    page.goto(address)
    page.evaluate("async (query) => (await ask(query)).milliseconds", queries[0])
    some = queries[:: max(1, len(queries) // 40)]
    letters = [query[: size + 1] for query in some for size in range(len(query))]
    times: list[float] = page.evaluate(_ALL, [letters, limit, {"prefix": True, "limit": 8}])
    return times


def _renderers(browser: Browser) -> set[int]:
    """The processes that show pages."""
    known = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    return {int(one["id"]) for one in known if one["type"] == "renderer"}


def _megabytes(process: int) -> float:
    """What a process alone holds in memory, without the pages of the browser's files, which all its processes share.

    Not a number where the system does not say it in /proc.
    """
    known = Path(f"/proc/{process}/smaps_rollup")
    if not known.is_file():
        return nan
    rows = (line.split() for line in known.read_text().splitlines())
    return sum(int(row[1]) for row in rows if row[0].startswith("Private_")) * 1024 / 1e6
