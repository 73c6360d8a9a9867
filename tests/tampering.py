"""What somebody does who has the database, its triggers included, and not the key."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from models.database import Database


def past_triggers(session: Session) -> None:
    """Lets this transaction change what is written once.

    On PostgreSQL only this transaction goes round the triggers: the server's database is the next
    test's too. A SQLite file is the test's own and loses them for good.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SET LOCAL session_replication_role = replica"))
        return
    written_once = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for name in session.scalars(text(written_once)).all():
        session.execute(text(f"DROP TRIGGER {name}"))


def tamper(database: Database, *statements: str) -> None:
    """Runs the statements in one transaction, whatever the triggers say."""
    with database.write() as session:
        past_triggers(session)
        for statement in statements:
            session.execute(text(statement))
