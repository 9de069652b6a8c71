"""What this package says to those who work with it, in Arabic and in English: sentences by keys, in folders by topic.

A fact is put into words where it is met, as English text that remembers its key and its values (``Phrase``). In which
language it is read is for an edge to decide: ``in_language`` says it again.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from functools import cache
from typing import Self

from mujaz.arabic.plural import category
from mujaz.own_data import own_data
from mujaz.problems import Problem, shown

LANGUAGES = ("ar", "en")
FALLBACK = "en"
TOPICS = ("cli", "desk", "reading", "reasons")
_SEPARATORS = {"ar": "، ", "en": ", "}


class Phrase(str):
    """A sentence in English that can be said in another language, too.

    ``key`` names it in ``<topic>/<lang>.yml``, for programs as well; ``values`` fill its blanks, and may be phrases.
    """

    __slots__ = ("key", "values")
    key: str
    values: Mapping[str, object]

    def __new__(cls, key: str, /, **values: object) -> Self:
        """The phrase of a key, its blanks filled."""
        made = super().__new__(cls, say(FALLBACK, key, **values))
        made.key, made.values = key, values
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        return (self.key,), dict(self.values)

    def __getstate__(self) -> None:
        """Nothing beside what makes it anew."""


@cache
def _written(lang: str) -> Mapping[str, str | Mapping[str, str]]:
    words: dict[str, str | Mapping[str, str]] = {}
    for topic in TOPICS:
        words |= own_data("mujaz.phrases", f"{topic}/{lang if lang in LANGUAGES else FALLBACK}.yml")
    return words


def say(lang: str, phrase: str, /, **values: object) -> str:
    """A phrase with its values filled in; where it has forms for numbers, that of ``count``."""
    text = _written(lang)[phrase]
    if not isinstance(text, str):
        count = values["count"]
        text = text.get(category(count, lang), text["other"]) if isinstance(count, int) else text["other"]
    return text.format_map({name: in_language(value, lang) for name, value in values.items()})


def in_language(value: object, lang: str) -> object:
    """A phrase, or several, in a language; what is no phrase stays as it is."""
    if isinstance(value, Phrase):
        return say(lang, value.key, **value.values)
    if isinstance(value, tuple):
        return _SEPARATORS.get(lang, _SEPARATORS[FALLBACK]).join(str(in_language(each, lang)) for each in value)
    return value


def as_data(value: object) -> object:
    """A phrase for programs: its key and its values, which stay when its words change."""
    if isinstance(value, Phrase):
        return {"key": value.key, **{name: as_data(each) for name, each in value.values.items()}}
    return [as_data(each) for each in value] if isinstance(value, tuple) else value


def in_words(problem: Problem, lang: str) -> str:
    """A problem on one line in a language: its place, its code, its sentence."""
    return shown(f"{problem.place}: {problem.code} {in_language(problem.message, lang)}")


def of_system(error: OSError | None) -> str:
    """Why the system refused: a phrase for what people meet, else the system's own words."""
    key = f"os_{errno.errorcode.get((error and error.errno) or 0, '').lower()}"
    if key in _written(FALLBACK):
        return Phrase(key)
    return (error and (error.strerror or str(error))) or ""


def chosen(site: str) -> str:
    """The language to speak: that of MUJAZ_LANG, else the site's."""
    wanted = os.environ.get("MUJAZ_LANG", "")
    return wanted if wanted in LANGUAGES else site
