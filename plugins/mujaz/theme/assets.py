"""What the theme ships to every site, and what it takes and leaves of Material.

All of it is served from the site itself. Styles are several files here, one for each thing they style, and one file
there, so that a first view asks once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

FOLDER = "assets/mujaz"
# The order is the cascade: names first, then what uses them, and paper last.
STYLES = ("tokens", "faces", "material", "prose", "frame", "parts", "drawings", "print")
_MATERIAL = "assets/stylesheets/main.*.min.css"
_UNUSED = ("assets/javascripts/", "assets/stylesheets/palette.")


@cache
def assets() -> Mapping[str, bytes]:
    """Paths below the site's root, and what stands there: styles, scripts, the icon, fonts and their licences."""
    theme = files("mujaz.theme")
    styles = b"".join(theme.joinpath(f"styles/{name}.css").read_bytes() for name in STYLES)
    found = {f"{FOLDER}/mujaz.css": styles}
    for kind, endings in (("scripts", (".js",)), ("fonts", (".woff2", ".txt")), ("images", (".svg",))):
        for file in theme.joinpath(kind).iterdir():
            if file.name.endswith(endings):
                found[f"{FOLDER}/{kind}/{file.name}"] = file.read_bytes()
    return MappingProxyType(dict(sorted(found.items())))


def material_styles(folders: Iterable[str]) -> str:
    """Where Material's own style sheet is; its name carries a hash that changes with each release.

    Args:
        folders: The theme's template folders, those that win first.

    Returns:
        Its path below the site's root, empty where the theme is not built on Material.
    """
    sheets = (sheet.relative_to(folder) for folder in map(Path, folders) for sheet in sorted(folder.glob(_MATERIAL)))
    return next((sheet.as_posix() for sheet in sheets), "")


def is_unused(path: str) -> bool:
    """Whether a file of Material's is one that no page of ours asks for: its scripts, source maps and palette."""
    return path.startswith(_UNUSED) or (path.endswith(".map") and path.startswith("assets/"))
