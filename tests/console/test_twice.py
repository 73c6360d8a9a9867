"""A case is not opened twice because its button was pressed twice."""

import uuid
from datetime import datetime

import pytest
from sqlalchemy import func, select

from models.cases import Case, CaseEvent
from tests.commands.conftest import DANA
from tests.commands.texts import escalate, receive
from tests.console.office import Browser, Office


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    """Dana's thread, escalated."""
    thread_id = receive(office.terminal, DANA, "my fee is wrong", now, rule="late_text")
    escalate(office.terminal, thread_id, now, "complaint")
    return thread_id


@pytest.mark.parametrize("note", ["A charge that nobody knows.", ""])
@pytest.mark.parametrize("kind", ["dispute", "complaint"])
def test_the_same_case_is_opened_once(
    office: Office, ana: Browser, dana: uuid.UUID, kind: str, note: str
) -> None:
    assert "The case is open." in ana.does(f"/threads/{dana}/cases", kind=kind, note=note)
    assert "That case is open already, as C-" in ana.does(
        f"/threads/{dana}/cases", kind=kind, note=note
    )
    with office.database.read() as session:
        assert session.scalar(select(func.count()).select_from(Case)) == 1
        assert session.scalar(select(func.count()).select_from(CaseEvent)) == 1


def test_another_case_is_opened(office: Office, ana: Browser, dana: uuid.UUID) -> None:
    ana.does(f"/threads/{dana}/cases", kind="dispute", note="A charge that nobody knows.")
    for kind, note in (("dispute", "Another charge."), ("fraud", "A charge that nobody knows.")):
        assert "The case is open." in ana.does(f"/threads/{dana}/cases", kind=kind, note=note)
    with office.database.read() as session:
        assert session.scalar(select(func.count()).select_from(Case)) == 3
