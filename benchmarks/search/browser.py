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
    memory_first: float
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
        "memory_first": "memory added by the first, MB",
        "memory_last": "memory added by a thousand, MB",
    }


class _Quiet(http.server.SimpleHTTPRequestHandler):
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
        times, again, tasks, at_first, at_last = _warm(browser, address + PAGE, queries, limit)
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
        memory_first=at_first,
        memory_last=at_last,
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
_ALL = """async ([queries, limit]) => {
    const times = [];
    const end = performance.now() + limit * 1000;
    for (const query of queries) {
        times.push((await ask(query)).milliseconds);
        if (performance.now() > end) break;
    }
    return times;
}"""


def _warm(
    browser: Browser, address: str, queries: Sequence[str], limit: float
) -> tuple[list[float], list[float], list[float], float, float]:
    """A page that stands open: each query is new to it, and what it needs is loaded from the server.

    Measured is what ``ask`` takes, from the query to ten drawn titles, in the order of the file; no texts of results.
    """
    page = browser.new_context().new_page()
    page.goto(address)
    before = page.evaluate(_HEAP)
    page.evaluate("async (query) => (await ask(query)).milliseconds", queries[0])
    first = page.evaluate(_HEAP)
    times = page.evaluate(_ALL, [list(queries), limit])
    last = page.evaluate(_HEAP)
    again = page.evaluate(_ALL, [list(queries[:200]), limit / 4])
    tasks = page.evaluate("tasks")
    return times, again, tasks, first - before, last - before
