"""Fills a new database with the demo lender's borrowers, a person to log in and an API key.

    python -m local.first_data

Each of the three is made only where there is none yet, so that a second run changes nothing. The
log-in and the key are kept in ``LOCAL_DIR/demo.json`` (mode 600), to be shown at every start.
"""

import os
import secrets
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from argon2 import PasswordHasher
from sqlalchemy import select
from sqlalchemy.orm import Session

import clock
import config
import local_defaults
from config import Settings
from crypto import LookupKey
from local.log_in import remember
from models.borrowers import Borrower
from models.database import Database
from models.staff import ApiKey, Staff
from webhooks.keys import make_key

ACCOUNTS: Final = Path(__file__).parent / "demo" / "accounts.yaml"
EMAIL: Final = "demo@harborlane.example"
ROLE: Final = "admin"
SCOPES: Final = ("accounts:write", "payments:write")


def add_person(session: Session) -> Mapping[str, str]:
    """A member of staff with a fresh password, unless there is somebody already."""
    if session.scalar(select(Staff.id).limit(1)) is not None:
        return {}
    password = secrets.token_urlsafe(9)
    session.add(
        Staff(
            email=EMAIL,
            name="Demo",
            role=ROLE,
            password_hash=PasswordHasher().hash(password),
            created_at=clock.now(),
        )
    )
    return {"email": EMAIL, "password": password}


def add_key(session: Session, lookup: LookupKey) -> Mapping[str, str]:
    """A key for the lender's API, unless there is one already."""
    if session.scalar(select(ApiKey.id).limit(1)) is not None:
        return {}
    return {"api_key": make_key(session, "demo", SCOPES, clock.now(), lookup)}


def import_accounts(database: Database) -> None:
    """The demo borrowers, by the same command a lender uses, unless there are borrowers already."""
    with database.read() as session:
        if session.scalar(select(Borrower.id).limit(1)) is not None:
            return
    command = [sys.executable, "-m", "flask", "--app", "app", "accounts", "import", str(ACCOUNTS)]
    subprocess.run(command, check=True)  # noqa: S603 — the command is ours, no shell.


def fill(settings: Settings, directory: Path) -> None:
    """Everything that a new database lacks."""
    database = Database(settings)
    try:
        import_accounts(database)
        with database.write() as session:
            facts = {**add_person(session), **add_key(session, LookupKey(settings.lookup_key))}
            remember(directory, facts)
    finally:
        database.close()


if __name__ == "__main__":
    fill(config.load(), local_defaults.directory(os.environ))
