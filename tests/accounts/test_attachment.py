"""Numbers over time: replaced, shared, released."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from accounts.report import Conflict, ConflictKind
from cases.holds import HoldScope, place_hold
from models.borrowers import BorrowerNumber, borrowers_of
from models.cases import Hold
from models.numbers import Number
from models.threads import Thread
from tests.accounts.samples import Desk, account, small

OLD, NEW = "+12025550101", "+12025550131"


def owners(desk: Desk, phone: str) -> list[str]:
    with desk.database.read() as session:
        people = borrowers_of(session, desk.lookup.number_id(phone))
        return [person.external_id for person in people]


def release(desk: Desk, phone: str) -> None:
    """What the bot does when somebody says that this is the wrong number."""
    with desk.database.write() as session:
        rows = select(BorrowerNumber).where(
            BorrowerNumber.number_id == desk.lookup.number_id(phone), BorrowerNumber.until.is_(None)
        )
        for row in session.scalars(rows):
            row.until, row.ended_by = desk.now, "wrong_number"


def test_a_new_phone_ends_the_old_attachment(desk: Desk) -> None:
    desk.take(account())
    report = desk.take(account(phone=NEW), at=desk.now + timedelta(days=1))
    assert (owners(desk, OLD), owners(desk, NEW)) == ([], ["B01"])
    assert report.counts["numbers replaced"] == 1
    with desk.database.read() as session:
        ended = session.scalars(select(BorrowerNumber).where(BorrowerNumber.until.is_not(None)))
        (row,) = ended
        assert (row.ended_by, row.until) == ("replaced", desk.now + timedelta(days=1))


def test_a_replaced_number_can_come_back(desk: Desk) -> None:
    for phone in (OLD, NEW, OLD):
        desk.take(account(phone=phone))
    assert owners(desk, OLD) == ["B01"]


def test_a_number_can_be_shared(desk: Desk) -> None:
    desk.take(small(1), small(2, phone="+12025550101"))
    assert owners(desk, OLD) == ["B01", "B02"]


def test_a_released_number_is_not_attached_again_and_the_rest_is_taken(desk: Desk) -> None:
    desk.take(account())
    release(desk, OLD)
    report = desk.take(account(name="Dana X. Whitfield"))
    assert owners(desk, OLD) == []
    assert report.conflicts == [Conflict("B01", ConflictKind.RELEASED_NUMBER, "phone")]
    assert report.updated == 1
    again = desk.take(account(name="Dana X. Whitfield"))
    assert again.unchanged == 1
    assert again.conflicts == report.conflicts


def test_a_released_number_gets_no_consent_from_the_account_it_was_released_from(
    desk: Desk,
) -> None:
    desk.take(small(1))
    release(desk, OLD)
    desk.take(small(1, consent={"service": "granted"}))
    with desk.database.read() as session:
        assert session.get_one(Number, desk.lookup.number_id(OLD)).service == "unknown"


def test_after_a_release_another_number_is_attached_as_ever(desk: Desk) -> None:
    desk.take(account())
    release(desk, OLD)
    assert desk.take(account(phone=NEW)).conflicts == []
    assert owners(desk, NEW) == ["B01"]


def test_a_number_released_by_one_borrower_may_be_anothers(desk: Desk) -> None:
    desk.take(small(1))
    release(desk, OLD)
    assert desk.take(small(2, phone=OLD)).conflicts == []
    assert owners(desk, OLD) == ["B02"]


@pytest.mark.parametrize(("verified_as", "stays"), [("B01", False), ("B02", True)])
def test_a_replaced_number_loses_the_proof_given_from_it(
    desk: Desk, verified_as: str, *, stays: bool
) -> None:
    desk.take(small(1), small(2, phone=OLD))
    with desk.database.write() as session:
        number_id = desk.lookup.number_id(OLD)
        people = {person.external_id: person.id for person in borrowers_of(session, number_id)}
        session.add(
            Thread(
                id=number_id,
                created_at=desk.now,
                verified_borrower_id=people[verified_as],
                verified_until=desk.now,
            )
        )
    desk.take(small(1, phone=NEW))
    with desk.database.read() as session:
        thread = session.get_one(Thread, number_id)
        assert (thread.verified_borrower_id is not None) == stays
        assert (thread.verified_until is not None) == stays


def test_a_number_that_texted_before_it_was_known_keeps_its_row(desk: Desk) -> None:
    with desk.database.write() as session:
        session.add(
            Number(
                id=desk.lookup.number_id(OLD),
                cipher=desk.vault.seal(OLD),
                last4="0101",
                created_at=desk.now - timedelta(days=9),
                opted_out_at=desk.now - timedelta(days=9),
            )
        )
    desk.take(small(1))
    with desk.database.read() as session:
        number = session.get_one(Number, desk.lookup.number_id(OLD))
        assert number.created_at == desk.now - timedelta(days=9)
        assert number.opted_out_at == desk.now - timedelta(days=9)


@pytest.mark.parametrize("at_once", [True, False])
def test_what_waits_for_a_person_waits_when_their_number_passes_on(
    desk: Desk, at_once: bool
) -> None:
    """What is of the number is for its next holder to begin without."""
    desk.take(small(1))
    old = desk.lookup.number_id("+12025550101")
    with desk.database.write() as session:
        place_hold(session, old, HoldScope.ALL, "legal", now=desk.now)
        place_hold(session, old, HoldScope.ALL, "quiet", now=desk.now)
    moved, fresh = small(1, phone=NEW), small(2, phone="+12025550101")
    if at_once:
        desk.take(moved, fresh, at=desk.now + timedelta(days=1))
    else:
        desk.take(moved, at=desk.now + timedelta(days=1))
        desk.take(fresh, at=desk.now + timedelta(days=2))
    with desk.database.read() as session:
        holds = session.scalars(select(Hold).order_by(Hold.id)).all()
    assert [hold.lifted_at is None for hold in holds] == [True, False]
