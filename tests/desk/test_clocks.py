"""A case that a person opens, or opens again, has the clock of one that the bot opens."""

import dataclasses
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from accounts.hours import add_working_days, end_of_day
from cases.opening import open_case
from desk import casework
from desk.case_clocks import last_moment
from desk.casefile import casefile
from desk.casework import Ending, Extension
from desk.clocks import due_by_kind
from desk.rights import NotNow
from models.cases import CaseKind
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office
from tests.desk.cases_on_file import case_now, on_file, thread_of

DAY = timedelta(days=1)


def after(office: Office, received: date, days: int) -> datetime:
    """The end of a working day some days after another, by the lender's calendar."""
    with office.database.read() as session:
        lender = office.terminal.services.voice.lender(session)
    return end_of_day(add_working_days(lender, received, days), lender.hours.zone)


@pytest.mark.parametrize(
    ("kind", "category", "days"),
    [
        (CaseKind.DISPUTE, None, 10),
        (CaseKind.PAYMENT_CLAIM, None, 3),
        (CaseKind.HARDSHIP, None, 2),
        (CaseKind.FRAUD, None, 1),
        (CaseKind.REQUEST, "statement", 3),
        (CaseKind.REQUEST, "autopay", 2),
        (CaseKind.WRONG_NUMBER, None, 5),
    ],
)
def test_it_is_due_as_the_bots_own(
    office: Office, now: datetime, kind: CaseKind, category: str | None, days: int
) -> None:
    thread_id = receive(office.terminal, DANA, "hello", now)
    with office.database.read() as session:
        services = office.terminal.services
        due = due_by_kind(services, session, thread_id, kind, now, category=category)
    assert due == after(office, now.date(), days)


def test_so_it_is_when_it_is_opened_again(office: Office, now: datetime) -> None:
    dispute, ana = on_file(office, CaseKind.DISPUTE, now), office.staff("agent")
    later = now + 30 * DAY
    with office.database.write() as session:
        casework.finish(session, dispute, ana, Ending("verified"), now)
        services = office.terminal.services
        casework.reopen_case(services, session, dispute, ana, reason="Papers.", now=later)
    assert case_now(office, dispute).due_at == after(office, later.date(), 10)


def test_a_request_of_data_that_is_opened_again_keeps_the_laws_clock(
    office: Office, now: datetime
) -> None:
    thread_id, ana = receive(office.terminal, DANA, "delete my data", now), office.staff("agent")
    kind, services = CaseKind.REQUEST, office.terminal.services
    with office.database.write() as session:
        due = due_by_kind(services, session, thread_id, kind, now, category="privacy")
        case = open_case(
            session, kind, thread_id=thread_id, now=now, due_at=due, category="privacy"
        )
        casework.finish(session, case.reference, ana, Ending("done"), now)
        again = partial(casework.reopen_case, services, session, case.reference, ana)
        again(reason="A part is missing.", now=now + 5 * DAY)
    assert case_now(office, case.reference).due_at == due
    assert due.astimezone(UTC).date() == date(2026, 12, 7)


def under(office: Office, pack: str, monkeypatch: pytest.MonkeyPatch) -> Office:
    services = office.terminal.services
    rules = dataclasses.replace(services.settings, policy_pack=(pack,))
    monkeypatch.setattr(services, "settings", rules)
    return office


@pytest.fixture
def british(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The same, under the British rules."""
    return under(office, "uk", monkeypatch)


@pytest.fixture
def chinese(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The same, under the Chinese rules."""
    return under(office, "cn", monkeypatch)


def extends(office: Office, complaint: str, now: datetime, days: int) -> None:
    more = Extension(now + days * DAY, "It is complex.", told=True)
    sol, services = office.staff("supervisor"), office.terminal.services
    with office.database.write() as session:
        casework.extend(services, session, complaint, sol, more, now=now)


def test_a_complaint_under_the_chinese_rules_is_extended_twice(
    chinese: Office, now: datetime
) -> None:
    complaint = on_file(chinese, CaseKind.COMPLAINT, now)
    first = case_now(chinese, complaint).due_at
    with pytest.raises(NotNow, match="later than the rules allow"):
        extends(chinese, complaint, now, 40)
    extends(chinese, complaint, now, 29)
    with pytest.raises(NotNow, match="later than the one it has"):
        extends(chinese, complaint, now, 28)
    extends(chinese, complaint, now, 59)
    with pytest.raises(NotNow, match="as often as"):
        extends(chinese, complaint, now, 60)
    case = case_now(chinese, complaint)
    assert (case.extended_from, case.due_at) == (first, now + 59 * DAY)
    with chinese.database.read() as session:
        file = casefile(chinese.terminal.services, session, complaint, now)
    assert file is not None
    assert (file.extensible_until, file.extended_again) == (None, False)


def test_its_page_says_how_far_each_extension_goes(chinese: Office, now: datetime) -> None:
    complaint = on_file(chinese, CaseKind.COMPLAINT, now)
    with chinese.database.read() as session:
        file = casefile(chinese.terminal.services, session, complaint, now)
    assert file is not None
    assert file.extensible_until is not None
    assert file.last is not None
    assert file.extended_again
    assert (file.last - file.extensible_until).days == 30


def test_the_clock_of_a_complaint_follows_what_it_is_about(british: Office, now: datetime) -> None:
    complaint, ana = on_file(british, CaseKind.COMPLAINT, now), british.staff("agent")
    first = case_now(british, complaint).due_at
    services = british.terminal.services
    ends = {}
    for category in ("fees", "payment_not_posted", "fees"):
        with british.database.write() as session:
            casework.categorise(services, session, complaint, ana, category, now=now)
        with british.database.read() as session:
            last = last_moment(services, session, case_now(british, complaint))
        ends[category] = last
    assert case_now(british, complaint).due_at == first
    assert ends["payment_not_posted"] == after(british, now.date(), 35)
    assert ends["fees"].astimezone(UTC).date() == date(2027, 1, 17)
    assert thread_of(british) == case_now(british, complaint).thread_id
