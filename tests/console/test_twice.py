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


def test_a_complaint_beside_an_open_one_is_said_to_be_added_by_whom_how_and_when(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    ana.does(f"/threads/{dana}/cases", kind="complaint", note="A fee.")
    with office.database.read() as session:
        reference = session.scalars(select(Case.reference)).one()
    more = {"kind": "complaint", "note": "Rude: on the phone.", "channel": "phone"}
    page = office.browser("supervisor").does(f"/threads/{dana}/cases", **more)
    assert f"It was added to {reference}, which is open." in page
    assert "The case is open." not in page
    assert f"added to the case: {reference}" in page
    page = ana.shows(f"/cases/{reference}")
    assert "they wrote again" not in page
    assert "added by a colleague, who heard of it</strong> · Sol Vega" in page
    assert "by phone, on Nov 21, 2026: Rude: on the phone." in page
    assert ("staff:2", "case.add") in office.audited("case.add")
    assert "open already" in office.browser("admin").does(f"/threads/{dana}/cases", **more)


def test_a_complaint_that_came_before_the_open_one_has_its_own_clock(
    office: Office, ana: Browser, dana: uuid.UUID
) -> None:
    ana.does(f"/threads/{dana}/cases", kind="complaint", note="A fee.")
    earlier = {"kind": "complaint", "note": "A letter.", "received": "2026-11-16"}
    assert "The case is open." in ana.does(f"/threads/{dana}/cases", **earlier)
    with office.database.read() as session:
        assert session.scalar(select(func.count()).select_from(Case)) == 2
