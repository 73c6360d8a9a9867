"""Tables as CSV that a spreadsheet opens without running anything in it."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Final

_RISKY: Final = (*"=+-@\t\r\n", *"＝＋－＠")
"""Signs that begin a formula; a spreadsheet in Chinese or Japanese takes the wide ones, too."""
_NUMBER: Final = re.compile(r"-[0-9]+([.][0-9]+)?")
_MARK: Final = "\ufeff"
"""By which spreadsheets know UTF-8."""


def safe(cell: str) -> str:
    """The cell with an apostrophe in front where a spreadsheet would take it for a formula.

    A negative number is none, and has to stay one for whoever adds a column up.
    """
    return f"'{cell}" if cell.startswith(_RISKY) and not _NUMBER.fullmatch(cell) else cell


def sheet(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV file (RFC 4180) in UTF-8 with a byte order mark, every cell safe."""
    text = io.StringIO()
    text.write(_MARK)
    writer = csv.writer(text)
    writer.writerow([safe(column) for column in columns])
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return text.getvalue().encode()
