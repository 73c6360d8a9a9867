"""An alert about a case names its owner first, and then says that it is for a supervisor."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

import clock
from desk.casework import note_on_case
from models.cases import Case
from models.staff import Staff
from tests.alerts.desk import SAD, Desk
from tests.alerts.receiver import Receiver
from tests.bot.house import STRANGER

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr':DeprecationWarning")


@pytest.fixture
def owned(two_ranks: Desk) -> Desk:
    """Two ranks, and Ana's complaint that is due in an hour."""
    two_ranks.house.imports({**_BORROWER, "phone": STRANGER})
    two_ranks.borrower_says("hello")
    two_ranks.complaint(clock.now() + timedelta(hours=1))
    two_ranks.changes_cases(owner_id=1)
    assert two_ranks.looks() == ["complaint_due"]
    return two_ranks


_BORROWER = {"id": "B77", "name": "Kim Lowe", "lang": "en"}


def test_the_owner_is_named_first_and_the_next_rank_supervises(
    owned: Desk, receiver: Receiver
) -> None:
    assert owned.tells() == 1
    assert "Owner: Ana Ruiz." in receiver.bodies()[0]
    assert owned.tells(minutes=16) == 1
    assert receiver.paths() == ["/first", "/second"]
    assert "For a supervisor: its owner, Ana Ruiz, has not seen to it." in receiver.bodies()[1]


@pytest.mark.parametrize("left", [False, True])
def test_a_case_of_nobody_says_so(owned: Desk, receiver: Receiver, *, left: bool) -> None:
    if left:
        with owned.write() as session:
            session.execute(update(Staff).values(left_at=clock.now()))
    else:
        owned.changes_cases(owner_id=None)
    assert owned.tells() == 1
    assert "Owner: nobody." in receiver.bodies()[0]


def test_nobody_further_is_told_once_its_owner_works_on_it(owned: Desk, receiver: Receiver) -> None:
    assert owned.tells() == 1
    with owned.write() as session:
        reference = session.scalars(select(Case.reference)).one()
        ana = session.scalars(select(Staff)).one()
        note_on_case(session, reference, ana, "I write to her.", clock.now())
    assert owned.looks() == ["complaint_due"]
    assert owned.tells(minutes=16) == 0
    assert receiver.paths() == ["/first"]


def test_what_is_done_in_its_thread_sees_to_no_clock(owned: Desk, receiver: Receiver) -> None:
    thread_id = owned.alert().thread_id
    assert thread_id is not None
    owned.takes(thread_id)
    owned.answers(thread_id)
    assert owned.looks() == ["complaint_due"]
    assert owned.alert().acknowledged_at is None
    assert owned.tells() == 1
    assert owned.tells(minutes=16) == 1
    assert receiver.paths() == ["/first", "/second"]


def test_what_is_no_case_has_no_owner(two_ranks: Desk, receiver: Receiver) -> None:
    two_ranks.borrower_says(SAD)
    two_ranks.looks()
    assert two_ranks.tells() == 1
    assert "Owner" not in receiver.bodies()[0]
