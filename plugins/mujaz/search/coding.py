"""How a shard is written: letters and numbers in few bytes, compressed, as a classic script.

``fetch``, modules and workers fail on ``file://``; a script tag does not, so every shard is a script that hands one
text to ``MUJAZ``. Inside is base64 of a zlib stream, which costs the same on a disk and behind any server.
"""

from __future__ import annotations

import codecs
import hashlib
import zlib
from base64 import b64encode, urlsafe_b64encode
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

_END, _ESCAPE = 0, 255
_SEVEN, _MORE = 0x7F, 0x80
_UNIT = "\uffff"
_NONE = "\ufffe"  # what a byte that stands for nothing decodes to, by the convention of Python's own charmaps
MARKED = 8  # shards of an ordered list that share a mark


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The archive's most frequent letters, each one byte; 0 ends a text, 255 comes before any other letter."""

    letters: str
    _codes: Any  # what charmap_build returns, which has no public name

    @classmethod
    def of(cls, texts: Iterable[str]) -> Alphabet:
        """The alphabet of these texts."""
        met = Counter("".join(texts))
        ordered = sorted(met, key=lambda letter: (-met[letter], letter))
        letters = "".join(letter for letter in ordered if letter <= _UNIT and letter != _NONE)[: _ESCAPE - 1]
        codes = f"{_NONE}{letters}".ljust(_ESCAPE + 1, _NONE)
        return cls(letters, codecs.charmap_build(codes))

    def encode(self, text: str) -> bytes:
        """The text with its end."""
        try:
            return codecs.charmap_encode(text, "strict", self._codes)[0] + b"\0"
        except UnicodeEncodeError:
            return b"".join(map(self._code, text)) + b"\0"

    def _code(self, letter: str) -> bytes:
        place = self.letters.find(letter)
        return bytes((place + 1,)) if place >= 0 else bytes((_ESCAPE, *ord(letter).to_bytes(3, "little")))


@cache
def number(value: int) -> bytes:
    """Seven bits a byte, the lowest first; the last byte is below 128."""
    found = bytearray()
    while value > _SEVEN:
        found.append(value & _SEVEN | _MORE)
        value >>= 7
    return bytes((*found, value))


def numbers(values: Iterable[int]) -> bytes:
    """Numbers, one after the other."""
    return b"".join(map(number, values))


class Writer:
    """Collects numbers and texts as bytes."""

    def __init__(self, alphabet: Alphabet) -> None:
        self.bytes = bytearray()
        self._alphabet = alphabet

    def number(self, value: int) -> None:
        """A number of any size."""
        self.bytes += number(value)

    def byte(self, value: int) -> None:
        """A number below 256."""
        self.bytes.append(value)

    def text(self, text: str) -> None:
        """A text in the archive's alphabet."""
        self.bytes += self._alphabet.encode(text)

    def after(self, text: str, before: str) -> None:
        """A text as how many letters it shares with the one before it, and the rest."""
        shared = 0
        for one, other in zip(text, before, strict=False):
            if one != other or one > _UNIT:  # the client counts UTF-16 units
                break
            shared += 1
        self.bytes += number(shared) + self._alphabet.encode(text[shared:])


@dataclass(frozen=True, slots=True)
class Shard:
    """A file of the index. ``name`` carries a hash of what it holds, so that no cache serves a stale one."""

    name: str
    data: bytes

    @property
    def path(self) -> str:
        """Where the file lies, from the root of the site."""
        return f"search/{self.name}.js"

    @property
    def mark(self) -> str:
        """The hash in the name."""
        return self.name.rpartition(".")[2]


def sets_apart(word: str, before: str) -> str:
    """The shortest beginning of a word that sorts after the one before it: enough to find a shard by."""
    size = next((at for at, (one, other) in enumerate(zip(word, before, strict=False)) if one != other), len(before))
    return word[: size + 1]


def shard(folder: str, number: int | str, content: bytes) -> Shard:
    """The content as a script, in a folder for its kind."""
    return script(folder, number, mark(content), content)


def series(folder: str, contents: Sequence[bytes], size: int) -> tuple[Shard, ...]:
    """Many small files, of which each ``size`` share a mark, so that the manifest need not list one for each."""
    found: list[Shard] = []
    for start in range(0, len(contents), size):
        part = contents[start : start + size]
        shared = mark(b"\0".join(part))
        found += (script(folder, number, shared, content) for number, content in enumerate(part, start))
    return tuple(found)


Ordered = tuple[tuple[str, Shard], ...]  # each shard with what its first word begins with


def ordered(folder: str, parts: Iterable[tuple[str, bytes]]) -> Ordered:
    """The shards of an ordered list, of which each few share a mark."""
    firsts, contents = zip(*parts, strict=True)
    return tuple(zip(firsts, series(folder, contents, MARKED), strict=True))


def mark(content: bytes) -> str:
    """A short hash of a content, for a file's name."""
    return urlsafe_b64encode(hashlib.sha256(content).digest()[:3]).decode()


def packed(content: bytes) -> bytes:
    """The content as a script can hold it."""
    return b64encode(zlib.compress(content))


def script(folder: str, number: int | str, mark_of: str, content: bytes) -> Shard:
    """The content under a mark that is given."""
    name = f"{folder}/{number}.{mark_of}"
    return Shard(name, b'MUJAZ("%s","%s")\n' % (name.encode(), packed(content)))
