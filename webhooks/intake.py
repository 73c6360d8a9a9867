"""From the API's JSON to documents and payments, and from those into the database."""

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

from sqlalchemy.orm import Session

from accounts.document import AccountDocument, read_document
from accounts.faults import BadDocument, Fault
from accounts.importer import import_documents
from accounts.payments import (
    DifferentPayment,
    PaymentEvent,
    Posted,
    UnknownLoan,
    post_payment,
    read_payment,
)
from bot.services import Services
from cases.claims import settle_claims
from cases.promises import settle_paid_promises
from clock import now
from webhooks.problems import Refusal

MOST: Final = 500
"""Documents or payments in one call."""

Entry = TypeVar("Entry")


def _read_all(data: Sequence[Any], read: Callable[[Any, int | None], Entry]) -> list[Entry]:
    """Every entry checked; ``BadDocument`` with the faults of all of them."""
    if len(data) > MOST:
        raise BadDocument([Fault("", f"should have at most {MOST} entries: send several lists")])
    entries: list[Entry] = []
    faults: list[Fault] = []
    for row, entry in enumerate(data, start=1):
        try:
            entries.append(read(entry, row))
        except BadDocument as error:
            faults += error.faults
    if faults:
        raise BadDocument(faults)
    return entries


def documents_of(body: Any, account_id: str | None = None) -> list[AccountDocument]:
    """The documents in a request; with an ``account_id`` in its address, the one must bear it."""
    if not isinstance(body, list):
        raise BadDocument([Fault("", "should be a list of accounts")])
    documents = _read_all(body, read_document)
    if account_id is not None and documents[0].id != account_id:
        raise BadDocument([Fault("id", "should be the id in the address")])
    return documents


def take_accounts(
    services: Services, session: Session, documents: Sequence[AccountDocument]
) -> dict[str, Any]:
    """Take documents over and settle the claims that their new payments belong to."""
    report = import_documents(
        session, documents, now=now(), vault=services.vault, lookup=services.lookup
    )
    settled = settle_claims(session, report.payments, now())
    settle_paid_promises(session, [payment.loan_id for payment in report.payments], now())
    return {
        "created": report.created,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "claims_settled": len(settled),
        "conflicts": [conflict.as_dict() for conflict in report.conflicts],
    }


def payments_of(body: Any) -> list[PaymentEvent]:
    """The payments in a request: a list, or one by itself."""
    return _read_all(body if isinstance(body, list) else [body], read_payment)


def take_payments(session: Session, events: Sequence[PaymentEvent]) -> dict[str, Any]:
    """Post payments and settle the claims they belong to."""
    results = []
    for row, event in enumerate(events, start=1):
        posted = _post(session, event, row)
        settled = settle_claims(session, [posted.new] if posted.new else [], now())
        settle_paid_promises(session, [posted.new.loan_id] if posted.new else [], now())
        results.append(
            {
                "loan": event.loan,
                "payment": event.payment.ref,
                "result": posted.outcome,
                "figures": posted.figures,
                "claim_settled": settled[0].reference if settled else None,
            }
        )
    return {"posted": sum(result["result"] == "posted" for result in results), "payments": results}


def _post(session: Session, event: PaymentEvent, row: int) -> Posted:
    try:
        return post_payment(session, event, now())
    except UnknownLoan:
        fault = Fault("loan", "is no loan of this account: send the account first", row)
        raise Refusal(404, "Not Found", "Nothing was posted.", faults=[fault]) from None
    except DifferentPayment:
        fault = Fault("payment.ref", "was posted with another date or amount", row)
        raise Refusal(409, "Conflict", "Nothing was posted.", faults=[fault]) from None
    except BadDocument as error:
        raise BadDocument(
            Fault(fault.field, fault.problem, row) for fault in error.faults
        ) from None
