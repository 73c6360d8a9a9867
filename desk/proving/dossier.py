"""A dossier: tables of what is on record, with the hash by which a copy is known to be whole."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import sha256

from desk.proving.wording import ENGLISH, Tongue

Row = tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """One table: each row has a cell for each column."""

    key: str
    """In file names."""
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    empty: str = "Nothing is on record."


@dataclass(frozen=True)
class Dossier:
    """Everything that was asked for, as it was at one moment."""

    title: str
    about: str
    """The number or the person."""
    remarks: tuple[str, ...]
    """How to read it, and what is left out and why."""
    made_by: str
    made_at: datetime
    reason: str
    """Why it was made, as whoever made it said."""
    sections: tuple[Section, ...]
    tongue: Tongue = ENGLISH
    """In which title, remarks, headings and labels are said; nobody's words are translated."""

    @cached_property
    def digest(self) -> str:
        """SHA-256, in hex, of the sections as ``rows_as_json`` writes them."""
        return sha256(rows_as_json(self.sections)).hexdigest()

    @property
    def rows(self) -> int:
        """How many there are in all."""
        return sum(len(section.rows) for section in self.sections)


def rows_as_json(sections: Sequence[Section]) -> bytes:
    """A list of sections, each as ``[key, columns, rows]``: JSON without blanks, in UTF-8."""
    content = [[one.key, one.columns, one.rows] for one in sections]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
