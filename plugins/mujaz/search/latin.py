"""Latin words and the Arabic ones that they stand for, where sound does not tell: «Cairo», «Damascus», «ISIS».

The list is our own; CLDR adds the cities of time zones, as English and French call them, the languages and the
French names of countries. English names of countries and those of actors come from the gazetteer, and whatever is a
transcription is found by its sound.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale

from mujaz.own_data import own_data
from mujaz.search.tokens import words

_TEH_MARBUTA = "\u0629"


@cache
def exonyms() -> Mapping[str, tuple[str, ...]]:
    """Arabic words by Latin word, folded."""
    found: dict[str, dict[str, None]] = {}
    for latin, arabic in (*_own(), *_cities(), *_countries(), *_languages()):
        key, target = words(latin), words(arabic)
        if len(key) == len(target) == 1:
            found.setdefault(key[0], {})[target[0]] = None
    return {latin: tuple(found[latin]) for latin in sorted(found)}


def _own() -> Iterator[tuple[str, str]]:
    listed: dict[str, str] = own_data("mujaz.search", "latin.yml")["words"]
    yield from ((latin, arabic) for latin, many in listed.items() for arabic in many.split())


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
