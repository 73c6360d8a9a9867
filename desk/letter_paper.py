"""The written answer to a case as a PDF to print or attach: its words on pages."""

import io
import unicodedata
from collections.abc import Iterator
from typing import Final

from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from desk.proving.lines import Runs, broken, draw, fitting, runs, unprintable, width
from desk.rights import NotNow

_SIDE: Final = 72.0
_TOP: Final = 72.0
_FOOT: Final = 60.0
_SIZE: Final = 11.0
_SMALL: Final = 8.0
_MOST_NAMED: Final = 12
_LEADING: Final = 1.4 * _SIZE


def letter_paper(words: str, day: str, reference: str, *, compressed: bool = True) -> bytes:
    """A PDF in A4: the day over the letter, the reference and the number of the page under it.

    ``NotNow`` with the characters that it could not show: they may be the name of whoever reads it.
    """
    words = unicodedata.normalize("NFC", words)
    latin = fitting(words)
    if missing := unprintable(words, latin):
        raise NotNow(
            "The PDF cannot show {signs}. Copy the words of the letter from here, "
            "and print them with a program that can.",
            signs=" ".join(missing[:_MOST_NAMED]),
        )
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=A4, pageCompression=int(compressed))
    canvas.setTitle(reference)
    canvas.setCreator("Loanline")
    pages = list(_pages([runs(day, latin), (), *broken(words, _SIZE, A4[0] - 2 * _SIDE, latin)]))
    for number, page in enumerate(pages, start=1):
        for line, pieces in enumerate(page):
            draw(canvas, pieces, _SIDE, A4[1] - _TOP - line * _LEADING, _SIZE)
        foot = runs(f"{reference} · {number}/{len(pages)}", latin)
        draw(canvas, foot, A4[0] - _SIDE - width(foot, _SMALL), _FOOT / 2, _SMALL)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def _pages(lines: list[Runs]) -> Iterator[list[Runs]]:
    most = int((A4[1] - _TOP - _FOOT) // _LEADING)
    for first in range(0, len(lines), most):
        yield lines[first : first + most]
