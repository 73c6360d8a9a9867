"""Inserting a row without the unit of work: for what each text needs, where its cost counts."""

from functools import cache

from sqlalchemy import Insert
from sqlalchemy.orm import Session

from models.base import Base, table_of


@cache
def _insert(model: type[Base]) -> Insert:
    return table_of(model).insert()


def insert_row(session: Session, row: Base) -> None:
    """Insert a new object's values at once; the object itself stays outside the session.

    Every column must have been given a value, or stand for NULL.
    """
    model = type(row)
    values = {column.key: getattr(row, column.key) for column in table_of(model).columns}
    session.connection().execute(_insert(model), values)
