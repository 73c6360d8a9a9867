"""Holds on texts that we start."""

from datetime import timedelta

import pytest

from cases.holds import HoldScope, holds_on, lift_holds, place_hold
from cases.opening import open_case
from models.cases import CaseKind
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


def test_a_hold_is_on_one_number_only(book: Book) -> None:
    place_hold(book.session, book.thread_id, HoldScope.ALL, "legal", now=book.now)
    assert holds_on(book.session, book.other_thread_id, book.now) == []


def test_a_scope_that_nobody_reads_is_refused(book: Book) -> None:
    with pytest.raises(ValueError, match="everything"):
        place_hold(book.session, book.thread_id, "everything", "legal", now=book.now)  # type: ignore[arg-type]
