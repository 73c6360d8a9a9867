"""The rows of a number and of its thread, made when the first text of it is handled."""

from datetime import datetime

from sqlalchemy.orm import Session

from models.inbound import InboundText
from models.numbers import Number
from models.threads import Thread, ThreadMode
from models.upsert import insert_into


def ensure_thread(session: Session, text: InboundText, now: datetime) -> None:
    """Make the rows that a recorded text points to, where they are not there yet."""
    dialect = session.get_bind().dialect
    session.execute(
        insert_into(dialect, Number.__table__)
        .values(
            id=text.thread_id,
            cipher=text.number_cipher,
            last4=text.number_last4,
            created_at=now,
            service="unknown",
            collections="unknown",
            marketing="unknown",
            ledger_length=0,
            ledger_head=b"",
        )
        .on_conflict_do_nothing(index_elements=["id"])
    )
    session.execute(
        insert_into(dialect, Thread.__table__)
        .values(
            id=text.thread_id,
            mode=ThreadMode.BOT,
            created_at=now,
            person_asked_for=False,
            notice_given=False,
            identity_tries=0,
            tracker={},
        )
        .on_conflict_do_nothing(index_elements=["id"])
    )
