"""``mkdocs serve`` builds again when a source file or a record changes, and only then."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

PATIENCE = 40  # seconds that a build may take on a busy machine


@pytest.fixture
def served(archive, seed) -> Iterator[tuple[Path, str]]:
    folder = archive({"briefings/raw/seed.txt": seed, "docs/countries/ml.md": "---\nname: مالي\n---\n\nأول.\n"})
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    log = (folder / "serve.log").open("w", encoding="utf-8")
    process = subprocess.Popen(command, cwd=folder, stderr=log, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    try:
        yield folder, f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()
        log.close()


def eventually(address: str, text: str) -> bool:
    """Whether the page at an address comes to hold a text."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urlopen(address, timeout=5) as answer:  # noqa: S310 - our own server on the loopback
                if text in answer.read().decode():
                    return True
        except (URLError, OSError):
            pass
        time.sleep(0.3)
    return False


def test_a_change_is_served(served):
    folder, address = served
    assert eventually(f"{address}/countries/ml.html", "أول.")
    (folder / "docs/countries/ml.md").write_text("---\nname: مالي\n---\n\nثانٍ.\n", encoding="utf-8")
    assert eventually(f"{address}/countries/ml.html", "ثانٍ.")
    curated = "---\nid: new-one\ntitle: خبر جديد عن مالي\n---\n\nنص عن مالي.\n"
    (folder / "briefings/new-one.md").write_text(curated, encoding="utf-8")
    assert eventually(f"{address}/countries/ml.html", "خبر جديد عن مالي")
    builds = (folder / "serve.log").read_text(encoding="utf-8").count("Documentation built")
    time.sleep(2)
    assert (folder / "serve.log").read_text(encoding="utf-8").count("Documentation built") == builds
