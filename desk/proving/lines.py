"""Words into lines of a page: which font has each character, and where a line may break.

Latin words break at blanks, Chinese anywhere but before a closing mark. A character that none of
the fonts has is written as its number, so that paper never shows less than the record holds; the
CSV files have the character itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Final

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.cidfonts import UnicodeCIDFont  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from desk.proving.typeface import EMBEDDED, embedded_has

LATIN: Final = "Helvetica"
BOLD: Final = "Helvetica-Bold"
_CHINESE: Final = "STSong-Light"
"""Every PDF reader knows it, and it has what GBK has: all of Big5's characters, too."""
_WIDE: Final = "\u2e80-\uffef"
_CLOSING: Final = "，。、；：？！）】》」』”’"
_PIECE: Final = re.compile(rf"\n|[{_WIDE}][{_CLOSING}]*|[^\s{_WIDE}]+[^\S\n]*|[^\S\n]+")


@dataclass(frozen=True)
class Run:
    """Characters of one font."""

    font: str
    text: str


Runs = tuple[Run, ...]


@cache
def _registered(font: str) -> str:
    pdfmetrics.registerFont(UnicodeCIDFont(font))
    return font


@cache
def font_of(character: str, latin: str) -> str | None:
    """The font that has a character; ``None`` where none has."""
    if latin == EMBEDDED and embedded_has(character):
        return EMBEDDED
    if latin != EMBEDDED and _fits(character, "cp1252"):
        return latin
    if _fits(character, "gbk"):
        return _registered(_CHINESE)
    return EMBEDDED if embedded_has(character) else None


def _fits(character: str, codec: str) -> bool:
    if ord(character) > 0xFFFF:
        return False
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def runs(text: str, latin: str = LATIN) -> Runs:
    """A text as runs of one font each; what no font has as ``[U+1F600]``."""
    fonts = groupby(text, key=lambda sign: font_of(sign, latin))
    return tuple(_run(font, "".join(signs), latin) for font, signs in fonts)


def _run(font: str | None, text: str, latin: str) -> Run:
    if font is not None:
        return Run(font, text)
    return Run(latin, "".join(f"[U+{ord(sign):04X}]" for sign in text))


def fitting(text: str) -> str:
    """In which font the words are that are not Chinese: a name is not printed in two of them."""
    plain = all(_fits(sign, "cp1252") or re.match(f"[{_WIDE}]", sign) for sign in _tidy(text))
    return LATIN if plain else EMBEDDED


def unprintable(text: str, latin: str = LATIN) -> tuple[str, ...]:
    """The characters that no font has, each once."""
    signs = dict.fromkeys(_tidy(text).replace("\n", ""))
    return tuple(sign for sign in signs if font_of(sign, latin) is None)


def width(pieces: Runs, size: float) -> float:
    """How wide runs are, in points."""
    return sum(_advance(sign, run.font) for run in pieces for sign in run.text) * size


@cache
def _advance(character: str, font: str) -> float:
    """How wide a character is where its font is one point high."""
    return float(pdfmetrics.stringWidth(character, font, 1))


def draw(canvas: Canvas, pieces: Runs, left: float, bottom: float, size: float) -> None:
    """Runs one behind the other on a line of a page; places and size in points."""
    for run in pieces:
        canvas.setFont(run.font, size)
        canvas.drawString(left, bottom, run.text)
        left += width((run,), size)


@cache
def _shown_width(character: str, latin: str) -> float:
    return width(runs(character, latin), 1)


def broken(text: str, size: float, room: float, latin: str = LATIN) -> Iterator[Runs]:
    """The lines of a text, none wider than ``room`` points; a word too long for one is cut."""
    line, used = "", 0.0
    for piece, wide in _pieces(text, room / size, latin):
        if piece == "\n" or (line and used + wide > room / size):
            yield runs(line.rstrip(), latin)
            line, used = "", 0.0
        if line or not piece.isspace():
            line += piece
            used += sum(_shown_width(sign, latin) for sign in piece)
    if line:
        yield runs(line.rstrip(), latin)


def _pieces(text: str, room: float, latin: str) -> Iterator[tuple[str, float]]:
    """What must not be parted, with its width without the blanks behind it."""
    for found in _PIECE.findall(_tidy(text)):
        wide = sum(_shown_width(sign, latin) for sign in found.rstrip())
        if wide <= room:
            yield found, wide
        else:
            yield from ((sign, _shown_width(sign, latin)) for sign in found)


def _tidy(text: str) -> str:
    """Without control characters, which have no shape on paper."""
    lines = text.replace("\r\n", "\n").replace("\t", "    ")
    return "".join(sign for sign in lines if sign == "\n" or sign.isprintable())
