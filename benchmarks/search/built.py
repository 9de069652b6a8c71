"""The index built and measured in a process of its own, so that memory is that of one build."""

from __future__ import annotations

import pickle
import resource
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mujaz.entities.registry import load_registry
from mujaz.entities.rules import load_rules
from mujaz.model import Archive
from mujaz.search.index import build_index


@dataclass(frozen=True, slots=True)
class Built:
    """What one index took."""

    articles: int
    words: float  # of an article
    bytes: float  # of an article
    milliseconds: float  # of an article, of processor time
    megabytes: float  # at the peak
    client: int  # bytes of the client, compressed


def build(pickled: Path, site: Path) -> Built:
    """Write the index of a pickled archive into a folder."""
    with pickled.open("rb") as file:
        archive = pickle.load(file)  # noqa: S301 - written by this benchmark
    words = sum(len(block.text.split()) for one in archive.briefings.values() for block in one.body)
    load_registry()
    load_rules()  # as whoever built the archive has read both
    start = time.process_time()
    files = index(archive)
    seconds = time.process_time() - start
    count = len(archive.briefings)
    write(files, site)
    return Built(
        articles=count,
        words=words / count,
        bytes=sum(map(len, files.values())) / count,
        milliseconds=seconds * 1000 / count,
        megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        client=client_size(),
    )


def index(archive: Archive) -> Mapping[str, bytes]:
    """The files of an archive's index, by path."""
    urls = {identity: f"briefings/{identity}.html" for identity in archive.briefings}
    return build_index(archive, urls, lang="ar")


def write(files: Mapping[str, bytes], site: Path) -> None:
    """Write them into a folder."""
    for path, data in files.items():
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def client_size() -> int:
    """The client's scripts and tables, compressed as a server does."""
    import gzip  # noqa: PLC0415 - only here
    import json  # noqa: PLC0415

    from mujaz.search.client import FIRST, MORE, scripts  # noqa: PLC0415
    from mujaz.search.manifest import tables  # noqa: PLC0415
    from mujaz.search.sound import sounds  # noqa: PLC0415

    known = json.dumps([tables("ar"), sounds()], ensure_ascii=False)
    return len(gzip.compress((scripts(FIRST) + scripts(MORE) + known).encode(), 9))


if __name__ == "__main__":
    sys.stdout.buffer.write(pickle.dumps(build(Path(sys.argv[1]), Path(sys.argv[2]))))
