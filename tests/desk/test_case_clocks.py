"""A request about somebody's own data has a clock of the law, as a complaint has."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cases.opening import open_case
from desk import casework
from desk.case_clocks import last_moment
from desk.casefile import casefile
from desk.casework import Extension
from desk.rights import NotNow
from models.cases import CaseKind, CaseState
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office
from tests.desk.cases_on_file import case_now

DAY = timedelta(days=1)


@pytest.fixture
def request_of_data(office: Office, now: datetime) -> str:
    thread_id = receive(office.terminal, DANA, "delete my data", now)
    with office.database.write() as session:
        due = now + 15 * DAY
        case = open_case(session, CaseKind.REQUEST, thread_id=thread_id, now=now, due_at=due)
        case.category = "privacy"
    return case.reference


def does(office: Office, act: Callable[..., Any], *given: Any, **named: Any) -> None:
    with office.database.write() as session:
        act(office.terminal.services, session, *given, **named)


def test_it_runs_on_while_we_wait_for_them(
    office: Office, request_of_data: str, now: datetime
) -> None:
    does(office, casework.wait_for_them, request_of_data, office.staff("agent"), now)
    case = case_now(office, request_of_data)
    assert (case.state, case.paused_at) == (CaseState.WAITING, None)


def test_it_is_extended_by_a_supervisor_who_told_them_within_the_law(
    office: Office, request_of_data: str, now: datetime
) -> None:
    ana, sol = office.staff("agent"), office.staff("supervisor")
    told = Extension(now + 40 * DAY, "Old records are searched.", told=True)
    with pytest.raises(NotNow, match="by a supervisor"):
        does(office, casework.extend, request_of_data, ana, told, now=now)
    with pytest.raises(NotNow, match="Tell them"):
        untold = Extension(told.until, told.reason, told=False)
        does(office, casework.extend, request_of_data, sol, untold, now=now)
    with pytest.raises(NotNow, match="later than the rules allow"):
        too_late = Extension(now + 92 * DAY, told.reason, told=True)
        does(office, casework.extend, request_of_data, sol, too_late, now=now)
    does(office, casework.extend, request_of_data, sol, told, now=now)
    assert case_now(office, request_of_data).due_at == now + 40 * DAY


def test_its_page_names_the_law_and_the_last_day(
    office: Office, request_of_data: str, now: datetime
) -> None:
    with office.database.read() as session:
        file = casefile(office.terminal.services, session, request_of_data, now)
        assert file is not None
        last = last_moment(office.terminal.services, session, file.case)
    assert (file.by_law, file.may_pause) == (True, False)
    assert "Cal. Civ. Code 1798.130" in file.sources[0]
    # Received on 21 November; the end of the ninetieth day in New York.
    assert last == file.last
    assert last.astimezone(UTC).date().isoformat() == "2027-02-20"


def test_another_request_has_a_clock_of_our_own(
    office: Office, request_of_data: str, now: datetime
) -> None:
    with office.database.write() as session:
        case = session.merge(case_now(office, request_of_data))
        case.category = "receipt"
    with office.database.read() as session:
        file = casefile(office.terminal.services, session, request_of_data, now)
    assert file is not None
    assert (file.by_law, file.may_pause, file.sources) == (False, True, ())
