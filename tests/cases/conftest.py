"""What the tests of cases share: numbers, borrowers and loans to open cases about."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from crypto import LookupKey, Vault
from models.borrowers import Borrower
from models.database import Database
from models.loans import Loan
from models.numbers import Number


@dataclass
class Book:
    """An open transaction with two numbers and a borrower who has two loans."""

    session: Session
    now: datetime
    thread_id: uuid.UUID
    other_thread_id: uuid.UUID
    borrower_id: int
    loan_id: int
    other_loan_id: int


@pytest.fixture
def book(database: Database, vault: Vault, lookup: LookupKey, now: datetime) -> Iterator[Book]:
    with database.write() as session:
        numbers = [
            Number(
                id=lookup.number_id(phone),
                cipher=vault.seal(phone),
                last4=phone[-4:],
                created_at=now,
            )
            for phone in ("+12025550101", "+12025550102")
        ]
        borrower = Borrower(
            external_id="B01",
            name="Dana Whitfield",
            language="en",
            document_hash=b"",
            created_at=now,
            updated_at=now,
        )
        session.add_all([*numbers, borrower])
        session.flush()
        loans = [
            Loan(borrower_id=borrower.id, ref=ref, currency="USD", outstanding=1, as_of=now)
            for ref in ("L-1", "L-2")
        ]
        session.add_all(loans)
        session.flush()
        yield Book(
            session, now, numbers[0].id, numbers[1].id, borrower.id, loans[0].id, loans[1].id
        )
