"""Cuts the site's fonts from the npm packages that recipe.yml names.

Run it by hand when the recipe changes, with npm on the path and the extra ``fonts`` installed:
``python plugins/mujaz/theme/fonts/build.py``. The same recipe gives the same bytes. All layout features stay, and each
subset gets a name of its own, since "Plex" is a reserved font name.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from fontTools.merge import Merger  # type: ignore[import-untyped]  # fonttools has no types
from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

HERE = Path(__file__).parent
CARDS = HERE.parents[1] / "cards" / "fonts"
# Name table: family, full name, PostScript name, and the family and style that some systems prefer.
FAMILY, UNIQUE, FULL, POSTSCRIPT, PREFERRED_FAMILY, PREFERRED_STYLE = 1, 3, 4, 6, 16, 17


def _code_points(ranges: str) -> Iterator[int]:
    """The code points of "20 A0 621-63A"."""
    for item in ranges.split():
        first, _, last = item.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def _rename(font: TTFont, name: str) -> None:
    names = font["name"]
    for record in (PREFERRED_FAMILY, PREFERRED_STYLE):
        names.removeNames(nameID=record)
    for record, value in (
        (FAMILY, name),
        (UNIQUE, name),
        (FULL, name),
        (POSTSCRIPT, name.replace(" ", "")),
    ):
        names.removeNames(nameID=record)
        names.setName(value, record, 3, 1, 0x409)


def cut(source: Path, target: Path, chars: str, name: str) -> None:
    """Write the subset of ``source`` that holds ``chars``, under its own name, as woff2."""
    options = Options()
    options.layout_features = ["*"]
    options.name_IDs = ["*"]
    options.flavor = "woff2"
    options.hinting = False  # screens of today smooth without hints, which weigh a fifth of the file
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=list(_code_points(chars)))
    subsetter.subset(font)
    _rename(font, name)
    font.flavor = "woff2"
    font.save(target)


def merge(sources: list[Path], target: Path, name: str) -> None:
    """Write fonts of one design as one font, under its own name, as woff2; of two signs the first font's is taken."""
    with tempfile.TemporaryDirectory() as scratch:
        plain = []
        for source in sources:
            font = TTFont(source, recalcTimestamp=False)
            font.flavor = None
            plain.append(str(Path(scratch) / f"{source.stem}.ttf"))
            font.save(plain[-1])
        merged = Merger().merge(plain)
    head, known = merged["head"], TTFont(sources[0])["head"]
    head.created, head.modified = known.created, known.modified  # not the moment of this run
    merged.recalcTimestamp = False
    _rename(merged, name)
    merged.flavor = "woff2"
    merged.save(target)


def merge_for_cards(recipe: dict[str, Any]) -> None:
    """Make the fonts that cards are drawn with of those that lie here."""
    for font in recipe["cards"]:
        merge([HERE / source for source in font["of"]], CARDS / font["out"], font["name"])


def _install(packages: dict[str, str], into: Path) -> Path:
    npm = shutil.which("npm") or "npm"
    wanted = [f"{name}@{version}" for name, version in packages.items()]
    subprocess.run([npm, "install", "--silent", "--ignore-scripts", "--prefix", str(into), *wanted], check=True)  # noqa: S603 - names and versions are the recipe's
    return into / "node_modules"


def build() -> None:
    """Cut every font of the recipe, and lay its package's licence beside it."""
    recipe: dict[str, Any] = yaml.safe_load((HERE / "recipe.yml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as scratch:
        modules = _install(recipe["packages"], Path(scratch))
        for font in recipe["fonts"]:
            cut(
                modules / font["from"] / "files" / font["file"],
                HERE / font["out"],
                recipe["chars"][font["chars"]],
                font["name"],
            )
        for package in recipe["packages"]:
            shutil.copyfile(modules / package / "LICENSE", HERE / f"OFL-{package.partition('/')[2]}.txt")
    merge_for_cards(recipe)


if __name__ == "__main__":
    build()
