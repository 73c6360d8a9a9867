"""Consent from account documents into the ledger.

A document can withdraw a consent at any time. It can give one only where nobody else withdrew it:
what the borrower, the carrier or a person of the lender's revoked stays revoked, and a number that
opted out stays out. Consent belongs to the number, so that of a shared number each account can take
back only its own word.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from accounts.document import AccountDocument, Consent
from accounts.report import Conflict, ConflictKind, ImportReport
from crypto import LookupKey
from models.consent import ConsentEntry, ConsentEvent, Purpose, append_consent
from models.numbers import Number
from models.outbound import OutboundState, OutboundText

SOURCE: Final = "account document"
_PURPOSES: Final = (Purpose.SERVICE, Purpose.COLLECTIONS, Purpose.MARKETING)
_UNKNOWN: Final = "unknown"


@dataclass(frozen=True)
class Wish:
    """What a document says about one purpose and the ledger does not say yet."""

    purpose: Purpose
    event: ConsentEvent


def wishes(number: Number, consent: Consent) -> list[Wish]:
    """What would change the head of the number's ledger; ``unknown`` never does.

    Everything revoked at once is an opt-out of the number.
    """
    said = {purpose: getattr(consent, purpose.value) for purpose in _PURPOSES}
    if set(said.values()) == {ConsentEvent.REVOKED.value}:
        revoked = number.opted_out_at is not None
        return [] if revoked else [Wish(Purpose.ALL, ConsentEvent.REVOKED)]
    return [
        Wish(purpose, ConsentEvent(state))
        for purpose, state in said.items()
        if state not in (_UNKNOWN, getattr(number, purpose.value))
    ]


def objection(
    number: Number, wish: Wish, last: ConsentEntry | None, document: AccountDocument, now: datetime
) -> ConflictKind | None:
    """Why a wish must not be fulfilled, or None. ``last`` is the ledger's last word on it."""
    at = said_at(document, now)
    if wish.event == ConsentEvent.GRANTED:
        if number.opted_out_at is not None:
            return ConflictKind.OPTED_OUT
        if last is not None and last.event == ConsentEvent.REVOKED and not _own(last, document):
            return ConflictKind.CONSENT_REVOKED
    if last is not None and last.at > at:
        return ConflictKind.OLDER_CONSENT
    return None


def said_at(document: AccountDocument, now: datetime) -> datetime:
    """When the consent was expressed, in UTC: a time still to come counts as now."""
    return min(document.consent.at or now, now).astimezone(UTC)


def _own(entry: ConsentEntry, document: AccountDocument) -> bool:
    """Whether an entry came from an earlier document of the same account."""
    evidence = entry.evidence or {}
    return evidence.get("source") == SOURCE and evidence.get("account") == document.id


def last_word(session: Session, number: Number, purpose: Purpose) -> ConsentEntry | None:
    """The newest entry of the number's ledger that is about a purpose."""
    if not number.ledger_length:
        return None
    about = _PURPOSES if purpose == Purpose.ALL else (purpose,)
    return session.scalars(
        select(ConsentEntry)
        .where(ConsentEntry.number_id == number.id, ConsentEntry.purpose.in_((Purpose.ALL, *about)))
        .order_by(ConsentEntry.sequence.desc())
        .limit(1)
    ).first()


def judged(
    session: Session, number: Number, document: AccountDocument, now: datetime
) -> Iterator[tuple[Wish, ConflictKind | None]]:
    """Each wish of a document with the objection to it, if there is one."""
    for wish in wishes(number, document.consent):
        last = last_word(session, number, wish.purpose)
        yield wish, objection(number, wish, last, document, now)


def report_conflicts(
    document: AccountDocument,
    verdicts: Iterable[tuple[Wish, ConflictKind | None]],
    report: ImportReport,
) -> None:
    """Put the wishes that met an objection into the report."""
    report.conflicts += [
        Conflict(document.id, kind, f"consent.{wish.purpose.value}")
        for wish, kind in verdicts
        if kind is not None
    ]


def take_consent(
    session: Session,
    number: Number,
    document: AccountDocument,
    *,
    now: datetime,
    lookup: LookupKey,
    report: ImportReport,
) -> None:
    """Write the document's consent into the ledger of a number whose row is locked."""
    verdicts = list(judged(session, number, document, now))
    for wish, kind in verdicts:
        if kind is None:
            append_consent(session, number, _entry(wish, document, now), lookup)
            if wish.purpose == Purpose.ALL:
                _opt_out(session, number, said_at(document, now))
                report.counts["opt-outs"] += 1
    report_conflicts(document, verdicts, report)


def _entry(wish: Wish, document: AccountDocument, now: datetime) -> ConsentEntry:
    # The hash of an entry covers its time as text, which must read the same from the database.
    return ConsentEntry(
        purpose=wish.purpose,
        event=wish.event,
        method=document.consent.method or SOURCE,
        evidence={"source": SOURCE, "account": document.id},
        at=said_at(document, now),
        recorded_at=now.astimezone(UTC),
    )


def _opt_out(session: Session, number: Number, at: datetime) -> None:
    """As with any opt-out, what waits to be sent to the number is dropped; none is confirmed."""
    number.opted_out_at, number.opt_out_inbound_id = at, None
    number.confirmation_id = number.help_id = number.safety_id = None
    session.execute(
        update(OutboundText)
        .where(OutboundText.thread_id == number.id, OutboundText.state == OutboundState.QUEUED)
        .values(state=OutboundState.CANCELED)
    )
