"""A hold that stands for an open case is lifted with a reason, by whoever answers for it."""

import uuid
from datetime import datetime

import pytest
from sqlalchemy import select

from desk.beside import set_hold
from desk.case_opening import case_by_staff
from desk.lifting import lift_hold
from desk.rights import NotNow
from models.cases import Case, CaseKind, Hold
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office
from tests.desk.cases_on_file import details_of, events_of

WHY = "They asked us in writing for the letter."


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    return receive(office.terminal, DANA, "hello", now)


@pytest.fixture
def dispute(office: Office, dana: uuid.UUID, now: datetime) -> Case:
    services, ana = office.terminal.services, office.staff("agent")
    with office.database.write() as session:
        return case_by_staff(
            services, session, dana, ana, kind=CaseKind.DISPUTE, words="Not mine.", now=now
        ).case


def hold_of(office: Office) -> Hold:
    with office.database.read() as session:
        found = session.scalars(select(Hold)).one()
    assert isinstance(found, Hold)
    return found


def lifts(office: Office, who: str, now: datetime, why: str = "") -> None:
    hold, staff = hold_of(office), office.staff(who)
    with office.database.write() as session:
        lift_hold(session, hold.number_id, staff, hold.id, now=now, why=why)


@pytest.mark.parametrize("why", ["", WHY])
def test_an_agent_settles_the_case_and_lifts_nothing_meanwhile(
    office: Office, dispute: Case, now: datetime, why: str
) -> None:
    with pytest.raises(NotNow, match=f"{dispute.reference}.*or a supervisor lifts it"):
        lifts(office, "agent", now, why)
    assert hold_of(office).lifted_at is None


def test_a_supervisor_says_why_and_it_is_kept(office: Office, dispute: Case, now: datetime) -> None:
    for why in ("", "x" * 201):
        with pytest.raises(NotNow, match="Say why"):
            lifts(office, "supervisor", now, why)
    lifts(office, "supervisor", now, WHY)
    assert hold_of(office).lifted_at == now
    assert events_of(office, dispute.reference)[-1] == ("hold_lifted", WHY)
    (kept,) = details_of(office, "hold.lift")
    assert (kept["case"], kept["why"]) == (dispute.reference, WHY)


def test_a_hold_of_no_case_is_lifted_at_a_press(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    ana = office.staff("agent")
    with office.database.write() as session:
        set_hold(session, dana, ana, scope="all", reason="in hospital", days=None, now=now)
    lifts(office, "agent", now)
    assert hold_of(office).lifted_at == now
    (kept,) = details_of(office, "hold.lift")
    assert (kept["hold"], kept["reason"]) == (hold_of(office).id, "in hospital")
    assert "why" not in kept
