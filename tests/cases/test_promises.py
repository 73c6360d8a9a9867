"""Promises to pay: written down, replaced, kept or broken."""

from datetime import date, timedelta
from typing import Any

import pytest

from cases.holds import holds_on
from cases.promises import (
    record_promise,
    settle_paid_promises,
    settle_promises,
    withdraw_promise,
)
from models.borrowers import BorrowerNumber
from models.loans import Loan, Payment
from models.promises import Promise, PromiseState, promises_of
from models.staff import StaffTask
from tests.cases.conftest import Book

DUE = date(2026, 11, 27)


def promised(book: Book, **different: Any) -> Promise:
    given: dict[str, Any] = {
        "amount": 15000,
        "currency": "USD",
        "now": book.now,
        "until": book.now + timedelta(days=7),
        "borrower_id": book.borrower_id,
        "loan_id": book.loan_id,
    }
    return record_promise(book.session, book.thread_id, DUE, **given | different)


def pays(book: Book, amount: int, on: date = DUE, loan_id: int | None = None) -> None:
    count = book.session.query(Payment).count()
    book.session.add(
        Payment(
            loan_id=loan_id or book.loan_id,
            ref=f"P-{count}",
            paid_on=on,
            amount=amount,
            recorded_at=book.now,
        )
    )
    book.session.flush()


def settle(book: Book, day: date = DUE + timedelta(days=2)) -> dict[str, int]:
    return settle_promises(book.session, day, book.now)


def states(book: Book) -> list[str]:
    return [one.state.value for one in promises_of(book.session, book.thread_id)]


def test_reminders_of_the_loan_wait_until_the_promise_is_over(book: Book) -> None:
    promised(book)
    (hold,) = holds_on(book.session, book.thread_id, book.now)
    assert (hold.scope, hold.reason, hold.loan_id) == ("reminders", "promise", book.loan_id)
    assert hold.until == book.now + timedelta(days=7)
    assert holds_on(book.session, book.thread_id, book.now + timedelta(days=7)) == []


def test_a_new_promise_on_the_same_loan_replaces_the_old(book: Book) -> None:
    promised(book)
    promised(book, amount=20000)
    assert states(book) == ["replaced", "open"]


def test_promises_on_two_loans_stand_side_by_side(book: Book) -> None:
    promised(book)
    promised(book, loan_id=book.other_loan_id)
    assert states(book) == ["open", "open"]


def test_a_promise_without_proof_is_replaced_by_one_with(book: Book) -> None:
    """Else the first would be found broken though the second was kept."""
    promised(book, loan_id=None, borrower_id=None)
    promised(book)
    assert states(book) == ["replaced", "open"]


def test_one_changed_without_proof_goes_on_with_its_loan(book: Book) -> None:
    promised(book)
    changed = promised(book, amount=5000, loan_id=None, borrower_id=None)
    assert (changed.loan_id, changed.borrower_id) == (book.loan_id, book.borrower_id)
    assert states(book) == ["replaced", "open"]


def test_a_broken_promise_stays_broken_when_another_is_made(book: Book) -> None:
    promised(book).state = PromiseState.BROKEN
    promised(book)
    assert states(book) == ["broken", "open"]


def test_another_numbers_promise_is_another_matter(book: Book) -> None:
    promised(book)
    record_promise(
        book.session,
        book.other_thread_id,
        DUE,
        amount=1,
        currency="USD",
        now=book.now,
        until=book.now,
        loan_id=book.loan_id,
    )
    assert states(book) == ["open"]


# --- Kept or broken -------------------------------------------------------------------------------


def test_before_its_day_is_over_nothing_is_settled(book: Book) -> None:
    """The day after counts too: a payment may be posted late."""
    promised(book)
    assert settle(book, DUE + timedelta(days=1)) == {"kept": 0, "broken": 0}
    assert states(book) == ["open"]


@pytest.mark.parametrize(
    ("amounts", "kept"),
    [([15000], True), ([10000, 5000], True), ([20000], True), ([14999], False), ([], False)],
)
def test_payments_that_reach_the_amount_keep_it(book: Book, amounts: list[int], kept: bool) -> None:
    promised(book)
    for amount in amounts:
        pays(book, amount)
    assert settle(book) == {"kept": int(kept), "broken": int(not kept)}
    assert states(book) == ["kept" if kept else "broken"]


@pytest.mark.parametrize(
    ("on", "kept"),
    [
        (date(2026, 11, 20), False),
        (date(2026, 11, 21), True),
        (DUE + timedelta(days=1), True),
        (DUE + timedelta(days=2), False),
    ],
)
def test_only_payments_from_the_promise_to_its_day_count(book: Book, on: date, kept: bool) -> None:
    promised(book)
    pays(book, 15000, on)
    assert settle(book)["kept"] == int(kept)


def test_a_payment_on_another_loan_keeps_nothing(book: Book) -> None:
    promised(book)
    pays(book, 15000, loan_id=book.other_loan_id)
    assert settle(book)["broken"] == 1


@pytest.mark.parametrize(("overdue", "kept"), [(0, True), (100, False)])
def test_whatever_is_due_is_kept_when_nothing_is_overdue_any_more(
    book: Book, overdue: int, kept: bool
) -> None:
    promised(book, amount=None, currency=None)
    pays(book, 100)
    book.session.get_one(Loan, book.loan_id).overdue = overdue
    book.session.flush()
    assert settle(book)["kept"] == int(kept)


def test_whatever_is_due_is_not_kept_without_any_payment(book: Book) -> None:
    promised(book, amount=None, currency=None)
    assert settle(book)["broken"] == 1


@pytest.mark.parametrize("attached", [True, False])
def test_a_promise_without_proof_is_measured_by_the_loans_of_the_number(
    book: Book, attached: bool
) -> None:
    promised(book, loan_id=None, borrower_id=None)
    if attached:
        book.session.add(
            BorrowerNumber(borrower_id=book.borrower_id, number_id=book.thread_id, since=book.now)
        )
    pays(book, 15000)
    assert settle(book)["kept"] == int(attached)


def test_a_broken_promise_is_put_before_staff_once_and_without_figures(book: Book) -> None:
    promised(book)
    settle(book)
    settle(book)
    (task,) = book.session.query(StaffTask).all()
    assert (task.kind, task.thread_id) == ("broken_promise", book.thread_id)
    assert "150" not in str(task.note)


def test_a_payment_that_comes_in_settles_what_it_covers_at_once(book: Book) -> None:
    promised(book)
    promised(book, loan_id=book.other_loan_id)
    pays(book, 15000)
    both = [book.loan_id, book.other_loan_id]
    assert settle_paid_promises(book.session, both, book.now) == 1
    assert states(book) == ["kept", "open"]
    assert settle_paid_promises(book.session, both, book.now) == 0


def test_a_promise_taken_back_is_not_broken_and_reminders_go_on(book: Book) -> None:
    promise = promised(book)
    withdraw_promise(book.session, promise.id, book.now)
    assert states(book) == ["withdrawn"]
    assert holds_on(book.session, book.thread_id, book.now) == []
    assert settle(book) == {"kept": 0, "broken": 0}
    withdraw_promise(book.session, promise.id, book.now + timedelta(days=1))
    assert promise.settled_at == book.now
