"""A database as a release leaves it, with people of every role; nobody signs in anywhere."""

import threading
from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from accounts.importer import import_documents
from accounts.lender import Lender
from crypto import LookupKey, Vault
from desk.rights import NotNow
from models.database import Database
from models.staff import AuditEntry, Staff
from tests.commands.conftest import demo_accounts
from tests.released import release_into, released


class Desk:
    """The desk without a console: sessions, people, what was written down."""

    def __init__(self, database: Database, now: datetime) -> None:
        self.database, self.now = database, now
        with database.write() as session:
            release_into(session, now)
        self.ana, self.ben = self.hire("ana", "agent"), self.hire("ben", "agent")
        self.sol, self.sam = self.hire("sol", "supervisor"), self.hire("sam", "supervisor")
        self.ada, self.abe = self.hire("ada", "admin"), self.hire("abe", "auditor")

    @property
    def lender(self) -> Lender:
        return released()[0]

    def hire(self, name: str, role: str) -> Staff:
        person = Staff(
            email=f"{name}@lender.example",
            name=name.title(),
            role=role,
            password_hash="none",
            created_at=self.now,
        )
        with self.database.write() as session:
            session.add(person)
        return person

    def person(self, person: Staff) -> Staff:
        """The same as they are now."""
        with self.database.read() as session:
            return session.get_one(Staff, person.id)

    def opens_accounts(self, vault: Vault, lookup: LookupKey) -> None:
        """The demo's borrowers."""
        with self.database.write() as session:
            import_documents(session, demo_accounts(), now=self.now, vault=vault, lookup=lookup)

    def rows(self, table: type[Any]) -> list[Any]:
        with self.database.read() as session:
            return list(session.scalars(select(table).order_by(table.id)))

    def entries(self, *prefixes: str) -> list[tuple[str, str]]:
        """Actor and action of what was written down, oldest first."""
        found = [row for row in self.rows(AuditEntry) if row.action.startswith(prefixes)]
        return [(row.actor, row.action) for row in found]


def at_once(database: Database, *acts: Callable[[Session], object]) -> list[str]:
    """Each act in a thread and a transaction of its own; what each came to."""
    came: list[str] = []
    begin = threading.Barrier(len(acts))

    def do(act: Callable[[Session], object]) -> None:
        begin.wait()
        try:
            with database.write() as session:
                act(session)
        except NotNow as reason:
            came.append(str(reason))
        else:
            came.append("done")

    threads = [threading.Thread(target=do, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    return sorted(came)
