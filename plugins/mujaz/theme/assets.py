"""What the theme ships to every site, and what it takes and leaves of Material.

All of it is served from the site itself. Styles are several files here, one for each thing they style, and one file
there, so that a first view asks once; so are the scripts of every page. What those know of months comes from
``arabic``, so that a date is written alike by both.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

from hijridate import Hijri, ummalqura

from mujaz.arabic.months import Months, hijri_month_name, month_name

FOLDER = "assets/mujaz"
# The order is the cascade: names first, then what uses them, and paper last.
STYLES = ("tokens", "faces", "material", "prose", "frame", "parts", "drawings", "search", "comfort", "print")
# What later ones call comes first.
SCRIPTS = ("choices", "theme", "times", "panel", "paragraphs", "cards", "share", "tables")
_SHORTEST = 28  # days of a lunar month as printed
_HIJRI = {"": "ar", "English": "en"}
_MATERIAL = "assets/stylesheets/main.*.min.css"
_UNUSED = ("assets/javascripts/", "assets/stylesheets/palette.")


@cache
def assets() -> Mapping[str, bytes]:
    """Paths below the site's root, and what stands there: styles, scripts, the icon, fonts and their licences."""
    theme = files("mujaz.theme")
    styles = b"".join(theme.joinpath(f"styles/{name}.css").read_bytes() for name in STYLES)
    found = {f"{FOLDER}/mujaz.css": styles, f"{FOLDER}/scripts/reader.js": _reader(theme)}
    for kind, endings in (("scripts", (".js",)), ("fonts", (".woff2", ".txt")), ("images", (".svg",))):
        for file in theme.joinpath(kind).iterdir():
            if file.name.endswith(endings):
                found[f"{FOLDER}/{kind}/{file.name}"] = file.read_bytes()
    return MappingProxyType(dict(sorted(found.items())))


def inlined(base: str) -> str:
    """The styles as they stand inside the page of a missing address, with ``base`` as the path of the site's root.

    A server shows that page at any depth, and a reader may open it from a disk: it must need no other file.
    """
    return assets()[f"{FOLDER}/mujaz.css"].decode().replace('url("fonts/', f'url("{base}/{FOLDER}/fonts/')


def _reader(theme: Traversable) -> bytes:
    """The script of every page: the names of months and the Hijri calendar, then what reads them."""
    known = json.dumps(months_by_tradition() | {"lunar": lunar_months()}, ensure_ascii=False, separators=(",", ":"))
    parts = (theme.joinpath(f"scripts/reader/{name}.js").read_bytes() for name in SCRIPTS)
    # Scripts that leave out semicolons need one between them, or the next is taken for a call of the last.
    return b";\n".join((f"globalThis.MujazMonths = {known}".encode(), *parts))


def months_by_tradition() -> dict[str, object]:
    """The twelve names in each tradition, and those of the Hijri calendar in Arabic and in English."""
    year = range(1, 13)
    names = {tradition.value: [month_name(month, tradition) for month in year] for tradition in Months}
    hijri = {f"hijri{suffix}": [hijri_month_name(month, lang) for month in year] for suffix, lang in _HIJRI.items()}
    return {**names, **hijri}


def lunar_months() -> dict[str, object]:
    """The lengths of the months of Umm al-Qura less 28 days, two bits each, in base64: exact in 632 characters.

    Browsers know that calendar, too (``Intl``), but Chromium's tables differ from the printed ones by a day or two in
    most months before 2000 and after 2028. A few months before 1365 AH were printed with 28 or 31 days.
    """
    first, last = (limit[0] for limit in ummalqura.HIJRI_RANGE)
    lengths = (Hijri(year, month, 1).month_length() for year in range(first, last + 1) for month in range(1, 13))
    bits = "".join(f"{length - _SHORTEST:02b}" for length in lengths)
    packed = int(bits, 2).to_bytes(len(bits) // 8, "big")
    start = Hijri(first, 1, 1).to_gregorian().toordinal() - date(1970, 1, 1).toordinal()
    return {"year": first, "start": start, "lengths": b64encode(packed).decode()}


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
