"""The pieces that texts are put together from, by what a target reads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

SPACES = (" ", " ", " ", "\n", "\n\n", "\t", "\u00a0", "\r\n", "\u2028", "\u0085", "")
UNSEEN = ("\u202e", "\u2066", "\u200f", "\u200d", "\ufeff", "\x00", "\x1b", "\u0640", "\u064b", "\ufefb", "\ufdfa")
FIGURES = ("1", "12", "30", "31", "0", "99", "2023", "1445", "1900", "0001", "9999", "٢٠٢٣", "٣٠", "/", "-", ":", ".")
SIGNS = ("،", "؛", "؟", "!", "«", "»", '"', "'", "(", ")", "[", "]", "|", "–", "…", "#", "ـ")
CLITICS = ("و", "ف", "ب", "ل", "ك", "ال", "لل", "وبال", "س", "ه", "ها", "ة", "ى", "ات", "ون", "ين")
MARKDOWN = (
    *(
        "`",
        "``",
        "```",
        "~~~",
        "\\",
        "[",
        "](",
        ")",
        "![",
        "]:",
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "-->",
        "<script>",
        "{: ",
    ),
    *("}", "*", "**", "_", "- ", "1. ", "> ", "    ", "\t", "# ", "## ", "===", "---", "| ", "|\n", "|---|", "&lt;"),
    *("&#x3c;", "javascript:", "data:", "https://a.example", "<https://", "mailto:", "!!! note", "[^1]", "\n", "\n\n"),
    *(
        "x",
        "نص",
        " ",
        '"',
        "'",
        "=",
        "(",
        "onclick=",
        "<img src=x onerror=alert(1)>",
        "\r\n",
        ":",
        "$",
        "~~",
        "==",
        "++",
    ),
)
YAML = (
    *("id: ", "title: ", "date: ", "source: ", "file: ", "part: ", "actors: ", "countries: ", "summary: ", "lang: "),
    *(
        "\n",
        "\n",
        "\n  ",
        "- ",
        "  - ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        ": ",
        ":",
        '"',
        "'",
        "#",
        " #",
        "&a ",
        "*a",
        "!!str ",
    ),
    *(
        "|\n ",
        ">\n ",
        "? ",
        "%YAML 1.2\n",
        "---\n",
        "...\n",
        "<<: ",
        "\\u",
        "\\",
        "null",
        "~",
        "true",
        "x",
        "2023-11-30",
    ),
    *(
        "موجز",
        "SA",
        "30-11-2023",
        "\t",
        "\r\n",
        "\x85",
        "\u2028",
        "\ufeff",
        "\x00",
        "reviewed: ",
        "corrections: ",
        "note: ",
    ),
)


def words(*lists: str) -> tuple[str, ...]:
    """The words of the package's own lists, a hundred of each, spread over the list."""
    from mujaz.arabic.wordlists import word_list  # noqa: PLC0415 - after the target has switched instruments on

    found = []
    for name in lists:
        every = sorted(set(_strings(word_list(name))))
        found += islice(every, 0, None, max(1, len(every) // 100))
    return tuple(found)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
