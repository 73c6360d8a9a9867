"""Insert once: the same statement on both databases."""

from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.dialects import postgresql, sqlite


def insert_into(dialect: Dialect, table: Any) -> Any:
    """The dialect's own INSERT, which knows ON CONFLICT.

    Whether a row was inserted shows in RETURNING, never in the row count, which the drivers
    report differently.
    """
    if dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)
