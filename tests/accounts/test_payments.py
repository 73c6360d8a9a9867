"""Posted payments: once, with or without figures, and for the right loan only."""

import threading
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from accounts.faults import BadDocument
from accounts.payments import DifferentPayment, Posted, UnknownLoan, post_payment, read_payment
from accounts.report import NewPayment
from crypto import LookupKey, Vault
from models.database import Database
from models.loans import Loan, Payment
from tests.accounts.samples import Desk, account, loan, small


def event(**changes: Any) -> dict[str, Any]:
    paid = {"ref": "P-9001", "date": "2026-11-20", "amount": "208.33", "method": "card"}
    return {"account": "B01", "loan": "L-1001", "payment": paid} | changes


def post(desk: Desk, **changes: Any) -> Posted:
    with desk.database.write() as session:
        return post_payment(session, read_payment(event(**changes)), desk.now)


def the_loan(desk: Desk) -> Loan:
    with desk.database.read() as session:
        return session.scalars(select(Loan)).one()


def payments(desk: Desk) -> int:
    with desk.database.read() as session:
        return session.scalar(select(func.count()).select_from(Payment)) or 0


def test_a_payment_is_written_down(desk: Desk) -> None:
    desk.take(account())
    posted = post(desk)
    owed = the_loan(desk)
    assert posted.outcome == "posted"
    assert posted.new == NewPayment(owed.borrower_id, owed.id, 20833, date(2026, 11, 20))
    assert payments(desk) == 2


def test_the_same_payment_again_changes_nothing(desk: Desk) -> None:
    desk.take(account())
    post(desk)
    assert post(desk, outstanding="1.00") == Posted("already_posted")
    assert payments(desk) == 2
    assert the_loan(desk).outstanding == 125000


def test_a_payment_that_a_document_brought_is_known(desk: Desk) -> None:
    desk.take(account())
    paid = {"ref": "P-8801", "date": "2026-11-05", "amount": 208.33}
    assert post(desk, payment=paid).outcome == "already_posted"


@pytest.mark.parametrize("change", [{"amount": "208.34"}, {"date": "2026-11-19"}])
def test_one_reference_for_two_payments_is_refused(desk: Desk, change: dict[str, str]) -> None:
    desk.take(account())
    post(desk)
    with pytest.raises(DifferentPayment):
        post(desk, payment=event()["payment"] | change)
    assert payments(desk) == 2


def test_new_figures_are_taken_with_their_time(desk: Desk) -> None:
    desk.take(account())
    posted = post(
        desk,
        outstanding="1041.67",
        next_due="2027-01-05",
        next_due_amount="208.33",
        overdue=0,
        days_past_due=0,
        paid=7,
        as_of="2026-11-21T09:00:00Z",
    )
    owed = the_loan(desk)
    assert posted.figures == "taken"
    assert (owed.outstanding, owed.next_due, owed.installments_paid) == (
        104167,
        date(2027, 1, 5),
        7,
    )
    assert owed.as_of.hour == 9
    assert owed.minimum_due == 5000


def test_figures_without_a_time_are_as_of_now(desk: Desk) -> None:
    desk.take(account())
    post(desk, outstanding=0, next_due=None, next_due_amount=None)
    owed = the_loan(desk)
    assert (owed.outstanding, owed.next_due, owed.next_due_amount) == (0, None, None)
    assert owed.as_of == desk.now


def test_older_figures_never_overwrite_newer_ones(desk: Desk) -> None:
    desk.take(account())
    posted = post(desk, outstanding=1, as_of="2026-11-21T05:59:59Z")
    assert (posted.outcome, posted.figures) == ("posted", "older")
    assert the_loan(desk).outstanding == 125000


def test_a_payment_alone_leaves_figures_and_their_time(desk: Desk) -> None:
    desk.take(account())
    before = the_loan(desk).as_of
    assert post(desk).figures == "none"
    assert the_loan(desk).as_of == before


@pytest.mark.parametrize(
    "changes", [{"loan": "L-9"}, {"account": "B09"}, {"account": "B02", "loan": "L-1001"}]
)
def test_only_a_loan_of_that_account_is_known(desk: Desk, changes: dict[str, str]) -> None:
    desk.take(account(), small(2))
    with pytest.raises(UnknownLoan):
        post(desk, **changes)


def test_the_digits_of_the_loans_currency_count(desk: Desk) -> None:
    yen = loan(currency="JPY", outstanding=1000, next_due_amount=100, minimum_due=0, payments=[])
    desk.take(account(loans=[yen]))
    with pytest.raises(BadDocument) as refusal:
        post(desk, outstanding="0.5")
    assert [fault.field for fault in refusal.value.faults] == ["outstanding"]
    with pytest.raises(BadDocument, match=r"payment\.amount: should have at most 0 decimals"):
        post(desk)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"loan": None}, "loan"),
        ({"extra": 1}, "extra"),
        ({"payment": {"ref": "P", "date": "2026-11-20", "amount": -5}}, "payment.amount"),
        ({"as_of": "yesterday"}, "as_of"),
    ],
)
def test_a_bad_event_is_refused_by_field(change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadDocument) as refusal:
        read_payment(event(**change), row=3)
    assert (refusal.value.faults[0].field, refusal.value.faults[0].row) == (field, 3)


def test_a_document_known_already_does_not_undo_newer_figures(desk: Desk) -> None:
    desk.take(account())
    post(desk, outstanding="1041.67", as_of="2026-11-21T09:00:00Z")
    desk.take(account(), at=desk.now + timedelta(hours=1))
    assert the_loan(desk).outstanding == 104167


@pytest.mark.postgres
def test_one_payment_posted_by_two_calls_at_once_is_one(
    postgres: Database, vault: Vault, lookup: LookupKey, now: datetime
) -> None:
    desk = Desk(postgres, vault, lookup, now)
    desk.take(account())
    outcomes: list[str] = []
    together = threading.Barrier(4)

    def call() -> None:
        together.wait()
        outcomes.append(post(desk).outcome)

    calls = [threading.Thread(target=call) for _ in range(4)]
    for one in calls:
        one.start()
    for one in calls:
        one.join()
    assert sorted(outcomes) == ["already_posted"] * 3 + ["posted"]
    assert payments(desk) == 2
