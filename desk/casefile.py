"""One case with all that its page shows."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from accounts.hours import end_of_next_working_day
from bot.formats import local_day
from bot.services import Services
from cases.pausing import wrote_after
from cases.privacy import is_the_laws
from desk.case_clocks import Left, extensible_until, last_moment, left_of, may_pause, sources_of
from desk.clocks import packs_of
from desk.letters import first_words
from models.borrowers import Borrower, borrowers_of
from models.cases import Case, CaseEvent, CaseState, Hold
from models.inbound import InboundText
from models.loans import Loan
from models.staff import Staff
from models.threads import Thread


@dataclass(frozen=True)
class Happened:
    """One thing that happened to the case, and the text that made it happen."""

    event: CaseEvent
    by: str | None
    text: InboundText | None


@dataclass(frozen=True)
class Casefile:
    """A case, whose it is, its history, its clock, and what can be done."""

    case: Case
    thread: Thread
    borrower: Borrower | None
    holders: tuple[Borrower, ...]
    """Whoever the number belongs to now."""
    loan: Loan | None
    owner: str | None
    about: str | None
    """The colleague whom a complaint is about."""
    history: tuple[Happened, ...]
    left: Left
    wrote_at: datetime | None
    last: datetime | None
    """The last day in any event; ``None`` once it is closed."""
    extensible_until: datetime | None
    """How far the next extension goes; ``None`` where there is none."""
    extended_again: bool
    """Whether a further one may follow it."""
    may_pause: bool
    by_law: bool
    """Whether the clock is the law's: then a supervisor extends it, when they have been told."""
    sources: tuple[str, ...]
    """Where the law's limits are written."""
    holds: tuple[Hold, ...]
    """Which of our texts wait for it."""
    letter: str
    """As it was sent; of an open case its first words."""


def casefile(
    services: Services, session: Session, reference: str, now: datetime
) -> Casefile | None:
    """Everything about a case, or ``None`` where there is no such reference."""
    case = session.scalars(select(Case).where(Case.reference == reference)).first()
    if case is None:
        return None
    thread = session.get_one(Thread, case.thread_id)
    lender = services.voice.lender(session)
    packs = packs_of(services, session, thread.id)
    wrote_at = wrote_after(session, [case]).get(case.id)
    closed = case.state == CaseState.CLOSED
    day = local_day(case.opened_at, lender.hours.zone)
    draft = first_words(
        case, lender=lender.name, received=day, language=thread.language, packs=packs
    )
    stages = [] if closed else extensible_until(services, session, case)
    return Casefile(
        case=case,
        thread=thread,
        borrower=session.get(Borrower, case.borrower_id) if case.borrower_id else None,
        holders=tuple(borrowers_of(session, thread.id)),
        loan=session.get(Loan, case.loan_id) if case.loan_id else None,
        owner=_name(session, case.owner_id),
        about=_name(session, case.about_staff_id),
        history=tuple(_history(session, case)),
        left=left_of(case, now, end_of_next_working_day(lender, now), wrote_at),
        wrote_at=wrote_at,
        last=None if closed else last_moment(services, session, case),
        extensible_until=next(iter(stages), None),
        extended_again=len(stages) > 1,
        may_pause=may_pause(case, packs),
        by_law=is_the_laws(case),
        sources=sources_of(case, packs),
        holds=tuple(
            session.scalars(select(Hold).where(Hold.case_id == case.id, Hold.lifted_at.is_(None)))
        ),
        letter=(case.letter or "") if closed else (case.letter or draft),
    )


def _name(session: Session, staff_id: int | None) -> str | None:
    return session.get_one(Staff, staff_id).name if staff_id is not None else None


def _history(session: Session, case: Case) -> list[Happened]:
    rows = (
        select(CaseEvent, Staff.name, InboundText)
        .join(Staff, Staff.id == CaseEvent.staff_id, isouter=True)
        .join(InboundText, InboundText.id == CaseEvent.inbound_id, isouter=True)
        .where(CaseEvent.case_id == case.id)
        .order_by(CaseEvent.id)
    )
    return [Happened(*row) for row in session.execute(rows)]
