"""Handing threads back to the bot when no person has answered for too long."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from accounts.hours import add_working_hours
from bot.services import Services
from bot.words.loans.told_of_a_loan import names_a_loan
from models.inbound import InboundState, InboundText
from models.threads import Thread, ThreadMode
from models.turns import Turn

LEFT_TO_A_PERSON: Final = ("taken", "taken_notice")
"""Triage rules by which a text was left to whoever has the thread."""
WAITED: Final = "waited"
"""How such a decision is called once the text was handed back."""
MOST_REOPENED: Final = 2
WAITED_AT_MOST: Final = timedelta(days=3)
_ASK_NOTHING: Final = frozenset(
    {"thanks", "greet", "affirm", "deny", "speak_to_agent", "out_of_scope", "stop", "start"}
)

_LOOKS_UP: Final = frozenset({"check_balance", "payment_due", "payment_history", "how_to_pay"})


def hand_back(services: Services, now: datetime) -> int:
    """Taken threads without a staff reply for the lender's working hours; how many.

    They stay in the staff queue, for nobody has settled them.
    """
    with services.database.write() as session:
        lender = services.voice.lender(session)
        taken = session.scalars(
            select(Thread).where(Thread.mode == ThreadMode.TAKEN).with_for_update(of=Thread)
        ).all()
        overdue = [
            thread
            for thread in taken
            if add_working_hours(lender, _quiet_since(thread, now), lender.hand_over_hours) <= now
        ]
        for thread in overdue:
            reopen_waiting(session, thread, now)
            give_back(thread)
            thread.mode = ThreadMode.ESCALATED
        return len(overdue)


def _quiet_since(thread: Thread, now: datetime) -> datetime:
    moments = [thread.taken_at, thread.last_staff_reply_at]
    return max((moment for moment in moments if moment), default=now)


def reopen_waiting(session: Session, thread: Thread, now: datetime) -> int:
    """What the borrower asked while a person had the thread is answered now; how many texts.

    The newest few that ask for something: nobody is sent five answers at once, and thanks want
    none.
    """
    waiting = session.execute(
        select(InboundText, Turn)
        .join(Turn, Turn.inbound_id == InboundText.id)
        .where(
            InboundText.thread_id == thread.id,
            InboundText.state == InboundState.DONE,
            InboundText.received_at > now - WAITED_AT_MOST,
            Turn.decided_by.in_(LEFT_TO_A_PERSON),
            InboundText.handled_at >= (thread.last_staff_reply_at or thread.taken_at or now),
        )
        .order_by(InboundText.id.desc())
    ).all()
    asking = _each_once(
        [
            (text, turn)
            for text, turn in waiting
            if turn.reading["intent"] not in _ASK_NOTHING and not _was_told(turn)
        ]
    )[:MOST_REOPENED]
    for text, turn in asking:
        text.state, text.reopened_at, text.attempts = InboundState.UNREAD, now, 0
        turn.decided_by = WAITED
    return len(asking)


def _was_told(turn: Turn) -> bool:
    """Whether a complaint has its reference already, and nothing was asked beside it."""
    told = any(one["response"] == "utter_complaint_noted" for one in turn.replies)
    return told and turn.reading.get("second") is None


def _each_once(asking: Sequence[tuple[InboundText, Turn]]) -> list[tuple[InboundText, Turn]]:
    """The texts, newest first, without those that look up once more what a newer one does.

    The answer to the newer one is theirs as well. Whoever names a loan may mean another one.
    """
    kept: list[tuple[InboundText, Turn]] = []
    asked: set[str] = set()
    for text, turn in asking:
        intent = str(turn.reading["intent"])
        alike = (
            intent in _LOOKS_UP
            and turn.reading.get("decision") == "act"
            and not names_a_loan(text.body)
        )
        if alike and intent in asked:
            turn.decided_by = WAITED
            continue
        asked |= {intent} if alike else set()
        kept.append((text, turn))
    return kept


def give_back(thread: Thread) -> None:
    """The bot answers again; what the thread is in the queue for stays."""
    thread.taken_by = None
    thread.taken_at = None
    thread.person_asked_for = False
    thread.notice_given = False
    thread.last_staff_reply_at = None
