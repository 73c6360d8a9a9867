"""Taking documents over: once, as a whole, and without touching what they do not name."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Select, func, select

from accounts.faults import BadDocument, Collision
from accounts.report import NewPayment
from models.base import Base
from models.borrowers import Borrower, IdentityFact, borrowers_of
from models.consent import ConsentEntry
from models.loans import Application, Loan, Payment, open_loans
from models.numbers import Number
from tests.accounts.samples import APPLICATION, Desk, account, loan, small
from tests.kept import without_chance


def everything(desk: Desk) -> dict[str, list[Any]]:
    """Every row of every table."""
    with desk.database.read() as session:
        return {
            table.name: sorted(map(repr, session.execute(table.select()).all()))
            for table in Base.metadata.sorted_tables
        }


def count(desk: Desk, table: type[Base]) -> int:
    with desk.database.read() as session:
        rows: Select[int] = select(func.count()).select_from(table)
        return session.scalar(rows) or 0


def only_loan(desk: Desk, ref: str = "L-1001") -> Loan:
    with desk.database.read() as session:
        return session.scalars(select(Loan).where(Loan.ref == ref)).one()


def test_a_document_becomes_rows(desk: Desk) -> None:
    report = desk.take(account())
    assert (report.created, report.updated, report.unchanged) == (1, 0, 0)
    with desk.database.read() as session:
        (person,) = borrowers_of(session, desk.lookup.number_id("+12025550101"))
        assert (person.external_id, person.name, person.language) == ("B01", "Dana Whitfield", "en")
        assert (person.place, person.time_zone) == ("US-DC", "America/New_York")
        (owed,) = open_loans(session, person.id)
        assert (owed.outstanding, owed.next_due_amount, owed.overdue) == (125000, 20833, 0)
        assert (owed.next_due, owed.installments_paid) == (date(2026, 12, 5), 6)
        assert [payment.amount for payment in owed.payments] == [20833]
        applied = session.scalars(select(Application)).one()
        assert (applied.amount, applied.confirm_by) == (500000, date(2026, 11, 25))


def test_amounts_of_small_currencies_are_kept_whole(desk: Desk) -> None:
    pesos = loan(currency="COP", outstanding="185000000.00")
    desk.take(account(loans=[pesos]))
    assert only_loan(desk).outstanding == 18_500_000_000


def test_the_number_is_kept_encrypted_under_its_hash(desk: Desk) -> None:
    desk.take(account())
    with desk.database.read() as session:
        number = session.get_one(Number, desk.lookup.number_id("+12025550101"))
        assert desk.vault.open(number.cipher) == "+12025550101"
        assert number.last4 == "0101"


def test_identity_facts_are_kept_as_hashes_only(desk: Desk) -> None:
    desk.take(account())
    with desk.database.read() as session:
        facts = {fact.kind: fact for fact in session.scalars(select(IdentityFact))}
    assert set(facts) == {"dob", "birth_year", "postal_code", "id_last4", "pin"}
    pin = facts["pin"]
    assert pin.hash == desk.lookup.identity_hash(pin.borrower_id, "pin", "4821")
    kept = without_chance(str(everything(desk)))
    assert all(secret not in kept for secret in ("4821", "1988-04-17", "4417", "20011"))


def test_the_same_document_again_changes_nothing_and_says_so(desk: Desk) -> None:
    documents = [account(), small(2, loans=[loan(ref="L-2", as_of="2026-11-20T00:00:00Z")])]
    desk.take(*documents)
    before = everything(desk)
    report = desk.take(*documents, at=desk.now + timedelta(days=3))
    assert everything(desk) == before
    assert report.nothing_changed
    assert report.lines() == ["Nothing changed: all 2 accounts are known as they are."]


def test_a_document_replaces_the_earlier_one(desk: Desk) -> None:
    desk.take(account())
    changed = account(
        name="Dana W. Whitfield",
        email=None,
        pin=None,
        postal_code="20012",
        loans=[loan(outstanding="1041.67", paid=7)],
    )
    report = desk.take(changed, at=desk.now + timedelta(days=1))
    assert (report.created, report.updated) == (0, 1)
    assert only_loan(desk).outstanding == 104167
    with desk.database.read() as session:
        person = session.scalars(select(Borrower)).one()
        assert (person.name, person.email) == ("Dana W. Whitfield", None)
        facts = {fact.kind: fact.hash for fact in session.scalars(select(IdentityFact))}
    assert "pin" not in facts
    assert facts["postal_code"] == desk.lookup.identity_hash(person.id, "postal_code", "20012")


def test_loans_and_applications_that_are_not_named_any_more_are_closed(desk: Desk) -> None:
    desk.take(account())
    later = desk.now + timedelta(days=1)
    report = desk.take(account(loans=[], applications=[]), at=later)
    assert only_loan(desk).closed_at == later
    assert report.counts["loans closed"] == 1
    assert report.counts["applications closed"] == 1
    assert count(desk, Payment) == 1


def test_a_closed_loan_that_is_named_again_is_open_again(desk: Desk) -> None:
    desk.take(account())
    desk.take(account(loans=[]))
    desk.take(account())
    assert only_loan(desk).closed_at is None
    assert count(desk, Loan) == 1


def test_payments_are_never_removed_and_can_be_corrected(desk: Desk) -> None:
    desk.take(account())
    fresh = {"ref": "P-9000", "date": "2026-11-20", "amount": "10.00"}
    report = desk.take(account(loans=[loan(payments=[fresh])]))
    assert count(desk, Payment) == 2
    (paid,) = report.payments
    assert paid == NewPayment(paid.borrower_id, only_loan(desk).id, 1000, date(2026, 11, 20))
    desk.take(account(loans=[loan(payments=[fresh | {"amount": "12.00"}])]))
    with desk.database.read() as session:
        amounts = session.scalars(select(Payment.amount).order_by(Payment.amount)).all()
    assert amounts == [1200, 20833]


def test_payments_of_new_borrowers_can_settle_no_claim(desk: Desk) -> None:
    assert desk.take(account()).payments == []


def test_borrowers_that_are_not_named_are_untouched(desk: Desk) -> None:
    desk.take(account(), small(2, loans=[loan(ref="L-2")]))
    desk.take(small(2, name="Marcus C. Bell"))
    assert only_loan(desk).closed_at is None
    assert only_loan(desk, "L-2").closed_at is not None


def test_figures_without_a_time_of_their_own_are_as_of_the_import(desk: Desk) -> None:
    without = loan()
    del without["as_of"]
    desk.take(account(loans=[without]))
    assert only_loan(desk).as_of == desk.now


@pytest.mark.parametrize(
    ("documents", "field", "row"),
    [
        ([small(1), small(1)], "id", 2),
        ([small(1, loans=[loan()]), small(2, loans=[loan()])], "loans[0].ref", 2),
        ([small(1, loans=[loan(), loan()])], "loans[1].ref", 1),
        ([small(1, applications=[APPLICATION] * 2)], "applications[1].ref", 1),
        (
            [
                small(
                    1, loans=[loan(payments=[{"ref": "P", "date": "2026-11-05", "amount": 1}] * 2)]
                )
            ],
            "loans[0].payments[1].ref",
            1,
        ),
    ],
)
def test_ids_and_references_given_twice_are_refused_before_anything_is_written(
    desk: Desk, documents: list[dict[str, Any]], field: str, row: int
) -> None:
    with pytest.raises(BadDocument) as refusal:
        desk.take(*documents)
    assert [(fault.field, fault.row) for fault in refusal.value.faults] == [(field, row)]
    assert count(desk, Borrower) == 0


def test_a_reference_of_another_borrower_is_a_collision_and_takes_nothing(desk: Desk) -> None:
    desk.take(account())
    thief = small(2, loans=[loan()], applications=[APPLICATION])
    with pytest.raises(Collision) as refusal:
        desk.take(small(3), thief)
    assert [(fault.row, fault.field) for fault in refusal.value.faults] == [
        (2, "loans[0].ref"),
        (2, "applications[0].ref"),
    ]
    assert count(desk, Borrower) == 1


def test_an_import_that_fails_late_leaves_nothing(desk: Desk) -> None:
    class LateFailure(Exception):
        pass

    with pytest.raises(LateFailure), desk.database.write() as session:
        desk.take_in(session, account(), small(2))
        raise LateFailure
    assert count(desk, Borrower) == 0
    assert count(desk, ConsentEntry) == 0
    assert count(desk, Number) == 0


def test_more_accounts_than_one_question_can_hold_are_taken(desk: Desk) -> None:
    many = [
        {
            "id": f"C{number:04}",
            "name": "Ann",
            "phone": f"+1202555{number:04}",
            "lang": "en",
            "consent": {"service": "granted"},
            "loans": [loan(ref=f"L{number}", payments=[])],
        }
        for number in range(1201)
    ]
    assert desk.take(*many).created == 1201
    assert desk.take(*many).unchanged == 1201
    assert count(desk, ConsentEntry) == 1201
