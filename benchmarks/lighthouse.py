"""What Lighthouse says of a built site on a phone, and what a first view of each page weighs.

    make site && .venv/bin/python benchmarks/lighthouse.py site

The site is served on this machine, compressed as a web server does. Lighthouse comes from npm (``npx``), or from the
path in LIGHTHOUSE; it looks for Chromium by itself, or takes CHROME_PATH. Its speed index moves by some hundredths on a
busy machine. Ends with 1 where a page falls short of what is held to: 95, for accessibility 100, and 180 KB with fonts,
120 KB without.
"""

from __future__ import annotations

import argparse
import gzip
import http.server
import json
import os
import shlex
import subprocess
import sys
import threading
from dataclasses import dataclass
from functools import partial
from pathlib import Path

VERSION = "12.8.2"
LEAST = {"performance": 0.95, "accessibility": 1.0, "best-practices": 0.95, "seo": 0.95}
MOST, MOST_WITHOUT_FONTS = 180_000, 120_000  # bytes as they are sent
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml")


class Compressing(http.server.SimpleHTTPRequestHandler):
    """Sends texts with gzip, and lets a browser keep what it has."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Send a file of the folder."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        packed = path.suffix in PACKED
        data = gzip.compress(path.read_bytes(), 6, mtime=0) if packed else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path) + ("; charset=utf-8" if packed else ""))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@dataclass
class Seen:
    """One page: its scores by category, and the bytes of its first view with and without fonts."""

    scores: dict[str, float]
    size: int
    without_fonts: int

    @property
    def holds(self) -> bool:
        """Whether the page keeps to all that is asked."""
        scored = all(self.scores[name] >= least for name, least in LEAST.items())
        return scored and self.size <= MOST and self.without_fonts <= MOST_WITHOUT_FONTS


def look(address: str) -> Seen:
    """Run Lighthouse on one address."""
    program = shlex.split(os.environ.get("LIGHTHOUSE", f"npx --yes lighthouse@{VERSION}"))
    flags = ["--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox"]
    done = subprocess.run([*program, address, *flags], check=True, capture_output=True)
    report = json.loads(done.stdout)
    sent = report["audits"]["network-requests"]["details"]["items"]
    fonts = sum(item["transferSize"] for item in sent if item["resourceType"] == "Font")
    whole = sum(item["transferSize"] for item in sent)
    return Seen({name: report["categories"][name]["score"] for name in LEAST}, whole, whole - fonts)


def pages(site: Path) -> list[str]:
    """The largest briefing and the largest country of the site, and a search."""

    def largest(folder: str) -> Path:
        found = [page for page in (site / folder).glob("*.html") if page.name != "index.html"]
        return max(found, key=lambda page: (page.stat().st_size, page.name))

    return [*(largest(folder).relative_to(site).as_posix() for folder in ("briefings", "countries")), "search.html"]


def main() -> int:
    """Look at each page and print a line for it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, help="folder of a built site")
    parser.add_argument("page", nargs="*", help="pages of it (default: the largest briefing and country, and search)")
    wanted = parser.parse_args()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressing, directory=str(wanted.site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    held = True
    for page in wanted.page or pages(wanted.site):
        seen = look(f"http://127.0.0.1:{server.server_port}/{page}")
        told = "  ".join(f"{name} {score * 100:.0f}" for name, score in seen.scores.items())
        print(f"{page}: {told}  {seen.size / 1000:.0f} KB, {seen.without_fonts / 1000:.0f} KB without fonts")
        held = held and seen.holds
    server.shutdown()
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
