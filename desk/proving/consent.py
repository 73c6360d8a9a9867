"""The sections about consent: the numbers, the ledger with its wording, and whether it is whole."""

import uuid

from sqlalchemy import func, select

from desk.proving.cells import cells
from desk.proving.dossier import Row, Section
from desk.proving.source import Source
from models.borrowers import Borrower, BorrowerNumber
from models.consent import ConsentCheckpoint, ConsentEntry
from models.ledger_check import fault_in_chain


def numbers(source: Source) -> Section:
    """Whose each number is and was, and what stands on it now."""
    rows = (
        select(BorrowerNumber, Borrower)
        .join(Borrower, Borrower.id == BorrowerNumber.borrower_id)
        .where(BorrowerNumber.number_id.in_(source.subject.number_ids))
        .order_by(BorrowerNumber.id)
    )
    mine = source.subject.borrower
    found = [
        _held(source, held, borrower)
        for held, borrower in source.session.execute(rows)
        if mine is None or mine.id == borrower.id
    ]
    known = {row[0] for row in found}
    bare = [one for one in source.numbers if source.number(one) not in known]
    columns = ("number", "held_by", "lender_id", "since", "until", "ended_by", *_STANDING)
    unheld = [cells(source.number(one), *[""] * 5, *_standing(source, one)) for one in bare]
    return Section("numbers", "Numbers", columns, (*found, *unheld))


_STANDING = ("opted_out_since", "service", "collections", "marketing", "unreachable")


def _held(source: Source, held: BorrowerNumber, borrower: Borrower) -> Row:
    ended = source.subject.borrower is not None and held.until is not None
    return cells(
        source.number(held.number_id),
        borrower.name,
        borrower.external_id,
        held.since,
        held.until,
        held.ended_by,
        # What stands on a number now is no affair of whoever had it before.
        *([""] * len(_STANDING) if ended else _standing(source, held.number_id)),
    )


def _standing(source: Source, number_id: uuid.UUID) -> Row:
    number = source.numbers[number_id]
    return cells(
        number.opted_out_at,
        number.service,
        number.collections,
        number.marketing,
        number.undeliverable,
    )


def ledger(source: Source) -> Section:
    """Every entry with the words by which consent was given or withdrawn, and its hash."""
    mine = source.subject.covers(ConsentEntry.number_id, ConsentEntry.recorded_at)
    rows = select(ConsentEntry).where(mine)
    columns = (
        *("number", "entry", "at", "recorded_at", "purpose", "event", "method", "text_id"),
        *("wording", "evidence", "hash"),
    )
    return Section(
        "consent",
        "Consent",
        columns,
        tuple(
            cells(
                *(source.number(one.number_id), one.sequence, one.at, one.recorded_at),
                *(one.purpose, one.event, one.method, one.inbound_id),
                *(one.wording, one.evidence, one.hash),
            )
            for one in source.rows(rows.order_by(ConsentEntry.number_id, ConsentEntry.sequence))
        ),
        "No consent and no opt-out is on record.",
    )


def chains(source: Source) -> Section:
    """For each number whether its chain of hashes holds, and the checkpoint that covers it."""
    columns = ("number", "entries", "chain", "head", "checkpoint", "checkpoint_at")
    rows = tuple(_chain(source, number_id) for number_id in source.subject.number_ids)
    return Section("chains", "Check of the consent ledger", columns, rows)


def _chain(source: Source, number_id: uuid.UUID) -> Row:
    number = source.numbers[number_id]
    fault = fault_in_chain(source.session, source.services.lookup, number_id)
    newest = select(func.max(ConsentEntry.id)).where(ConsentEntry.number_id == number_id)
    last = source.session.scalar(newest)
    covers = select(ConsentCheckpoint).where(ConsentCheckpoint.last_entry_id >= (last or 0))
    first = source.session.scalars(covers.order_by(ConsentCheckpoint.id).limit(1)).first()
    covered = first if last is not None else None
    return cells(
        source.number(number_id),
        number.ledger_length,
        f"BROKEN: {fault}" if fault else "whole",
        number.ledger_head,
        covered.id if covered else "not yet",
        covered.at if covered else None,
    )
