"""A case that a person opens says how and when it came, and its clock runs from then."""

import uuid
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from desk.case_clocks import last_moment
from desk.case_opening import LONGEST_AGO, Arrival, case_by_staff
from desk.exporting.complaints import Period, complaints, listed
from desk.rights import NotNow
from models.cases import Case, CaseEvent, CaseKind, Hold
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office

LETTER = Arrival("letter", date(2026, 11, 16))


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    return receive(office.terminal, DANA, "hello", now)


def opens(office: Office, thread_id: uuid.UUID, now: datetime, **named: Any) -> Case:
    services, ana = office.terminal.services, office.staff("agent")
    with office.database.write() as session:
        return case_by_staff(
            services, session, thread_id, ana, words="Too many fees.", now=now, **named
        ).case


def test_its_clock_runs_from_the_day_it_came(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    case = opens(office, dana, now, kind=CaseKind.COMPLAINT, arrival=LETTER)
    assert (case.channel, case.opened_at.date()) == ("letter", LETTER.on)
    assert case.due_at is not None
    # Fifteen days after 16 November, to the end of the day in New York; sixty at the last.
    assert case.due_at.isoformat() == "2026-12-02T04:59:59+00:00"
    with office.database.read() as session:
        last = last_moment(office.terminal.services, session, case)
        event = session.scalars(select(CaseEvent)).one()
    assert last.isoformat() == "2027-01-16T04:59:59+00:00"
    assert (event.at, event.staff_id) == (now, office.staff("agent").id)


def test_the_regulator_reads_how_and_when_it_came(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    opens(office, dana, now, kind=CaseKind.COMPLAINT, arrival=LETTER)
    period = Period(date(2026, 11, 1), date(2026, 11, 30))
    with office.database.read() as session:
        found = complaints(office.terminal.services, session, period)
    line = listed(found, period, date(2026, 11, 30)).decode().splitlines()[1]
    assert line.split(",")[1:4] == ["complaint", "2026-11-16", "letter"]


def test_what_came_just_now_came_now(office: Office, dana: uuid.UUID, now: datetime) -> None:
    today = Arrival("phone", now.date())
    assert opens(office, dana, now, kind=CaseKind.DISPUTE, arrival=today).opened_at == now
    case = opens(office, dana, now, kind=CaseKind.FRAUD)
    assert (case.opened_at, case.channel) == (now, "text")
    with office.database.read() as session:
        assert len(session.scalars(select(Hold)).all()) == 2


@pytest.mark.parametrize(
    "arrival",
    [
        Arrival("phone", date(2026, 11, 22)),
        Arrival("phone", date(2026, 11, 21) - LONGEST_AGO - timedelta(days=1)),
        Arrival("pigeon"),
    ],
)
def test_no_case_comes_from_the_future_or_by_a_way_that_is_none(
    office: Office, dana: uuid.UUID, now: datetime, arrival: Arrival
) -> None:
    with pytest.raises(NotNow, match="Choose"):
        opens(office, dana, now, kind=CaseKind.COMPLAINT, arrival=arrival)
