"""The typeface for names that the fonts of every PDF reader lack, from Łukasz to Nguyễn.

It is used for scripts whose letters stand side by side as they are written: Arabic, Hebrew or Thai
would have to be shaped, and are better refused than printed wrong.
"""

from functools import cache
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

EMBEDDED: Final = "DejaVuSans"
_FILE: Final = Path(__file__).parents[1] / "fonts" / f"{EMBEDDED}.ttf"
_SCRIPTS: Final = (
    (0x0020, 0x024F),  # Latin.
    (0x0370, 0x052F),  # Greek, Cyrillic.
    (0x0531, 0x058A),  # Armenian.
    (0x10A0, 0x10FF),  # Georgian.
    (0x1E00, 0x1FFF),  # Latin of Vietnam and others, Greek with its accents.
    (0x2010, 0x205E),  # Punctuation.
    (0x20A0, 0x214F),  # Currencies, signs made of letters.
)


def embedded_has(character: str) -> bool:
    """Whether it has a character and prints it as it is written."""
    point = ord(character)
    return any(first <= point <= last for first, last in _SCRIPTS) and point in _glyphs()


@cache
def _glyphs() -> frozenset[int]:
    font = TTFont(EMBEDDED, str(_FILE))
    pdfmetrics.registerFont(font)
    return frozenset(font.face.charToGlyph)
