"""Alembic's environment: which database, which tables, how they are compared.

``models.migrate`` passes a connection; typed by hand, the settings say which database.
"""

from alembic import context
from sqlalchemy import Connection

import config
from models import Base
from models.database import Database


def migrate(connection: Connection) -> None:
    """Run the revisions that the command asks for."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        # SQLite alters a table by copying it.
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def _connect_and_migrate() -> None:
    database = Database(config.load())
    try:
        with database.engine.begin() as connection:
            migrate(connection)
    finally:
        database.close()


given = context.config.attributes.get("connection")
if given is None:
    _connect_and_migrate()
else:
    migrate(given)
