"""A dossier as a PDF: a title, every row, page numbers, and the hash of the rows at the end."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from desk.proving.cells import cell
from desk.proving.codes import value
from desk.proving.dossier import Dossier, Row, Section
from desk.proving.lines import BOLD, LATIN, Runs, broken, draw, runs, width
from desk.proving.wording import Say, Tongue, label

_MARGIN: Final = 50.0
_FOOT: Final = 46.0
_LEADING: Final = 1.35
_TEXT: Final = 9.0
_LONG: Final = frozenset({
    "words", "wording", "note", "task_note", "letter", "evidence", "facts", "details", "versions",
    "reasons",
})  # fmt: skip
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
    held, say = io.BytesIO(), dossier.tongue.say
    canvas = Canvas(held, pagesize=A4, pageCompression=int(compressed), lang=dossier.tongue.code)
    canvas.setTitle(say(dossier.title))
    canvas.setAuthor(dossier.made_by)
    canvas.setSubject(dossier.digest)
    canvas.setCreator("Loanline")
    pages = list(_pages(list(_lines(dossier))))
    for number, page in enumerate(pages, start=1):
        _draw(canvas, page)
        _foot(canvas, dossier, say("Page {number} of {pages}", number=number, pages=len(pages)))
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
    say = dossier.tongue.say
    yield from _paragraph(say(dossier.title), size=20, font=BOLD)
    yield from _paragraph(dossier.about, size=14, before=4)
    made = say("Made by {name}, {time}", name=dossier.made_by, time=cell(dossier.made_at))
    yield from _paragraph(made, before=8)
    yield from _paragraph(say("Reason: {reason}", reason=dossier.reason))
    for remark in dossier.remarks:
        yield from _paragraph(say(remark), before=4, shade=_GREY)
    for section in dossier.sections:
        yield from _section(dossier.tongue, section)
    yield from _end(dossier)


def _section(tongue: Tongue, section: Section) -> Iterator[Line]:
    say = tongue.say
    heading = f"{say(section.title)} ({len(section.rows)})"
    yield from _paragraph(heading, size=13, before=18, font=BOLD, keeps=3)
    if not section.rows:
        yield from _paragraph(say(section.empty), shade=_GREY)
    for row in section.rows:
        yield from _row(tongue, section, row)


def _row(tongue: Tongue, section: Section, row: Row) -> Iterator[Line]:
    """The first cell in bold, the other short ones after it, prose below; empty ones nowhere."""
    say = tongue.say
    filled = [
        (name, value(tongue, name, text))
        for name, text in zip(section.columns, row, strict=True)
        if text
    ]
    short = [_named(say, name, text) for name, text in filled[1:] if name not in _LONG]
    first = filled[0][1] if filled else ""
    yield from _paragraph(first, before=7, font=BOLD, keeps=2)
    yield from _paragraph("  ·  ".join(short), indent=12, size=8, shade=_GREY)
    for name, text in filled[1:]:
        if name in _LONG:
            yield from _paragraph(_named(say, name, text), indent=12)


def _named(say: Say, column: str, text: str) -> str:
    return say("{label}: {words}", label=label(say, column), words=text)


def _end(dossier: Dossier) -> Iterator[Line]:
    say = dossier.tongue.say
    yield from _paragraph(say("End of the document"), size=13, before=22, font=BOLD, keeps=5)
    counted = say(
        "{rows} rows in {sections} sections. SHA-256 of the rows:",
        rows=dossier.rows,
        sections=len(dossier.sections),
    )
    yield from _paragraph(counted, keeps=3)
    yield from _paragraph(dossier.digest, font="Courier", before=3, keeps=2)
    where = say(
        "The audit entry of this export holds the same hash. It covers the rows as rows.json in an "
        "archive has them: with the codes for which words stand here."
    )
    yield from _paragraph(where, shade=_GREY)


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
    draw(canvas, pieces, left, bottom, size)


def _foot(canvas: Canvas, dossier: Dossier, number: str) -> None:
    canvas.setStrokeGray(_GREY)
    canvas.setLineWidth(0.5)
    canvas.line(_MARGIN, _FOOT + 4, A4[0] - _MARGIN, _FOOT + 4)
    words = f"{dossier.tongue.say(dossier.title)} · {cell(dossier.made_at)} · {dossier.digest[:16]}"
    _write(canvas, runs(words), _MARGIN, _FOOT - 8, 7.5, _GREY)
    right = runs(number)
    _write(canvas, right, A4[0] - _MARGIN - width(right, 7.5), _FOOT - 8, 7.5, _GREY)
