"""Gathering what the gate is told, while the number's row is locked."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session

from bot.services import Services
from carriers.phone import is_toll_free, region, time_zones
from cases.holds import count_at, in_force
from models.borrowers import Borrower, borrowers_of
from models.cases import Hold
from models.inbound import InboundText, LawStep
from models.numbers import Number
from models.operations import Switch
from models.outbound import OUTSIDE_BUDGET, OutboundState, OutboundText
from models.threads import Thread
from policy.facts import SendFacts

_WENT_OUT = (OutboundState.SENDING, OutboundState.UNCERTAIN, OutboundState.ACCEPTED)
BURST = timedelta(minutes=10)
_STARTED_BY_US = ("notice", "campaign")


def gather(
    services: Services,
    session: Session,
    text: OutboundText,
    number: Number,
    *,
    e164: str,
    now: datetime,
) -> SendFacts:
    """The facts about one text; ``number`` must be locked."""
    budget = services.voice.lender(session).reply_budget
    row = _one_row(session, text, now)
    people = borrowers_of(session, text.thread_id)
    return SendFacts(
        message_id=text.id,
        kind=text.kind,
        purpose=text.purpose,
        tier=text.tier,
        now=now,
        expires_at=text.expires_at,
        attempt=text.attempt + 1,
        answers_text_of=row.asked_at,
        opted_out_at=number.opted_out_at,
        confirmation_id=number.confirmation_id,
        help_id=number.help_id,
        safety_id=number.safety_id,
        consent=getattr(number, text.purpose),
        law_pending=row.law_pending,
        holds=_holds(session, text, people, now),
        switches=_switches(session, now),
        on_file=_on_file(text, people),
        verified=_verified(text, row, now),
        replies_in_burst=row.burst or 0,
        replies_in_day=row.day or 0,
        burst_budget=budget.per_10_minutes,
        day_budget=budget.per_day,
        silent_until=number.silent_until,
        undeliverable=number.undeliverable,
        toll_free=is_toll_free(text.sender) if text.sender else False,
        zones=_zones(people, e164),
        places=tuple(sorted({person.place for person in people if person.place})),
        sender=text.sender,
    )


def _one_row(session: Session, text: OutboundText, now: datetime) -> Row[Any]:
    """What one statement can tell: the text answered, the proof, the law step, the budget."""
    sent = and_(
        OutboundText.thread_id == text.thread_id,
        OutboundText.state.in_(_WENT_OUT),
        OutboundText.kind.not_in([*OUTSIDE_BUDGET, "staff"]),
        OutboundText.created_at > now - timedelta(days=1),
    )
    recent = case((OutboundText.created_at > now - BURST, 1))
    budget = select(func.count(recent).label("burst"), func.count().label("day"))
    counted = budget.where(sent).subquery()
    statement = (
        select(
            counted.c.burst,
            counted.c.day,
            Thread.verified_borrower_id,
            Thread.verified_until,
            select(InboundText.received_at)
            .where(InboundText.id == text.inbound_id)
            .scalar_subquery()
            .label("asked_at"),
            exists()
            .where(InboundText.thread_id == text.thread_id)
            .where(InboundText.law_step == LawStep.PENDING)
            .label("law_pending"),
        )
        .select_from(counted)
        .join(Thread, Thread.id == text.thread_id, isouter=True)
    )
    return session.execute(statement).one()


def _on_file(text: OutboundText, people: list[Borrower]) -> bool:
    if text.borrower_id is None:
        return bool(people)
    return any(person.id == text.borrower_id for person in people)


def _verified(text: OutboundText, row: Row[Any], now: datetime) -> bool:
    """Rule ID-06: the proof must be of the borrower whose facts these are, and still stand."""
    if text.borrower_id is None or row.verified_until is None:
        return False
    return bool(row.verified_borrower_id == text.borrower_id and now < row.verified_until)


def _holds(
    session: Session, text: OutboundText, people: list[Borrower], now: datetime
) -> tuple[str, ...]:
    """Of the number and whoever has it, and of whomever the text is about, wherever they are."""
    if text.kind not in _STARTED_BY_US:
        return ()
    counts = count_at(text.thread_id, [person.id for person in people])
    if text.borrower_id is not None:
        counts = or_(counts, Hold.borrower_id == text.borrower_id)
    return tuple(session.scalars(select(Hold.scope).where(counts, in_force(now))))


def _switches(session: Session, now: datetime) -> tuple[str, ...]:
    standing = or_(Switch.until.is_(None), Switch.until > now)
    return tuple(session.scalars(select(Switch.name).where(standing)))


def _zones(people: list[Borrower], e164: str) -> tuple[str, ...]:
    """Rule TIME-02: every zone that the address or the number allows for."""
    declared = {person.time_zone for person in people if person.time_zone}
    return tuple(sorted(declared | set(time_zones(e164)))) or ("UTC",)


def countries(facts: SendFacts, e164: str) -> tuple[str, ...]:
    """The countries whose rules may bind the text: of the address and of the number."""
    return tuple({place.partition("-")[0] for place in facts.places} | {region(e164)})
