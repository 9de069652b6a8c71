"""``new``: the files of an archive of one's own, which builds as it is."""

from __future__ import annotations

import json
import subprocess
from contextlib import suppress
from functools import cache
from importlib.metadata import distribution
from importlib.resources import files
from urllib.parse import urlsplit
from urllib.request import url2pathname

from mujaz import __version__
from mujaz.desk.plan import Plan, joined, new_text
from mujaz.own_data import own_data


def new_archive() -> Plan:
    """The files of a new archive: its site's settings, a page, an example, and what checks and publishes it."""
    folder = files("mujaz.desk").joinpath("starter")
    manifest: dict[str, str] = own_data("mujaz.desk", "starter/manifest.yml")
    texts = {path: folder.joinpath(name).read_text(encoding="utf-8") for path, name in manifest.items()}
    texts["requirements.txt"] = texts["requirements.txt"].format(requirement=requirement())
    return joined(new_text(path, text) for path, text in texts.items())


@cache
def requirement() -> str:
    """What pip has to install at the host: this very Mujaz, by the repository that it came from where that is known.

    Whoever else owned its name in a registry would otherwise be installed.
    """
    origin = json.loads(distribution("mujaz").read_text("direct_url.json") or "{}")  # PEP 610
    address, commit = str(origin.get("url", "")), origin.get("vcs_info", {}).get("commit_id", "")
    if address.startswith("file:"):  # a clone, as the README has it
        clone = url2pathname(urlsplit(address).path)
        address, commit = (
            _of_clone(clone, *words) for words in (("remote", "get-url", "origin"), ("rev-parse", "HEAD"))
        )
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.hostname or not commit:
        return f"mujaz>={__version__}"
    public = parts._replace(netloc=parts.netloc.rpartition("@")[2])  # without a name or a password in it
    return f"mujaz @ git+{public.geturl()}@{commit}"


def _of_clone(folder: str, *words: str) -> str:
    """What git says of a clone; nothing where there is none."""
    with suppress(OSError):
        told = subprocess.run(["git", "-C", folder, *words], capture_output=True, text=True, check=False)  # noqa: S603, S607
        return told.stdout.strip()
    return ""
