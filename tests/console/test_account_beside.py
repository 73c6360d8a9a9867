"""What stands beside a thread of loans, applications and claims."""

import uuid
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from cases.claims import open_claim
from models.borrowers import BorrowerNumber
from models.loans import Loan
from models.promises import Promise, PromiseState
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Browser, Office


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    return receive(office.terminal, DANA, "hello?", now)


def test_a_loan_that_was_paid_off_is_still_told(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    assert "Closed loans" not in ana.shows(f"/threads/{dana}")
    with office.database.write() as session:
        whose = select(BorrowerNumber.borrower_id).where(BorrowerNumber.number_id == dana)
        session.execute(update(Loan).values(closed_at=now))
        ref = session.scalars(select(Loan.ref).where(Loan.borrower_id.in_(whose))).one()
    page = ana.shows(f"/threads/{dana}")
    assert "No open loan." in page
    closed = page.partition("Closed loans: 1")[2].partition("</details>")[0]
    assert ref in closed
    assert "November 21, 2026" in closed


def test_a_claim_says_beside_the_thread_what_they_say_they_paid(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    with office.database.write() as session:
        open_claim(
            session, thread_id=dana, now=now, due_at=None, amount=15000, currency="USD",
            paid_on=now.date() - timedelta(days=2),
        )  # fmt: skip
    page = ana.shows(f"/threads/{dana}")
    assert "$150.00 · Nov 19, 2026" in page


def test_a_list_that_is_cut_says_so(
    office: Office, ana: Browser, dana: uuid.UUID, now: datetime
) -> None:
    def promised(count: int) -> None:
        with office.database.write() as session:
            session.add_all(
                Promise(
                    number_id=dana, due_on=now.date(), made_at=now, state=PromiseState.WITHDRAWN
                )
                for _ in range(count)
            )

    promised(19)
    assert "Older ones are not shown here." not in ana.shows(f"/threads/{dana}")
    promised(2)
    assert "Older ones are not shown here." in ana.shows(f"/threads/{dana}")
    with office.database.read() as session:
        assert len(session.scalars(select(Promise)).all()) == 21
