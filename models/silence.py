"""Threads whose words may be emptied: silent for the whole time that words are kept."""

import uuid
from datetime import datetime
from typing import Final

from sqlalchemy import Select, or_, select

from models.cases import Case, CaseState
from models.inbound import InboundText
from models.litigation import under_litigation
from models.threads import Thread

EMPTIED: Final = "retention"
"""What stands in ``shown_as`` of a text whose words are no longer kept."""


def silent_threads(cutoff: datetime) -> Select[uuid.UUID]:
    """Ids of threads silent since ``cutoff`` that still hold words and that nothing keeps.

    An open case keeps them, and so does a litigation hold.
    """
    silent = [
        or_(moment.is_(None), moment < cutoff)
        for moment in (Thread.last_inbound_at, Thread.last_outbound_at)
    ]
    words = select(InboundText.id).where(
        InboundText.thread_id == Thread.id, InboundText.shown_as.is_distinct_from(EMPTIED)
    )
    open_cases = select(Case.id).where(Case.thread_id == Thread.id, Case.state != CaseState.CLOSED)
    return select(Thread.id).where(
        Thread.created_at < cutoff,
        *silent,
        words.exists(),
        ~open_cases.exists(),
        ~under_litigation(Thread.id),
    )
