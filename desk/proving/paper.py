"""A dossier as a PDF: a title, every row, page numbers, and the hash of the rows at the end."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from desk.proving.cells import cell
from desk.proving.dossier import Dossier, Row, Section
from desk.proving.lines import BOLD, LATIN, Run, Runs, broken, runs, width

_MARGIN: Final = 50.0
_FOOT: Final = 46.0
_LEADING: Final = 1.35
_TEXT: Final = 9.0
_LONG: Final = frozenset(
    {"words", "wording", "note", "letter", "evidence", "facts", "details", "versions", "reasons"}
)
"""Columns whose cells are prose: each stands on lines of its own."""
_GREY: Final = 0.38
_INK: Final = 0.0


@dataclass(frozen=True)
class Line:
    """One line of a page."""

    pieces: Runs
    size: float = _TEXT
    before: float = 0.0
    """Room over it, in points."""
    indent: float = 0.0
    shade: float = _INK
    keeps: int = 0
    """How many lines after it must not be on the next page."""

    @property
    def height(self) -> float:
        """With the room over it."""
        return self.before + self.size * _LEADING


def paper(dossier: Dossier, *, compressed: bool = True) -> bytes:
    """The PDF. Its fonts are those that every reader brings, Chinese included."""
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=A4, pageCompression=int(compressed), lang="en")
    canvas.setTitle(dossier.title)
    canvas.setAuthor(dossier.made_by)
    canvas.setSubject(dossier.digest)
    canvas.setCreator("Loanline")
    pages = list(_pages(list(_lines(dossier))))
    for number, page in enumerate(pages, start=1):
        _draw(canvas, page)
        _foot(canvas, dossier, f"Page {number} of {len(pages)}")
        canvas.showPage()
    canvas.save()
    return held.getvalue()


# --- What stands in it ----------------------------------------------------------------------


def _paragraph(
    text: str,
    *,
    size: float = _TEXT,
    before: float = 0.0,
    indent: float = 0.0,
    font: str = LATIN,
    shade: float = _INK,
    keeps: int = 0,
) -> Iterator[Line]:
    room = A4[0] - 2 * _MARGIN - indent
    for number, pieces in enumerate(broken(text, size, room, font)):
        yield Line(pieces, size, 0.0 if number else before, indent, shade, keeps)


def _lines(dossier: Dossier) -> Iterator[Line]:
    yield from _paragraph(dossier.title, size=20, font=BOLD)
    yield from _paragraph(dossier.about, size=14, before=4)
    yield from _paragraph(f"Made by {dossier.made_by}, {cell(dossier.made_at)}", before=8)
    yield from _paragraph(f"Reason: {dossier.reason}")
    for remark in dossier.remarks:
        yield from _paragraph(remark, before=4, shade=_GREY)
    for section in dossier.sections:
        yield from _section(section)
    yield from _end(dossier)


def _section(section: Section) -> Iterator[Line]:
    heading = f"{section.title} ({len(section.rows)})"
    yield from _paragraph(heading, size=13, before=18, font=BOLD, keeps=3)
    if not section.rows:
        yield from _paragraph(section.empty, shade=_GREY)
    for row in section.rows:
        yield from _row(section, row)


def _row(section: Section, row: Row) -> Iterator[Line]:
    """The first cell in bold, the other short ones after it, prose below; empty ones nowhere."""
    filled = [(name, text) for name, text in zip(section.columns, row, strict=True) if text]
    short = [f"{_named(name)} {text}" for name, text in filled[1:] if name not in _LONG]
    first = filled[0][1] if filled else ""
    yield from _paragraph(first, before=7, font=BOLD, keeps=2)
    yield from _paragraph("  ·  ".join(short), indent=12, size=8, shade=_GREY)
    for name, text in filled[1:]:
        if name in _LONG:
            yield from _paragraph(f"{_named(name)}  {text}", indent=12)


def _named(column: str) -> str:
    return column.replace("_", " ") + ":"


def _end(dossier: Dossier) -> Iterator[Line]:
    yield from _paragraph("End of the document", size=13, before=22, font=BOLD, keeps=5)
    yield from _paragraph(
        f"{dossier.rows} rows in {len(dossier.sections)} sections. SHA-256 of the rows:", keeps=3
    )
    yield from _paragraph(dossier.digest, font="Courier", before=3, keeps=2)
    yield from _paragraph(
        "The audit entry of this export holds the same hash, and so does rows.json in an archive.",
        shade=_GREY,
    )


# --- Onto pages -----------------------------------------------------------------------------


def _pages(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines by pages: a heading goes to the next page with what it heads."""
    room = A4[1] - _MARGIN - _FOOT - _MARGIN
    page: list[Line] = []
    used = 0.0
    for number, line in enumerate(lines):
        needed = sum(one.height for one in lines[number : number + 1 + line.keeps])
        if page and used + needed > room:
            yield page
            page, used = [], 0.0
        page.append(line)
        used += line.height
    yield page


def _draw(canvas: Canvas, page: list[Line]) -> None:
    top = A4[1] - _MARGIN
    for line in page:
        top -= line.height
        _write(canvas, line.pieces, _MARGIN + line.indent, top, line.size, line.shade)


def _write(  # noqa: PLR0917 — a place, a size and a shade for words.
    canvas: Canvas, pieces: Runs, left: float, bottom: float, size: float, shade: float
) -> None:
    canvas.setFillGray(shade)
    for run in pieces:
        canvas.setFont(run.font, size)
        canvas.drawString(left, bottom, run.text)
        left += width((run,), size)


def _foot(canvas: Canvas, dossier: Dossier, number: str) -> None:
    canvas.setStrokeGray(_GREY)
    canvas.setLineWidth(0.5)
    canvas.line(_MARGIN, _FOOT + 4, A4[0] - _MARGIN, _FOOT + 4)
    words = f"{dossier.title} · {cell(dossier.made_at)} · {dossier.digest[:16]}"
    _write(canvas, runs(words), _MARGIN, _FOOT - 8, 7.5, _GREY)
    right = (Run(LATIN, number),)
    _write(canvas, right, A4[0] - _MARGIN - width(right, 7.5), _FOOT - 8, 7.5, _GREY)
