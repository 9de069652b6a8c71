"""``new``: the files of an archive of one's own, which builds as it is."""

from __future__ import annotations

from importlib.resources import files

from mujaz import __version__
from mujaz.desk.plan import Plan, joined, new_text
from mujaz.own_data import own_data


def new_archive() -> Plan:
    """The files of a new archive: its site's settings, a page, an example, and what checks and publishes it."""
    folder = files("mujaz.desk").joinpath("starter")
    manifest: dict[str, str] = own_data("mujaz.desk", "starter/manifest.yml")
    texts = {path: folder.joinpath(name).read_text(encoding="utf-8") for path, name in manifest.items()}
    texts["requirements.txt"] = texts["requirements.txt"].format(version=__version__)
    return joined(new_text(path, text) for path, text in texts.items())
