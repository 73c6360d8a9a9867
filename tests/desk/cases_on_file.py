"""Cases as they lie in the database, for the tests of what staff do with them."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import select

from cases.opening import open_case
from desk.clocks import due_by_kind
from models.cases import Case, CaseEvent, CaseKind
from models.staff import AuditEntry
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office


def on_file(
    office: Office, kind: CaseKind, at: datetime, words: str = "You charge too much."
) -> str:
    """A case of Dana's that her text opened; its reference."""
    thread_id = receive(office.terminal, DANA, words, at)
    services = office.terminal.services
    with office.database.write() as session:
        due = due_by_kind(services, session, thread_id, kind, at)
        case = open_case(session, kind, thread_id=thread_id, now=at, due_at=due)
    return case.reference


def thread_of(office: Office, number: str = DANA) -> uuid.UUID:
    return office.terminal.services.lookup.number_id(number)


def case_now(office: Office, reference: str) -> Case:
    with office.database.read() as session:
        found = session.scalars(select(Case).where(Case.reference == reference)).one()
    assert isinstance(found, Case)
    return found


def events_of(office: Office, reference: str) -> list[tuple[str, str | None]]:
    with office.database.read() as session:
        rows = select(CaseEvent).join(Case).where(Case.reference == reference)
        return [(row.what, row.note) for row in session.scalars(rows.order_by(CaseEvent.id))]


def details_of(office: Office, action: str) -> list[dict[str, Any]]:
    """What audit entries of an action say."""
    with office.database.read() as session:
        rows = session.scalars(select(AuditEntry).where(AuditEntry.action == action))
        return [row.details or {} for row in rows]
