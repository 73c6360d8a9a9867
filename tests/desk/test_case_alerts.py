"""Whom a clock that is about to end is shown to, and what says that somebody sees to it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from desk import casework
from desk.case_alerts import alerts_for, how_many_alerts
from models.alerts import Alert, AlertKind
from models.cases import CaseKind
from models.staff import Staff
from tests.console.office import Office
from tests.desk.cases_on_file import case_now, on_file, thread_of

PATIENCE = timedelta(minutes=15)


@pytest.fixture
def complaint(office: Office, now: datetime) -> str:
    """Ana's complaint, of whose clock an alert was raised."""
    reference, ana = on_file(office, CaseKind.COMPLAINT, now), office.staff("agent")
    does(office, casework.assign_case, reference, ana, ana.id, now)
    raises(office, reference, now)
    return reference


def raises(office: Office, reference: str, now: datetime) -> None:
    case = case_now(office, reference)
    alert = Alert(
        kind=AlertKind.COMPLAINT_DUE,
        subject=reference,
        thread_id=thread_of(office),
        since=case.due_at,
        raised_at=now,
        tell_at=now,
    )
    with office.database.write() as session:
        session.add(alert)


def does(office: Office, act: Callable[..., Any], *given: Any, **named: Any) -> None:
    with office.database.write() as session:
        act(session, *given, **named)


def told(office: Office, who: str, at: datetime) -> list[str]:
    staff = office.staff(who)
    with office.database.read() as session:
        found = alerts_for(session, staff, PATIENCE, at)
        assert how_many_alerts(session, staff, PATIENCE, at) == len(found)
    return [one.case.reference for one in found]


def seen_by(office: Office) -> int | None:
    with office.database.read() as session:
        found: int | None = session.scalars(select(Alert.acknowledged_by)).one()
    return found


def test_the_owner_is_told_first_and_then_a_supervisor(
    office: Office, complaint: str, now: datetime
) -> None:
    soon, later = now + PATIENCE / 2, now + PATIENCE
    assert told(office, "agent", soon) == [complaint]
    assert told(office, "supervisor", soon) == []
    assert told(office, "supervisor", later) == [complaint]
    assert told(office, "admin", later) == [complaint]


def test_a_supervisor_is_told_at_once_of_nobodys(
    office: Office, complaint: str, now: datetime
) -> None:
    with office.database.write() as session:
        session.merge(case_now(office, complaint)).owner_id = None
    assert told(office, "supervisor", now) == [complaint]
    assert told(office, "agent", now) == []


def test_whatever_is_done_with_nobodys_it_stays_with_a_supervisor_until_it_is_taken(
    office: Office, complaint: str, now: datetime
) -> None:
    ana, sol = office.staff("agent"), office.staff("supervisor")
    does(office, casework.assign_case, complaint, ana, None, now)
    for who in (ana, sol):
        does(office, casework.note_on_case, complaint, who, "Look at it.", now)
        assert told(office, "supervisor", now) == [complaint]
    assert seen_by(office) is None
    does(office, casework.assign_case, complaint, ana, ana.id, now)
    assert seen_by(office) == ana.id
    assert told(office, "supervisor", now + PATIENCE) == told(office, "agent", now) == []


def test_seen_to_and_given_up_it_is_the_supervisors(
    office: Office, complaint: str, now: datetime
) -> None:
    ana = office.staff("agent")
    does(office, casework.note_on_case, complaint, ana, "I write to her.", now)
    assert told(office, "supervisor", now + PATIENCE) == []
    does(office, casework.assign_case, complaint, ana, None, now)
    assert told(office, "supervisor", now) == [complaint]


STEPS: dict[str, Callable[[Any, str, Staff, datetime], Any]] = {
    "take": lambda session, ref, ana, at: casework.assign_case(session, ref, ana, ana.id, at),
    "note": lambda session, ref, ana, at: casework.note_on_case(session, ref, ana, "Asked.", at),
    "letter": lambda session, ref, ana, at: casework.keep_letter(session, ref, ana, "Dear", at),
    "acknowledge": lambda session, ref, ana, at: casework.acknowledge(session, ref, ana, at),
}


@pytest.mark.parametrize("step", STEPS)
def test_whoever_works_on_it_has_seen_to_it(
    office: Office, complaint: str, now: datetime, step: str
) -> None:
    ana = office.staff("agent")
    does(office, STEPS[step], complaint, ana, now)
    assert seen_by(office) == ana.id
    assert told(office, "agent", now) == told(office, "supervisor", now + PATIENCE) == []


def test_giving_it_away_leaves_it_to_whoever_has_it_then(
    office: Office, complaint: str, now: datetime
) -> None:
    ana, sol, ada = (office.staff(role) for role in ("agent", "supervisor", "admin"))
    does(office, casework.assign_case, complaint, sol, ada.id, now)
    assert seen_by(office) is None
    assert told(office, "admin", now) == [complaint]
    does(office, casework.note_on_case, complaint, sol, "Look at it.", now)
    assert seen_by(office) == sol.id
    assert told(office, "admin", now) == [complaint]
    does(office, casework.note_on_case, complaint, ada, "I do.", now)
    assert seen_by(office) == ada.id
    assert told(office, "admin", now) == []
    assert ana.id != ada.id


def test_nobody_is_told_of_a_complaint_about_themselves(
    office: Office, complaint: str, now: datetime
) -> None:
    with office.database.write() as session:
        case = session.merge(case_now(office, complaint))
        case.owner_id, case.about_staff_id = None, office.staff("supervisor").id
    assert told(office, "supervisor", now + PATIENCE) == []
    assert told(office, "admin", now) == [complaint]


def test_what_has_ended_is_told_no_more(office: Office, complaint: str, now: datetime) -> None:
    with office.database.write() as session:
        session.scalars(select(Alert)).one().ended_at = now
    assert told(office, "agent", now) == []
