"""Many rows by key, in questions small enough for both databases."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final, TypeVar

from sqlalchemy import Select
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
