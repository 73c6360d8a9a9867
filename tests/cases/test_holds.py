"""Holds on texts that we start."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from cases.holds import (
    OF_THE_NUMBER,
    HoldScope,
    held_numbers,
    holds_on,
    lift_holds,
    place_hold,
)
from cases.opening import open_case
from models.borrowers import Borrower, BorrowerNumber, borrowers_of
from models.cases import CaseKind, Hold
from tests.cases.conftest import Book


def test_a_hold_is_in_force_until_its_time_is_over(book: Book) -> None:
    until = book.now + timedelta(days=3)
    place_hold(
        book.session, book.thread_id, HoldScope.REMINDERS, "promise", now=book.now, until=until
    )
    assert [hold.reason for hold in holds_on(book.session, book.thread_id, book.now)] == ["promise"]
    assert holds_on(book.session, book.thread_id, until - timedelta(seconds=1))
    assert holds_on(book.session, book.thread_id, until) == []


def test_a_hold_without_an_end_stands_until_it_is_lifted(book: Book) -> None:
    case = open_case(
        book.session, CaseKind.DISPUTE, thread_id=book.thread_id, now=book.now, due_at=None
    )
    for scope in (HoldScope.COLLECTIONS, HoldScope.REMINDERS):
        place_hold(book.session, book.thread_id, scope, "dispute", now=book.now, case_id=case.id)
    other = place_hold(book.session, book.thread_id, HoldScope.ALL, "legal", now=book.now)
    later = book.now + timedelta(days=400)
    assert len(holds_on(book.session, book.thread_id, later)) == 3
    assert lift_holds(book.session, case, later) == 2
    assert holds_on(book.session, book.thread_id, later) == [other]
    assert lift_holds(book.session, case, later) == 0


def test_a_hold_of_nobody_is_on_one_number_only(book: Book) -> None:
    place_hold(book.session, book.thread_id, HoldScope.ALL, "legal", now=book.now)
    assert holds_on(book.session, book.other_thread_id, book.now) == []


def test_a_scope_that_nobody_reads_is_refused(book: Book) -> None:
    with pytest.raises(ValueError, match="everything"):
        place_hold(book.session, book.thread_id, "everything", "legal", now=book.now)  # type: ignore[arg-type]


# --- Whose they are -------------------------------------------------------------------------


def has(book: Book, *numbers: uuid.UUID, borrower_id: int | None = None) -> None:
    """Somebody's numbers are these and no others; the borrower's, if nobody is named."""
    whose = borrower_id or book.borrower_id
    ended = update(BorrowerNumber).where(BorrowerNumber.borrower_id == whose)
    book.session.execute(ended.values(until=book.now))
    book.session.add_all(
        BorrowerNumber(borrower_id=whose, number_id=number_id, since=book.now)
        for number_id in numbers
    )
    book.session.flush()


def somebody_else(book: Book) -> int:
    """The id of another borrower, who has no number yet."""
    person = Borrower(
        external_id="B02", name="Ana Ruiz", language="en", document_hash=b"",
        created_at=book.now, updated_at=book.now,
    )  # fmt: skip
    book.session.add(person)
    book.session.flush()
    return person.id


def places(book: Book, reason: str = "dispute", **about: Any) -> Hold:
    return place_hold(book.session, book.thread_id, HoldScope.ALL, reason, now=book.now, **about)


def held_at(book: Book) -> tuple[bool, bool]:
    """Whether the two numbers are held; of one that is somebody's all at once say the same."""
    both = (book.thread_id, book.other_thread_id)
    every = set(book.session.scalars(held_numbers(book.now)))
    found = [bool(holds_on(book.session, number_id, book.now)) for number_id in both]
    known = [bool(borrowers_of(book.session, number_id)) for number_id in both]
    listed = [number_id in every for number_id in both]
    assert all(one == two for one, two, its in zip(listed, found, known, strict=True) if its)
    return found[0], found[1]


def test_a_hold_is_of_whoever_alone_has_the_number(book: Book) -> None:
    has(book, book.thread_id)
    assert places(book).borrower_id == book.borrower_id


def test_of_two_who_share_a_number_it_is_whoevers_proved_it_or_nobodys(book: Book) -> None:
    other = somebody_else(book)
    has(book, book.thread_id)
    has(book, book.thread_id, borrower_id=other)
    assert places(book).borrower_id is None
    assert places(book, borrower_id=other).borrower_id == other


@pytest.mark.parametrize("reason", sorted(OF_THE_NUMBER))
def test_what_has_to_do_with_the_phone_is_of_the_number(book: Book, reason: str) -> None:
    has(book, book.thread_id, book.other_thread_id)
    assert places(book, reason, borrower_id=book.borrower_id).borrower_id is None
    assert held_at(book) == (True, False)


def test_a_person_is_held_at_every_number_of_theirs(book: Book) -> None:
    has(book, book.thread_id, book.other_thread_id)
    places(book)
    assert held_at(book) == (True, True)


def test_a_hold_goes_with_a_person_and_stays_until_the_number_is_anothers(book: Book) -> None:
    has(book, book.thread_id)
    hold = places(book)
    has(book, book.other_thread_id)
    assert held_at(book) == (True, True)
    has(book, book.thread_id, borrower_id=somebody_else(book))
    assert held_at(book) == (False, True)
    hold.until = book.now
    book.session.flush()
    assert held_at(book) == (False, False)


def test_one_that_was_lifted_is_lifted_at_every_number(book: Book) -> None:
    has(book, book.thread_id, book.other_thread_id)
    places(book).lifted_at = book.now
    book.session.flush()
    assert held_at(book) == (False, False)
