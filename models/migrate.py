"""Bringing a database's tables to the state that this release needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from config import Settings
from models.base import Base
from models.database import Database

_SCRIPTS: Final = Path(__file__).parent.parent / "migrations"
_RELEASE_LOCK: Final = 0x10A2_11E0
"""The advisory lock of a release: any number, but always the same."""


def upgrade(settings: Settings, revision: str = "head") -> None:
    """Bring the tables to ``revision``; of two releases at the same time one waits."""
    with _exclusively(settings) as connection:
        command.upgrade(_configuration(connection), revision)


def downgrade(settings: Settings, revision: str) -> None:
    """Take the tables back to ``revision`` (``base``: none at all), with what they hold."""
    with _exclusively(settings) as connection:
        command.downgrade(_configuration(connection), revision)


def pending(settings: Settings) -> list[str]:
    """The revisions that this release has and the database has not, oldest first."""
    with _engine(settings) as engine, engine.connect() as connection:
        present = MigrationContext.configure(connection).get_current_revision()
    steps = [step.revision for step in ScriptDirectory(str(_SCRIPTS)).walk_revisions()][::-1]
    if present is None:
        return steps
    # A revision we do not know is of a newer release, which keeps the tables usable for this one.
    return steps[steps.index(present) + 1 :] if present in steps else []


def differences(settings: Settings) -> list[Any]:
    """What the tables of the database lack or have beside ``models``, in Alembic's terms."""
    with _engine(settings) as engine, engine.connect() as connection:
        return list(compare_metadata(MigrationContext.configure(connection), Base.metadata))


def _configuration(connection: Connection) -> Config:
    configuration = Config()
    configuration.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    configuration.attributes["connection"] = connection
    return configuration


@contextmanager
def _engine(settings: Settings) -> Iterator[Engine]:
    database = Database(settings)
    try:
        yield database.engine
    finally:
        database.close()


@contextmanager
def _exclusively(settings: Settings) -> Iterator[Connection]:
    """A connection in a transaction that no other release has at the same time."""
    with _engine(settings) as engine, engine.connect() as connection:
        if settings.on_sqlite:
            # Copying a table would be refused by the keys that point to it. The driver sets this
            # outside a transaction only; ours begins IMMEDIATE, which keeps others out.
            raw: Any = connection.connection.driver_connection
            raw.execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            if not settings.on_sqlite:
                connection.execute(text("SET LOCAL lock_timeout = 0"))
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_RELEASE_LOCK})"))
                connection.execute(text("SET LOCAL lock_timeout = '10s'"))
            yield connection
