"""Latin words and the Arabic ones that they stand for, where sound does not tell: «Cairo», «Damascus», «ISIS».

The list is our own; CLDR adds the cities of time zones, as English and French call them, the languages and the
French names of countries. English names of countries and those of actors come from the gazetteer, and whatever is a
transcription is found by its sound.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256

import babel
from babel import Locale

from mujaz.entities.cache import compiled
from mujaz.own_data import own_data
from mujaz.search.tokens import words

_VERSION = 1  # of the code below, for the copy that is kept of what it makes
_TEH_MARBUTA = "\u0629"


@cache
def exonyms() -> Mapping[str, Sequence[str]]:
    """Arabic words by Latin word, folded; from a copy that is kept, since CLDR takes ten times as long to read."""
    listed: dict[str, str] = own_data("mujaz.search", "latin.yml")["words"]
    key = sha256(f"{babel.__version__} {_VERSION} {listed}".encode()).hexdigest()[:32]
    found: dict[str, Sequence[str]] = compiled("exonyms", key, lambda: _found(listed))
    return found


def _found(listed: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {}
    own = ((latin, arabic) for latin, many in listed.items() for arabic in many.split())
    for latin, arabic in (*own, *_cities(), *_countries(), *_languages()):
        key, target = words(latin), words(arabic)
        if len(key) == len(target) == 1:
            found.setdefault(key[0], {})[target[0]] = None
    return {latin: list(found[latin]) for latin in sorted(found)}


def _cities() -> Iterator[tuple[str, str]]:
    for latin in (Locale("en").time_zones, Locale("fr").time_zones):
        for zone, names in sorted(Locale("ar").time_zones.items()):
            if "city" in names:
                yield latin.get(zone, {}).get("city", zone.rpartition("/")[2].replace("_", " ")), names["city"]


def _countries() -> Iterator[tuple[str, str]]:
    arabic = Locale("ar").territories
    yield from ((name, arabic[code]) for code, name in sorted(Locale("fr").territories.items()) if code.isalpha())


def _languages() -> Iterator[tuple[str, str]]:
    """«French»: الفرنسية, the language, is the feminine of the adjective."""
    arabic = Locale("ar").languages
    for code, name in sorted(Locale("en").languages.items()):
        if arabic.get(code, "").endswith(f"\u064a{_TEH_MARBUTA}"):
            yield name, arabic[code].removesuffix(_TEH_MARBUTA)
