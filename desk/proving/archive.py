"""A dossier as one zip of CSV files, with a page that says what is in it."""

import io
import zipfile

from desk.exporting.sheets import sheet
from desk.proving.cells import cell
from desk.proving.codes import value
from desk.proving.dossier import Dossier, Section, rows_as_json
from desk.proving.paper import paper
from desk.proving.wording import Tongue, label

_LAID_DOWN = (1980, 1, 1, 0, 0, 0)
"""The files in it carry no time of their own: that of the dossier is in ``about.txt``."""


def archive(dossier: Dossier) -> bytes:
    """The zip: a CSV for each section, the rows as JSON, the PDF, and ``about.txt``."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        _put(packed, "about.txt", about(dossier).encode())
        for number, section in enumerate(dossier.sections, start=1):
            _put(packed, f"{number:02}_{section.key}.csv", _sheet(dossier.tongue, section))
        _put(packed, "rows.json", rows_as_json(dossier.sections))
        _put(packed, "dossier.pdf", paper(dossier))
    return held.getvalue()


def _sheet(tongue: Tongue, section: Section) -> bytes:
    """The rows in words; their codes are in ``rows.json``."""
    rows = (
        [value(tongue, name, cell) for name, cell in zip(section.columns, row, strict=True)]
        for row in section.rows
    )
    return sheet([label(tongue.say, name) for name in section.columns], rows)


def _put(packed: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _LAID_DOWN)
    entry.compress_type = zipfile.ZIP_DEFLATED
    packed.writestr(entry, content)


def about(dossier: Dossier) -> str:
    """Title, maker, remarks, how many rows, and the hash."""
    say = dossier.tongue.say
    lines = (
        say(dossier.title),
        dossier.about,
        "",
        say("Made by {name}, {time}", name=dossier.made_by, time=cell(dossier.made_at)),
        say("Reason: {reason}", reason=dossier.reason),
        "",
        *(say(remark) for remark in dossier.remarks),
        say("In the CSV files a cell that a spreadsheet would run has an apostrophe in front."),
        "",
        *(f"{say(section.title)}: {len(section.rows)}" for section in dossier.sections),
        "",
        say("SHA-256 of rows.json:"),
        dossier.digest,
        "",
    )
    return "\n".join(lines)
