"""Draws a card with Pillow: 1200 by 630 pixels, the title from the side where its language begins.

Only Raqm (with HarfBuzz and FriBidi) joins Arabic letters and orders mixed lines; without it nothing is drawn. Pillow's
wheels carry it, a build from source may not. PNG in the few colours that a card has: 18 KB and 6 ms to write, where
Pillow's own choice of colours took 80 ms for no fewer bytes.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from itertools import chain
from typing import cast

from PIL import Image, ImageColor, ImageDraw, ImageFont, features

from mujaz.arabic.direction import direction
from mujaz.cards.card import SIZE, Card
from mujaz.cards.face import drawable, font_file, isolated
from mujaz.cards.lines import Measure, fits, lines

Colour = tuple[int, int, int]
WIDTH, HEIGHT = SIZE
EDGE = 84  # from the picture's sides to its text
BAR = 18  # the coloured band on the side where lines begin
SIZES = (76, 68, 60, 54)  # of the title: the largest in which it fits
MOST_LINES = 4
LEADING = 1.45  # between the lines of a title: Arabic marks stand high and low
KICKER, FOOT = 36, 32
TOP, RULE, BASE = 132, 508, 570  # the kicker's base line, the line above the foot, the foot's base line
SHADES = {"ink": 20, "accent": 16, "soft": 12}  # between paper and each colour of letters, for smooth edges
NAMED = ("paper", "line", *SHADES)
WHITE = "#ffffff"  # of the mark's lines
MARK = 44  # the side of the site's mark
_FINE = 4  # how much larger the mark is drawn before it is made small, for smooth edges


def can_draw() -> bool:
    """Whether Pillow can set Arabic here."""
    return bool(features.check("raqm"))


def draw(card: Card) -> bytes | None:
    """The picture as PNG; none where the title has letters that the faces lack."""
    title = drawable(card.title)
    if not title:
        return None
    image = Image.new("RGB", SIZE, _colours()["paper"])
    pen = ImageDraw.Draw(image)
    _frame(pen, card)
    _title(pen, title, card.lang)
    _foot(image, pen, card)
    out = BytesIO()
    image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(out, "PNG")
    return out.getvalue()


@cache
def _colours() -> dict[str, str]:
    """The theme's colours by name, as the light look has them."""
    tokens = files("mujaz.theme").joinpath("styles/tokens.css").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for name, value in re.findall(r"--mj-([a-z]+): (#[0-9a-f]{6});", tokens):
        found.setdefault(name, value)
    return {name: found[name] for name in NAMED}


@cache
def _palette() -> Image.Image:
    """The colours of a card as an image, which is how Pillow takes them."""
    named = {name: ImageColor.getrgb(value)[:3] for name, value in _colours().items()}
    ramps = [_between(named["paper"], named[name], steps) for name, steps in SHADES.items()]
    ramps += [[named["line"]], _between(named["accent"], ImageColor.getrgb(WHITE)[:3], 8)]
    image = Image.new("P", (1, 1))
    image.putpalette([value for colour in dict.fromkeys(chain(*ramps)) for value in colour])
    return image


def _between(first: Colour, last: Colour, steps: int) -> list[Colour]:
    """Colours from one to another, both included."""
    pairs = list(zip(first, last, strict=True))
    mixed = (tuple(round(a + (z - a) * step / (steps - 1)) for a, z in pairs) for step in range(steps))
    return [cast("Colour", colour) for colour in mixed]


@cache
def _font(weight: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(font_file(weight)), size, layout_engine=ImageFont.Layout.RAQM)


def _text(pen: ImageDraw.ImageDraw, at: tuple[float, float], text: str, lang: str, look: tuple[int, int, str]) -> None:
    """Write a line from the side where ``lang`` begins; ``look`` is weight, size and the colour's name."""
    weight, size, colour = look
    way = direction(lang)
    pen.text(
        at,
        isolated(text, lang),
        font=_font(weight, size),
        fill=_colours()[colour],
        anchor="rs" if way == "rtl" else "ls",
        direction=way,
        language=lang,
    )


def _start(lang: str) -> int:
    return WIDTH - EDGE if direction(lang) == "rtl" else EDGE


def _frame(pen: ImageDraw.ImageDraw, card: Card) -> None:
    """The band, what the title is about, and the line above the foot."""
    left = WIDTH - BAR if direction(card.site_lang) == "rtl" else 0
    pen.rectangle((left, 0, left + BAR, HEIGHT), fill=_colours()["accent"])
    pen.rectangle((EDGE, RULE, WIDTH - EDGE, RULE + 2), fill=_colours()["line"])
    kicker = _one_line(card.kicker, 600, KICKER, card.site_lang, WIDTH - 2 * EDGE)
    _text(pen, (_start(card.site_lang), TOP), kicker, card.site_lang, (600, KICKER, "accent"))


def _title(pen: ImageDraw.ImageDraw, title: str, lang: str) -> None:
    """The title in the largest size in which it fits, in the middle between the kicker and the foot."""
    width = WIDTH - 2 * EDGE

    def measured(size: int) -> Measure:
        return lambda text: _width(text, 600, size, lang)

    roomy = (size for size in SIZES if fits(title, width, _most(size), measured(size)))
    size = next(roomy, SIZES[-1])
    broken = lines(title, width, _most(size), measured(size))
    step = size * LEADING
    first = (TOP + RULE - step * len(broken)) / 2 + size * 1.08
    for number, line in enumerate(broken):
        _text(pen, (_start(lang), first + number * step), line, lang, (600, size, "ink"))


def _most(size: int) -> int:
    """How many lines of a size have room."""
    return min(MOST_LINES, int((RULE - TOP - 20) / (size * LEADING)))


@lru_cache(maxsize=4096)  # the search for the best lines asks for the same beginnings again and again
def _width(text: str, weight: int, size: int, lang: str) -> float:
    way = direction(lang)
    return _font(weight, size).getlength(isolated(text, lang), direction=way, language=lang)


def _one_line(text: str, weight: int, size: int, lang: str, width: float) -> str:
    text = drawable(text)
    return lines(text, width, 1, lambda part: _width(part, weight, size, lang))[0] if text else ""


def _foot(image: Image.Image, pen: ImageDraw.ImageDraw, card: Card) -> None:
    """Date and publisher where lines begin; where they end, the site's name before its mark."""
    rtl = direction(card.site_lang) == "rtl"
    half = (WIDTH - 2 * EDGE) / 2
    beside = _one_line(card.beside, 400, FOOT, card.site_lang, half)
    _text(pen, (_start(card.site_lang), BASE), beside, card.site_lang, (400, FOOT, "soft"))
    name = _one_line(card.site, 600, FOOT, card.site_lang, half - MARK - 16)
    wide = _width(name, 600, FOOT, card.site_lang)
    end = EDGE if rtl else WIDTH - EDGE - MARK
    image.paste(_mark(), (end, BASE - MARK + 10))
    at = end + MARK + 16 + wide if rtl else end - 16 - wide
    _text(pen, (at, BASE), name, card.site_lang, (600, FOOT, "ink"))


@cache
def _mark() -> Image.Image:
    """The sign of the site (images/icon.svg), drawn large and made small."""
    unit = MARK * _FINE / 32  # the icon's own grid
    large = Image.new("RGB", (MARK * _FINE, MARK * _FINE), _colours()["paper"])
    pen = ImageDraw.Draw(large)
    pen.rounded_rectangle((0, 0, MARK * _FINE - 1, MARK * _FINE - 1), 6 * unit, fill=_colours()["accent"])
    for left, middle in ((7, 9), (7, 16), (15, 23)):
        box = ((left - 1.5) * unit, (middle - 1.5) * unit, 26.5 * unit, (middle + 1.5) * unit)
        pen.rounded_rectangle(box, 1.5 * unit, fill=WHITE)
    return large.resize((MARK, MARK), Image.Resampling.LANCZOS)
