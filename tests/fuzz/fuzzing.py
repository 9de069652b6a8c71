"""What all fuzz targets share: how bytes become an input, and how a run is told to libFuzzer.

Half of the inputs are bytes as they come; the others are put together from pieces that the target knows (words,
labels, signs of Markdown, keys of YAML), one piece a byte, since blind bytes seldom make an Arabic date. A target
fails by raising anything at all, or by taking longer than a second for a few kilobytes.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import atheris

ROOT = Path(__file__).parents[2]
LONGEST = 4096  # bytes of an input
PATIENCE = 20  # seconds after which one input counts as a hang; the machine may be busy


def text_of(data: bytes, pieces: Sequence[str] = ()) -> str:
    """The text that an input stands for."""
    if pieces and data[:1] >= b"\x80":
        return "".join(pieces[byte % len(pieces)] for byte in data[1:])
    return data[1:].decode("utf-8", "replace")


def seeds(*patterns: str) -> list[bytes]:
    """The project's own files as first inputs."""
    files = sorted(file for pattern in patterns for file in ROOT.glob(pattern))
    return [b" " + file.read_bytes()[: LONGEST - 1] for file in files]


def fuzz(one: Callable[[bytes], None], first: Iterable[bytes] = ()) -> None:
    """Run a target until libFuzzer's own options (``-max_total_time=60``, ``-runs=1000``) say that it is enough."""
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate([*first, *(bytes([byte]) * 8 for byte in range(0x80, 0x100, 8))]):
            (Path(folder) / f"seed-{number:03}").write_bytes(seed)
        options = [f"-max_len={LONGEST}", f"-timeout={PATIENCE}", "-print_final_stats=1", "-rss_limit_mb=3000"]
        atheris.Setup([sys.argv[0], *options, *sys.argv[1:], folder], one)
        atheris.Fuzz()
