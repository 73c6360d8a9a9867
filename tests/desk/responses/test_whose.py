"""Whose account a wording is tried on: found by what an agent has in hand."""

from datetime import datetime

import pytest
from sqlalchemy import select

from cases.opening import open_case
from crypto import LookupKey, Vault
from desk.responses.whose import Named, whose_account
from models.borrowers import Borrower
from models.cases import CaseKind
from tests.commands.conftest import DANA
from tests.desk.staffed import Desk


@pytest.fixture
def lent(desk: Desk, vault: Vault, lookup: LookupKey) -> Desk:
    desk.opens_accounts(vault, lookup)
    return desk


def named(desk: Desk, lookup: LookupKey, typed: str) -> Named:
    with desk.database.read() as session:
        return whose_account(session, lookup, typed)


@pytest.mark.parametrize(
    "typed",
    [
        "B01", "b01", " B01 ", "Dana Whitfield", "dana whitf", DANA, "(202) 555-0101",
        "L-1001", "l-1001",
    ],
)  # fmt: skip
def test_a_borrower_is_found_as_people_name_them(lent: Desk, lookup: LookupKey, typed: str) -> None:
    found = named(lent, lookup, typed)
    assert found.borrower is not None
    assert (found.borrower.external_id, found.several) == ("B01", False)


def test_a_borrower_is_found_by_the_reference_of_a_case(
    lent: Desk, lookup: LookupKey, now: datetime
) -> None:
    number = lookup.number_id(DANA)
    with lent.database.write() as session:
        case = open_case(session, CaseKind.DISPUTE, thread_id=number, now=now, due_at=None)
        reference = case.reference
    for typed in (reference, reference.lower()):
        found = named(lent, lookup, typed).borrower
        assert found is not None
        assert found.external_id == "B01"


def test_of_several_nobody_is_chosen_but_by_the_whole_name(lent: Desk, lookup: LookupKey) -> None:
    with lent.database.write() as session:
        one, other = session.scalars(select(Borrower).order_by(Borrower.id).limit(2)).all()
        one.name, other.name = "Ann Lee", "Ann Leeds"
    assert named(lent, lookup, "ann l") == Named(several=True)
    exact = named(lent, lookup, "ann lee").borrower
    assert exact is not None
    assert exact.name == "Ann Lee"


@pytest.mark.parametrize(
    "typed", ["", "nobody at all", "B99", "b01' OR 1=1", "x" * 65, "is:x", "%"]
)
def test_of_nobody_nothing_is_found(lent: Desk, lookup: LookupKey, typed: str) -> None:
    assert named(lent, lookup, typed) == Named()
