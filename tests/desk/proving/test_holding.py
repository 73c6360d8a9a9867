"""A litigation hold stops retention, on both databases, until a supervisor lifts it."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.retention import keep_no_longer
from desk.proving.holding import hold_records, lift_records_hold
from desk.rights import NotNow
from models.borrowers import BorrowerNumber, borrowers_of
from models.inbound import InboundText
from models.litigation import LitigationHold
from models.silence import silent_threads
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office
from tests.desk.cases_on_file import thread_of

OLD = timedelta(days=8 * 366)
MARCUS = "+12025550102"


@pytest.fixture
def old(office: Office, now: datetime) -> Office:
    """Two threads whose words would be emptied."""
    for number in (DANA, MARCUS):
        receive(office.terminal, number, "Hello.", now)
    return office


def words(office: Office, number: str) -> str:
    with office.database.read() as session:
        mine = InboundText.thread_id == thread_of(office, number)
        return str(session.scalars(select(InboundText.body).where(mine)).one())


def hold(office: Office, subject: object, now: datetime, role: str = "supervisor") -> int:
    with office.database.write() as session:
        return hold_records(session, subject, office.staff(role), "A court asks.", now).id  # type: ignore[arg-type]


def whose(office: Office, number: str = DANA) -> int:
    with office.database.read() as session:
        return borrowers_of(session, thread_of(office, number))[0].id


def test_a_hold_on_a_number_keeps_its_words_and_no_others(old: Office, now: datetime) -> None:
    hold(old, thread_of(old), now)
    assert keep_no_longer(old.terminal.services, now + OLD) == 1
    assert (words(old, DANA), words(old, MARCUS)) == ("Hello.", "")


def test_a_hold_on_a_person_keeps_the_words_of_their_number(old: Office, now: datetime) -> None:
    hold(old, whose(old), now)
    assert keep_no_longer(old.terminal.services, now + OLD) == 1
    assert (words(old, DANA), words(old, MARCUS)) == ("Hello.", "")


def test_a_number_that_was_theirs_is_kept_too(old: Office, now: datetime) -> None:
    person = whose(old)
    with old.database.write() as session:
        mine = BorrowerNumber.borrower_id == person
        session.execute(update(BorrowerNumber).where(mine).values(until=now))
    hold(old, person, now)
    keep_no_longer(old.terminal.services, now + OLD)
    assert words(old, DANA) == "Hello."


def test_a_lifted_hold_keeps_nothing(old: Office, now: datetime) -> None:
    held = hold(old, thread_of(old), now)
    with old.database.write() as session:
        lift_records_hold(session, held, old.staff("admin"), "The suit is over.", now)
    assert keep_no_longer(old.terminal.services, now + OLD) == 2
    assert words(old, DANA) == ""
    with old.database.write() as session, pytest.raises(NotNow, match="lifted before"):
        lift_records_hold(session, held, old.staff("admin"), "The suit is over.", now)


@pytest.mark.parametrize("reason", ["", "x" * 201])
def test_nobody_lifts_one_without_a_reason(old: Office, now: datetime, reason: str) -> None:
    held = hold(old, thread_of(old), now)
    with old.database.write() as session, pytest.raises(NotNow, match="Say why"):
        lift_records_hold(session, held, old.staff("admin"), reason, now)
    with old.database.read() as session:
        assert session.get_one(LitigationHold, held).lifted_at is None


def test_of_two_holds_one_is_enough(old: Office, now: datetime) -> None:
    held = hold(old, thread_of(old), now)
    hold(old, whose(old), now)
    with old.database.write() as session:
        lift_records_hold(session, held, old.staff("admin"), "The suit is over.", now)
    with old.database.read() as session:
        silent = session.scalars(silent_threads(now + OLD)).all()
    assert silent == [thread_of(old, MARCUS)]


@pytest.mark.parametrize("role", ["agent", "auditor"])
def test_only_a_supervisor_sets_and_lifts_one(old: Office, now: datetime, role: str) -> None:
    held = hold(old, whose(old), now)
    with pytest.raises(NotNow, match="by a supervisor"):
        hold(old, thread_of(old), now, role)
    with old.database.write() as session, pytest.raises(NotNow, match="by a supervisor"):
        lift_records_hold(session, held, old.staff(role), "Over.", now)


def test_one_hold_on_one_thing_at_a_time(old: Office, now: datetime) -> None:
    hold(old, thread_of(old), now)
    with pytest.raises(NotNow, match="stands already"):
        hold(old, thread_of(old), now)
    with pytest.raises(NotNow, match="no such number or borrower"):
        hold(old, 999_999, now)


def test_who_set_it_and_who_lifted_it_is_written_down(old: Office, now: datetime) -> None:
    held = hold(old, thread_of(old), now)
    with old.database.write() as session:
        lift_records_hold(session, held, old.staff("admin"), "The suit is over.", now)
    sol, ada = old.staff("supervisor").id, old.staff("admin").id
    assert old.audited("litigation.") == [
        (f"staff:{sol}", "litigation.hold"),
        (f"staff:{ada}", "litigation.lift"),
    ]
    with old.database.read() as session:
        row = session.get_one(LitigationHold, held)
    assert (row.set_by, row.lifted_by, row.lifted_at) == (sol, ada, now)
