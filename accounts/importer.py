"""Taking over account documents: all or nothing, repeatable, and never against the borrower.

A document replaces the borrower's earlier one; borrowers not named are untouched. The same
document again changes nothing. Numbers and consent come last, in the order of the numbers: their
rows are what opt-outs and sends lock, and an import must not hold them for long.
"""

import json
import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from accounts.attachment import attach, attached, ensure_numbers, released
from accounts.batches import batches, insert_rows, rows_where
from accounts.consent import judged, report_conflicts, take_consent, wishes
from accounts.document import AccountDocument, identity_values
from accounts.faults import BadDocument, Collision, Fault, first_repeats
from accounts.figures import Pair, take_figures
from accounts.new_holder import begin_anew
from accounts.places import place_of, time_zone_of
from accounts.report import ImportReport
from crypto import LookupKey, Vault, same
from models.borrowers import Borrower, IdentityFact
from models.loans import Application, Loan
from models.numbers import Number


def import_documents(
    session: Session,
    documents: Sequence[AccountDocument],
    *,
    now: datetime,
    vault: Vault,
    lookup: LookupKey,
) -> ImportReport:
    """Take over the documents in the caller's transaction.

    Before anything is written, ``BadDocument`` where an id or a reference is given twice, and
    ``Collision`` where a reference is another borrower's in the database.
    """
    ordered = sorted(documents, key=lambda document: document.id)
    _refuse_repeats(documents)
    _refuse_foreign_refs(session, documents)
    report = ImportReport()
    changed: list[Pair] = []
    unchanged: list[Pair] = []
    for batch in batches(ordered):
        fresh, known_as_is = _take_borrowers(session, batch, now, lookup, report)
        changed += fresh
        unchanged += known_as_is
    number_ids = {document.phone: lookup.number_id(document.phone) for document in documents}
    _take_numbers(session, changed, number_ids, now=now, vault=vault, lookup=lookup, report=report)
    _recall_conflicts(session, unchanged, number_ids, now, report)
    return report


# --- Collisions -----------------------------------------------------------------------------


def _refuse_repeats(documents: Sequence[AccountDocument]) -> None:
    faults = [
        Fault("id", "is the id of an earlier account too", position + 1)
        for position in first_repeats([document.id for document in documents])
    ]
    for part in ("loans", "applications"):
        places = [
            (row, position, entry.ref)
            for row, document in enumerate(documents, start=1)
            for position, entry in enumerate(getattr(document, part))
        ]
        faults += [
            Fault(f"{part}[{places[at][1]}].ref", "is given twice", places[at][0])
            for at in first_repeats([ref for _, _, ref in places])
        ]
    for row, document in enumerate(documents, start=1):
        faults += _repeated_payments(document, row)
    if faults:
        raise BadDocument(faults)


def _repeated_payments(document: AccountDocument, row: int) -> list[Fault]:
    return [
        Fault(f"loans[{position}].payments[{at}].ref", "is given twice", row)
        for position, loan in enumerate(document.loans)
        for at in first_repeats([payment.ref for payment in loan.payments])
    ]


def _refuse_foreign_refs(session: Session, documents: Sequence[AccountDocument]) -> None:
    faults = [
        *_foreign(session, documents, "loans", Loan, Loan.ref),
        *_foreign(session, documents, "applications", Application, Application.ref),
    ]
    if faults:
        raise Collision(faults)


def _foreign(
    session: Session,
    documents: Sequence[AccountDocument],
    part: str,
    table: type[Loan] | type[Application],
    ref: InstrumentedAttribute[str],
) -> list[Fault]:
    """References in the documents that belong to another borrower in the database."""
    places = {
        entry.ref: (row, position, document.id)
        for row, document in enumerate(documents, start=1)
        for position, entry in enumerate(getattr(document, part))
    }
    faults = []
    for batch in batches(sorted(places)):
        rows = select(ref, Borrower.external_id).join(Borrower, Borrower.id == table.borrower_id)
        for name, owner in session.execute(rows.where(ref.in_(batch))):
            row, position, account = places[name]
            if owner != account:
                field = f"{part}[{position}].ref"
                faults.append(Fault(field, "belongs to another account already", row))
    return faults


# --- Borrowers ------------------------------------------------------------------------------


def document_hash(document: AccountDocument, lookup: LookupKey) -> bytes:
    """A keyed hash of the whole document: it covers a PIN, which a plain hash would give away."""
    content = document.model_dump(mode="json")
    return lookup.secret_hash(json.dumps(content, sort_keys=True, ensure_ascii=False))


def _take_borrowers(
    session: Session,
    documents: Sequence[AccountDocument],
    now: datetime,
    lookup: LookupKey,
    report: ImportReport,
) -> tuple[list[Pair], list[Pair]]:
    """The changed and the unchanged borrowers of one batch, figures and identity facts taken."""
    rows = select(Borrower).order_by(Borrower.external_id).with_for_update()
    ids = [document.id for document in documents]
    there = {row.external_id: row for row in rows_where(session, rows, Borrower.external_id, ids)}
    changed: list[Pair] = []
    unchanged: list[Pair] = []
    for document in documents:
        borrower, hashed = there.get(document.id), document_hash(document, lookup)
        if borrower is not None and same(borrower.document_hash, hashed):
            unchanged.append((borrower, document))
        else:
            changed.append((_write(session, borrower, document, hashed, now), document))
    session.flush()
    known = {borrower.id for borrower in there.values()}
    new = len(documents) - len(there)
    report.created += new
    report.updated += len(changed) - new
    report.unchanged += len(unchanged)
    take_figures(session, changed, known, now, report)
    _take_identity(session, changed, known, lookup)
    return changed, unchanged


def _write(
    session: Session,
    borrower: Borrower | None,
    document: AccountDocument,
    hashed: bytes,
    now: datetime,
) -> Borrower:
    if borrower is None:
        borrower = Borrower(external_id=document.id, created_at=now)
        session.add(borrower)
    borrower.name, borrower.language = document.name, document.lang
    borrower.email = document.email
    borrower.place, borrower.time_zone = place_of(document), time_zone_of(document)
    borrower.document_hash, borrower.updated_at = hashed, now
    return borrower


def _take_identity(
    session: Session, pairs: Sequence[Pair], known: set[int], lookup: LookupKey
) -> None:
    """Keep the keyed hashes of exactly the facts that the documents give."""
    ids = [borrower.id for borrower, _ in pairs if borrower.id in known]
    found = rows_where(session, select(IdentityFact), IdentityFact.borrower_id, ids)
    facts = {(row.borrower_id, row.kind): row for row in found}
    fresh = []
    for borrower, document in pairs:
        for kind, value in identity_values(document).items():
            hashed = lookup.identity_hash(borrower.id, kind, value)
            row = facts.pop((borrower.id, kind), None)
            if row is None:
                fresh.append({"borrower_id": borrower.id, "kind": kind, "hash": hashed})
            else:
                row.hash = hashed
    for gone in facts.values():
        session.delete(gone)
    session.flush()
    insert_rows(session, IdentityFact.borrower_id, fresh)


# --- Numbers and consent --------------------------------------------------------------------


def _take_numbers(
    session: Session,
    pairs: Sequence[Pair],
    number_ids: dict[str, uuid.UUID],
    *,
    now: datetime,
    vault: Vault,
    lookup: LookupKey,
    report: ImportReport,
) -> None:
    if not pairs:
        return
    e164 = {number_ids[document.phone]: document.phone for _, document in pairs}
    ensure_numbers(session, e164, vault, now)
    fresh = attach(session, pairs, number_ids, now=now, report=report)
    theirs = attached(session, pairs)
    owned = [
        (number_ids[document.phone], document)
        for borrower, document in pairs
        if (borrower.id, number_ids[document.phone]) in theirs
    ]
    owned.sort(key=lambda entry: entry[0])
    for batch in batches(owned):
        for number, document in _locked(session, batch):
            take_consent(session, number, document, now=now, lookup=lookup, report=report)
        session.flush()
    # Last, for a thread is locked behind its number.
    begin_anew(session, fresh, now, report)


def _locked(
    session: Session, owned: Sequence[tuple[uuid.UUID, AccountDocument]]
) -> list[tuple[Number, AccountDocument]]:
    """The numbers whose ledger would change, their rows locked in order and read again."""
    rows = select(Number).where(Number.id.in_([number_id for number_id, _ in owned]))
    numbers = {number.id: number for number in session.scalars(rows)}
    due = [entry for entry in owned if wishes(numbers[entry[0]], entry[1].consent)]
    lock = (
        select(Number)
        .where(Number.id.in_([number_id for number_id, _ in due]))
        .order_by(Number.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    session.scalars(lock).all()
    return [(numbers[number_id], document) for number_id, document in due]


def _recall_conflicts(
    session: Session,
    pairs: Sequence[Pair],
    number_ids: dict[str, uuid.UUID],
    now: datetime,
    report: ImportReport,
) -> None:
    """What known documents say and still may not be taken over; writes nothing."""
    theirs = attached(session, pairs)
    ids = sorted({number_ids[document.phone] for _, document in pairs})
    numbers = {row.id: row for row in rows_where(session, select(Number), Number.id, ids)}
    for borrower, document in pairs:
        number_id = number_ids[document.phone]
        if (borrower.id, number_id) not in theirs:
            report.conflicts.append(released(document))
        else:
            verdicts = judged(session, numbers[number_id], document, now)
            report_conflicts(document, verdicts, report)
