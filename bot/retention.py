"""Retention: words are kept as long as the law asks for and the lender says, and no longer.

What is emptied are bodies, figures and decisions of threads in which nothing has happened for the
whole period. The consent ledger, opt-outs, cases and payments are never touched here: a record of
an opt-out must outlive everything (rule OPT-18).
"""

import uuid
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from bot.services import Services
from models.cases import Case
from models.desk import Draft, Note
from models.inbound import InboundText
from models.outbound import OutboundText
from models.searching import forget_thread
from models.silence import EMPTIED, silent_threads
from models.threads import Thread
from models.turns import Turn
from policy.retention import years_to_keep

_BATCH: Final = 500


def keep_no_longer(services: Services, now: datetime, years: int | None = None) -> int:
    """Empty the threads whose time is over; how many.

    ``years`` may lengthen the period; ``policy.retention.TooShort`` for one under the floor.
    """
    keep = years_to_keep(services.settings.policy_pack, years)
    cutoff = now - timedelta(days=365.25 * keep)
    emptied = 0
    while batch := _some_old_threads(services, cutoff):
        with services.database.write() as session:
            # Asked once more: a litigation hold may have been set since.
            still = silent_threads(cutoff).where(Thread.id.in_(batch)).with_for_update(of=Thread)
            for thread_id in session.scalars(still).all():
                _empty(session, thread_id)
                emptied += 1
    return emptied


def _some_old_threads(services: Services, cutoff: datetime) -> list[uuid.UUID]:
    with services.database.read() as session:
        return list(session.scalars(silent_threads(cutoff).limit(_BATCH)))


def _empty(session: Session, thread_id: uuid.UUID) -> None:
    ids = select(InboundText.id).where(InboundText.thread_id == thread_id)
    session.execute(delete(Turn).where(Turn.inbound_id.in_(ids)))
    session.execute(
        update(InboundText)
        .where(InboundText.thread_id == thread_id)
        .values(body="", media=None, shown_as=EMPTIED)
    )
    session.execute(
        update(OutboundText)
        .where(OutboundText.thread_id == thread_id)
        .values(body="", figures=None)
    )
    session.execute(delete(Draft).where(Draft.thread_id == thread_id))
    session.execute(update(Note).where(Note.thread_id == thread_id).values(body="", words=[]))
    forget_thread(session, thread_id)
    session.execute(update(Case).where(Case.thread_id == thread_id).values(details={}))
    session.execute(update(Thread).where(Thread.id == thread_id).values(tracker={}, code_word=None))
