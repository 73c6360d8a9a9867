"""Account documents for tests, small or whole, and the way to import them."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy.orm import Session

from accounts.document import read_document
from accounts.importer import import_documents
from accounts.lender import Lender, load_lender
from accounts.report import ImportReport
from crypto import LookupKey, Vault
from models.database import Database

ROOT: Final = Path(__file__).parent.parent.parent
DEMO_LENDER: Final = ROOT / "local" / "demo" / "lender.yaml"
DEMO_ACCOUNTS: Final = ROOT / "local" / "demo" / "accounts.yaml"

LOAN: Final[Mapping[str, Any]] = {
    "ref": "L-1001",
    "product": "personal",
    "currency": "USD",
    "outstanding": 1250.00,
    "next_due": "2026-12-05",
    "next_due_amount": 208.33,
    "minimum_due": 50.00,
    "overdue": 0,
    "days_past_due": 0,
    "paid": 6,
    "of": 12,
    "as_of": "2026-11-21T06:00:00Z",
    "payments": [{"ref": "P-8801", "date": "2026-11-05", "amount": 208.33, "method": "autopay"}],
}
APPLICATION: Final[Mapping[str, Any]] = {
    "ref": "A-77120",
    "status": "approved_awaiting_confirmation",
    "amount": 5000.00,
    "currency": "USD",
    "term_months": 24,
    "submitted_at": "2026-11-18T09:30:00Z",
    "channel": "branch",
    "missing_documents": [],
    "contract": "unsigned",
    "confirm_by": "2026-11-25",
}
PERSON: Final[Mapping[str, Any]] = {
    "id": "B01",
    "name": "Dana Whitfield",
    "phone": "+12025550101",
    "lang": "en",
    "timezone": "America/New_York",
    "email": "dana@example.com",
    "dob": "1988-04-17",
    "id_last4": "4417",
    "postal_code": "20011",
    "pin": "4821",
    "consent": {
        "service": "granted",
        "collections": "granted",
        "marketing": "unknown",
        "method": "loan agreement",
        "at": "2026-01-05T10:00:00Z",
    },
    "loans": [LOAN],
    "applications": [APPLICATION],
}


def account(**changes: Any) -> dict[str, Any]:
    """The whole document of B01 with some keys changed; a key that becomes None is left out."""
    whole = copy.deepcopy(dict(PERSON)) | changes
    return {key: value for key, value in whole.items() if value is not None}


def loan(**changes: Any) -> dict[str, Any]:
    """The loan of B01 with some keys changed."""
    return copy.deepcopy(dict(LOAN)) | changes


def small(number: int, **changes: Any) -> dict[str, Any]:
    """A borrower with what is required and nothing else."""
    person = {
        "id": f"B{number:02}",
        "name": "Marcus Bell",
        "phone": f"+120255501{number:02}",
        "lang": "en",
    }
    return person | changes


@dataclass
class Desk:
    """A database with its keys, and the import into it."""

    database: Database
    vault: Vault
    lookup: LookupKey
    now: datetime

    def take(self, *documents: dict[str, Any], at: datetime | None = None) -> ImportReport:
        """Import documents in a transaction of their own."""
        with self.database.write() as session:
            return self.take_in(session, *documents, at=at)

    def take_in(
        self, session: Session, *documents: dict[str, Any], at: datetime | None = None
    ) -> ImportReport:
        """Import documents in a transaction that is open."""
        read = [read_document(document) for document in documents]
        return import_documents(
            session, read, now=at or self.now, vault=self.vault, lookup=self.lookup
        )


def demo_lender() -> Lender:
    """The lender of the demonstration."""
    return load_lender(DEMO_LENDER)
