"""Whose a phone number is: made as a document says, except where its holder said otherwise."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from accounts.batches import batches, insert_rows, rows_where
from accounts.document import AccountDocument
from accounts.figures import Pair
from accounts.report import Conflict, ConflictKind, ImportReport
from carriers.phone import last4
from crypto import Vault
from models.borrowers import BorrowerNumber
from models.numbers import Number
from models.threads import Thread
from models.upsert import insert_into

REPLACED: Final = "replaced"
WRONG_NUMBER: Final = "wrong_number"


def ensure_numbers(
    session: Session, numbers: Mapping[uuid.UUID, str], vault: Vault, now: datetime
) -> None:
    """Make the rows of numbers (id to E.164) that have none; one may appear meanwhile."""
    there = set(rows_where(session, select(Number.id), Number.id, sorted(numbers)))
    rows = [
        {
            "id": number_id,
            "cipher": vault.seal(e164),
            "last4": last4(e164),
            "created_at": now,
            "service": "unknown",
            "collections": "unknown",
            "marketing": "unknown",
            "ledger_length": 0,
            "ledger_head": b"",
        }
        for number_id, e164 in sorted(numbers.items())
        if number_id not in there
    ]
    insert = insert_into(session.get_bind().dialect, Number.__table__)
    once = insert.on_conflict_do_nothing(index_elements=["id"]).returning(Number.id)
    for batch in batches(rows):
        session.execute(once, batch)


def attach(
    session: Session,
    pairs: Sequence[Pair],
    number_ids: Mapping[str, uuid.UUID],
    *,
    now: datetime,
    report: ImportReport,
) -> list[tuple[int, uuid.UUID]]:
    """Attach each borrower to the number of the document and end what it replaces.

    A number that its holder released from this borrower is not attached again: that is reported,
    and what the borrower had instead stays. Who got which number that they did not have.
    """
    ids = [borrower.id for borrower, _ in pairs]
    rows = rows_where(session, select(BorrowerNumber), BorrowerNumber.borrower_id, ids)
    had: dict[int, list[BorrowerNumber]] = {}
    fresh: list[dict[str, Any]] = []
    for row in rows:
        had.setdefault(row.borrower_id, []).append(row)
    for borrower, document in pairs:
        number_id, mine = number_ids[document.phone], had.get(borrower.id, [])
        if _is_released(mine, number_id):
            report.conflicts.append(released(document))
            continue
        _replace(session, mine, number_id, now, report)
        if not any(row.number_id == number_id and row.until is None for row in mine):
            fresh.append({"borrower_id": borrower.id, "number_id": number_id, "since": now})
    session.flush()
    insert_rows(session, BorrowerNumber.id, fresh)
    return [(row["borrower_id"], row["number_id"]) for row in fresh]


def released(document: AccountDocument) -> Conflict:
    """The report of a number that is not attached again."""
    return Conflict(document.id, ConflictKind.RELEASED_NUMBER, "phone")


def _is_released(mine: Sequence[BorrowerNumber], number_id: uuid.UUID) -> bool:
    same = [row for row in mine if row.number_id == number_id]
    attached = any(row.until is None for row in same)
    return not attached and any(row.ended_by == WRONG_NUMBER for row in same)


def _replace(
    session: Session,
    mine: Sequence[BorrowerNumber],
    number_id: uuid.UUID,
    now: datetime,
    report: ImportReport,
) -> None:
    """End the attachments to other numbers, and any proof of identity given from those."""
    for row in mine:
        if row.until is None and row.number_id != number_id:
            row.until, row.ended_by = now, REPLACED
            report.counts["numbers replaced"] += 1
            session.execute(
                update(Thread)
                .where(Thread.id == row.number_id, Thread.verified_borrower_id == row.borrower_id)
                .values(verified_borrower_id=None, verified_until=None)
            )


def attached(session: Session, pairs: Sequence[Pair]) -> set[tuple[int, uuid.UUID]]:
    """Which borrower has which number now, among these."""
    rows = select(BorrowerNumber).where(BorrowerNumber.until.is_(None))
    ids = [borrower.id for borrower, _ in pairs]
    found = rows_where(session, rows, BorrowerNumber.borrower_id, ids)
    return {(row.borrower_id, row.number_id) for row in found}
