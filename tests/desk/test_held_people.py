"""A hold of a person stands beside each thread of theirs, and is one: lifted once, it is gone."""

import uuid
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from cases.holds import HoldScope, holds_on, place_hold
from desk.account import Account, account_of
from desk.beside import set_hold
from desk.case_opening import case_by_staff
from desk.folders import FOLDERS, counts
from desk.lifting import lift_hold
from desk.proving.gathering import Order, Scope, gather
from desk.proving.subject import subject_of_borrower
from desk.rights import NotNow
from desk.undoing import undo
from desk.waiting import threads_in
from models.borrowers import Borrower, BorrowerNumber, borrowers_of
from models.cases import CaseKind, Hold
from models.threads import Thread
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office

OTHER = "+12025550177"
STRANGER = "+12025550178"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    return receive(office.terminal, DANA, "hello", now)


@pytest.fixture
def other(office: Office, dana: uuid.UUID, now: datetime) -> uuid.UUID:
    """The thread with another number of hers."""
    thread_id = receive(office.terminal, OTHER, "me too", now)
    attach(office, whose(office, dana).id, thread_id, now)
    return thread_id


@pytest.fixture
def stranger(office: Office, now: datetime) -> uuid.UUID:
    return receive(office.terminal, STRANGER, "who is this", now)


def whose(office: Office, thread_id: uuid.UUID) -> Borrower:
    with office.database.read() as session:
        return borrowers_of(session, thread_id)[0]


def attach(office: Office, borrower_id: int, number_id: uuid.UUID, now: datetime) -> None:
    with office.database.write() as session:
        session.add(BorrowerNumber(borrower_id=borrower_id, number_id=number_id, since=now))


def somebody_else(office: Office, than: Borrower) -> Borrower:
    with office.database.read() as session:
        found = session.scalars(select(Borrower).where(Borrower.id != than.id)).first()
    assert isinstance(found, Borrower)
    return found


def holds(office: Office, thread_id: uuid.UUID, now: datetime, reason: str = "distress") -> Hold:
    with office.database.write() as session:
        return place_hold(session, thread_id, HoldScope.ALL, reason, now=now)


def beside(office: Office, thread_id: uuid.UUID, now: datetime) -> Account:
    with office.database.read() as session:
        return account_of(session, session.get_one(Thread, thread_id), now)


def in_folder(office: Office, now: datetime) -> list[uuid.UUID]:
    """The threads in the folder of holds; its number and a search in it tell the same."""
    staff, folder = office.staff("agent"), FOLDERS["holds"]
    with office.database.read() as session:
        rows = threads_in(session, folder, staff, now, limit=200)
        searched = session.scalars(select(Thread.id).where(folder.condition(staff, now)))
        assert set(searched) == {row.thread_id for row in rows}
        assert counts(session, staff, now)["holds"] == len(rows)
    return [row.thread_id for row in rows]


def lifts(office: Office, thread_id: uuid.UUID, hold_id: int, now: datetime, why: str = "") -> int:
    """A supervisor lifts a hold in a thread; the entry by which it is taken back."""
    with office.database.write() as session:
        done = lift_hold(session, thread_id, office.staff("supervisor"), hold_id, now=now, why=why)
        assert done.entry is not None
        return done.entry.id


def test_it_stands_beside_both_and_both_are_in_the_folder(
    office: Office, dana: uuid.UUID, other: uuid.UUID, stranger: uuid.UUID, now: datetime
) -> None:
    hold = holds(office, dana, now)
    for thread_id in (dana, other):
        assert [one.id for one in beside(office, thread_id, now).holds] == [hold.id]
    assert beside(office, stranger, now).holds == ()
    assert in_folder(office, now) == sorted([dana, other])


def test_a_case_of_hers_holds_both(
    office: Office, dana: uuid.UUID, other: uuid.UUID, now: datetime
) -> None:
    services, ana = office.terminal.services, office.staff("agent")
    with office.database.write() as session:
        case = case_by_staff(
            services, session, dana, ana, kind=CaseKind.LEGAL, words="Bankrupt.", now=now
        ).case
    found = beside(office, other, now)
    assert [found.held_for[one.id].reference for one in found.holds] == [case.reference]
    assert found.cases == ()


@pytest.mark.parametrize("where", ["dana", "other"])
def test_lifted_in_either_thread_it_is_lifted_in_both(
    office: Office, dana: uuid.UUID, other: uuid.UUID, now: datetime, where: str
) -> None:
    hold, here = holds(office, dana, now), {"dana": dana, "other": other}[where]
    entry = lifts(office, here, hold.id, now)
    assert in_folder(office, now) == []
    with pytest.raises(NotNow, match="lifted before"):
        lifts(office, dana, hold.id, now)
    with office.database.write() as session:
        undo(session, entry, office.staff("supervisor"), now + MINUTE / 2)
    assert in_folder(office, now) == sorted([dana, other])


def test_nobody_lifts_it_in_a_thread_where_it_does_not_stand(
    office: Office, dana: uuid.UUID, stranger: uuid.UUID, now: datetime
) -> None:
    hold = holds(office, dana, now)
    with pytest.raises(NotNow):
        lifts(office, stranger, hold.id, now)
    with office.database.read() as session:
        assert session.get_one(Hold, hold.id).lifted_at is None


def test_whoever_has_her_old_number_sees_and_is_held_by_nothing(
    office: Office, dana: uuid.UUID, other: uuid.UUID, now: datetime
) -> None:
    hold, she = holds(office, dana, now), whose(office, dana)
    with office.database.write() as session:
        session.execute(
            update(BorrowerNumber)
            .where(BorrowerNumber.number_id == dana)
            .values(until=now, ended_by="replaced")
        )
    assert [one.id for one in beside(office, dana, now).holds] == [hold.id]
    attach(office, somebody_else(office, she).id, dana, now)
    assert in_folder(office, now) == [other]
    assert beside(office, dana, now).holds == ()
    with pytest.raises(NotNow):
        lifts(office, dana, hold.id, now)
    lifts(office, other, hold.id, now)


def test_what_staff_set_goes_with_the_person_too(
    office: Office, dana: uuid.UUID, other: uuid.UUID, now: datetime
) -> None:
    ana = office.staff("agent")
    with office.database.write() as session:
        set_hold(session, dana, ana, scope="all", reason="in hospital", days=30, now=now)
        assert [one.reason for one in holds_on(session, other, now)] == ["in hospital"]


def test_where_two_share_a_number_it_says_whose_it_is(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    hold, she = holds(office, dana, now), whose(office, dana)
    assert beside(office, dana, now).of_whom(hold) is None
    attach(office, somebody_else(office, she).id, dana, now)
    shared = beside(office, dana, now)
    assert shared.of_whom(hold) == she.name
    assert shared.of_whom(holds(office, dana, now)) is None


def test_a_dossier_has_those_of_the_person_and_not_of_whom_they_share_with(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    she = whose(office, dana)
    he = somebody_else(office, she)
    attach(office, he.id, dana, now)
    with office.database.write() as session:
        for reason, borrower_id in (("legal", she.id), ("fraud", he.id), ("dispute", None)):
            place_hold(
                session, dana, HoldScope.ALL, reason, now=now + MINUTE, borrower_id=borrower_id
            )
    assert held_in_dossier(office, she, now) == ["legal", "dispute"]
    assert held_in_dossier(office, he, now) == ["fraud", "dispute"]


def held_in_dossier(office: Office, person: Borrower, now: datetime) -> list[str]:
    with office.database.read() as session:
        subject = subject_of_borrower(session, person.id)
        services, order = office.terminal.services, Order("Sol Vega", "A court asks.")
        made = gather(services, session, subject, Scope.EVERYTHING, order=order, now=now)
    found = next(one for one in made.sections if one.key == "holds")
    return [row[found.columns.index("reason")] for row in found.rows]
