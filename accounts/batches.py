"""Many rows by key, in questions small enough for both databases."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final, TypeVar

from sqlalchemy import Select, insert
from sqlalchemy.orm import InstrumentedAttribute, Session

SIZE: Final = 500

Entry = TypeVar("Entry")
Row = TypeVar("Row")


def batches(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """The entries in lists of at most 500."""
    rest = iter(entries)
    while batch := list(islice(rest, SIZE)):
        yield batch


def rows_where(
    session: Session,
    rows: Select[Row],
    column: InstrumentedAttribute[Any],
    values: Sequence[Any],
) -> Iterator[Row]:
    """The rows whose column has one of the values."""
    for batch in batches(values):
        yield from session.scalars(rows.where(column.in_(batch)))


def insert_rows(session: Session, key: InstrumentedAttribute[Any], rows: Sequence[Any]) -> None:
    """Insert rows (columns by name) into the table of ``key``, hundreds in one statement.

    Asking for a column back is what makes SQLAlchemy put many rows into one INSERT: without, each
    row of PostgreSQL's is a statement of its own.
    """
    if rows:
        session.execute(insert(key.class_).returning(key), rows)
