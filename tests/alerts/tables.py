"""The table of alerts in a database whose revisions do not make it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import inspect

from models.alerts import Alert
from models.base import table_of
from models.database import Database


@contextmanager
def with_alerts(database: Database) -> Iterator[None]:
    """Nothing is done where the revisions have made it."""
    made = not inspect(database.engine).has_table("alerts")
    if made:
        table_of(Alert).create(database.engine)
    yield
    if made:
        table_of(Alert).drop(database.engine)
